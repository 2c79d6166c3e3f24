"""Years, and pairs of them, of our era and before."""

from __future__ import annotations

from briefing.extraction.timexes.build import edged, full_year, known
from briefing.extraction.timexes.en.absolute import EDGE
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import Known, Mod, Part, Range, Tree
from briefing.temporal.edtf import year_text

_LEADS = ("in", "since", "until", "by", "after", "before", "from")
_SHORT = 60  # years that a pair with a short second year may last: "2017-05" is a month


def is_year(words: Matched) -> bool:
    """Whether a number of four digits, seen with its neighbours, names a year."""
    if len(words.before()) == 3 and words.before().isdecimal():  # a telephone
        return False
    if words.before(2) in ("number", "no") and words.before() in ("was", "is", "of", "."):
        return False
    if (
        words.before() in words.lexicon.beside["no_year_after"]
        or words.after() in words.lexicon.beside["no_year_before"]
    ):
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


def _in_a_number(words: Matched) -> bool:
    """A part of a longer number of figures and hyphens: a telephone, an account, a date that no calendar has."""
    before = words.glued_before() and words.before() in ("-", "–") and words.before(2)[:1].isdecimal()
    after = words.glued_after() and words.after() in ("-", "–") and words.after(1)[:1].isdecimal()
    return before or after


def _begins_a_number(words: Matched) -> bool:
    """Whether two more groups of figures follow at once: 2010-2015-86, 2015-1-32."""
    groups = words.tokens.printed[words.last : words.last + 4]
    return len(groups) == 4 and all(
        mark in ("-", "–") and figures.isdecimal() for mark, figures in zip(groups[::2], groups[1::2], strict=True)
    )


def _year(words: Matched) -> Meaning:
    year = words.number("year")
    if year is None or not is_year(words) or (words.glued_before() and _in_a_number(words)) or _begins_a_number(words):
        return None
    if (words.has("edge", "rim") or words.before() in words.lexicon.beside["year_after"]) or year >= 1100:
        return edged(known(year), words.any_value("edge", "rim"))
    return None


def _three_figures(words: Matched) -> Meaning:
    """In 348, about 360: a year of three figures, only in a story of such years and where nothing is counted."""
    number = words.number("num") or 0
    behind = words.after() in ("", ".", ",", ";", ")", "the", "he", "she", "and", "when", "it", "they", "became")
    counted = words.after() == "," and words.glued_after() and words.after(1)[:1].isdecimal()
    if not words.setting.narrative or not 100 <= number <= 999 or counted:
        return None
    name = words.after()[:1].isalpha() and words.tokens.printed[words.last].strip()[0].isupper()
    happened = words.before() == "of" and words.before(2) in words.lexicon.beside["happened_in"]
    led = words.before() in (*_LEADS, "about", "around")
    if words.glued_before() or not (happened or (led and (behind or name))):
        return None
    return Known(year_text(1 - number if words.setting.before_our_era else number))


def _about(words: Matched) -> Meaning:
    """C. 1204; of three figures only with "c." or "circa", for "about 300" counts."""
    if words.has("num") or words.classes[-2:-1] in ("-", "_"):
        number = words.any_number("year", "num") or 0
        if words.classes[-2] in "-_":
            return _about_pair(words, number, int(words.tokens.word(words.last - 1)))
        exact = (
            100 <= number <= 999 and words.has("circa") and not (words.after() == "," or words.after()[:1].isalpha())
        )
        return Part(Known(year_text(number)), Mod.APPROX) if exact else None
    quarter = words.tokens.classes[words.last : words.last + 1] == words.lexicon.letters["quarter_short"]
    tree = known(words.number("year") or 0) if is_year(words) and not quarter else None
    return Part(tree, Mod.APPROX) if tree else None


