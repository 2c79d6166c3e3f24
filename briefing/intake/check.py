"""What the trusted side checks: files before a worker sees them, answers before anybody uses them."""

from __future__ import annotations

import math
import os
import stat
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from briefing.intake.outcome import Refused, Taken, Unpacked
from briefing.model.boxes import Box, Boxes
from briefing.model.findings import Findings
from briefing.model.refusal import FILE_BYTES, Refusal
from briefing.model.source import SourceText
from briefing.model.span import Passage


def shown(path: Path) -> str:
    """The path in letters that can be written down; a name that is in no encoding loses those that are in none."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def opened(path: Path) -> BinaryIO | Refused:
    """The file, opened for reading only; or what can be told without reading: missing, special, empty, too large."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # first: to open a device may do something
            return _special(path)
        # Should a named pipe be put in its place this very moment, opening it must not wait for its other end.
        file = os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)), "rb")
    except (OSError, ValueError):
        reason, advice = "The file is not there, or may not be read.", "Check the folder and your rights to it."
        return Refused(shown(path), Path(shown(path)).name, reason, advice, Refusal.MISSING)
    refused = _refused(path, os.fstat(file.fileno()))
    if refused is not None:
        file.close()
    return refused or file


def _refused(path: Path, found: os.stat_result) -> Refused | None:
    if not stat.S_ISREG(found.st_mode):
        return _special(path)
    if found.st_size == 0:
        reason, advice = "The file is empty.", "Save it again from where it came from."
        return Refused(shown(path), Path(shown(path)).name, reason, advice, Refusal.EMPTY)
    if found.st_size > FILE_BYTES:
        reason = f"The file has {found.st_size >> 20} MB, more than the {FILE_BYTES >> 20} MB that one source may have."
        return Refused(
            shown(path), Path(shown(path)).name, reason, "Split it and add the parts you need.", Refusal.TOO_LARGE
        )
    return None


def _special(path: Path) -> Refused:
    reason, advice = "This is not a file with content of its own.", "Add the document itself."
    return Refused(shown(path), Path(shown(path)).name, reason, advice, Refusal.UNSUPPORTED)


def faults(path: str, taken: Taken | Unpacked) -> Iterator[str]:
    """What is wrong with a worker's answer to the task of this path; nothing for an honest one."""
    if (taken.source.path if isinstance(taken, Taken) else taken.path) != path:
        yield "the answer is about another file"
    if isinstance(taken, Taken):
        yield from _taken_faults(taken)
    for part in taken.parts:
        if not (part.source.path if isinstance(part, Taken) else part.path).startswith(path):
            yield "a part stands in another file"
        if isinstance(part, Taken):
            yield from _taken_faults(part)


def _taken_faults(taken: Taken) -> Iterator[str]:
    if not taken.source.id.startswith(taken.source.sha256):
        yield "the source has the name of other bytes"
    yield from _text_faults(taken.text)
    yield from _passage_faults(taken.source.id, taken.text.text, taken.findings)


def _text_faults(text: SourceText) -> Iterator[str]:
    length, last = len(text.text), 0
    for block in text.blocks:
        if block.span.start < last or block.span.end > length:
            yield f"a block stands outside the text or out of order: {block.span}"
        last = block.span.end
    yield from _box_faults(text.boxes, length, text.pages or 0)
    if any(span.end > length for span in text.doubtful):
        yield "a doubtful word stands outside the text"


def _box_faults(boxes: tuple[Box, ...] | Boxes, length: int, pages: int) -> Iterator[str]:
    if not isinstance(boxes, Boxes):
        yield from ("the boxes are not packed" for _ in boxes[:1])
        return
    for start, end, page, left, top, right, bottom in boxes.rows():
        if not (start <= end <= length and 1 <= page <= pages and math.isfinite(left + top + right + bottom)):
            yield f"a box stands outside the text or the pages: {start}..{end}"


def _passage_faults(source_id: str, text: str, findings: Findings) -> Iterator[str]:
    for passage in _passages(findings):
        if passage.source_id != source_id or passage.span.of(text) != passage.exact:
            yield f"a passage does not have the words of the text: {passage.span}"


def _passages(found: Findings) -> Iterator[Passage]:
    yield from (timex.passage for timex in found.timexes)
    yield from (claim.passage for claim in found.claims)
    yield from chain.from_iterable((said.passage, said.content) for said in found.statements)
    yield from chain.from_iterable(actor.mentions for actor in found.actors)
    yield from (role.passage for actor in found.actors for role in actor.roles)
    yield from chain.from_iterable(event.passages for event in found.events)
