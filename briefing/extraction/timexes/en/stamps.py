"""Date-time groups as forces and aviators write them: 121830ZMAR25, 142000Z FEB 17, 0740Z."""

from __future__ import annotations

import re

from briefing.extraction.timexes.build import dated, full_year
from briefing.extraction.timexes.en.absolute import MONTH, month_of
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Rule
from briefing.model.tree import At, Created, Occurrence, Seek, Tree, Unit

_GROUP = re.compile(r"(\d\d)?([0-5]\d)([0-5]\d)([a-z])([a-z]{3})?")
_EAST, _WEST = "abcdefghiklm", "nopqrstuvwxy"  # one hour each from Greenwich; J is the local time, Z Greenwich


def _stamp(words: Matched) -> Meaning:
    """The day of the month leads the hour; without a month it is the nearest such day that the clause looks to."""
    found = _GROUP.fullmatch(words.word("stamp"))
    if found is None or int(found[2]) > 23:
        return None
    clock = f"{found[2]}:{found[3]}{_zone(found[4])}"
    month = int(words.lexicon.worth[found[5]]) if found[5] else month_of(words)
    if found[1] is None:
        return At(Unit(words.setting.nearby, "day"), clock) if month is None else None
    day = int(found[1])
    if month is None:
        return At(_day(words, day), clock) if 1 <= day <= 31 else None
    year = words.any_number("year", "day", "num")
    tree = dated(words, month, day, full_year(year) if year is not None and year < 100 else year)
    return At(tree, clock) if tree is not None else None


def _day(words: Matched, day: int) -> Tree:
    base = words.setting.base
    ahead = not isinstance(base, Created) or words.seek("day") is Seek.SOONEST
    return Occurrence(base, f"XXXX-XX-{day:02d}", Seek.SOONEST if ahead else Seek.LATEST)


def _zone(letter: str) -> str:
    if letter in _EAST:
        return f"+{_EAST.index(letter) + 1:02d}:00"
    if letter in _WEST:
        return f"-{_WEST.index(letter) + 1:02d}:00"
    return "+00:00" if letter == "z" else ""


RULES = (
    Rule(
        "date-time group",
        f"stamp ({MONTH} (year | day | num)? | year | day | num)",
        _stamp,
        (
            Example("DTG 121830ZMAR25", "121830ZMAR25", "2025-03-12T18:30Z"),
            Example("Sent 142000Z FEB 17 by radio.", "142000Z FEB 17", "2017-02-14T20:00Z"),
            Example("Sent 142000C FEB 17 by radio.", "142000C FEB 17", "2017-02-14T20:00+03:00"),
        ),
        0.97,
    ),
    Rule(
        "group without its year",
        "stamp",
        _stamp,
        (
            Example("Sent 121830ZMAR by radio.", "121830ZMAR", "2025-03-12T18:30Z"),
            Example("At 142000Z the convoy left.", "142000Z", "2025-06-14T20:00Z"),
            Example("The exchange is scheduled for 200900Z at the bridge.", "200900Z", "2025-06-20T09:00Z"),
            Example("At 0740Z a patrol came under fire.", "0740Z", "2025-06-18T07:40Z"),
            Example("Part 4070Z, file 991200Z, form 1234AB, flight 1830L", ""),
        ),
        0.95,
    ),
)
