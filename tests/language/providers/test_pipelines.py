"""With whatever spaCy has of its own; no model is needed for its words and sentences."""

from __future__ import annotations

import pytest

from briefing.language.analyzer import NameKind
from briefing.model.source import BlockKind

spacy = pytest.importorskip("spacy", reason="spaCy is an extra")


@pytest.fixture
def pipeline(tmp_path):
    from briefing.language.providers.pipelines import Pipeline

    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "GPE", "pattern": "Port Larsen"}, {"label": "NORP", "pattern": "Danes"}])
    made.to_disk(tmp_path / "told")
    return Pipeline(str(tmp_path / "told"))


def test_a_pipeline_gives_sentences_words_and_names_by_block(pipeline, prose):
    text = prose("The Danes left Port Larsen. They sailed.", "Nobody saw them.")
    read = pipeline.read(text)
    assert [one.span.of(text.text) for one in read] == [
        "The Danes left Port Larsen.",
        "They sailed.",
        "Nobody saw them.",
    ]
    assert [one.block for one in read] == [0, 0, 1]
    assert [(name.span.of(text.text), name.kind) for name in read[0].names] == [("Port Larsen", NameKind.PLACE)]


def test_a_title_is_one_sentence(pipeline, prose):
    text = prose("It Ended. Nobody Won.", kind=BlockKind.HEADING)
    (only,) = pipeline.read(text)
    assert only.span.of(text.text) == "It Ended. Nobody Won."
