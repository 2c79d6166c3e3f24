"""Names by a GLiNER model that the analyst has in a folder; sentences, tags and trees stay the shipped model's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Protocol, TypedDict, cast

from briefing.language.analyzer import Analyzer, NameSpan, ReadSentence
from briefing.language.providers.builtin import builtin
from briefing.language.providers.schemes import kind_of
from briefing.model.source import SourceText
from briefing.model.span import Span

LABELS = ["person", "organization", "location"]
THRESHOLD = 0.5


class _Found(TypedDict):
    start: int
    end: int
    label: str
    score: float


class _Model(Protocol):
    def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[_Found]: ...


class Gliner:
    """A GLiNER model of a local folder; nothing is fetched from anywhere."""

    def __init__(self, folder: Path, syntax: Analyzer | None = None) -> None:
        made = import_module("gliner").GLiNER.from_pretrained(str(folder), local_files_only=True)
        self._model = cast(_Model, made)
        self._syntax = syntax or builtin()
        self.id = f"gliner:{folder}"
        self.version = folder.name

    def read(self, text: SourceText) -> tuple[ReadSentence, ...]:
        """The shipped model's sentences with this model's names."""
        return tuple(
            replace(sentence, names=tuple(self._names(text.text, sentence))) for sentence in self._syntax.read(text)
        )

    def _names(self, text: str, sentence: ReadSentence) -> Iterator[NameSpan]:
        found = self._model.predict_entities(sentence.span.of(text), LABELS, THRESHOLD)
        for one in sorted(found, key=lambda one: one["start"]):
            span = Span(sentence.span.start + one["start"], sentence.span.start + one["end"])
            kind = kind_of(one["label"])
            if kind is not None:
                yield NameSpan(span, kind, round(one["score"], 4))
