"""Years, decades, centuries, quarters, halves and seasons."""

from __future__ import annotations

from briefing.extraction.timexes.build import edged, full_year, known
from briefing.extraction.timexes.en.absolute import EDGE
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import Known, Mod, Occurrence, Part, Range, Seek, Tree, Unit
from briefing.temporal.edtf import year_text

_NO_YEAR_BEFORE = frozenset(
    [
        "page",
        "pages",
        "p",
        "pp",
        "no",
        "number",
        "nos",
        "room",
        "flight",
        "boeing",
        "resolution",
        "section",
        "article",
        "chapter",
        "highway",
        "route",
        "studio",
        "unit",
        "line",
        "bus",
        "train",
        "model",
        "version",
        "agenda",
        "item",
        "case",
        "act",
        "paragraph",
        "verse",
        "isbn",
        "issn",
        "$",
        "£",
        "€",
        "#",
        "+",
        "=",
        "×",
        "@",
        "&",
        "°",
    ]
)
_NO_YEAR_AFTER = frozenset(
    [
        "%",
        "percent",
        "per",
        "men",
        "women",
        "people",
        "troops",
        "soldiers",
        "persons",
        "miles",
        "km",
        "kilometres",
        "kilometers",
        "metres",
        "meters",
        "m",
        "feet",
        "ft",
        "kg",
        "tons",
        "tonnes",
        "million",
        "billion",
        "dollars",
        "euros",
        "pounds",
        "words",
        "pages",
        "copies",
        "members",
        "jobs",
        "homes",
        "houses",
        "civilians",
        "students",
        "children",
        "prisoners",
        "refugees",
        "workers",
        "deaths",
        "casualties",
        "fighters",
        "tanks",
        "aircraft",
        "rubles",
        "hectares",
        "acres",
        "votes",
        "seats",
        "hz",
        "mhz",
        "rpm",
        "px",
        "mm",
        "cm",
        "mb",
        "kb",
        "watts",
        "volts",
        "calories",
        "points",
        "participants",
        "respondents",
        "patients",
        "samples",
        "units",
        "items",
    ]
)
_YEAR_FOLLOWS = frozenset(
    [
        "in",
        "since",
        "of",
        "from",
        "by",
        "until",
        "till",
        "to",
        "during",
        "and",
        "before",
        "after",
        "the",
        "early",
        "late",
        "mid",
        "between",
        "year",
        "or",
    ]
)
_MARKS = {"START": Mod.START, "MID": Mod.MID, "END": Mod.END}
_QUARTER_WORDS = {"Q": "Q", "H": "H"}


def is_year(words: Matched) -> bool:
    """Whether a number of four digits, seen with its neighbours, names a year."""
    if words.before() in _NO_YEAR_BEFORE or words.after() in _NO_YEAR_AFTER:
        return False
    if (
        words.glued_before()
        and words.before()
        and words.before() in "$£€#.,:@=+_&°'’"
        and words.before(2)[-1:].isdigit()
    ):
        return False
    if words.glued_before() and words.before() in ("$", "£", "€", "#", "@", "_", "="):
        return False
    after = words.after()
    return not (
        words.glued_after()
        and after in (",", ".", ":", "°", "_")
        and words.after(1)[:1].isdigit()
        and words.tokens.printed[words.last + 1][:1].isdigit()
    )


def _year(words: Matched) -> Meaning:
    year = words.number("year")
    if year is None or not is_year(words):
        return None
    if (words.has("edge") or words.before() in _YEAR_FOLLOWS) or year >= 1100:
        return edged(known(year), words.value("edge"))
    return None


def _the_year(words: Matched) -> Meaning:
    """In the year 71: also years of fewer digits."""
    number = words.any_number("year", "day", "num")
    return known(number) if number else None


def _year_pair(words: Matched) -> Meaning:
    first = words.number("year")
    if first is None or not is_year(words):
        return None
    last = words.number("year", 1)
    if last is None:
        short = words.tokens.word(words.last - 1)
        last = full_year(int(short), first) if len(short) == 2 else None
    if last is None or not first < last <= first + 200:
        return None
    start, end = Known(year_text(first)), Known(year_text(last))
    whole = Range(start, end)
    return (Piece(0, 0, whole, start), Piece(2, 2, whole, end))


def _era(words: Matched) -> Meaning:
    numbers = [words.tokens.word(index) for index in range(words.first, words.last)]
    years = [int(number) for number in numbers if number.isdecimal()]
    if words.has("era_bc"):
        dates = [Known(year_text(1 - year)) for year in years]
    else:
        dates = [Known(year_text(year)) for year in years]
    if len(dates) == 2:
        ordered = (years[0] > years[1]) is words.has("era_bc")
        return _tied_years(words, dates[0], dates[1]) if ordered else None
    tree = dates[0]
    return Part(tree, Mod.APPROX) if words.has("approximately") else edged(tree, words.value("edge"))


def _tied_years(words: Matched, start: Tree, end: Tree) -> Meaning:
    whole = Range(start, end)
    last = words.last - words.first - 1
    joint = next(i for i in range(words.first + 1, words.last) if not words.tokens.word(i)[0].isdecimal()) - words.first
    return (Piece(0, joint - 1, whole, start), Piece(joint + 1, last, whole, end))


