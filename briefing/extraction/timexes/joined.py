"""Words beside an expression that say more of it: "since May", "from March to August 2011"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from msgspec.structs import replace as replaced

from briefing.extraction.timexes.language import Language
from briefing.extraction.timexes.rule import Rule
from briefing.extraction.timexes.tokens import Tokens
from briefing.model.tree import (
    At,
    Known,
    Length,
    Mod,
    Occurrence,
    Part,
    Range,
    Repeat,
    Seek,
    Shift,
    Tree,
    Unit,
    Vague,
    Within,
)


@dataclass(slots=True)
class Found:
    """An expression at tokens [first, last] of a stretch of text."""

    first: int
    last: int
    tree: Tree
    core: Tree | None
    rule: Rule
    cue: str = ""  # as in Timex


def joined(found: list[Found], tokens: Tokens, language: Language) -> list[Found]:
    """The same expressions with their signals and ranges taken in."""
    out: list[Found] = []
    for item in found:
        if out and (pair := _range(out[-1], item, tokens, language)):
            out[-1:] = pair
        elif out and _is_next_weekday(out[-1], item, tokens, language):
            out.append(replace(item, tree=replaced(item.tree, seek=Seek.SOONEST), cue=out[-1].cue))
        else:
            out.append(item)
    return [_signalled(item, tokens, language) for item in out]


def _is_next_weekday(first: Found, second: Found, tokens: Tokens, language: Language) -> bool:
    """Monday and Thursday: both are still to come where the first is."""
    if second.first != first.last + 2 or tokens.word(first.last + 1) not in language.and_words | {","}:
        return False
    match first.tree, second.tree:
        case Occurrence(base, pattern, Seek.SOONEST), Occurrence(other, name, Seek.LATEST):
            return base == other and pattern[:8] == name[:8] == "XXXX-WXX"
        case _:
            return False


def _range(first: Found, second: Found, tokens: Tokens, language: Language) -> tuple[Found, Found] | None:
    """Two dates tied to one stretch; the first takes its year from the second where it has none."""
    if second.first != first.last + 2:
        return None
    if first.core or second.core or not all(_is_date(tree) or _is_now(tree) for tree in (first.tree, second.tree)):
        return None
    joint, lead = tokens.word(first.last + 1), tokens.word(first.first - 1)
    tied = (
        (joint in language.to_words and (lead in language.from_words or isinstance(second.tree, Known)))
        or (joint in language.to_words and isinstance(first.tree, Known) and _is_today(second.tree))
        or (joint in language.and_words and lead in language.between_words)
        or (joint in ("-", "–", "—") and isinstance(second.tree, Known))
    )
    if not tied:
        return None
    start, end = _ends(first.tree, second.tree)
    whole = Range(start, end)
    return replace(first, tree=whole, core=start), replace(second, tree=whole, core=end)


def _ends(start: Tree, end: Tree) -> tuple[Tree, Tree]:
    """The two ends of one stretch: the one that says which year or week it is in is counted from first."""
    match start, end:
        case Vague(_, base), Occurrence(_, pattern):  # "between now and May"
            return base, Occurrence(base, pattern, Seek.SOONEST)
        case Vague(_, base), _:
            return base, end
        case _, Vague(_, base):
            return start, base
        case Occurrence(_, _, Seek.NEXT | Seek.LAST | Seek.THIS), Known():
            return start, end
        case Occurrence(base, pattern, Seek.SOONEST), Occurrence(_, other) if other[:6] != "XXXX-W" and _is_apart(
            end, base
        ):  # a summer that has begun still goes on "from May to September"
            end = Occurrence(base, other, Seek.SOONEST)
            return Occurrence(end, pattern, Seek.LATEST), end
        case Occurrence(base, _, Seek.SOONEST | Seek.NEXT | Seek.LAST | Seek.THIS), Occurrence(_, other) if _is_apart(
            end, base
        ):
            return start, Occurrence(start, other, Seek.SOONEST)
        case Occurrence(base, pattern), Known() | Occurrence() if _is_apart(end, base):
            return Occurrence(end, pattern, Seek.LATEST), end
        case _:
            return start, end


def _signalled(item: Found, tokens: Tokens, language: Language) -> Found:
    if item.core is not None or not _is_date(item.tree):
        return item
    tree = _opened(item.tree, tokens, item.first, language) or _opened_behind(item.tree, tokens, item.last, language)
    return replace(item, tree=tree, core=item.tree) if tree else item


def _is_apart(end: Tree, base: Tree) -> bool:
    """Whether the end is not counted from the start already."""
    return isinstance(end, Known) or (isinstance(end, Occurrence) and end.base == base)


def _opened_behind(tree: Tree, tokens: Tokens, end: int, language: Language) -> Tree | None:
    """From May onwards; 2018 or later; not "on Monday and after the talks"."""
    signal = tokens.word(end + 1)
    is_onward = signal in language.onwards
    if not (is_onward or signal in ("and", "or")) or tokens.word(end + 3)[:1].isalnum():
        return None
    last = tokens.word(end + 2)
    if is_onward or last in language.onwards or last in language.and_on:
        return Range(tree, None)
    return Range(None, tree) if signal == "or" and last in ("earlier", "before") else None


def _opened(tree: Tree, tokens: Tokens, first: int, language: Language) -> Tree | None:
    signal = tokens.word(first - 1)
    if signal not in language.signals:
        return None
    lead = tokens.word(first - 2)
    if (
        signal in language.since
        or (signal in language.starting)
        or (signal in language.at_words and lead in language.starting)
    ):
        return Range(tree, None)
    if signal == "than":
        return _compared(tree, lead, tokens.word(first - 3) in ("no", "not"))
    if signal == "as" and lead in ("early", "late"):
        return Within(tree, None) if lead == "early" else Within(None, tree)
    if signal in language.until:
        return Range(None, tree)
    if signal in language.by:
        return Within(None, tree)
    if signal in language.before and isinstance(tree, Part) and tree.mod is Mod.END:
        return Within(None, tree)  # "before the end of the month" is any time until it ends
    if signal in language.before or (signal == "to" and lead == "prior"):
        return Within(None, Unit(tree, "day", -1))
    if signal in language.after:
        return Within(Unit(tree, "day", 1), None)
    return None


def _compared(tree: Tree, word: str, denied: bool) -> Tree | None:
    """Later than 3 May, no later than 3 May, not earlier than 3 May."""
    match word, denied:
        case "later", True:
            return Within(None, tree)
        case "later", False:
            return Within(Unit(tree, "day", 1), None)
        case "earlier" | "sooner", True:
            return Within(tree, None)
        case "earlier", False:
            return Within(None, Unit(tree, "day", -1))
        case _:
            return None


def _is_today(tree: Tree) -> bool:
    return isinstance(tree, Unit) and (tree.unit, tree.offset) == ("day", 0)


def _is_now(tree: Tree) -> bool:
    return isinstance(tree, Vague) and tree.ref == "PRESENT_REF"


def _is_date(tree: Tree) -> bool:
    match tree:
        case Length() | Repeat() | Vague() | Range() | Within():
            return False
        case Known() | Occurrence() | Unit() | Shift():
            return True
        case Part(base) | At(base):
            return _is_date(base)
        case _:
            return False