def _about_pair(words: Matched, first: int, second: int) -> Meaning:
    """C. 314 – 368, c. 1871 – 72: both ends of a life."""
    second = full_year(second, first) if first > 999 and second < 100 else second
    if not 100 <= first < second <= first + 200:
        return None
    start, end = Part(Known(year_text(first)), Mod.APPROX), Known(year_text(second))
    whole = Range(start, end)
    dash = words.last - words.first - 2
    return (Piece(0, dash - 1, whole, start), Piece(dash + 1, dash + 1, whole, end))


def _the_year(words: Matched) -> Meaning:
    """In the year 71: also years of fewer digits."""
    number = words.any_number("year", "day", "num")
    return known(number) if number else None


def _year_pair(words: Matched) -> Meaning:
    first = words.number("year")
    if first is None or not is_year(words) or _in_a_number(words):
        return None
    last = words.number("year", 1)
    if last is None:
        short = words.tokens.word(words.last - 1)
        last = full_year(int(short), first) if len(short) == 2 else None
        last = last if last is not None and last <= first + _SHORT else None
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
    return (
        Part(tree, Mod.APPROX) if words.has("approximately", "circa") else edged(tree, words.any_value("edge", "rim"))
    )


def _tied_years(words: Matched, start: Tree, end: Tree) -> Meaning:
    whole = Range(start, end)
    last = words.last - words.first - 1
    joint = next(i for i in range(words.first + 1, words.last) if not words.tokens.word(i)[0].isdecimal()) - words.first
    return (Piece(0, joint - 1, whole, start), Piece(joint + 1, last, whole, end))


def _month_bc(words: Matched) -> Meaning:
    """March 44 BC; 2 August 216 BC."""
    month = words.any_number("month", "maybe_month")
    figures = [int(word) for i in range(words.first, words.last) if (word := words.tokens.word(i)).isdecimal()]
    day = figures[0] if len(figures) > 1 else None
    return known(1 - figures[-1], month, day) if month and figures else None


_NUMBER = "(year | num | day)"

RULES = (
    Rule(
        "year",
        f"{EDGE}? year",
        _year,
        (
            Example("Some 1,900 troops arrived in 1900.", "1900", "1900"),
            Example("In late 1942 they left.", "late 1942", "1942"),
            Example("UN resolution 1701 and page 1998", ""),
            Example("Call 206-555-1212 or 133-03-03-2020.", ""),
            Example("about 1500 men and 1,914 women", ""),
        ),
    ),
    Rule(
        "year of three figures",
        "num",
        _three_figures,
        (
            Example("It began in 1914, not 1915 or 1916. In 348 Pachomius died.", "348", "0348"),
            Example("In 1914, 1915 and 1916 it went on. He lived until about 373, and in 348 houses.", "373", "0373"),
            Example("In 338 BC, 336 BC and 335 BC he won. In 323 he died.", "323", "BC0323"),
            Example("In 338 BC, 336 BC and 335 BC he won. The peace of 324 held.", "324", "BC0324"),
            Example("In 348 Pachomius died, after 120 days, by 312,000.", ""),
        ),
        0.7,
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
        f"(approximately | circa)? .? (edge -?)? {_NUMBER} ((- | _ | to) {_NUMBER})? (era_bc | era_ad)",
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
        "(day of?)? (month | maybe_month) ,? (year | num | day) era_bc",
        _month_bc,
        (
            Example("On 2 August 216 BC he won.", "2 August 216 BC", "BC0216-08-02"),
            Example("In March 44 BC he died.", "March 44 BC", "BC0044-03"),
        ),
    ),
    Rule(
        "about a year",
        "circa .? (num (- | _) num | year (- | _) (num | day | year)) | (approximately | circa) .? (year | num)",
        _about,
        (
            Example("c. 1204 they came", "c. 1204", "1204", "1204~"),
            Example("Taken c. 1871 – 72 in the city.", "72", "1872"),
            Example("Theodorus (c. 314 – 368) was an abbot.", "368", "0368"),
        ),
    ),
)
