from __future__ import annotations

import pytest

from briefing.extraction.pipeline import extract
from briefing.model.day import day_from_iso
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span


@pytest.fixture
def told(prose):
    def read(*paragraphs: str, row: tuple[str, ...] = ()):
        made = prose(*paragraphs)
        text, blocks = made.text, list(made.blocks)
        for number, cell in enumerate(row):
            blocks.append(Block(Span(len(text), len(text) + len(cell)), BlockKind.CELL, table=1, row=1, column=number))
            text += cell + "\t"
        source = Source("S", "note.txt", "", "", "text/plain", created=day_from_iso("2024-06-10"))
        return extract(source, SourceText(text, tuple(blocks), "test/1", "text/plain")).events

    return read


def test_a_sentence_and_a_row_of_one_day_are_one_event_with_both_passages(told):
    (one,) = told("Ana Ruiz signed the grain treaty in Lima on 3 May 2024.", row=("3 May 2024", "Grain treaty signed"))
    assert one.title == "Ruiz signed the grain treaty in Lima"
    assert [passage.exact[:3] for passage in one.passages] == ["Ana", "3 M"]


def test_two_clauses_of_one_sentence_stay_two_events(told):
    assert len(told("On 3 May 2024 Ana Ruiz signed the grain treaty and signed the fish treaty.")) == 2


@pytest.mark.parametrize(
    "second",
    [
        "Ana Ruiz signed the grain treaty on 4 May 2024.",
        "Tom Bell resigned on 3 May 2024.",
        "Ana Ruiz will sign the grain treaty on 3 May 2024.",
        "Ana Ruiz fined the operator of the port on 3 May 2024.",
    ],
)
def test_another_day_deed_or_modality_is_another_event(told, second):
    assert len(told("Ana Ruiz signed the grain treaty on 3 May 2024.", second)) == 2
