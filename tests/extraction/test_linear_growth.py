"""Texts that nobody wrote: what extraction costs grows with their length, and no faster."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from briefing.extraction.pipeline import extract
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span

SOURCE = Source("s", "note.txt", "", "", "text/plain")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 0.05  # seconds; below them the clock's own grain would be measured


def word(number: int) -> str:
    """A word of its own for each number, as letters."""
    return "".join(LETTERS[number // 26**place % 26] for place in (0, 1, 2))


HOSTILE: dict[str, Callable[[int], str]] = {
    "letters and commas": lambda n: "x," * (10 * n),
    "full stops": lambda n: "." * (10 * n),
    "dates": lambda n: "2 May 2024 " * n,
    "one event told again": lambda n: "The minister met Putin in Moscow on 2 May 2024. " * n,
    "names": lambda n: "Putin, " * n,
    "verbs and names": lambda n: "Putin said " * n,
    "quotations side by side": lambda n: "“We go there at once, all of us.”" * n,
    "a family": lambda n: " ".join(f"Mr. T{word(i)} Smith came." for i in range(n)),
    "states of its own": lambda n: " ".join(f"The leadership of Kars{word(i)} left." for i in range(n)),
    "speakers": lambda n: " ".join(f"“I met Rubio in Rome on 2 May,” said Mr. Ana T{word(i)}." for i in range(n // 2)),
    "questions and answers": lambda n: "Ana Ruiz came. " * n + "\nQ: Why was it?\nA: I met Rubio." * n,
    "days that follow each other": lambda n: "On 2 May 2024 they met. " + "The next day they met. " * n,
}


def seconds(words: str) -> float:
    text = SourceText(words, (Block(Span(0, len(words)), BlockKind.PARAGRAPH),), "test/1", "text/plain", language="en")
    start = process_time()
    extract(SOURCE, text)
    return process_time() - start


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE)
def test_four_times_the_text_costs_far_less_than_sixteen_times_the_work(made):
    seconds(made(50))  # what is loaded once is loaded now
    short = min(seconds(made(300)) for _ in range(2))
    assert seconds(made(1200)) < 9 * max(short, _SHORTEST)
