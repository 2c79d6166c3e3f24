"""Years and days written out: "nineteen sixty-eight", "two thousand and four", "May twenty-nine"."""

from __future__ import annotations

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
    if 1000 in values:
        year = values[0] * 1000 + sum(values[2:]) if led and values[1:2] == [1000] and values[0] in (1, 2) else 0
    else:
        tail = sum(value for value in values[1:] if value != 100)
        year = values[0] * 100 + tail if len(values) > 1 and (led or values[0] != 20) else 0
    counts = words.after() in words.lexicon.beside["no_year_before"] or words.after() in ("years", "days", "or", "to")
    return known(year) if _FIRST <= year <= _LAST and not counts else None


def _day(words: Matched) -> Meaning:
    month, day = month_of(words), sum(_values(words))
    bare = words.at("maybe_month") == words.first and words.before() not in _LED
    if bare or words.after() == "of":
        return None
    return dated(words, month, day, words.number("year")) if month is not None and 1 <= day <= 31 else None


RULES = (
    Rule(
        "year written out",
        f"number ({_TAIL} | hundred and? {_TAIL}?) | tens {_TAIL}",
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
)
