"""Decades, centuries, quarters, halves, seasons and fiscal years."""

from __future__ import annotations

from briefing.extraction.timexes.build import edged, known
from briefing.extraction.timexes.en.absolute import EDGE
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Rule
from briefing.model.tree import Known, Occurrence, Seek, Unit
from briefing.temporal.edtf import year_text


def _decade(words: Matched) -> Meaning:
    digits = words.number("dec")
    short = words.value("decades")
    if digits is None and short is None:
        return None
    number = int(short) if short is not None else digits or 0
    if short is not None and not (
        words.word("the") == "the" or words.has("edge", "rim") or words.before() in ("nineteen", "eighteen")
    ):
        return None
    year = number if number > 99 else (1800 if words.before() == "eighteen" else 1900) + number
    if words.has("dec") and number < 20:
        return None
    if words.has("era_bc"):
        return edged(Known(f"-{year // 10:03d}X"), words.any_value("edge", "rim"))
    return edged(Known(f"{year // 10:03d}X"), words.any_value("edge", "rim"))


def _century(words: Matched) -> Meaning:
    number = (words.any_number("ordinal", "nth") or 0) + int(words.value("tens") or 0)
    if words.value("unit") != "CE" and "centuries" not in words.word("units"):
        return None
    if not number or number > 25:
        return None
    edtf = f"-{number - 1:02d}XX" if words.has("era_bc") else f"{number - 1:02d}XX"
    return edged(Known(edtf), words.any_value("edge", "rim"))


def _quarter(words: Matched) -> Meaning:
    """The third quarter of 2024; next year's first half; the fourth quarter."""
    number = words.any_number("ordinal", "nth")
    kind = "H" if words.has("half") else "Q"
    if (
        number is None
        or number > (2 if kind == "H" else 4)
        or (kind == "Q" and words.value("unit") != "Q" and words.value("unit", 1) != "Q")
    ):
        return None
    part = f"XXXX-{kind}{number}"
    year = words.number("year")
    if year is not None:
        return Known(f"{year_text(year)}-{(32 if kind == 'Q' else 39) + number}")
    step = words.any_number("last", "next", "this", "that")
    if step is not None:
        base = words.setting.before if words.has("that") else words.setting.here
        return Occurrence(Unit(base, "year", step), part, Seek.THIS)
    return Occurrence(words.setting.thread, part, words.seek("month"))


def _season(words: Matched) -> Meaning:
    name = str(words.any_value("season", "maybe_season"))
    if name == "FA" and words.word("maybe_season") == "fall" and words.after() == "of":
        return None
    code = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}[name]
    year = words.number("year")
    edge = words.any_value("edge", "rim")
    if year is not None:
        return edged(Known(f"{year_text(year)}-{code}"), edge)
    part = f"XXXX-{name}"
    if words.has("unit"):
        return (
            edged(
                Occurrence(
                    Unit(words.setting.here, "year", words.any_number("last", "next", "this", "that") or 0),
                    part,
                    Seek.THIS,
                ),
                edge,
            )
            if words.value("unit") == "Y"
            else None
        )
    if words.has("last", "next", "this"):
        seek = Seek.LAST if words.has("last") else Seek.NEXT if words.has("next") else Seek.THIS
        base = words.setting.base
        return edged(Occurrence(base, part, seek), edge)
    if not _is_season(words):
        return None
    return edged(Occurrence(words.setting.thread, part, words.seek("month")), edge)


def _is_season(words: Matched) -> bool:
    beside = words.lexicon.beside
    if words.after() in beside["no_season_before"]:
        return False
    names = (words.lexicon.letters["season"], words.lexicon.letters["maybe_season"])
    listed = words.before() in ("and", "or", "to") and words.tokens.classes[words.first - 2 : words.first - 1] in names
    if words.has("season") and (_begins(words) or (words.before() == "of" and words.before(2) in _HEIGHTS)):
        return True
    follows = words.has("edge", "rim") or words.before() in beside["season_after"] or (listed and words.first > 1)
    return follows or (words.has("season") and (words.has("the") or words.before() in ("that", "each")))


def _begins(words: Matched) -> bool:
    """ "Summer can be hot": a season that begins its sentence, with a verb behind it."""
    return words.before() in ("", ".", "!", "?") and words.after() in _VERBS


def _short_quarter(words: Matched) -> Meaning:
    """Q3 2024, H1 2024."""
    year, token = words.number("year"), words.word("quarter_short")
    if year is None:
        return None
    return Known(f"{year_text(year)}-{(32 if token[0] == 'q' else 39) + int(token[1])}")


