"""Messages between supervisor and worker: a length of four bytes, then JSON. Never pickle: a worker is not trusted.

The worker first says Hello. Each Task is followed by the file itself, `size` bytes: the worker opens nothing.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

import msgspec

from briefing.intake.outcome import Refused, Stage, Taken, Unpacked
from briefing.intake.walls import Wall
from briefing.model.day import Day

FRAME_BYTES = 256 << 20
_LENGTH = struct.Struct(">I")


class Task(msgspec.Struct, frozen=True):
    """One file to take in; `cpu_s` is the processor time the worker may spend on each document in it.

    The documents numbered in `unsearched` broke the search down before: they are only read.
    """

    path: str
    size: int
    accessed: Day | None
    published: Day | None
    cpu_s: int
    unsearched: tuple[int, ...] = ()


class Hello(msgspec.Struct, frozen=True, tag="hello"):
    """The worker stands behind these walls and can begin."""

    walls: tuple[Wall, ...]


class Beat(msgspec.Struct, frozen=True, tag="beat"):
    """The worker is at work on this document of the file."""

    stage: Stage
    document: int


class Done(msgspec.Struct, frozen=True, tag="done"):
    """The file was taken in; `peak_bytes` is the most memory the worker ever held, 0 where unknown."""

    taken: Taken | Unpacked
    peak_bytes: int


class Declined(msgspec.Struct, frozen=True, tag="declined"):
    """The file was refused."""

    refused: Refused


Reply = Hello | Beat | Done | Declined

_replies = msgspec.json.Decoder(Reply)
_tasks = msgspec.json.Decoder(Task)


def reply_of(frame: bytes) -> Reply:
    """Raises msgspec.ValidationError or msgspec.DecodeError for anything that is no reply."""
    found: Reply = _replies.decode(frame)
    return found


def task_of(frame: bytes) -> Task:
    return _tasks.decode(frame)


def send(stream: BinaryIO, message: Task | Reply) -> None:
    frame = msgspec.json.encode(message)
    stream.write(_LENGTH.pack(len(frame)) + frame)
    stream.flush()


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
