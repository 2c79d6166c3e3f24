"""OLE compound files (MS-CFB) made by hand: 512-byte sectors, everything below 4,096 bytes in the mini stream."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Union

Tree = Mapping[str, Union[bytes, "Tree"]]

_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_NONE = 0xFFFFFFFF
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096


@dataclass
class _Entry:
    name: str
    kind: int  # 1 storage, 2 stream, 5 root
    data: bytes = b""
    child: int = _NONE
    left: int = _NONE
    right: int = _NONE
    start: int = _END
    size: int = 0


@dataclass
class _Chains:
    """Sectors of one size in chains, as the file's tables list them."""

    size: int
    next: list[int] = field(default_factory=list)
    content: bytearray = field(default_factory=bytearray)

    def add(self, data: bytes) -> int:
        count = -(-len(data) // self.size)
        if not count:
            return _END
        start = len(self.next)
        self.next += [*range(start + 1, start + count), _END]
        self.content += data.ljust(count * self.size, b"\0")
        return start


def compound(tree: Tree) -> bytes:
    entries = [_Entry("Root Entry", 5)]
    entries[0].child = _laid_out(entries, tree)
    big, mini = _Chains(_SECTOR), _Chains(_MINI)
    for entry in entries[1:]:
        entry.size = len(entry.data)
        entry.start = (big if entry.size >= _CUTOFF else mini).add(entry.data) if entry.kind == 2 else 0
    entries[0].start, entries[0].size = big.add(bytes(mini.content)), len(mini.content)
    mini_table = big.add(struct.pack(f"<{len(mini.next)}I", *mini.next).ljust(_SECTOR, b"\xff"))
    directory = big.add(b"".join(map(_packed, entries)).ljust(-(-len(entries) // 4) * _SECTOR, b"\0"))
    tables = 1
    while (len(big.next) + tables) * 4 > tables * _SECTOR:
        tables += 1
    table_at = len(big.next)
    table = big.next + [_FAT] * tables
    table += [_FREE] * (tables * _SECTOR // 4 - len(table))
    sectors = bytes(big.content) + struct.pack(f"<{len(table)}I", *table)
    mini_sectors = -(-len(mini.next) * 4 // _SECTOR) or 1
    return _head(tables, directory, mini_table, mini_sectors, range(table_at, table_at + tables)) + sectors


def _laid_out(entries: list[_Entry], tree: Tree) -> int:
    """The children of one storage as a balanced tree, in the order of lengths and then of names."""
    numbers = []
    for name in sorted(tree, key=lambda name: (len(name), name.upper())):
        content = tree[name]
        numbers.append(len(entries))
        entries.append(_Entry(name, 2, content) if isinstance(content, bytes) else _Entry(name, 1))
        if not isinstance(content, bytes):
            here = entries[-1]
            here.child = _laid_out(entries, content)

    def rooted(some: list[int]) -> int:
        if not some:
            return _NONE
        middle = len(some) // 2
        entries[some[middle]].left = rooted(some[:middle])
        entries[some[middle]].right = rooted(some[middle + 1 :])
        return some[middle]

    return rooted(numbers)


def _packed(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    head = name.ljust(64, b"\0") + struct.pack("<HBB", len(name) + 2, entry.kind, 1)
    links = struct.pack("<III", entry.left, entry.right, entry.child)
    return head + links + bytes(36) + struct.pack("<IQ", entry.start, entry.size)


def _head(tables: int, directory: int, mini_table: int, mini_sectors: int, places: range) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(6) + struct.pack("<IIII", 0, tables, directory, 0)
    head += struct.pack("<IIIII", _CUTOFF, mini_table, mini_sectors, _END, 0)
    return head + struct.pack("<109I", *places, *[_FREE] * (109 - len(places)))
