"""Rows cut out of the pages of a damaged database one by one, where its trees can no longer be followed."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

Value = int | float | str | bytes | None

_LEAF = 0x0D  # a page of rows. Source: sqlite.org/fileformat2.html, 1.6
_USUAL_PAGE = 4_096
_MOST = 1 << 29
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # serial type → bytes


def carved(path: Path) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """Every row that stands whole in some page, with its number; of pages given up there may be old states of rows."""
    content = path.read_bytes()
    size = _page_size(content)
    for start in range(0, len(content), size):
        header = start + (100 if start == 0 else 0)
        if content[header : header + 1] == bytes([_LEAF]):
            yield from _rows(content, size, start, header)


def _page_size(content: bytes) -> int:
    said = int.from_bytes(content[16:18], "big")
    return said if said >= 512 and said & (said - 1) == 0 else _USUAL_PAGE


def _rows(content: bytes, size: int, start: int, header: int) -> Iterator[tuple[int, tuple[Value, ...]]]:
    count = int.from_bytes(content[header + 3 : header + 5], "big")
    for number in range(min(count, size // 4)):
        pointer = header + 8 + 2 * number
        cell = start + int.from_bytes(content[pointer : pointer + 2], "big")
        try:
            yield _row(content, size, cell)
        except (IndexError, ValueError, struct.error):
            continue  # this cell is damaged; the next may not be


def _row(content: bytes, size: int, cell: int) -> tuple[int, tuple[Value, ...]]:
    length, place = _varint(content, cell)
    rowid, place = _varint(content, place)
    if not 0 < length <= min(_MOST, len(content)):
        raise ValueError("no row is as long")
    return rowid, _values(_payload(content, size, place, length))


def _payload(content: bytes, size: int, place: int, length: int) -> bytes:
    """The bytes of a row: what stands in its page, and the chain of pages where that was too little room."""
    if length <= size - 35:
        return content[place : place + length]
    least = (size - 12) * 32 // 255 - 23
    local = least + (length - least) % (size - 4)
    local = local if local <= size - 35 else least
    parts, left = [content[place : place + local]], length - local
    following = int.from_bytes(content[place + local : place + local + 4], "big")
    while left > 0:
        start = (following - 1) * size
        if not 0 < start < len(content):
            raise ValueError("the chain leads nowhere")
        parts.append(content[start + 4 : start + 4 + min(left, size - 4)])
        left -= size - 4
        following = int.from_bytes(content[start : start + 4], "big")
    return b"".join(parts)


def _values(payload: bytes) -> tuple[Value, ...]:
    end, place = _varint(payload, 0)
    kinds = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values = []
    for kind in kinds:
        value, place = _value(payload, place, kind)
        values.append(value)
    if place != len(payload):
        raise ValueError("a row of another length")
    return tuple(values)


def _value(payload: bytes, place: int, kind: int) -> tuple[Value, int]:
    if kind in _INTEGERS:
        end = place + _INTEGERS[kind]
        return int.from_bytes(payload[place:end], "big", signed=True), end
    if kind >= 12:
        end = place + (kind - 12) // 2
        words = payload[place:end]
        return (words.decode() if kind % 2 else words), end
    if kind == 7:
        return float(struct.unpack_from(">d", payload, place)[0]), place + 8
    return {0: None, 8: 0, 9: 1}[kind] if kind in (0, 8, 9) else _unknown(kind), place


def _unknown(kind: int) -> Value:
    raise ValueError(f"no kind of value: {kind}")


def _varint(content: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and the place behind it."""
    value = 0
    for at in range(place, place + 8):
        value = value << 7 | content[at] & 0x7F
        if content[at] < 0x80:
            return value, at + 1
    return value << 8 | content[place + 8], place + 9
