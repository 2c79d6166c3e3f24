"""The JSON of `dateline extract --json`, field by field ("dateline/extraction/1").

Others build on it: a field may be added, none may change its meaning or go. Every `start` and `end` counts code points
of the document's `text`, `end` exclusive. None (JSON null) means not known.
"""

from __future__ import annotations

import msgspec

EXTRACTION = "dateline/extraction/1"


class Stretch(msgspec.Struct, frozen=True):
    """Some words of the text."""

    start: int
    end: int


class BlockJson(Stretch, frozen=True):
    kind: str
    page: int | None


class Candidate(msgspec.Struct, frozen=True):
    """One clue to the day of publication."""

    date: str
    basis: str
    where: str
    confidence: float


class TimeJson(Stretch, frozen=True):
    """`earliest` and `latest` are days; `tree` is what the words mean before any anchor is known."""

    id: str
    text: str
    type: str
    value: str
    mod: str | None
    edtf: str | None
    earliest: str | None
    latest: str | None
    anchor: str
    tree: str
    why: str
    confidence: float


class RoleJson(Stretch, frozen=True):
    text: str


class ActorJson(msgspec.Struct, frozen=True):
    id: str
    name: str
    kind: str
    aliases: list[str]
    side: str | None
    roles: list[RoleJson]
    mentions: list[Stretch]
    confidence: float
    side_doubt: str | None = None


class QuoteJson(Stretch, frozen=True):
    """`start` to `end` are the words without the marks; in `reported`, the reporter's words for what was said."""

    id: str
    text: str
    speaker: str | None
    speaker_words: str | None
    kind: str
    cue: tuple[int, int] | None
    said: str | None
    confidence: float


class ParticipantJson(msgspec.Struct, frozen=True):
    actor: str
    role: str
    side: str | None
    doubt: str | None


class EventJson(Stretch, frozen=True):
    """`time` is the place of its expression in `times`, counted from 0."""

    id: str
    date: str | None
    time: int | None
    title: str
    kind: str = msgspec.field(name="class")
    modality: str
    length: str | None
    participants: list[ParticipantJson]
    place: str | None
    in_quote: bool
    confidence: float


class ClaimJson(Stretch, frozen=True):
    id: str
    voice: str
    speaker: str | None
    value_min: int | float | None
    value_max: int | float | None
    unit: str | None
    of: str | None
    hedge: str | None
    working: str | None
    doubts: list[str]
    confidence: float


class PositionJson(Stretch, frozen=True):
    party: str
    issue: str
    stance: str


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One file, or one part of a container. `status` is text, partial or refused; `reason` says why not all of it.

    `analyzer` is the language model that told names, null where rules alone did. `cautions` are sentences about words
    that are not the file's own (text recognition), `doubtful` such words as spans.
    """

    id: str | None
    path: str
    parent: str | None = None
    title: str = ""
    language: str | None = None
    media_type: str | None = None
    reader: str | None = None
    analyzer: str | None = None
    status: str
    reason: str | None = None
    published: str | None = None
    published_basis: str | None = None
    published_candidates: list[Candidate] = []
    published_window: tuple[str, str] | None = None
    text: str = ""
    blocks: list[BlockJson] = []
    times: list[TimeJson] = []
    actors: list[ActorJson] = []
    quotes: list[QuoteJson] = []
    reported: list[QuoteJson] = []
    events: list[EventJson] = []
    claims: list[ClaimJson] = []
    positions: list[PositionJson] = []
    cautions: list[str] = []
    doubtful: list[tuple[int, int]] = []
