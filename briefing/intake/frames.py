"""Messages between supervisor and worker: a length of four bytes, then JSON. Never pickle: a worker is not trusted.

The worker first says Hello. Each Task is followed by the file itself, `size` bytes: the worker opens nothing. While it
has a file in hand it may ask for the help of another program (Wanted) and waits for the answer (Given).
"""

from __future__ import annotations

import struct
from typing import BinaryIO, Literal

import msgspec

from briefing.intake.consent import NOTHING, Consent
from briefing.intake.outcome import Refused, Stage, Taken, Unpacked
from briefing.intake.walls import Wall
from briefing.model.day import Day

FRAME_BYTES = 256 << 20
_LENGTH = struct.Struct(">I")

Target = Literal["tsv", "docx", "xlsx", "pptx", "names"]


class Task(msgspec.Struct, frozen=True):
    """One file to take in; `cpu_s` is the processor time the worker may spend on each document in it.

    The documents numbered in `unsearched` broke the search down before: they are only read. Each of `cuts` is a
    document and the piece of it that could not be read before: it is read up to there. `wall_s` is for the whole file.
    Where the file has cost a worker its life before, `wary`, each page or piece is told as it begins, else one a
    second.
    """

    path: str
    size: int
    accessed: Day | None
    published: Day | None
    cpu_s: int
    unsearched: tuple[int, ...] = ()
    cuts: tuple[tuple[int, int], ...] = ()
    wall_s: float = 900.0
    consent: Consent = NOTHING
    recogniser: str = ""
    converter: str = ""
    wary: bool = False


class Given(msgspec.Struct, frozen=True):
    """What another program made of the `data` of a Wanted; or how it `failed`, as the end of a sentence."""

    data: bytes = b""
    failed: str = ""


class Hello(msgspec.Struct, frozen=True, tag="hello"):
    """The worker stands behind these walls and can begin; `analyzer` is the language model that it has loaded."""

    walls: tuple[Wall, ...]
    analyzer: str = ""


class Beat(msgspec.Struct, frozen=True, tag="beat"):
    """The worker is at work on this document of the file, and while it reads, on this page or piece of it."""

    stage: Stage
    document: int
    unit: int = 0


class Wanted(msgspec.Struct, frozen=True, tag="wanted"):
    """The worker asks for the table of words of a PNG picture ("tsv"), for the names in a text, or for a new Office
    file of an old one."""

    target: Target
    data: bytes


class Done(msgspec.Struct, frozen=True, tag="done"):
    """The file was taken in; `peak_bytes` is the most memory the worker ever held, 0 where unknown."""

    taken: Taken | Unpacked
    peak_bytes: int


class Declined(msgspec.Struct, frozen=True, tag="declined"):
    """The file was refused."""

    refused: Refused


Reply = Hello | Beat | Wanted | Done | Declined

_replies = msgspec.json.Decoder(Reply)
_tasks = msgspec.json.Decoder(Task)
_given = msgspec.json.Decoder(Given)


def reply_of(frame: bytes) -> Reply:
    """Raises msgspec.ValidationError or msgspec.DecodeError for anything that is no reply."""
    found: Reply = _replies.decode(frame)
    return found


def task_of(frame: bytes) -> Task:
    return _tasks.decode(frame)


def given_of(frame: bytes) -> Given:
    return _given.decode(frame)


def send(stream: BinaryIO, message: Task | Given | Reply) -> None:
    put(stream, message)
    stream.flush()


def put(stream: BinaryIO, message: Task | Given | Reply) -> None:
    """As `send`, but what follows goes with it."""
    frame = msgspec.json.encode(message)
    stream.write(_LENGTH.pack(len(frame)) + frame)


def receive(stream: BinaryIO) -> bytes | None:
    """The next frame; None at the end of the stream or where a frame is cut off or longer than FRAME_BYTES."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    length = _LENGTH.unpack(head)[0]
    if length > FRAME_BYTES:
        return None
    frame = stream.read(length)
    return frame if len(frame) == length else None
