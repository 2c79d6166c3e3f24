"""What the analyst's own sentences rest on: known again by a digest, so that a change beneath a sentence shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from briefing.model.dossier import Dossier

_LENGTH = 16  # hexadecimal digits: enough to tell two states of a few records apart


def digest(dossier: Dossier, basis: Iterable[str]) -> str:
    """Of what these events, statements and claims say: their words and their time, not how they were reviewed."""
    told = "\x1e".join(part for id_ in sorted(set(basis)) for part in _told(dossier, id_))
    return sha256(told.encode("utf-8", "replace")).hexdigest()[:_LENGTH]


def _told(dossier: Dossier, id_: str) -> Iterator[str]:
    yield id_
    if id_ in dossier.events:
        event = dossier.events[id_]
        yield from (event.title, event.modality.value, event.when.edtf if event.when else "", event.place)
        yield from (passage.exact for passage in event.passages)
    elif id_ in dossier.statements:
        statement = dossier.statements[id_]
        yield from (statement.content.exact, statement.said.edtf if statement.said else "")
    elif id_ in dossier.claims:
        yield dossier.claims[id_].passage.exact
    else:
        yield "gone"
