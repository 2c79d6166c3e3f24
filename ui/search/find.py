"""What a few words lead to in the case: rows of the index as lines of the answer. Qt-free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from briefing.model.dossier import Dossier, Key
from briefing.model.review import State
from briefing.model.source import SourceText
from briefing.model.span import Passage, Span, passage
from briefing.storage.index.asking import Found
from briefing.storage.index.entries import Shelf
from briefing.storage.index.layout import terms
from briefing.temporal.words import short

_AROUND = 28  # characters of the source shown on each side of a found word
EACH = 6  # lines of one kind


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


def hits_of(dossier: Dossier, found: Iterable[Found], words: str) -> list[Hit]:
    """At most six of every kind; what is not in the case any more, and rejected events, are left out."""
    counts, named = Counter[Kind](), set[str]()
    made: list[Hit] = []
    for each in found:
        hit = _hit(dossier, each, words)
        if hit is None or counts[hit.kind] == EACH or (hit.kind is Kind.ACTOR and hit.title in named):
            continue
        counts[hit.kind] += 1
        named.add(hit.title if hit.kind is Kind.ACTOR else "")
        made.append(hit)
    return made


def _hit(dossier: Dossier, found: Found, words: str) -> Hit | None:
    match found.shelf:
        case Shelf.EVENT:
            return _event(dossier, found.id)
        case Shelf.ACTOR:
            actor = dossier.actors.get(found.id)
            about = actor and (actor.roles[0].text if actor.roles else actor.side)
            return Hit(Kind.ACTOR, actor.name, about or "", ("actors", found.id)) if actor else None
        case Shelf.STATEMENT:
            return _statement(dossier, found.id)
        case Shelf.SOURCE:
            source = dossier.sources.get(found.id)
            title = (source.title or source.name) if source else ""
            return Hit(Kind.SOURCE, title, source.name, ("sources", found.id)) if source else None
        case Shelf.WORDS:
            return _words(dossier, found, words)


def _event(dossier: Dossier, id_: str) -> Hit | None:
    event = dossier.events.get(id_)
    if event is None or event.review.state is State.REJECTED:
        return None
    return Hit(Kind.EVENT, event.title, short(event.when) if event.when else "", ("events", id_))


def _statement(dossier: Dossier, id_: str) -> Hit | None:
    statement = dossier.statements.get(id_)
    if statement is None:
        return None
    speaker = dossier.actors.get(statement.speaker_id or "")
    who = speaker.name if speaker else statement.speaker_words
    return Hit(Kind.STATEMENT, f"“{statement.content.exact}”", who, ("statements", id_))


def _words(dossier: Dossier, found: Found, words: str) -> Hit | None:
    source, text = dossier.sources.get(found.id), dossier.texts.get(found.id)
    if source is None or text is None or found.start >= len(text.text):
        return None
    span = _place(text, found.start, words)
    shown = passage(found.id, text.text, span)
    return Hit(Kind.WORDS, _around(text.text, span), source.title or source.name, ("sources", found.id), shown)


def _place(text: SourceText, start: int, words: str) -> Span:
    """Where the words stand in the paragraph that begins at `start`: all of them in a row, else the rarest looking one,
    else the paragraph's first word."""
    block = next((block.span for block in text.blocks if block.span.start == start), Span(start, len(text.text)))
    said = folded(block.of(text.text))
    for wanted in (folded(" ".join(words.split())), *sorted(terms(words), key=len, reverse=True)):
        at = said.find(wanted) if wanted else -1
        if at >= 0:
            return Span(start + at, start + at + len(wanted))
    first = len(said.split(maxsplit=1)[0]) if said.split() else 1
    return Span(start, min(len(text.text), start + first))


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
