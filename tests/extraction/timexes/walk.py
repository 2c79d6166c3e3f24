"""The walk through all kinds of expressions, as pages/walk.txt writes it down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Source, SourceText
from briefing.model.timex import Timex

MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


def lines() -> Iterator[tuple[str, str, str]]:
    """Kind, genre and marked sentence of each line of the walk."""
    kind = ""
    for line in (Path(__file__).parent / "pages" / "walk.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            genre, _, sentence = line.partition(": ")
            yield kind, genre, sentence


def walked(genre: str, marked: str) -> tuple[Timex, ...]:
    """What is found in a marked sentence, published on Wednesday, 18 June 2025."""
    source = Source("s", "s", "s", "s", "text/plain", created=Day(2025, 6, 18), narrative=genre == "history")
    text = SourceText(MARKED.sub(r"\1", marked), (), "plain", "text/plain", language="en")
    return timexes(source, text, ())


def expected(marked: str) -> list[tuple[str, str]]:
    """The marked words with their TIMEX3 values."""
    return MARKED.findall(marked)