def _month_bc(words: Matched) -> Meaning:
    month = words.any_number("month", "maybe_month")
    number = next(
        (int(word) for i in range(words.last - 1, words.first, -1) if (word := words.tokens.word(i)).isdecimal()), 0
    )
    return known(1 - number, month) if month and number else None


def _decade(words: Matched) -> Meaning:
    digits = words.number("dec")
    short = words.value("decades")
    if digits is None and short is None:
        return None
    number = int(short) if short is not None else digits or 0
    if short is not None and not (
        words.word("the") == "the" or words.has("edge") or words.before() in ("nineteen", "eighteen")
    ):
        return None
    year = number if number > 99 else (1800 if words.before() == "eighteen" else 1900) + number
    if words.has("dec") and number < 100 and number < 20:
        return None
    return edged(Known(f"{year // 10:03d}X"), words.value("edge"))


def _century(words: Matched) -> Meaning:
    number = (words.any_number("ordinal", "nth") or 0) + int(words.value("tens") or 0)
    if words.value("unit") != "CE" and "centuries" not in words.word("units"):
        return None
    if not number or number > 25:
        return None
    edtf = f"-{number - 1:02d}XX" if words.has("era_bc") else f"{number - 1:02d}XX"
    return edged(Known(edtf), words.value("edge"))


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
    return Occurrence(words.setting.base, part, words.seek("month"))


def _season(words: Matched) -> Meaning:
    name = str(words.any_value("season", "maybe_season"))
    if name == "FA" and words.word("maybe_season") == "fall" and words.after() == "of":
        return None
    code = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}[name]
    year = words.number("year")
    edge = words.value("edge")
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
    return edged(Occurrence(words.setting.base, part, words.seek("month")), edge)


def _is_season(words: Matched) -> bool:
    if words.after() in (
        "olympics",
        "games",
        "palace",
        "house",
        "school",
        "in",
        "street",
        "offensive's",
        "field",
        "semester",
    ):
        return False
    follows = words.has("edge") or words.before() in (
        "in",
        "during",
        "by",
        "until",
        "since",
        "before",
        "after",
        "through",
    )
    return follows or (words.has("season") and (words.has("the") or words.before() in ("that", "each")))


def _fiscal(words: Matched) -> Meaning:
    year = words.number("year")
    return known(year) if year is not None else None


RULES = (
    Rule(
        "year",
        f"{EDGE}? year",
        _year,
        (
            Example("Some 1,900 troops arrived in 1900.", "1900", "1900"),
            Example("In late 1942 they left.", "late 1942", "1942"),
            Example("UN resolution 1701 and page 1998", ""),
            Example("about 1500 men and 1,914 women", ""),
        ),
    ),
    Rule(
        "the year",
        "the? unit (year | num | day)",
        lambda words: _the_year(words) if words.word("unit") == "year" else None,
        (Example("on the River Ouse in the year 71", "the year 71", "0071"),),
    ),
    Rule(
        "years from to",
        "year (- | / | _) (year | day | num)",
        _year_pair,
        (
            Example("the war of 1904-05", "05", "1905", "1904/1905"),
            Example("Years active 1947 – 2012", "1947", "1947", "1947/2012"),
            Example("a 2014-2010 deal", ""),
        ),
    ),
    Rule(
        "years of an era",
        "approximately? .? (edge -?)? (year | num | day) ((- | _ | to) (year | num | day))? (era_bc | era_ad)",
        _era,
        (
            Example("In 331 BC the army crossed.", "331 BC", "BC0331", "-0330"),
            Example("the years 431-404 BC", "404 BC", "BC0404", "-0430/-0403"),
            Example("c. 1204 CE", "c. 1204 CE", "1204"),
        ),
        0.97,
    ),
    Rule("era before its year", "era_ad (year | num | day)", _era, (Example("in AD 79", "AD 79", "0079"),)),
    Rule(
        "month of an era",
        "(month | maybe_month) (year | num | day) era_bc",
        _month_bc,
        (Example("In March 44 BC he died.", "March 44 BC", "BC0044-03"),),
    ),
    Rule(
        "about a year",
        "approximately .? year",
        lambda words: Part(tree, Mod.APPROX) if (tree := _year(words)) and isinstance(tree, Tree) else None,
        (Example("c. 1204 they came", "c. 1204", "1204", "1204~"),),
    ),
    Rule(
        "decade",
        f"(the | {EDGE})? (number)? (' dec | dec | decades)",
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
        "the? (ordinal | nth) -? (unit | half) ((of | in)? ,? (fiscal? year | the? (last | next | this | that)+ unit))?",
        _quarter,
        (
            Example("Output fell in the first half of 2024.", "the first half of 2024", "2024-H1", "2024-40"),
            Example("Output fell in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3", "2024-35"),
            Example("Output fell in the first quarter.", "the first quarter", "2025-Q1"),
            Example("the first day of 2024", "2024", "2024"),
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
        f"(the | {EDGE})? (the? (last | next | this))? (season | maybe_season) (of? the? (last | next | this | that) unit)?",
        _season,
        (
            Example("The offensive is planned for this autumn.", "this autumn", "2025-FA"),
            Example("They met last summer.", "last summer", "2024-SU"),
            Example("a fall in prices on Spring Street", ""),
        ),
        0.8,
    ),
    Rule("fiscal year", "the? fiscal unit? year", _fiscal, (Example("in fiscal 2023", "fiscal 2023", "2023"),)),
)
