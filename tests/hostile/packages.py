"""Zip files made by hand, also such as no honest program writes."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Iterable

Member = tuple[str, bytes | str]
MB = 1 << 20


def zipped(members: Iterable[Member], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", method) as archive:
        warnings.simplefilter("ignore")  # two members of one name are the point
        for name, data in members:
            archive.writestr(name, data)
    return made.getvalue()


def swollen(
    name: str,
    size: int,
    unit: bytes = bytes(MB),
    before: bytes = b"",
    after: bytes = b"",
    beside: Iterable[Member] = (),
) -> bytes:
    """A package whose member `name` unfolds to `size` bytes of `unit`s."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for other, data in beside:
            archive.writestr(other, data)
        with archive.open(name, "w", force_zip64=True) as member:
            member.write(before)
            for _ in range(size // len(unit)):
                member.write(unit)
            member.write(after)
    return made.getvalue()


def nested(inner: bytes, name: str, depth: int) -> bytes:
    for _ in range(depth):
        inner = zipped([(name, inner)], zipfile.ZIP_STORED)
    return inner


def multiplied(levels: int, copies: int, inner: bytes) -> bytes:
    """`copies` to the power of `levels` of the inner file, in a few kilobytes."""
    for _ in range(levels):
        inner = zipped((f"{number}.zip", inner) for number in range(copies))
    return inner


def overlapping(entries: int) -> bytes:
    """Many directory entries over one and the same member."""
    whole = zipped([("a.txt", bytes(MB))])
    start, end = whole.find(b"PK\1\2"), whole.find(b"PK\5\6")
    entry = whole[start:end]
    directory = b"".join(entry.replace(b"a.txt", b"%05d" % number) for number in range(entries))
    tail = struct.pack("<HHHHIIH", 0, 0, entries, entries, len(directory), start, 0)
    return whole[:start] + directory + b"PK\5\6" + tail


def lying_about_size(size: int) -> bytes:
    made = bytearray(swollen("a.txt", 64 * MB))
    entry = made.find(b"PK\1\2")
    made[entry + 24 : entry + 28] = struct.pack("<I", size)
    return bytes(made)


def marked_encrypted(data: bytes) -> bytes:
    made = bytearray(data)
    made[6] |= 1
    made[made.find(b"PK\1\2") + 8] |= 1
    return bytes(made)


def linked(target: str, beside: Iterable[Member]) -> bytes:
    """A member that is a symbolic link to `target`, and one that is written through a linked folder."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, points in (("link.txt", target), ("d", ".")):
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = 0o120777 << 16
            archive.writestr(info, points)
        for name, data in beside:
            archive.writestr(name, data)
    return made.getvalue()
