"""What a few words lead to in the case. Qt-free, so that it can be measured alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Generic, TypeVar

from immutables import Map

from briefing.model.actor import Actor
from briefing.model.dossier import Dossier, Key, sources_of
from briefing.model.event import Event
from briefing.model.review import State
from briefing.model.source import SourceText
from briefing.model.span import Passage, Span, passage
from briefing.model.statement import Statement
from briefing.temporal.words import short

_AROUND = 28  # characters of the source shown on each side of a found word
_LEAST = 2  # letters before the sources are searched


class Kind(StrEnum):
    COMMAND = "command"
    EVENT = "event"
    STATEMENT = "statement"
    ACTOR = "actor"
    SOURCE = "source"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the answer. `target` is a record's key; `command` the id of an action; one of both is set."""

    kind: Kind
    title: str
    second: str = ""
    target: Key | None = None
    passage: Passage | None = None
    command: str = ""


class Finder:
    """Keeps what it has folded of a dossier until the next one; a search costs one pass over folded strings."""

    def __init__(self) -> None:
        self._events: _Folded[Event] = _Folded(lambda event: event.title)
        self._statements: _Folded[Statement] = _Folded(lambda statement: statement.content.exact)
        self._actors: _Folded[Actor] = _Folded(lambda actor: " · ".join((actor.name, *actor.aliases)))
        self._texts: dict[str, tuple[SourceText, str]] = {}

    def hits(self, dossier: Dossier, words: str, each: int = 6) -> list[Hit]:
        """At most `each` of every kind: what begins with the words first, then what holds all of them."""
        wanted = folded(" ".join(words.split()))
        if not wanted:
            return []
        return [
            *islice(self._event_hits(dossier, wanted), each),
            *islice(self._actor_hits(dossier, wanted), each),
            *islice(self._statement_hits(dossier, wanted), each),
            *islice(self._source_hits(dossier, wanted), each),
            *islice(self._word_hits(dossier, wanted), each),
        ]

    def _event_hits(self, dossier: Dossier, wanted: str) -> Iterator[Hit]:
        for event in self._events.matching(dossier.events, wanted):
            if event.review.state is not State.REJECTED:
                yield Hit(Kind.EVENT, event.title, short(event.when) if event.when else "", ("events", event.id))

    def _actor_hits(self, dossier: Dossier, wanted: str) -> Iterator[Hit]:
        named: set[str] = set()
        for actor in self._actors.matching(dossier.actors, wanted):
            if actor.name not in named:
                named.add(actor.name)
                about = actor.roles[0].text if actor.roles else actor.side
                yield Hit(Kind.ACTOR, actor.name, about, ("actors", actor.id))

    def _statement_hits(self, dossier: Dossier, wanted: str) -> Iterator[Hit]:
        for statement in self._statements.matching(dossier.statements, wanted):
            speaker = dossier.actors.get(statement.speaker_id or "")
            second = speaker.name if speaker else statement.speaker_words
            yield Hit(Kind.STATEMENT, f"“{statement.content.exact}”", second, ("statements", statement.id))

    def _source_hits(self, dossier: Dossier, wanted: str) -> Iterator[Hit]:
        for source in sources_of(dossier):
            if wanted in folded(f"{source.title} {source.name}"):
                yield Hit(Kind.SOURCE, source.title or source.name, source.name, ("sources", source.id))

    def _word_hits(self, dossier: Dossier, wanted: str) -> Iterator[Hit]:
        if len(wanted) < _LEAST:
            return
        for source in sources_of(dossier):
            text = dossier.texts.get(source.id)
            at = self._folded_text(source.id, text).find(wanted) if text else -1
            if text is not None and at >= 0:
                span = Span(at, at + len(wanted))
                title = _around(text.text, span)
                found = passage(source.id, text.text, span)
                yield Hit(Kind.WORDS, title, source.title or source.name, ("sources", source.id), found)

    def _folded_text(self, source_id: str, text: SourceText) -> str:
        kept = self._texts.get(source_id)
        if kept is None or kept[0] is not text:
            kept = self._texts[source_id] = (text, folded(text.text))
        return kept[1]


_R = TypeVar("_R", Event, Statement, Actor)


class _Folded(Generic[_R]):
    """The records of one table beside their folded words, made anew when the table has changed."""

    def __init__(self, words: Callable[[_R], str]) -> None:
        self._words: Callable[[_R], str] = words
        self._table: Map[str, _R] | None = None
        self._rows: list[tuple[str, str]] = []

    def matching(self, table: Map[str, _R], wanted: str) -> Iterator[_R]:
        """Those that begin with the words first, then those that hold all of them; by id among equals."""
        if self._table is not table:
            self._table = table
            self._rows = [(id_, folded(self._words(table[id_]))) for id_ in sorted(table)]
        return (table[id_] for id_ in ranked(self._rows, wanted))


def folded(text: str) -> str:
    """In lower case, character for character, so that offsets stay true."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _around(text: str, span: Span) -> str:
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return before + " ".join(text[start:end].split()) + after


def ranked(found: Iterable[tuple[str, str]], wanted: str) -> list[str]:
    """The keys of (key, folded words) that hold all wanted words; those that begin with them first."""
    parts = wanted.split()
    first: list[str] = []
    rest: list[str] = []
    for key, words in found:
        if words.startswith(wanted):
            first.append(key)
        elif all(part in words for part in parts):
            rest.append(key)
    return first + rest
