"""Dates of other languages than English: months, weekdays, the days around today, distances and lengths.

What a run of words means is read from the tables of its language; `elsewhere` reads languages without tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from briefing.extraction.timexes.build import edged, in_one_year, known, length, pattern
from briefing.extraction.timexes.foreign_words import Words, words_of
from briefing.model.span import Span
from briefing.model.tree import Known, Length, Occurrence, Part, Range, Seek, Shift, Tree, Unit, Within

_CLAUSE = 80  # characters of the clause that are looked at for a future
_BARRIER = re.compile(r"[,;:.!?\"“”„«»()—–\n]")
_LEAD = 25  # characters before a season that may say it is one
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade"}


@dataclass(frozen=True, slots=True)
class Foreign:
    """One date expression: where it stands, what it means, and the name of the rule that found it."""

    span: Span
    tree: Tree
    rule: str
    core: Tree | None = None


def dates(text: str, start: int, end: int, language: str, here: Callable[[int], Tree]) -> Iterator[Foreign]:
    """The dates of text[start:end] in reading order; `here` gives what those without a year count from there."""
    words = words_of(language)
    run: list[Foreign] = []
    for found in words.pattern.finditer(text, start, end):
        tree = _meaning(found, words, here(found.start()))
        if tree is not None:
            printed = found[0].rstrip(" ,")
            run.append(Foreign(Span(found.start(), found.start() + len(printed)), tree, f"{language} date"))
    yield from signalled(run, text, start, words)


def _meaning(found: re.Match[str], words: Words, here: Tree) -> Tree | None:
    if found["deictic"]:
        return _days_on(here, words.deictics[found["deictic"].lower()])
    if found["relative"]:
        value = words.relative[found["relative"].lower()]
        return Unit(here, _UNITS[value[0]], int(value[1:]))
    if found["unit"] or found["pair"]:
        return _distance(found, words, here)
    if found["lone"]:
        seek = Seek.SOONEST if _looks_forward(found, words) else Seek.LATEST
        return Occurrence(here, f"XXXX-WXX-{words.weekdays[found['lone'].lower()]}", seek)
    if found["month"]:
        return edged(_date(found, words, here), _edge(found["edge"], words))
    if found["season"]:
        return edged(_season(found, words, here), _edge(found["season_edge"], words))
    if found["last"]:
        return _figures(int(found["first"]), int(found["second"]), int(found["last"]))
    return edged(known(int(found["bare"] or found["stated"] or found["edged"])), _edge(found["year_edge"], words))


def _days_on(here: Tree, step: int) -> Tree:
    return Shift(here, f"{'-' if step < 0 else ''}P{abs(step)}D") if step else Unit(here, "day")


def _distance(found: re.Match[str], words: Words, here: Tree) -> Tree | None:
    unit = words.units[found["unit"].lower()] if found["unit"] else words.pair[found["pair"].lower()]
    count = _count(found, words)
    iso = length(count, unit)
    if found["ago"] or found["past"]:
        return Shift(here, f"-{iso}")
    return Shift(here, iso) if found["ahead"] else Length(iso)


def _count(found: re.Match[str], words: Words) -> Decimal | None:
    if found["pair"]:
        return Decimal(2)
    return None if found["some"] else Decimal(words.numbers.get(found["count"].lower(), 0) or found["count"])


def _date(found: re.Match[str], words: Words, here: Tree) -> Tree | None:
    month = words.months[found["month"].lower()]
    day = int(found["day"]) if found["day"] else None
    if found["from_day"] and day is not None:
        return _days(found, words, here, (int(found["from_day"]), day), month)
    if found["year"]:
        return known(int(found["year"]), month, day)
    partial = pattern(month, day)
    if partial is None or (day is None and not found.string[: found.start()].rstrip()[-1:].isalpha()):
        return None  # a bare month is one only behind a word: "im Mai"
    seek = _way(found, words)
    return Occurrence(here, partial, seek)


def _days(found: re.Match[str], words: Words, here: Tree, days: tuple[int, int], month: int) -> Range | None:
    """3.-5. Mai, du 3 au 5 mai: one stretch."""
    if days[0] >= days[1]:
        return None
    seek = _way(found, words)
    ends: list[Tree] = []
    for day in days:
        partial = pattern(month, day)
        whole = known(int(found["year"]), month, day) if found["year"] else None
        tree = whole or (Occurrence(here, partial, seek) if partial and not found["year"] else None)
        if tree is None:
            return None
        ends.append(tree)
    return Range(*in_one_year(ends))


def _season(found: re.Match[str], words: Words, here: Tree) -> Tree | None:
    name = words.season[found["season"].lower()]
    if found["season_year"]:
        return Known(f"{found['season_year']}-{_SEASONS[name]}")
    left = found.string[max(0, found.start() - _LEAD) : found.start()]
    if words.season_lead.pattern and not (found["season_edge"] or words.season_lead.search(left)):
        return None
    seek = _way(found, words)
    return Occurrence(here, f"XXXX-{name}", seek)


def _edge(printed: str | None, words: Words) -> str | None:
    """START, MID or END of what stands behind the words."""
    return words.edges[printed.lower()].upper() if printed else None


def _figures(day: int, month: int, year: int) -> Known | None:
    """Continental figures put the day first."""
    return known(year, month, day) if month <= 12 else known(year, day, month)


def _way(found: re.Match[str], words: Words) -> Seek:
    """Which year's day or month is meant, by the words of its clause."""
    if _looks_forward(found, words):
        return Seek.SOONEST
    return Seek.LATEST if any(map(words.past.search, _clause(found))) else Seek.NEAR


