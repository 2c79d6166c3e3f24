"""Decades, centuries, quarters, halves, seasons and fiscal years."""

from __future__ import annotations

from briefing.extraction.timexes.build import edged, full_year, known
from briefing.extraction.timexes.en.absolute import EDGE
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import Known, Occurrence, Range, Seek, Tree, Unit
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
    tree = edged(Known(edtf), words.any_value("edge", "rim"))
    if (
        words.has("the") and words.classes[-2] == "-" and tree is not None
    ):  # the article of "the 18th-century fort" is the fort's
        return (Piece(1, words.last - words.first - 1, tree),)
    return tree


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
        tree = edged(Known(f"{year_text(year)}-{code}"), edge)
        other = words.classes[-2] in "-/" and _second(words) != year + 1
        return (Piece(0, words.last - words.first - 3, tree),) if other and tree is not None else tree
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
    if words.has("before"):
        return Occurrence(words.setting.before, part, Seek.LAST) if not words.after()[:1].isalnum() else None
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
    if token[0] == "w":
        return _week_of(words, year, int(token[1:]))
    if year is None:
        return None
    return Known(f"{year_text(year)}-{(32 if token[0] == 'q' else 39) + int(token[1])}")


def _week_of(words: Matched, year: int | None, number: int) -> Tree | None:
    """W31: in a year, or by itself after a word that times follow."""
    if not 1 <= number <= 53 or (year is None and words.before() not in _TOLD):
        return None
    base = words.setting.thread if year is None else Known(year_text(year))
    return Occurrence(base, f"XXXX-W{number:02d}", Seek.THIS)


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
    if not (words.before() in (*_TOLD, "and", ",", "") or words.has("the")) or words.after() in (
        "of",
        "-",
        "/",
        "'",
        "’",
        "%",
    ):
        return None
    return Occurrence(words.setting.thread, part, Seek.THIS)


def _fiscal(words: Matched) -> Meaning:
    """A fiscal year by its number, or by the two calendar years it lies in; FY24 only in one word."""
    year = words.number("year")
    if year is None:
        short = words.number("day")
        glued = words.word("fiscal") == "fy" and words.tokens.printed[words.last - 1][:1].isdecimal()
        return known(full_year(short)) if glued and short is not None else None
    if words.classes[-2] not in "-/":
        return known(year)
    if _second(words) != year + 1:
        return (Piece(0, words.last - words.first - 3, Known(year_text(year))),)
    return Range(Known(year_text(year)), Known(year_text(year + 1)))


def _second(words: Matched) -> int:
    """The second year of 2014-15 or 2014/2015, which ends the match."""
    word = words.tokens.word(words.last - 1)
    return full_year(int(word), words.number("year")) if len(word) == 2 else int(word)


_TOLD = ("in", "for", "during", "until", "since", "by", "from", "to")
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
        f"(the | {EDGE})? (season | maybe_season) (of | in)? year ((- | /) (day | year | num))?",
        _season,
        (
            Example("early summer of 1943", "early summer of 1943", "1943-SU"),
            Example("in spring 2024", "spring 2024", "2024-SP", "2024-21"),
            Example("It froze in the winter of 2014-15.", "the winter of 2014-15", "2014-WI", "2014-24"),
            Example("It froze in winter 2014-20.", "winter 2014", "2014-WI"),
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
        "the season before",
        "the (season | maybe_season) before",
        _season,
        (
            Example("It opened in May 1801; he had died the winter before.", "the winter before", "1800-WI"),
            Example("He died in the winter before the war.", "the winter"),
        ),
    ),
    Rule(
        "Q3 and a year",
        "quarter_short (of | , | -)? year | year -? quarter_short | quarter_short",
        _short_quarter,
        (
            Example("in Q3 2024", "Q3 2024", "2024-Q3"),
            Example("in 2024-Q3 and 2025 H1", "2024-Q3", "2024-Q3"),
            Example("Cases rose in W31.", "W31", "2025-W31"),
            Example("Cases rose in 2024-W23.", "2024-W23", "2024-W23"),
            Example("Figure W31 is of type W12; in Q3 and W60 none.", ""),
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
    Rule(
        "fiscal year",
        "the? fiscal unit? (year ((- | /) (day | year | num))? | day)",
        _fiscal,
        (
            Example("in fiscal 2023", "fiscal 2023", "2023"),
            Example("in the financial year 2022/23", "the financial year 2022/23", "2022/2023", "2022/2023"),
            Example("Sales of FY24 fell.", "FY24", "2024"),
            Example("in fiscal year 2022-30", "fiscal year 2022", "2022"),
            Example("a fiscal 24", ""),
        ),
    ),
)
