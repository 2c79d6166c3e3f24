"""Dates of other languages than English: months, weekdays, the days around today, distances and lengths.

What a run of words means is read from the tables of its language; `elsewhere` reads languages without tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefing.extraction.timexes.build import known, length, pattern
from briefing.extraction.timexes.foreign_words import Words, words_of
from briefing.model.span import Span
from briefing.model.tree import Known, Length, Occurrence, Seek, Shift, Tree, Unit

_CLAUSE = 80  # characters of the clause that are looked at for a future
_BARRIER = re.compile(r"[,;:.!?\"“”„«»()—–\n]")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade"}


@dataclass(frozen=True, slots=True)
class Foreign:
    """One date expression: where it stands, what it means, and the name of the rule that found it."""

    span: Span
    tree: Tree
    rule: str


def dates(text: str, start: int, end: int, language: str, here: Callable[[int], Tree]) -> Iterator[Foreign]:
    """The dates of text[start:end] in reading order; `here` gives what those without a year count from there."""
    words = words_of(language)
    for found in words.pattern.finditer(text, start, end):
        tree = _meaning(found, words, here(found.start()))
        if tree is not None:
            printed = found[0].rstrip(" ,")
            yield Foreign(Span(found.start(), found.start() + len(printed)), tree, f"{language} date")


def _meaning(found: re.Match[str], words: Words, here: Tree) -> Tree | None:
    if found["deictic"]:
        return _days_on(here, words.deictics[found["deictic"].lower()])
    if found["relative"]:
        value = words.relative[found["relative"].lower()]
        return Unit(here, _UNITS[value[0]], int(value[1:]))
    if found["unit"]:
        return _distance(found, words, here)
    if found["lone"]:
        seek = Seek.SOONEST if _looks_forward(found, words) else Seek.LATEST
        return Occurrence(here, f"XXXX-WXX-{words.weekdays[found['lone'].lower()]}", seek)
    if found["month"]:
        return _date(found, words, here)
    if found["last"]:
        return _figures(int(found["first"]), int(found["second"]), int(found["last"]))
    return known(int(found["bare"] or found["stated"]))


def _days_on(here: Tree, step: int) -> Tree:
    return Shift(here, f"{'-' if step < 0 else ''}P{abs(step)}D") if step else Unit(here, "day")


def _distance(found: re.Match[str], words: Words, here: Tree) -> Tree | None:
    unit = words.units[found["unit"].lower()]
    count = None if found["some"] else Decimal(words.numbers.get(found["count"].lower(), 0) or found["count"])
    iso = length(count, unit)
    if found["ago"] or found["past"]:
        return Shift(here, f"-{iso}")
    return Shift(here, iso) if found["ahead"] else Length(iso)


def _date(found: re.Match[str], words: Words, here: Tree) -> Tree | None:
    month = words.months[found["month"].lower()]
    day = int(found["day"]) if found["day"] else None
    if found["year"]:
        return known(int(found["year"]), month, day)
    partial = pattern(month, day)
    if partial is None or (day is None and not found.string[: found.start()].rstrip()[-1:].isalpha()):
        return None  # a bare month is one only behind a word: "im Mai"
    seek = Seek.SOONEST if _looks_forward(found, words) else Seek.NEAR
    return Occurrence(here, partial, seek)


def _figures(day: int, month: int, year: int) -> Known | None:
    """Continental figures put the day first."""
    return known(year, month, day) if month <= 12 else known(year, day, month)


def _looks_forward(found: re.Match[str], words: Words) -> bool:
    text = found.string
    left = _BARRIER.split(text[max(0, found.start() - _CLAUSE) : found.start()])[-1]
    right = _BARRIER.split(text[found.end() : found.end() + _CLAUSE])[0]
    return words.future.search(left) is not None or words.future.search(right) is not None