def _looks_forward(found: re.Match[str], words: Words) -> bool:
    return any(map(words.future.search, _clause(found)))


def _clause(found: re.Match[str]) -> tuple[str, str]:
    """What stands before and behind the words in their clause."""
    text = found.string
    left = _BARRIER.split(text[max(0, found.start() - _CLAUSE) : found.start()])[-1]
    return left, _BARRIER.split(text[found.end() : found.end() + _CLAUSE])[0]


def signalled(run: list[Foreign], text: str, start: int, words: Words) -> list[Foreign]:
    """The same expressions, two of them tied to a stretch, and open where a word before them says so."""
    out: list[Foreign] = []
    for item in run:
        last = out[-1] if out else None
        between = text[last.span.end : item.span.start] if last else ""
        if (
            last
            and not last.core
            and len(between) < _LEAD
            and words.joint.match(between)
            and (pair := _tied(last, item))
        ):
            out[-1:] = pair
        else:
            out.append(item)
    return [
        item if item.core else _opened(item, text[max(start, item.span.start - _LEAD) : item.span.start], words)
        for item in out
    ]


def _tied(first: Foreign, second: Foreign) -> tuple[Foreign, Foreign] | None:
    dates = (Known, Occurrence, Part)
    if not isinstance(first.tree, dates) or not isinstance(second.tree, dates):
        return None
    start, end = first.tree, second.tree
    if isinstance(start, Occurrence) and isinstance(end, Known | Occurrence):
        start = Occurrence(end, start.pattern, Seek.LATEST)
    whole = Range(start, end)
    return replace(first, tree=whole, core=start), replace(second, tree=whole, core=end)


def _opened(item: Foreign, left: str, words: Words) -> Foreign:
    found = words.signal.search(left)
    if found is None or isinstance(item.tree, Length | Range | Shift):
        return item
    return replace(item, tree=_open(item.tree, found), core=item.tree)


def _open(tree: Tree, found: re.Match[str]) -> Tree:
    if found["since"]:
        return Range(tree, None)
    if found["until"]:
        return Range(None, tree)
    return Within(None, Unit(tree, "day", -1)) if found["before"] else Within(Unit(tree, "day", 1), None)
