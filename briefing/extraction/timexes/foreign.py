"""Dates of other languages than English: months, weekdays and the days around today.

A run of words is judged to be a date by the tables of its language; the package dateparser reads its value, with the
language given, as the last step and never as a search: on its own it sees dates in verbs and surnames.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.model.day import Day, day_from
from briefing.model.span import Span
from briefing.model.tree import Known, Occurrence, Seek, Shift, Tree, Unit

LANGUAGES = ("de", "fr", "es", "uk", "ru")
_CYRILLIC = {"uk", "ru"}
_SAMPLE = 6000  # characters by which a language is known
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset({"the", "and", "of", "to", "in", "that", "was", "for", "is", "with"})


@dataclass(frozen=True, slots=True)
class Foreign:
    """One date expression: where it stands, what it means, and the name of the rule that found it."""

    span: Span
    tree: Tree
    rule: str


@dataclass(frozen=True, slots=True)
class _Tables:
    code: str
    months: dict[str, int]
    weekdays: dict[str, int]
    deictics: dict[str, int]
    cues: frozenset[str]
    pattern: re.Pattern[str]


def language_of(text: str, stated: str) -> str:
    """The language whose tables read this text: the stated one if it has tables, else the one whose frequent words
    are the most; "en" where none is clearly ahead of English."""
    if stated[:2].lower() in LANGUAGES:
        return stated[:2].lower()
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    counts = {code: sum(word in _tables(code).cues for word in words) for code in LANGUAGES}
    english = sum(word in _ENGLISH for word in words)
    best = max(LANGUAGES, key=lambda code: counts[code])
    if best in _CYRILLIC:
        # Letters tell the two apart more surely than words they share.
        best = "uk" if re.search("[іїєґІЇЄҐ]", text[:_SAMPLE]) else "ru"
    return best if counts[best] > max(english, 2) else "en"


def dates(text: str, start: int, end: int, language: str, here: Callable[[int], Tree]) -> Iterator[Foreign]:
    """The dates of text[start:end] in reading order; `here` gives what those without a year count from there."""
    tables = _tables(language)
    for found in tables.pattern.finditer(text, start, end):
        tree = _meaning(found, tables, here(found.start()))
        if tree is not None:
            words = found[0].rstrip(" ,")
            yield Foreign(Span(found.start(), found.start() + len(words)), tree, f"{language} date")


def _meaning(found: re.Match[str], tables: _Tables, here: Tree) -> Tree | None:
    if found["deictic"]:
        step = tables.deictics[found["deictic"].lower()]
        return Shift(here, f"{'-' if step < 0 else ''}P{abs(step)}D") if step else Unit(here, "day")
    if found["lone"]:
        return Occurrence(here, f"XXXX-WXX-{tables.weekdays[found['lone'].lower()]}", Seek.LATEST)
    month = tables.months[found["month"].lower()]
    if found["day"] is None:
        return Known(f"{found['year']}-{month:02d}") if found["year"] else None
    if found["year"]:
        day = _read(f"{found['day']} {found['month']} {found['year']}", tables.code)
        return Known(str(day)) if day and day.month == month else None
    pattern = f"XXXX-{month:02d}-{int(found['day']):02d}"
    return Occurrence(here, pattern, Seek.NEAR) if 1 <= int(found["day"]) <= 31 else None


@cache
def _read(words: str, language: str) -> Day | None:
    """What dateparser makes of a whole date; strict, so that nothing is filled in from today."""
    import dateparser  # half a second to import: only where a foreign date has been found

    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    found = dateparser.parse(words, languages=[language], settings=settings)
    return day_from(found.date()) if found else None


@cache
def _tables(code: str) -> _Tables:
    text = files("resources").joinpath("lexicons", code, "time.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    months, weekdays, deictics = (dict(tables[name]) for name in ("month", "weekday", "deictic"))
    between = _either(tables["between"].split())
    after = _either(tables["after"].split())
    named = _either(weekdays)
    date = (
        rf"(?:(?P<day>\d{{1,2}})\s?(?:(?:{between})\s?){{0,2}}\s*)?(?P<month>{_either(months)})\b"
        rf"(?:\s+(?:(?:{between})\s+)?(?P<year>[12]\d{{3}})\b" + (rf"(?:\s+(?:{after}))?" if after else "") + ")?"
    )
    led = rf"(?:(?P<weekday>{named})\b,?\s+(?:(?:{between})\s+)?)?"
    pattern = rf"\b(?:(?P<deictic>{_either(deictics)})\b|{led}{date}|(?P<lone>{named})\b)"
    return _Tables(
        code, months, weekdays, deictics, frozenset(tables["cues"].split()), re.compile(pattern, re.IGNORECASE)
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
