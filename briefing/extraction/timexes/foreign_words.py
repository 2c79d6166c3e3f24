"""The words of time of a language other than English, and the pattern that finds its dates."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "ar")
_YEAR = r"[12]\d{3}"
_BESIDE = ("since", "until", "before", "following", "to", "both", "of_two")

Tables = dict[str, dict[str, str] | str | list[str]]  # a lexicon, as TOML has it


@dataclass(frozen=True, slots=True)
class Words:
    """`relative` gives a unit and how many of them from the present one: "W-1" for last week; `pair` is two units.
    `between` may stand before two dates that are tied, `beside` are all words that open, close or tie dates."""

    months: dict[str, int]
    weekdays: dict[str, int]
    deictics: dict[str, int]
    numbers: dict[str, int]
    units: dict[str, str]
    relative: dict[str, str]
    season: dict[str, str]
    pair: dict[str, str]
    edges: dict[str, str]
    between: frozenset[str]
    beside: frozenset[str]
    pattern: re.Pattern[str]
    future: re.Pattern[str]
    past: re.Pattern[str]
    signal: re.Pattern[str]
    joint: re.Pattern[str]
    season_lead: re.Pattern[str]


@cache
def words_of(code: str) -> Words:
    """The tables of one of LANGUAGES. Raises FileNotFoundError for others."""
    text = files("resources").joinpath("lexicons", code, "time.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return Words(
        tables["month"],
        tables["weekday"],
        tables["deictic"],
        tables["number"],
        tables["unit"],
        tables["relative"],
        tables["season"],
        tables.get("pair", {}),
        {phrase: edge for edge in ("start", "mid", "end") for phrase in tables[edge]},
        frozenset(tables["of_two"]),
        frozenset(" ".join([*(word for kind in _BESIDE for word in tables[kind]), tables["articles"]]).split()),
        re.compile(_pattern(tables), re.IGNORECASE),
        re.compile(rf"\b(?:{_either(tables['future'].split())})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{_either(tables['past'].split())})\b", re.IGNORECASE),
        re.compile(_signal(tables), re.IGNORECASE),
        re.compile(
            rf"\s*(?:[-–—]|(?:{_either([*tables['to'], *tables['both']])})(?!\w))\s*{_articles(tables)}$", re.IGNORECASE
        ),
        re.compile(rf"(?:(?<!\w)(?:{_either(tables['season_lead'])})\s*)$", re.IGNORECASE),
    )


def _signal(tables: Tables) -> str:
    """What stands right before an expression and says which side of it is open, or that two days are tied."""
    kinds = "|".join(rf"(?P<{kind}>{_either(tables[kind])})" for kind in ("since", "until", "before", "following"))
    return rf"(?<!\w)(?:{kinds})\s+{_articles(tables)}$"


def _articles(tables: Tables) -> str:
    words = _listed(tables, "articles")
    return rf"(?:(?:{words})\s*){{0,2}}" if words else ""


def _pattern(tables: Tables) -> str:
    """The kinds of expression, the longer before the shorter that begin alike."""
    month, weekday = _either(tables["month"]), _either(tables["weekday"])
    between, after = _listed(tables, "between"), _listed(tables, "after")
    joint = rf"(?:(?:{between})\s?){{0,2}}" if between else ""
    tail = rf"(?:\s+(?:{after}))?" if after else ""
    year = rf"(?:\s+{joint}(?P<year>{_YEAR})\b{tail})?"
    between_days = rf"\s?{joint}\s*(?:[-–—]|{_either([*tables['to'], *tables['both']])})\s*{_articles(tables)}"
    days = rf"(?:(?P<from_day>\d{{1,2}}){between_days})?(?P<day>\d{{1,2}})\s?{joint}\s*"
    edge = (
        rf"(?:(?P<edge>{_either([*tables['start'], *tables['mid'], *tables['end']])})[\s-]*{_articles(tables)}{joint})?"
    )
    date = rf"{edge}(?:{days})?(?P<month>{month})(?!\w){year}"
    season = rf"{edge.replace('<edge>', '<season_edge>')}(?P<season>{_either(tables['season'])})(?!\w)"
    season += rf"(?:\s+{joint}(?P<season_year>{_YEAR})\b{tail})?"
    # Arabic writes "and" onto the word behind it.
    attached = rf"|(?<=\s{re.escape(str(tables['attached']))})" if tables.get("attached") else ""
    led = rf"(?:(?:{weekday})(?!\w),?\s+{joint})?"
    return (
        rf"(?:(?<!\w){attached})(?:(?P<relative>{_either(tables['relative'])})(?!\w)|{_distance(tables)}"
        rf"|(?P<deictic>{_either(tables['deictic'])})(?!\w)|{led}{date}|{season}|(?P<lone>{weekday})(?!\w)"
        rf"|(?P<first>\d\d?)(?P<mark>[./])(?P<second>\d\d?)(?P=mark)(?P<last>{_YEAR})(?!\d)|{_bare(tables)})"
    )


def _distance(tables: Tables) -> str:
    """So long ago, in so long, or a length of time."""
    ago, behind, ahead = (_listed(tables, name) for name in ("ago_before", "ago_after", "in_before"))
    count = rf"(?P<count>\d{{1,3}}(?!\d)|{_either(tables['number'])}|(?P<some>{_listed(tables, 'some')}))"
    before = rf"(?:(?P<ago>{ago or '(?!)'})\s+|(?P<ahead>{ahead or '(?!)'})\s+)?"
    pair = _either(tables.get("pair", ())) or "(?!)"
    unit = rf"(?:{count}\s+(?P<unit>{_either(tables['unit'])})|(?P<pair>{pair}))(?!\w)"
    return rf"{before}{unit}(?:\s+(?P<past>{behind or '(?!)'})(?!\w))?"


def _bare(tables: Tables) -> str:
    """A year alone, where a word beside it says that it is one."""
    before, after = _listed(tables, "year_before"), _listed(tables, "after")
    led = rf"(?:{before})\s+(?P<bare>{_YEAR})\b" if before else "(?P<bare>(?!))"
    edge = _either([*tables["start"], *tables["mid"], *tables["end"]])
    led += rf"|(?P<year_edge>{edge})[\s-]*{_articles(tables)}(?P<edged>{_YEAR})\b"
    return led + (rf"|(?P<stated>{_YEAR})\s+(?:{after})(?!\w)" if after else "|(?P<stated>(?!))")


def _listed(tables: Tables, name: str) -> str:
    """The alternatives of a line of words; a phrase of several words stands alone in its line."""
    value = str(tables[name])
    phrase = name in ("ago_before", "in_before") and " " in value
    return re.escape(value) if phrase else _either(value.split())


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
