"""Why a date is what it is, in words a reader of the paper understands."""

from __future__ import annotations

from briefing.model.tree import (
    Anchor,
    At,
    Created,
    Happening,
    Known,
    Length,
    Mod,
    NotADate,
    Occurrence,
    Part,
    Range,
    Repeat,
    Said,
    Same,
    Seek,
    Shift,
    Slice,
    Tree,
    Unit,
    Vague,
    Within,
)
from briefing.model.when import When
from briefing.temporal.durations import steps
from briefing.temporal.resolve import Anchors, resolve
from briefing.temporal.words import MONTHS, ORDINALS, UNKNOWN, WEEKDAYS, ending
from briefing.temporal.words import words as in_words

_SEEKS = {
    Seek.LAST: "is the last {} before",
    Seek.LATEST: "is the latest {} up to",
    Seek.THIS: "is the {} in the same {} as",
    Seek.NEXT: "is the first {} after",
    Seek.SOONEST: "is the first {} from",
    Seek.NEAR: "is the {} nearest to",
    Seek.STORY: "is the {} that follows in the story on",
}
_WAYS = {  # why this way, where a day of writing or speaking leaves both open
    Seek.LATEST: "; nothing beside the words looks ahead",
    Seek.SOONEST: "; the words beside it look ahead",
    Seek.NEAR: "; nothing beside the words says which way",
}
_CUED = {
    Seek.LATEST: "; ‘{}’ beside it looks back",
    Seek.SOONEST: "; ‘{}’ beside it looks ahead",
    Seek.NEAR: "; ‘{}’ beside it may look either way",
}
_ORDER = "; day and month may be the other way round: nothing in the source shows their order"
_GROUPS = (
    {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
    | {f"Q{number + 1}": f"{name} quarter" for number, name in enumerate(ORDINALS)}
    | {f"H{number + 1}": f"{name} half" for number, name in enumerate(ORDINALS[:2])}
)
_FEASTS = {"EASTER": "Easter Sunday", "KING_DAY": "Martin Luther King Day"}
_THIRDS = {Mod.START: "the first third of it", Mod.MID: "the middle of it", Mod.END: "the last third of it"}
_ABOUT = {Mod.LESS_THAN: "a little less than the full distance", Mod.MORE_THAN: "a little more than the full distance"}
_VAGUE = {"PAST_REF": "some time before", "PRESENT_REF": "at the time of", "FUTURE_REF": "some time after"}


def why(words: str, tree: Tree, anchors: Anchors, chosen: bool = False, cue: str = "") -> str:
    """The reason for the date of `words`: how it was counted, from what, and what is missing or doubtful.

    `chosen` where the analyst has chosen this reading: then no word of the text is the cause. `cue` as in Timex.
    """
    return f"‘{words}’ {_how(tree, anchors)}" + (
        "; you chose so" if chosen and tree != NotADate() else _doubt(tree, cue)
    )


def _doubt(tree: Tree, cue: str) -> str:
    """What may be otherwise, and why it was taken like this; "" for what leaves no doubt."""
    match tree:
        case Known(edtf) if edtf.endswith("?"):
            return _ORDER
        case Occurrence(_, pattern, _) if pattern.endswith("?"):
            return _ORDER
        case Occurrence(Created() | Said(), pattern, seek) if pattern[:4] == "XXXX":
            return _CUED[seek].format(cue) if cue and seek in _CUED else _WAYS.get(seek, "")
        case Part(base) | At(base) | Range(base, None) | Within(base, None) | Range(None, base) | Within(None, base):
            return _doubt(base, cue) if base is not None else ""
        case _:
            return ""


def anchor(tree: Tree) -> str:
    """What the tree counts from in one word: created, speech, previous, event, or none."""
    match leaf(tree):
        case Created():
            return "created"
        case Said():
            return "speech"
        case Same():
            return "previous"
        case Happening():
            return "event"
        case None:
            return "none"


def leaf(tree: Tree | None) -> Anchor | None:
    """The anchor at the bottom of a tree, the first one of two."""
    match tree:
        case Known():
            return None
        case Created() | Said() | Same() | Happening():
            return tree
        case Shift(base) | Unit(base) | Slice(base) | Occurrence(base) | Part(base) | At(base) | Vague(_, base):
            return leaf(base)
        case Range(start, end) | Within(start, end):
            return leaf(start) or leaf(end)
        case _:
            return None


def _how(tree: Tree, anchors: Anchors) -> str:
    match tree:
        case Length():
            return "is a length of time, not a date"
        case NotADate():
            return "is no date, as you say"
        case Repeat():
            return "comes again and again and is no single date"
        case Known():
            return f"names its date itself, {in_words(resolve(tree, anchors))}"
        case Created() | Said() | Same() | Happening():
            return f"is {_from(tree, anchors)}"
        case Part(base, mod):
            return f"{_how(base, anchors)}; {_THIRDS.get(mod, 'about then')}"
        case At(base):
            return f"{_how(base, anchors)}, with the time of day as stated"
        case Range() | Within():
            return _between(tree, anchors)
        case _:
            return _counted(tree, anchors)


def _counted(tree: Shift | Unit | Slice | Occurrence | Vague, anchors: Anchors) -> str:
    base = _from(tree.base, anchors)
    match tree:
        case Shift(_, by, mod):
            way = "back" if by.startswith("-") else "on"
            return f"is counted {way}{_distance(by)} from {base}" + (f"; {_ABOUT[mod]}" if mod in _ABOUT else "")
        case Unit(_, "day", 0):
            return f"is {base}"
        case Unit(_, unit, 0):
            return f"is the {unit} of {base}"
        case Unit(_, unit, offset):
            far = f"{abs(offset)} {unit}s" if abs(offset) > 1 else f"the {unit}"
            return f"is {far} {'before' if offset < 0 else 'after'} {base}"
        case Slice():
            return f"is {_sliced(tree)} of {base}"
        case Occurrence(_, pattern, seek):
            return f"{_SEEKS[seek].format(named(pattern), _around(pattern))} {base}"
        case Vague(ref):
            return f"says only: {_VAGUE.get(ref, 'near')} {base}"


def _around(pattern: str) -> str:
    """The unit that a partial date comes once in."""
    return "week" if pattern.startswith("XXXX-WXX") else "month" if pattern.startswith("XXXX-XX") else "year"


def named(pattern: str) -> str:
    """The day, month or season that a partial date stands for: "Thursday", "12 September", "20th", "autumn"."""
    parts = pattern.rstrip("?").split("-")
    if parts[0] != "XXXX":
        return _FEASTS.get(pattern, pattern.replace("_", " ").title())  # a named day, such as "EASTER"
    if parts[1] == "WXX":
        return WEEKDAYS[int(parts[2]) - 1]
    if parts[1] in _GROUPS:
        return _GROUPS[parts[1]]
    if parts[1][0] == "W":
        return f"week {int(parts[1][1:])}"
    day, _, beside = (parts[2] if len(parts) > 2 else "").partition("WD")
    if parts[1] == "XX":
        nth = f"{int(day)}{ending(int(day))}"
        return f"{WEEKDAYS[int(beside) - 1]} the {nth}" if beside else nth
    month = MONTHS[int(parts[1]) - 1]
    return f"{int(day)} {month}" if day else month


def _distance(by: str) -> str:
    """ " 4 years", " some days"."""
    parts = []
    for move in steps(by):
        count = "some" if move.count is None else f"{move.count.normalize():f}"
        parts.append(f" {count} {move.grain}" + ("" if count == "1" else "s"))
    return ",".join(parts)


def _sliced(tree: Slice) -> str:
    end = "last " if tree.first < 0 else "first "
    if tree.count > 1:
        return f"the {end}{tree.count} {tree.unit}s"
    return f"the {end}{tree.unit}" if abs(tree.first) == 1 else f"{tree.unit} {tree.first}"


def _between(tree: Range | Within, anchors: Anchors) -> str:
    match (tree.start, tree.end):
        case (None, Created() | Said() as end):
            return f"goes on at least to {_from(end, anchors)}"
        case (None, Unit(end, "day", -1)):
            return f"{_how(end, anchors)}, and what is told comes before it"
        case (Unit(start, "day", 1), None):
            return f"{_how(start, anchors)}, and what is told comes after it"
        case (None, end) if end is not None:
            told = "lasts until then" if isinstance(tree, Range) else "comes no later"
            return f"{_how(end, anchors)}, and what is told {told}"
        case (start, None) if start is not None:
            told = "lasts from then on" if isinstance(tree, Range) else "comes no earlier"
            return f"{_how(start, anchors)}, and what is told {told}"
        case (start, end):
            base = leaf(tree)
            counted = f", counted from {_from(base, anchors)}" if base else ""
            kind = "is a stretch of time" if isinstance(tree, Range) else "is one moment in a stretch of time"
            found = [in_words(resolve(one, anchors)) for one in (start, end) if one]
            ends = "" if UNKNOWN in found or len(found) < 2 else f" from {found[0]} to {found[1]}"
            return kind + ends + counted


def _from(tree: Tree, anchors: Anchors) -> str:
    """The anchor in words with its date, or what is missing."""
    found = resolve(tree, anchors)
    match tree:
        case Created():
            return _named("the day of publication", found)
        case Said():
            return _named("the day of speaking", found)
        case Same():
            return _named("the date before it in the text", found)
        case Happening(words):
            return _named(f"‘{words}’", found)
        case Known():
            return in_words(found)
        case _:
            base = leaf(tree)
            if found is None and base is not None:
                return _from(base, anchors)
            return f"{in_words(found)}" + (f", counted from {_from(base, anchors)}" if base else "")


def _named(name: str, found: When | None) -> str:
    return f"{name}, {in_words(found)}" if found else f"{name}, which is not known yet"
