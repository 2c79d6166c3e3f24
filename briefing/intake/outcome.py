"""What becomes of a file: it is taken in, unpacked into the documents it holds, or refused with a reason.

Tagged msgspec structs, not dataclasses, because only those can be told apart again when a union comes back from JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from briefing.model.findings import Findings
from briefing.model.refusal import Refusal
from briefing.model.source import Source, SourceText


class Stage(StrEnum):
    """What is being done with a document."""

    READING = "reading"
    SEARCHING = "searching"


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """A file that was not taken in: `reason` and `advice` are each one plain sentence for the analyst."""

    path: str
    name: str
    reason: str
    advice: str
    kind: Refusal


class Taken(msgspec.Struct, frozen=True, tag="taken"):
    """A file that was read and searched: what AddSource needs.

    `parts` are the documents inside it (a mail's attachments), and those inside these, as they stand there; each
    names what holds it in Source.parent and has no parts of its own.
    """

    source: Source
    text: SourceText
    findings: Findings
    parts: tuple[Taken | Refused, ...] = ()


class Unpacked(msgspec.Struct, frozen=True, tag="unpacked"):
    """A file without words of its own that holds documents (an archive, a mailbox); `parts` as in Taken, never none."""

    path: str
    name: str
    sha256: str
    parts: tuple[Taken | Refused, ...]


Outcome = Taken | Unpacked | Refused


def each(outcome: Outcome) -> Iterator[Taken | Refused]:
    """The file itself where it has a text or was refused, then all that it holds."""
    match outcome:
        case Taken():
            yield outcome
            yield from outcome.parts
        case Unpacked():
            yield from outcome.parts
        case Refused():
            yield outcome


def name_of(outcome: Outcome) -> str:
    return outcome.source.name if isinstance(outcome, Taken) else outcome.name
