"""Dates of the calendar, whole and without their year."""

from __future__ import annotations

from briefing.extraction.timexes.build import dated, edged, full_year, in_one_year, known, pattern
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import Occurrence, Range, Seek, Tree, Unit

MONTH = "(month .? | maybe_month .?)"
WEEKDAY = "((weekday | weekday_short .?) (the? _?) ,?)?"
DAY = "(day | nth)"
YEAR = "(year | ' (day | num) | num)"
EDGE = "(the? edge (- to - edge | to edge | and edge)? (of | - | in)? the? | the? rim (and edge)? of the?)"


def month_of(words: Matched) -> int | None:
    return words.any_number("month", "maybe_month")


def year_of(words: Matched) -> int | None:
    """The year as printed, or after an apostrophe; None if there is none."""
    year = words.number("year")
    last = words.tokens.word(words.last - 1)
    if year is None and len(last) == 3 and last.isdecimal() and _ends_a_date(words):
        return int(last)  # "30 September 420"
    if year is None and words.tokens.word(words.last - 2) == "of" and len(last) == 2 and last.isdecimal():
        return None if words.after()[:1].isalnum() else full_year(int(last))  # "April of 87"
    if year is not None or "'" not in words.classes:
        return year
    return full_year(int(last)) if last.isdecimal() and len(last) == 2 else None


def _ends_a_date(words: Matched) -> bool:
    """Whether three figures behind a month may be its year: nothing is counted by them."""
    dated_before = words.has("day", "nth") or words.tokens.word(words.last - 2) == "of"
    return dated_before and not words.after().isalnum() and not (words.after() == "," and words.after(1).isdecimal())


def date_of(words: Matched) -> Meaning:
    month = month_of(words)
    day = words.any_number("day", "nth", "ordinal")
    year = year_of(words)
    if month is None or day is None or (year is None and words.after() in ("%", "percent")):
        return None
    if (year is None and words.has("num")) or words.before() in ("$", "€", "£"):
        return None
    return edged(dated(words, month, day, year), words.any_value("edge", "rim"))


def _day_pair(words: Matched) -> Meaning:
    """3-5 May: one stretch of days; "4 and 5 May" is two days, said as the stretch they make."""
    month = month_of(words)
    numbers = [words.number("day", 0), words.number("day", 1)]
    if words.number("nth", 1) is not None:
        numbers = [words.number("nth", 0), words.number("nth", 1)]
    if month is None or numbers[0] is None or numbers[1] is None or numbers[0] >= numbers[1]:
        return None
    found = [dated(words, month, number, year_of(words)) for number in numbers]
    days = in_one_year([day for day in found if day is not None])
    return tied(words, "day" if words.has("day") else "nth", days[0], days[1]) if len(days) == 2 else None


def tied(words: Matched, name: str, first: Tree | None, last: Tree | None) -> Meaning:
    """Two expressions that mean one stretch: the first ends before the dash, the second goes on to the end."""
    second = words.at(name, 1)
    return None if second is None else _tied_at(words, second, first, last)


def _tied_at(words: Matched, second: int, first: Tree | None, last: Tree | None) -> Meaning:
    dash = next(index for index in range(words.first, words.last) if words.tokens.classes[index] in "-_/")
    if first is None or last is None or dash >= second:
        return None
    whole = Range(first, last)
    end = words.last - words.first - 1
    return (Piece(0, dash - 1 - words.first, whole, first), Piece(dash + 1 - words.first, end, whole, last))


def _month_year(words: Matched) -> Meaning:
    month, year = month_of(words), year_of(words)
    if month is None or year is None:
        return None
    return edged(known(year, month), words.any_value("edge", "rim"))


def _month_pair(words: Matched) -> Meaning:
    months = [words.tokens.word(index) for index in _months(words)]
    year = words.number("year")
    first, last = (int(words.lexicon.worth[month]) for month in months)
    if year is None:
        return None
    start, end = known(year - (first > last), first), known(year, last)
    return _tied_at(words, _months(words)[1], start, end)


