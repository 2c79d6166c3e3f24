"""Dates in figures: 2025-12-02, 3/12/2025, 5/17, 05-Aug-2016, 20161016."""

from __future__ import annotations

from briefing.extraction.timexes.build import dated, full_year, known
from briefing.extraction.timexes.en.absolute import MONTH, month_of
from briefing.extraction.timexes.en.clock import clock_of
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import At, Known, Occurrence, Range, Seek, Tree

_LED = ("on", "by", "until", "till", "since", "before", "after", "between", "dated")
_MARKS = ("-", "–", "/")


def _iso(words: Matched) -> Meaning:
    year, month, day = words.number("year"), words.number("day", 0), words.any_number("dayt")
    day = words.number("day", 1) if day is None else day
    tree = known(year or 0, month, day) if month else None
    if tree is None or not words.has("dayt"):
        return tree
    start = (words.at("dayt") or 0) + 1
    clock = clock_of(Matched(words.tokens, start, words.last, words.lexicon, words.setting))
    return At(tree, clock) if clock else tree


def _iso_month(words: Matched) -> Meaning:
    """2025-06; "1904-05" and "2014-15" are pairs of years."""
    month, year = words.word("day"), words.number("year") or 0
    beside = (words.glued_before() and words.before() in _MARKS) or (words.glued_after() and words.after() in _MARKS)
    if words.before() in words.lexicon.beside["no_year_after"] or beside or words.before(2) in ("no", "nos"):
        return None
    backwards = words.classes[0] == words.lexicon.letters["day"]
    pair = not backwards and (int(month) > year % 100 if len(month) == 2 and month[0] != "0" else False)
    successive = not backwards and int(month) == year % 100 + 1
    return known(year, int(month)) if not (pair or successive) else None


def _figures_date(words: Matched) -> Meaning:
    """3/12/2025 and 3.12.2025: the order by what the source shows elsewhere, else doubtful."""
    first, second = (int(words.tokens.word(words.first + step)) for step in (0, 2))
    last = words.tokens.word(words.last - 1)
    year = int(last) if len(last) == 4 else full_year(int(last))
    if len(last) not in (2, 4) or (words.tokens.word(words.first + 1) != words.tokens.word(words.first + 3)):
        return None
    if (words.glued_after() and words.after() in ("-", "/", ".") and words.after(1)[:1].isdigit()) or (
        words.glued_before() and words.before() in ("-", "/", ".")
    ):
        return None
    dotted = words.tokens.word(words.first + 1) == "."
    if dotted and len(last) == 2:
        return None
    day_first = _day_first(words, first, second, dotted)
    day, month = (second, first) if day_first is False else (first, second)
    tree = known(year, month, day)
    return doubted(tree) if day_first is None and first != second else tree


def _day_first(words: Matched, first: int, second: int, dotted: bool = False) -> bool | None:
    """Which figure is the day: the one above twelve, the first of dotted ones, else as in the rest of the source."""
    return True if first > 12 else False if second > 12 else True if dotted else words.setting.day_first


def _short(words: Matched) -> Meaning:
    """On 22/04, Friday 5/12: only behind a word that days follow, since most such figures are fractions."""
    first, second = (int(words.tokens.word(index)) for index in _figures(words))
    back = 1
    while words.before(back) in (",", "or", "and") and words.before(back + 2) == "/":
        back += 4  # "on 11/20, 11/22 or 11/25"
    led = words.before(back) in _LED or words.has("weekday", "weekday_short", "last", "next", "this")
    if max(first, second) <= 12 and words.before(back) == "by":
        return None  # "grew by 1/4"
    if not led or (first, second) == (24, 7) or words.after() in (*"/-–%", "of", "per"):
        return None
    return _day_of_figures(words, first, second, None)


def _day_of_figures(words: Matched, first: int, second: int, year: int | None) -> Tree | None:
    """None where nothing tells which of the two is the day."""
    day_first = _day_first(words, first, second)
    day, month = (second, first) if day_first is False else (first, second)
    tree = dated(words, month, day, year) if 1 <= month <= 12 and 1 <= day <= 31 else None
    if isinstance(tree, Occurrence) and words.has("this"):
        tree = Occurrence(words.setting.here, tree.pattern, Seek.THIS)
    return doubted(tree) if day_first is None and first != second else tree


def doubted(tree: Tree | None) -> Tree | None:
    """The same date with the doubt that its figures may be the other way round."""
    match tree:
        case Known(edtf):
            return Known(f"{edtf}?")
        case Occurrence(base, pattern, seek):
            return Occurrence(base, f"{pattern}?", seek)
        case _:
            return tree


def _figures(words: Matched) -> list[int]:
    return [index for index in range(words.first, words.last) if words.tokens.word(index).isdecimal()]


