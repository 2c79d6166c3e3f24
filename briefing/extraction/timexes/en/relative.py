"""Distances and steps from the day of writing, of speaking, or of the expression before."""

from __future__ import annotations

from briefing.extraction.timexes.en.counting import COUNT, HEDGE, UNITS, counted
from briefing.extraction.timexes.en.cues import ARTICLES, PHRASE_ENDS, PRONOUNS
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.naming import event_named
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import At, Happening, Length, Mod, Part, Range, Shift, Tree, Unit, Vague

_UNITS = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
    "Q": "quarter",
    "DE": "decade",
    "CE": "century",
    "WE": "weekend",
}
_EDGES = {"START": Mod.START, "MID": Mod.MID, "END": Mod.END}


def _ago(words: Matched) -> Meaning:
    found = counted(words)
    if found is None:
        return None
    if found.count is None and found.unit == "D" and not words.has("vague"):
        return None
    base = words.setting.here if words.has("ago", "now") else words.setting.before
    sign = "-" if words.has("ago", "earlier", "before") else ""
    iso = f"P{found.count}{found.unit}" if found.unit in ("DE", "CE") and found.count is not None else found.iso
    return Shift(base, sign + iso, found.mod)


def _before_last(words: Matched) -> Meaning:
    unit = _UNITS.get(str(words.value("unit")))
    return Unit(words.setting.here, unit, -2) if unit else None


def _unit_step(words: Matched) -> Meaning:
    """Last week, next month, this year, the following day, that same year."""
    unit = _UNITS.get(str(words.value("unit")))
    if unit is None or (unit == "day" and words.has("this", "last") and not words.has("that")):
        return _day_step(words) if unit == "day" else None
    adjective = words.word("last") or words.word("next") or words.word("this") or words.word("that")
    step = words.any_number("last", "next", "this") or 0
    story = adjective in ("following", "previous", "preceding", "ensuing", "that", "same") or unit == "day"
    # "Next week" is said of the writer's own days, also in a story; "the next year" is the story's.
    told = words.setting.day_before if unit == "day" else words.setting.before
    base = told if story else words.setting.here if unit == "week" else words.setting.base
    if words.has("the") and words.word("last") == "past":
        return Length({"week": "P1W", "month": "P1M", "year": "P1Y", "decade": "P10Y"}.get(unit, "P1D"))
    tree: Tree = Unit(base, unit, step)
    edge = words.any_value("edge", "rim")
    return Part(tree, _EDGES[str(edge)]) if edge else tree


def _day_step(words: Matched) -> Meaning:
    """The previous day counts; "this day" and "the last day" are nothing by themselves."""
    if words.word("last") in ("previous", "preceding"):
        return Unit(words.setting.day_before, "day", -1)
    return None


def _next_day(words: Matched) -> Meaning:
    step = -1 if words.has("before") else 1
    unit = _UNITS.get(str(words.value("unit")))
    if (
        unit is None
        or words.after() in ("the", "that", "a", "his", "her", "their", "its", "they", "he", "she")
        or words.after()[:1].isdigit()
    ):
        return _day_by_event(words, step)
    return Unit(words.setting.day_before if unit == "day" else words.setting.before, unit, step)


def _day_by_event(words: Matched, step: int) -> Meaning:
    """The day before he died: dated as soon as that is."""
    name = event_named(words.tokens, words.last, ARTICLES | PRONOUNS, PHRASE_ENDS)
    unit = "day" if words.has("night") else _UNITS.get(str(words.value("unit")))
    if unit is None or " " not in name or words.classes[-1] == words.lexicon.letters["later"]:
        return None
    tree: Tree = Unit(Happening(name), unit, step)
    return At(tree, "NI") if words.has("night") else tree


def _end_of_unit(words: Matched) -> Meaning:
    unit = _UNITS.get(str(words.value("unit")))
    edge = words.any_value("edge", "rim")
    if unit not in ("week", "month", "year", "decade", "century", "quarter") or edge is None:
        return None
    if not words.has("the", "s") and (unit != "year" or words.word("rim") != "end"):
        return None
    return Part(Unit(words.setting.base, unit, 0), _EDGES[str(edge)])


def _following_units(words: Matched) -> Meaning:
    """The decades that followed."""
    return Vague("FUTURE_REF", words.setting.before) if words.after() in ("followed", "follow") else None


def _later_that(words: Matched) -> Meaning:
    unit = _UNITS.get(str(words.value("unit")))
    if unit is None:
        return None
    base = words.setting.before if words.has("that") else words.setting.base
    part = Mod.END if words.has("later") else Mod.START
    return Part(Unit(base, unit, 0), part) if unit != "day" else Unit(base, "day", 0)


def _past_stretch(words: Matched) -> Meaning:
    """The past three years, the next two weeks: a length that begins or ends at the anchor."""
    found = counted(words)
    if found is None or found.unit == "WE":
        return None
    if found.count is None or not words.has("last", "next"):
        return Length(found.iso)
    story = words.word("next") == "following" or words.word("last") in ("previous", "preceding")
    base = words.setting.before if story else words.setting.base
    if words.has("last"):
        return _piece(words, Range(Shift(base, f"-{found.iso}"), base), found.iso)
    return _piece(words, Range(base, Shift(base, found.iso)), found.iso)