def _months(words: Matched) -> list[int]:
    names = {words.lexicon.letters["month"], words.lexicon.letters["maybe_month"]}
    return [index for index in range(words.first, words.last) if words.tokens.classes[index] in names]


def _month(words: Matched) -> Meaning:
    month = month_of(words)
    if month is None or not _is_month(words):
        return None
    return edged(dated(words, month, None, None), words.any_value("edge", "rim"))


def _is_month(words: Matched) -> bool:
    """Bare "May" and "March" are months only after a word that months follow."""
    short = words.word("month") in ("jan", "feb", "apr", "jun", "jul", "sep", "dec", "mar")
    if words.has("edge", "rim"):
        return True
    if words.before() in words.lexicon.beside["no_month_after"] or _is_first_name(words):
        return False
    if words.word("month") == "august" and words.tokens.printed[words.at("month") or 0].strip()[0] == "a":
        return False
    if words.has("maybe_month") or short:
        return words.before() in words.lexicon.beside["month_after"] and not words.after().isdecimal()
    return not (words.glued_before() and words.before() in "-'’") or words.before() in ("-", "–", "—", "(", "“", '"')


def _is_first_name(words: Matched) -> bool:
    """April Jones: a month that is a name too, with a surname and no word before it that months follow."""
    couple = words.before() == "and" and words.before(3) in words.lexicon.beside["no_month_after"]
    led = words.before() in words.lexicon.beside["month_after"] and not couple
    if words.word("month") not in ("april", "june", "august") or led:
        return False
    after = words.tokens.printed[words.last : words.last + 1]
    return bool(after) and after[0].strip()[:1].isupper() and words.after() not in words.lexicon.worth


def _month_of_year(words: Matched) -> Meaning:
    """June of last year; 4 June of that year; March next year."""
    if words.value("unit") != "Y":
        return None
    step = words.any_number("last", "next", "this", "that") or 0
    told = words.has("that") or words.word("next") == "following" or words.word("last") in ("previous", "preceding")
    base = words.setting.before if told else words.setting.here
    month, day = month_of(words), words.any_number("day", "nth")
    partial = pattern(month, day) if month else None
    if partial is None:
        return None
    return edged(Occurrence(Unit(base, "year", step), partial, Seek.THIS), words.any_value("edge", "rim"))


def _last_month_name(words: Matched) -> Meaning:
    """Last November, next March, this June."""
    month = month_of(words)
    if month is None:
        return None
    seek = Seek.LAST if words.has("last") else Seek.NEXT if words.has("next") else Seek.THIS
    partial = pattern(month, words.any_number("day", "nth"))
    if words.has("that", "this") and partial:
        return edged(Occurrence(words.setting.base, partial, Seek.THIS), words.any_value("edge", "rim"))
    return edged(Occurrence(words.setting.base, partial, seek), words.any_value("edge", "rim")) if partial else None