def _stretch(words: Matched) -> Meaning:
    """10/1/2018-10/7/2018, 5/1-5/7/2020, from 10/1 to 11/7."""
    joints = "-_" + "".join(words.lexicon.letters[name] for name in ("to", "until", "and"))
    joint = next(i for i in range(words.first + 1, words.last) if words.tokens.classes[i] in joints)
    starts = [int(words.tokens.word(index)) for index in _figures(words) if index < joint]
    ends = [int(words.tokens.word(index)) for index in _figures(words) if index > joint]
    led = words.has("from", "between")
    if words.has("and") and not words.has("between"):
        return None  # two days, not the days from one to the other
    if len(starts) < len(ends) - 1 or (len(ends) < 3 and not led):
        return None
    last = _year_in(ends)
    first = _year_in(starts) if len(starts) == 3 else last
    if last is None and words.setting.day_first is None and max(starts[:2] + ends[:2]) <= 12:
        return None  # "from 1/2 to 2/3" are shares
    start = _day_of_figures(words, starts[0], starts[1], first)
    end = _day_of_figures(words, ends[0], ends[1], last)
    if start is None or end is None:
        return None
    if isinstance(start, Occurrence) and isinstance(end, Occurrence):  # "from 25/10 to 25/1" turns the year
        end = Occurrence(start, end.pattern, Seek.SOONEST)
    whole, lead = Range(start, end), int(led)
    split = joint - words.first
    return (Piece(lead, split - 1, whole, start), Piece(split + 1, words.last - words.first - 1, whole, end))


def _year_in(numbers: list[int]) -> int | None:
    return None if len(numbers) < 3 else numbers[2] if numbers[2] > 99 else full_year(numbers[2])


def _with_month(words: Matched) -> Meaning:
    """Oct/2, Sep-23-2020, 2019/aug/01."""
    month, day = month_of(words), words.any_number("day", "nth")
    if month is None or (words.glued_after() and words.after() in "-/–"):
        return None
    return dated(words, month, day, words.number("year")) if day or words.has("year") else None


def _compact(words: Matched) -> Meaning:
    """20161016, as files and logs print it."""
    digits = words.word("compact")
    return known(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


_FIGURE = "(day | num)"
_SHORT = "(day / day)"

RULES = (
    Rule(
        "ISO date",
        "year (- day - | / day / | . day .) day | year - day - (day | dayt (day | num) : (day | num) (: (day | num))?)",
        _iso,
        (
            Example("on 2025-12-02 they met", "2025-12-02", "2025-12-02"),
            Example("at 2025-12-02T19:40:00 they met", "2025-12-02T19:40:00", "2025-12-02T19:40"),
            Example("File 2025-13-02 is closed.", ""),
            Example("on 2025/12/02 they met", "2025/12/02", "2025-12-02"),
        ),
        0.99,
    ),
    Rule(
        "ISO month",
        "year (- | /) day | day (- | /) year",
        _iso_month,
        (
            Example("in 2025-06 they met", "2025-06", "2025-06"),
            Example("They met in 12/2015.", "12/2015", "2015-12"),
            Example("No. 3/2024, the winter of 2014-15, the war of 1904-05", "1904", "1904"),
            Example("2025-31", "2025", "2025"),
        ),
        0.8,
    ),
    Rule(
        "date in figures",
        f"day (/ day / | . day . | - day -) (year | {_FIGURE})",
        _figures_date,
        (
            Example("Signed 25/12/2024.", "25/12/2024", "2024-12-25"),
            Example("Signed 12/25/2024.", "12/25/2024", "2024-12-25"),
            Example("Signed 3/12/2024.", "3/12/2024", "2024-12-03", "2024-12-03?"),
            Example("Signed 3.12.2024.", "3.12.2024", "2024-12-03"),
            Example("a 312-98 vote, 1/2 cup", ""),
        ),
    ),
    Rule(
        "day and month in figures",
        f"((last | next | this)? ((weekday | weekday_short .?) ,?)?) {_SHORT}",
        _short,
        (
            Example("They met on 22/04 in the capital.", "22/04", "2025-04-22"),
            Example("The call of Friday 13/12 was short.", "Friday 13/12", "2024-12-13"),
            Example("They met on 22/04, 23/04 or 24/04 at home.", "24/04", "2025-04-24"),
            Example("They met on 4/5 in the capital.", "4/5", "2025-05-04", "2025-05-04?"),
            Example("Half of 3/4 of 15/20 votes, open 24/7, on 4/5 of it", ""),
            Example("Dinner is this 5/12 with Jim.", "this 5/12", "2025-12-05", "2025-12-05?"),
            Example("It fell by 1/4 in 2/3 of them.", ""),
        ),
        0.7,
    ),
    Rule(
        "days in figures from to",
        f"(from | between)? {_SHORT} (/ (year | {_FIGURE}))? (- | _ | to | until | and) "
        f"{_SHORT} ((/ | ,) (year | {_FIGURE}))?",
        _stretch,
        (
            Example("Leave from 13/1/2018 - 17/1/2018.", "13/1/2018", "2018-01-13", "2018-01-13/2018-01-17"),
            Example("Closed from 28/5 to 14/6.", "14/6", "2025-06-14", "2025-05-28/2025-06-14"),
            Example("from 1/2 to 2/3 of all", ""),
            Example("Signed 13/06/2024 and 14/06/2024.", "14/06/2024", "2024-06-14", "2024-06-14"),
        ),
        0.8,
    ),
    Rule(
        "day and month with a mark",
        f"{MONTH} (/ | -) (day | nth) ((- | / | ,) year)? | {MONTH} (- | /) year | year (/ | -) {MONTH} ((/ | -) day)?",
        _with_month,
        (
            Example("Signed Sep-23-2020.", "Sep-23-2020", "2020-09-23"),
            Example("Signed 2019/Aug/01.", "2019/Aug/01", "2019-08-01"),
            Example("Figures for Dec/2018.", "Dec/2018", "2018-12"),
        ),
        0.9,
    ),
    Rule(
        "date in eight figures",
        "compact",
        _compact,
        (Example("Report 20161016 was late.", "20161016", "2016-10-16"), Example("Account 20169916 or 12345678.", "")),
        0.7,
    ),
)
