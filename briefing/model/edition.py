"""A paper that was released, as it was then."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.day import Day


@dataclass(frozen=True, slots=True)
class Line:
    """What a reader of the edition was told of one record: `date` and `grade` in the words that were printed.

    Of a judgement `grade` has likelihood and confidence, `date` is "".
    """

    table: str
    id: str
    title: str
    date: str
    grade: str


@dataclass(frozen=True, slots=True)
class Released:
    """A file that was written of the edition."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Edition:
    """`number` counts from 1. `tree` is the document tree as JSON, compressed by zlib, and `sha256` that of the JSON:
    by it a paper is known again. `lines` are what the next edition is held against."""

    id: str
    number: int
    title: str
    marking: str
    issued: Day | None
    sha256: str
    tree: bytes
    lines: tuple[Line, ...] = ()
    files: tuple[Released, ...] = ()