RULES = (
    Rule(
        "day, month, year",
        f"{WEEKDAY} the? {DAY} of? {MONTH} ,? (of | in)? {YEAR}",
        date_of,
        (
            Example("They met on 2 December 2025.", "2 December 2025", "2025-12-02"),
            Example("It was Friday, the 2nd of May, 2014.", "Friday, the 2nd of May, 2014", "2014-05-02"),
            Example("He died on 30 September 420.", "30 September 420", "0420-09-30"),
            Example("They left on 28 June in 2020.", "28 June in 2020", "2020-06-28"),
            Example("On 1 May 100,000 men fled.", "1 May", "2025-05-01"),
            Example("Signed 31 Feb 2024 in error.", "Feb 2024", "2024-02"),
        ),
        0.98,
    ),
    Rule(
        "month, day, year",
        f"{WEEKDAY} {MONTH} the? {DAY} ,? (of | in)? {YEAR}",
        date_of,
        (
            Example("On Tuesday, December 2, 2025 they met.", "Tuesday, December 2, 2025", "2025-12-02"),
            Example("Dec. 2, 2025: talks", "Dec. 2, 2025", "2025-12-02"),
        ),
        0.98,
    ),
    Rule(
        "day, month",
        f"{WEEKDAY} the? {DAY} of? {MONTH}",
        date_of,
        (
            Example(
                "The siege began in 1683. In 1683 all fled. It ended in 1683. On 12 September relief came.",
                "12 September",
                "1683-09-12",
            ),
            Example("Talks resumed on 3 June.", "3 June", "2025-06-03"),
            Example("He moved 32 March buttons.", ""),
        ),
    ),
    Rule(
        "month, day",
        f"{WEEKDAY} {MONTH} (the? {DAY} | , nth)",
        date_of,
        (
            Example("Talks resumed on June 3.", "June 3", "2025-06-03"),
            Example("Talks will resume on January 5.", "January 5", "2026-01-05"),
            Example("The Sept. 11-style attack.", "Sept. 11", "2024-09-11"),
        ),
    ),
    Rule(
        "the ordinal of a month",
        f"the? ordinal of {MONTH} (of | ,)? year | the ordinal of {MONTH}",
        date_of,
        (Example("on the fourth of July 1776", "the fourth of July 1776", "1776-07-04"),),
    ),
    Rule(
        "days of one month",
        f"(day - day of? {MONTH} | nth - nth of? {MONTH} | {MONTH} day - day) ,? year?",
        _day_pair,
        (
            Example("The talks of 3-5 May 2024 failed.", "5 May 2024", "2024-05-05", "2024-05-03/2024-05-05"),
            Example("The talks of May 3–5, 2024 failed.", "May 3", "2024-05-03", "2024-05-03/2024-05-05"),
        ),
    ),
    Rule(
        "month, year",
        f"{EDGE}? ({MONTH} (, | of | in)? {YEAR} | year {MONTH})",
        _month_year,
        (
            Example("in early February of 1940", "early February of 1940", "1940-02"),
            Example("sales from June in 2017 on", "June in 2017", "2017-06"),
            Example("at the end of May 1941", "the end of May 1941", "1941-05"),
        ),
        0.97,
    ),
    Rule(
        "months of one year",
        f"{MONTH} - {MONTH} year",
        _month_pair,
        (Example("Figures for January-June 2016", "June 2016", "2016-06", "2016-01/2016-06"),),
    ),
    Rule(
        "month of a counted year",
        f"{EDGE}? ({DAY} of?)? {MONTH} {DAY}? ,? of? the? (last | next | this | that)+ unit",
        _month_of_year,
        (
            Example("He resigned in June of last year.", "June of last year", "2024-06"),
            Example("Elections follow in March next year.", "March next year", "2026-03"),
            Example(
                "In May 2014 he signed; in June of the following year he paid.", "June of the following year", "2015-06"
            ),
        ),
    ),
    Rule(
        "last or next month by name",
        f"{EDGE}? the? (last | next | this) {MONTH} {DAY}?",
        _last_month_name,
        (
            Example("They signed last November.", "last November", "2024-11"),
            Example("They sign next March.", "next March", "2026-03"),
            Example("It was the last May Day.", "the last May", "2025-05"),
        ),
    ),
    Rule(
        "month",
        f"{EDGE}? {MONTH}",
        _month,
        (
            Example("The ceasefire agreed in March has frayed.", "March", "2025-03"),
            Example("Voters will choose in October.", "October", "2025-10"),
            Example("Deliveries start in late August.", "late August", "2025-08"),
            Example("Mr March and his wife may come, Mr Hill and April Jones too.", ""),
            Example("The talks will end in May.", "May", "2026-05", "2026-05"),
            Example("May I second that?", ""),
        ),
        0.85,
    ),
)
