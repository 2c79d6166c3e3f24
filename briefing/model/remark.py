"""What the analyst lays beside an event: comments, and files that bear it out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """`written` is the moment as ISO 8601 with its offset, `author` as in the log; "" where that is not known."""

    id: str
    event_id: str
    text: str
    author: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept whole in the case, so that it goes wherever the case goes. `note` says what it shows."""

    id: str
    event_id: str
    name: str
    media_type: str
    sha256: str
    data: bytes
    note: str = ""
