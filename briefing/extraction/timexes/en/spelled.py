"""Years and days written out: "nineteen sixty-eight", "two thousand and four", "May twenty-nine"."""

from __future__ import annotations

from dataclasses import replace

from briefing.extraction.timexes.build import dated, known
from briefing.extraction.timexes.en.absolute import MONTH, month_of
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Rule

_FIRST, _LAST = 1100, 2100
_LED = ("on", "by", "until", "since", "from", "before", "after", "of")
_TAIL = "(tens (-? number)? | number)"


def _values(words: Matched) -> list[int]:
    """The numbers of a match in order, "thousand" and "hundred" as they are."""
    letters = {words.lexicon.letters[name] for name in ("number", "tens", "hundred", "ordinal")}
    found = [i for i in range(words.first, words.last) if words.tokens.classes[i] in letters]
    return [int(words.lexicon.worth[words.tokens.word(index)]) for index in found]


def _year(words: Matched) -> Meaning:
    values = _values(words)
    led = words.before() in words.lexicon.beside["year_after"] or words.before() in words.lexicon.beside["month_after"]
    year = _year_of(values, led)
    counts = words.after() in words.lexicon.beside["no_year_before"] or words.after() in ("years", "days", "or", "to")
    return known(year) if not counts and year else None


def _year_of(values: list[int], led: bool) -> int:
    """The year that number words name: [19, 60, 8], [2, 1000, 4], [19, 100, 90, 3]; 0 where they name none."""
    if 1000 in values:
        year = values[0] * 1000 + sum(values[2:]) if led and values[1:2] == [1000] and values[0] in (1, 2) else 0
    else:
        tail = sum(value for value in values[1:] if value != 100)
        year = values[0] * 100 + tail if len(values) > 1 and (led or values[0] != 20) else 0
    return year if _FIRST <= year <= _LAST else 0


def _day(words: Matched) -> Meaning:
    month, day = month_of(words), sum(_values(words))
    bare = words.at("maybe_month") == words.first and words.before() not in _LED and not words.has("tens")
    if bare or words.after() == "of":
        return None
    return dated(words, month, day, words.number("year")) if month is not None and 1 <= day <= 31 else None


def _whole(words: Matched) -> Meaning:
    """A day or month, and its year in words: "October two thousand and five"."""
    month = words.at("month") if words.at("month") is not None else words.at("maybe_month")
    if month is None:
        return None
    before = _values(replace(words, last=month))
    named = words.at("ordinal") or 0  # "March eighteenth two thousand": the year stands behind the day
    day_end = named + 1 if named > month else month + 1
    after = _values(replace(words, first=day_end))
    day = words.any_number("day", "nth") or sum(before) or sum(_values(replace(words, first=month + 1, last=day_end)))
    if not day and len(after) > 2:  # "January twenty five nineteen eighty six"
        size = 2 if after[0] >= 20 and after[1] < 10 else 1
        if _year_of(after[size:], led=True):
            day, after = sum(after[:size]), after[size:]
    year = _year_of(after, led=True)
    return known(year, int(words.lexicon.worth[words.tokens.word(month)]), day or None) if year else None


_YEAR = f"number ({_TAIL} | hundred and? {_TAIL}?)"
_DAY = "(tens -? (ordinal | number) | ordinal | tens | number)"

RULES = (
    Rule(
        "year written out",
        f"{_YEAR} | tens {_TAIL}",
        _year,
        (
            Example("Back in nineteen sixty-eight it rained.", "nineteen sixty-eight", "1968"),
            Example("It snowed in two thousand and four.", "two thousand and four", "2004"),
            Example("It began in nineteen twenty.", "nineteen twenty", "1920"),
            Example("He counted two thousand men and twenty one women.", ""),
            Example("nine ten", ""),
        ),
        0.8,
    ),
    Rule(
        "day written out",
        f"({MONTH} the? (tens -? (ordinal | number) | ordinal | tens) | the? (tens -)? ordinal of? {MONTH}) (,? year)?",
        _day,
        (
            Example("They met on May twenty-nine.", "May twenty-nine", "2025-05-29"),
            Example("They met on the twenty-second of March 2024.", "the twenty-second of March 2024", "2024-03-22"),
            Example("in March first of all", ""),
        ),
        0.8,
    ),
    Rule(
        "date with its year written out",
        f"(the? ({_DAY} | day | nth))? of? {MONTH} (the? ({_DAY} | day | nth) ,?)? (of | ,)? {_YEAR}",
        _whole,
        (
            Example(
                "She was born on January twenty-five nineteen eighty-six.",
                "January twenty-five nineteen eighty-six",
                "1986-01-25",
            ),
            Example("They met in October two thousand and five.", "October two thousand and five", "2005-10"),
            Example(
                "It sailed on 6 April seventeen hundred and thirty-three.",
                "6 April seventeen hundred and thirty-three",
                "1733-04-06",
            ),
            Example(
                "She was born on the second of May, nineteen sixty.", "the second of May, nineteen sixty", "1960-05-02"
            ),
            Example("In May nine men fled.", ""),
            Example("Lunch on March eighteenth nine thirty.", ""),
        ),
    ),
)
