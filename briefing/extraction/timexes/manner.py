"""How a source tells of times: by its own day or by the years it names, and which figure of 3/4/2024 is the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.extraction.timexes.lexicon import classes
from briefing.extraction.timexes.tokens import Tokens, tokens
from briefing.language.sentences import is_mute
from briefing.model.day import Day
from briefing.model.source import BlockKind, SourceText
from briefing.model.span import Span

_YEARS_A_DEICTIC = 6  # histories and lives name six years and more for one "Tuesday" or "yesterday"
_FEWEST_YEARS = 3
_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)
# Searched from its first mark on, of which texts have few; the figures before it are looked at only then.
_FIGURES = re.compile(r"[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?![\d/-])")
_FIRST_FIGURES = re.compile(r"(?<![\d/.-])\d{1,2}$")


@dataclass(frozen=True, slots=True)
class Manner:
    """Chosen once for each source, by what it names.

    `years` counts the years in it but its own, which minutes and reports print with every day; `deictics` the words
    that count from its own day ("Tuesday", "yesterday").
    `day_first` is None where nothing in the source tells which of two figures is the day.
    """

    years: int
    deictics: int
    day_first: bool | None

    @property
    def narrative(self) -> bool:
        """Whether it tells of times by their years, as histories and lives do. HeidelTime's narrative mode."""
        return self.years >= _FEWEST_YEARS and self.years > _YEARS_A_DEICTIC * self.deictics

    @property
    def why(self) -> str:
        """The choice in the analyst's words."""
        counts = (
            f"{_counted(self.years, 'year')} besides its own and {_counted(self.deictics, 'word')} such as “Tuesday”"
        )
        story, news = "a history: months count on from the date before", "news: days count from its own day"
        way = story if self.narrative else news
        order = {True: "; 3/4 is 3 April", False: "; 3/4 is March 4", None: ""}[self.day_first]
        return f"Read as {way} ({counts}){order}"


def manner(text: SourceText, created: Day | None, language: str = "en") -> Manner:
    """How `text`, published on `created`, tells of times, by the words of `language`."""
    lexicon = classes(language)
    blocks = [tokens(text.text, span.start, span.end, lexicon) for span in readable(text)]
    return manner_of(text.text, blocks, created, language)


def manner_of(text: str, blocks: Sequence[Tokens], created: Day | None, language: str) -> Manner:
    """The same for a text whose blocks are tokens already."""
    letters, every = classes(language).letters, "".join(block.classes for block in blocks)
    return Manner(
        _named(every, letters["year"], letters["era_bc"]) - (_own(blocks, str(created.year)) if created else 0),
        _named(every, letters["deictic"], letters["weekday"]),
        day_first(text) if "/" in text or "-" in text else None,
    )


def readable(text: SourceText) -> list[Span]:
    """The stretches that times are read from: nothing mute, and a repeated title only once."""
    if not text.blocks:
        return [Span(0, len(text.text))]
    titles: set[str] = set()
    out = []
    for block in text.blocks:
        if is_mute(block):
            continue
        words = block.span.of(text.text).strip() if titles or block.kind in _HEADINGS else ""
        if words in titles:
            continue
        if block.kind in _HEADINGS:
            titles.add(words)
        out.append(block.span)
    return out


def day_first(text: str) -> bool | None:
    """Whether dates in figures put the day first, by those that can be read one way only; None without any."""
    pairs = [
        (int(first[0]), int(found[1]))
        for found in _FIGURES.finditer(text)
        if (first := _FIRST_FIGURES.search(text[max(0, found.start() - 3) : found.start()]))
    ]
    day = sum(first > 12 >= second for first, second in pairs)
    month = sum(second > 12 >= first for first, second in pairs)
    return None if day == month else day > month


def _named(every: str, *letters: str) -> int:
    return sum(map(every.count, letters))


def _own(blocks: Sequence[Tokens], year: str) -> int:
    return sum(block.printed.count(printed) for block in blocks for printed in (year, f" {year}"))


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" + ("" if number == 1 else "s")