def _piece(words: Matched, tree: Tree, iso: str) -> Meaning:
    from_core = Length(iso)
    return (Piece(0, words.last - words.first - 1, tree, from_core),)


def _some_stretch(words: Matched) -> Meaning:
    """Recent years, the coming days."""
    if words.has("next"):
        return Vague("FUTURE_REF", words.setting.base)
    unit = str(words.value("units"))
    return Vague("PAST_REF", words.setting.base) if unit in ("D", "W", "M", "Y", "DE") else None


def _part_of_day(words: Matched) -> Meaning:
    """This morning, last night, that evening, the next afternoon."""
    clock = str(words.any_value("daypart", "night"))
    if words.has("night") and words.has("last"):
        return At(Shift(words.setting.here, "-P1D"), clock)
    if words.has("that"):
        return At(Unit(words.setting.before, "day", 0), clock)
    if words.has("next"):
        return At(Unit(words.setting.before, "day", 1), clock)
    return At(Unit(words.setting.here, "day", 0), clock) if words.has("this") else None


RULES = (
    Rule(
        "time counted back or forward",
        f"{HEDGE}? ({COUNT} another?)? -? {UNITS} (and article half)? (ago | earlier | later | from now)",
        _ago,
        (
            Example("Nearly four years ago, it began.", "Nearly four years ago", "2021"),
            Example("Two weeks ago envoys met.", "Two weeks ago", "2025-W23"),
            Example("They left on 3 May 1809; ten days later Vienna fell.", "ten days later", "1809-05-13"),
            Example("A year ago he went.", "A year ago", "2024"),
            Example("It began years ago.", "years ago", "PAST_REF"),
            Example("He is older than four.", ""),
        ),
    ),
    Rule(
        "the week, month or year before last",
        "the unit before last",
        _before_last,
        (Example("in the week before last", "the week before last", "2025-W23"),),
    ),
    Rule(
        "last, this or next day, week, month or year",
        "((the? (edge | rim) of | edge | later | earlier) in?)? the? (last | next | this | that) that? business? unit",
        _unit_step,
        (
            Example("Exports rose this year.", "this year", "2025"),
            Example("They met last week.", "last week", "2025-W24"),
            Example("On 30 June 1934 arrests began; the following day they spread.", "the following day", "1934-07-01"),
            Example("He signed on 4 June 1920 and resigned the same month.", "the same month", "1920-06"),
            Example("On 4 June 1920 he spoke, as in May 1919. The next day he left.", "The next day", "1920-06-05"),
            Example("It lasts to this day.", ""),
            Example("by the end of next year", "the end of next year", "2026"),
        ),
    ),
    Rule(
        "the day or year before or after",
        "the (unit | night) (after | before | later)",
        _next_day,
        (
            Example("On 4 June 1920 he signed, and left the day after.", "the day after", "1920-06-05"),
            Example("They fled on the day after the battle.", "the day after", "XXXX-XX-XX"),
            Example("the man after the battle", ""),
        ),
        0.8,
    ),
    Rule(
        "beginning or end of a week, month or year",
        "the? (edge | rim) of the unit | (month | unit) ' s rim | unit -? rim",
        lambda words: _end_of_unit(words) if words.has("unit") else None,
        (
            Example("by the end of the year", "the end of the year", "2025"),
            Example("The backlog must go by year-end.", "year-end", "2025"),
            Example("the end of the road, a month early", ""),
        ),
    ),
    Rule(
        "the years that followed",
        "the units that",
        _following_units,
        (
            Example("It grew in the decades that followed.", "the decades that", "FUTURE_REF"),
            Example("He forgot the days that were lost.", ""),
        ),
        0.7,
    ),
    Rule(
        "later or earlier that week, month or year",
        "(later | earlier | edge) in? (this | that | the) that? unit",
        _later_that,
        (Example("He signed on 4 June 1920 and left later that year.", "later that year", "1920"),),
    ),
    Rule(
        "stretch back or forward",
        f"the? (last | next) (vague | article vague of? | {COUNT}) {UNITS}",
        _past_stretch,
        (
            Example("Over the past three years aid doubled.", "the past three years", "P3Y"),
            Example("the next two weeks", "the next two weeks", "P2W"),
        ),
    ),
    Rule(
        "recent or coming days",
        "(in the? next | the? next | the? recent | the? last) units",
        _some_stretch,
        (
            Example("A reply is due in the coming days.", "in the coming days", "FUTURE_REF"),
            Example("Exports fell in recent years.", "recent years", "PAST_REF"),
        ),
    ),
    Rule(
        "part of a day",
        "edge? (the? (this | last | that | next) that? (daypart | night))",
        _part_of_day,
        (
            Example("They met last night.", "last night", "2025-06-17TNI"),
            Example("They met this morning.", "this morning", "2025-06-18TMO"),
        ),
    ),
)