def _week_number(words: Matched) -> Meaning:
    """Week 23 of 2025, week 27 of last year, in week 31: by ISO 8601."""
    year, number = words.number("year"), words.any_number("day", "num")
    if words.word("unit") != "week" or number is None or not 1 <= number <= 53:
        return None
    part = f"XXXX-W{number:02d}"
    step = words.any_number("last", "next", "this")
    if year is not None:
        return Occurrence(Known(year_text(year)), part, Seek.THIS)
    if step is not None:
        return Occurrence(Unit(words.setting.here, "year", step), part, Seek.THIS)
    told = words.before() in ("in", "for", "during", "until", "since", "by", "from", "to", "and", ",", "")
    if not (told or words.has("the")) or words.after() in ("of", "-", "/", "'", "’", "%"):
        return None
    return Occurrence(words.setting.thread, part, Seek.THIS)


def _fiscal(words: Matched) -> Meaning:
    year = words.number("year")
    return known(year) if year is not None else None


_HEIGHTS = ("heat", "height", "depths", "middle")
_VERBS = ("is", "are", "was", "were", "can", "will", "may", "and", "brings", "brought", "came", "comes", "has", "had")
COUNTED = "the? (last | next | this | that)+ unit"  # of the year before, that year

RULES = (
    Rule(
        "decade",
        f"(the | {EDGE})? (number)? (' dec | dec | decades) era_bc?",
        _decade,
        (
            Example("unrest in the late 1980s", "the late 1980s", "198"),
            Example("music of the eighties", "the eighties", "198"),
            Example("a man in his sixties", ""),
        ),
    ),
    Rule(
        "century",
        f"(the | {EDGE})? (tens -)? (ordinal | nth) -? (unit | units) era_bc?",
        _century,
        (
            Example("an 18th-century fort", "18th-century", "17", "17XX"),
            Example("in the twenty-first century", "the twenty-first century", "20"),
            Example("the 5th century BC", "the 5th century BC", "BC04"),
            Example("the second day", ""),
        ),
    ),
    Rule(
        "quarter or half of a year",
        f"the? (ordinal | nth) -? (unit | half) ((of | in)? ,? (fiscal? year | {COUNTED}))?",
        _quarter,
        (
            Example("Output fell in the first half of 2024.", "the first half of 2024", "2024-H1", "2024-40"),
            Example("Output fell in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3", "2024-35"),
            Example("Output fell in the first quarter.", "the first quarter", "2025-Q1"),
            Example("the first man of 2024", "2024", "2024"),
        ),
    ),
    Rule(
        "a year's quarter",
        "(the? (last | next | this) unit | year) ' s (ordinal | nth) (unit | half)",
        _quarter,
        (Example("in next year's first quarter", "next year's first quarter", "2026-Q1"),),
    ),
    Rule(
        "season of a year",
        f"(the | {EDGE})? (season | maybe_season) (of | in)? year",
        _season,
        (
            Example("early summer of 1943", "early summer of 1943", "1943-SU"),
            Example("in spring 2024", "spring 2024", "2024-SP", "2024-21"),
        ),
    ),
    Rule(
        "season",
        f"(the | {EDGE})? (the? (last | next | this))? (season | maybe_season) (of? {COUNTED})?",
        _season,
        (
            Example("The offensive is planned for this autumn.", "this autumn", "2025-FA"),
            Example("They met last summer.", "last summer", "2024-SU"),
            Example("Winter is mild.", "Winter", "2024-WI"),
            Example("It melts in the heat of summer.", "summer", "2025-SU"),
            Example("a fall in prices on Spring Street, a Winter Palace, Summer Jones", ""),
        ),
        0.8,
    ),
    Rule(
        "Q3 and a year",
        "quarter_short (of | , | -)? year | year -? quarter_short",
        _short_quarter,
        (
            Example("in Q3 2024", "Q3 2024", "2024-Q3"),
            Example("in 2024-Q3 and 2025 H1", "2024-Q3", "2024-Q3"),
        ),
    ),
    Rule(
        "week by its number",
        f"the? unit (day | num) ((of | in | ,)? year | of {COUNTED})?",
        _week_number,
        (
            Example("in week 23 of 2025", "week 23 of 2025", "2025-W23"),
            Example("Cases rose in week 31.", "week 31", "2025-W31"),
            Example("Cases fell in week 27 of last year.", "week 27 of last year", "2024-W27"),
            Example("day 23 of 2025, week 3 of the trial", ""),
        ),
    ),
    Rule("fiscal year", "the? fiscal unit? year", _fiscal, (Example("in fiscal 2023", "fiscal 2023", "2023"),)),
)
