"""Weekdays, today and its neighbours, and named days."""

from __future__ import annotations

from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Rule
from briefing.model.tree import At, Occurrence, Seek, Shift, Tree, Unit


def _weekday(words: Matched) -> Meaning:
    number = words.number("weekday")
    if number is None:
        return None
    pattern = f"XXXX-WXX-{number}"
    tree: Tree = Occurrence(words.setting.base, pattern, words.seek("weekday"))
    if words.has("last"):
        tree = Occurrence(words.setting.here, pattern, Seek.LAST)
    elif words.has("next"):
        tree = Occurrence(words.setting.here, pattern, Seek.NEXT)
    elif words.has("this"):
        tree = Occurrence(words.setting.here, pattern, Seek.SOONEST)
    elif words.has("that"):
        tree = Occurrence(words.setting.before, pattern, Seek.SOONEST)
    elif words.has("unit"):
        tree = Shift(Occurrence(words.setting.here, pattern, Seek.SOONEST), "P7D")
    return _with_part(words, tree)


def _with_part(words: Matched, tree: Tree) -> Tree:
    clock = words.any_value("daypart", "night")
    return At(tree, str(clock)) if clock is not None else tree


def _numbered(words: Matched) -> Meaning:
    """Friday the 13th: the nearest month in which that day is a Friday."""
    number = words.any_number("weekday", "weekday_short")
    day = words.any_number("nth", "day") or sum(words.number(name) or 0 for name in ("tens", "ordinal"))
    after = words.after() + words.after(1)[:1] if words.after() == "." else words.after()
    bare = words.has("day") and (after[:1].isalnum() or after[:1] in (*":/-%$€£'", "’") or after[1:].isdecimal())
    if number is None or not 1 <= day <= 31 or bare or words.after() in ("of", "and", "century"):
        return None
    return Occurrence(words.setting.base, f"XXXX-XX-{day:02d}WD{number}", words.seek("day"))


def _week_of(words: Matched) -> Meaning:
    number = words.any_number("weekday", "weekday_short")
    step = words.any_number("last", "next", "this")
    if number is None or step is None or words.value("unit") != "W":
        return None
    return Occurrence(Unit(words.setting.here, "week", step), f"XXXX-WXX-{number}", Seek.THIS)


def _deictic(words: Matched) -> Meaning:
    step = words.number("deictic") or 0
    here = words.setting.here
    if words.has("the") and words.has("unit"):
        step *= 2
    base: Tree = Shift(here, f"{'-' if step < 0 else ''}P{abs(step)}D") if step else Unit(here, "day")
    if words.word("deictic") == "tonight":
        return At(base, "NI")
    return _with_part(words, base)


RULES = (
    Rule(
        "weekday",
        "(the? (last | next | this | that))? weekday (the? edge? (daypart | night))?",
        _weekday,
        (
            Example("Ministers met Thursday.", "Thursday", "2025-06-12"),
            Example("Ministers will meet Thursday.", "Thursday", "2025-06-19"),
            Example("On Tuesday, ministers will meet.", "Tuesday", "2025-06-24"),
            Example("Schools remain closed until Friday.", "Friday", "2025-06-20", "../2025-06-20"),
            Example("He waited until Friday.", "Friday", "2025-06-13", "../2025-06-13"),
            Example("They met last Friday.", "last Friday", "2025-06-13"),
            Example("They meet next Friday.", "next Friday", "2025-06-20"),
            Example("The committee sat for long.", ""),
            Example("Sun Microsystems sat down.", ""),
        ),
    ),
    Rule(
        "weekday a week on",
        "weekday unit",
        lambda words: _weekday(words) if words.value("unit") == "W" else None,
        (Example("They will meet Friday week.", "Friday week", "2025-06-27"),),
    ),
    Rule(
        "weekday of a week",
        "weekday (of | ,)? the? (last | next | this) unit "
        "| (last | next | this) unit (, | -)? at? (weekday | weekday_short)",
        _week_of,
        (
            Example("It was Monday last week.", "Monday last week", "2025-06-09"),
            Example("They meet next week on Tuesday.", "next week on Tuesday", "2025-06-24"),
            Example("He left on Monday of the following week.", "Monday of the following week", "2025-06-23"),
        ),
    ),
    Rule(
        "weekday and day of a month",
        "(weekday | weekday_short .?) ,? (the? (nth | (tens -?)? ordinal) | day)",
        _numbered,
        (
            Example("They met on Friday the 13th.", "Friday the 13th", "2025-06-13"),
            Example("They will meet on Monday 23.", "Monday 23", "2025-06-23"),
            Example("They met on Tuesday the thirty-first.", "Tuesday the thirty-first", "2024-12-31"),
            Example("On Friday 12 people died, on Monday 3.5 million.", ""),
        ),
    ),
    Rule(
        "part of a weekday",
        "edge? (daypart | night) (at | of) weekday",
        _weekday,
        (Example("Shelling resumed at dawn on Thursday.", "dawn on Thursday", "2025-06-12TMO"),),
    ),
    Rule(
        "today and its neighbours",
        "(edge | later | earlier)? deictic (daypart | night)?",
        _deictic,
        (
            Example("They met yesterday.", "yesterday", "2025-06-17"),
            Example("They met yesterday evening.", "yesterday evening", "2025-06-17TEV"),
            Example("the todays of this world", ""),
        ),
        0.95,
    ),
    Rule(
        "two days from today",
        "the unit (before | after) deictic",
        _deictic,
        (Example("They met the day before yesterday.", "the day before yesterday", "2025-06-16"),),
        0.95,
    ),
)
