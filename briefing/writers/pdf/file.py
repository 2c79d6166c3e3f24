"""A PDF file as it grows (ISO 32000-1, 7.5): objects go out as soon as they are known, so that none waits in memory.

What is no stream is packed into object streams; their places stand in a cross-reference stream at the end.
"""

from __future__ import annotations

import hashlib
import zlib
from array import array
from collections.abc import Sequence

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 200  # objects in one object stream
_LEVEL = 6


class File:
    """Objects are written under numbers, which can be had before what stands under them is known."""

    def __init__(self) -> None:
        self._out = bytearray(_HEAD)
        # For each object its offset, or the stream it is packed in and its place there.
        self._where = array("Q", [0])
        self._place = array("i", [-1])
        self._packed: list[tuple[int, bytes]] = []

    def number(self) -> int:
        """A number for an object that is still to come."""
        self._where.append(0)
        self._place.append(-1)
        return len(self._where) - 1

    def put(self, number: int, content: str) -> None:
        """What stands under a number, once."""
        self._packed.append((number, content.encode("latin-1")))
        if len(self._packed) == _PACKED:
            self._pack()

    def add(self, content: str) -> str:
        """A new object; the reference to it."""
        number = self.number()
        self.put(number, content)
        return ref(number)

    def stream(self, content: bytes, entries: str = "", number: int = 0, plain: bool = False) -> str:
        """A stream, deflated unless `plain`, under a new number if none is given; the reference to it."""
        number = number or self.number()
        if not plain:
            content, entries = zlib.compress(content, _LEVEL), f"{entries} /Filter /FlateDecode"
        self._begin(number, f"<< {entries} /Length {len(content)} >>\nstream\n", content)
        return ref(number)

    def close(self, root: str, information: str = "null") -> bytes:
        """The whole file. Its name is made of what is in it: the same content has the same bytes."""
        if self._packed:
            self._pack()
        number, start = self.number(), len(self._out)
        self._where[number] = start
        rows = zlib.compress(b"".join(self._rows()), _LEVEL)
        name = hashlib.sha256(self._out).hexdigest()[:32]
        entries = (
            f"<< /Type /XRef /Size {number + 1} /W [1 4 2] /Root {root} /Info {information} "
            f"/ID [<{name}> <{name}>] /Filter /FlateDecode /Length {len(rows)} >>\nstream\n"
        )
        self._begin(number, entries, rows)
        self._out += f"startxref\n{start}\n%%EOF\n".encode()
        return bytes(self._out)

    def _rows(self) -> list[bytes]:
        out = [b"\x00\x00\x00\x00\x00\xff\xff"]
        for where, place in zip(self._where[1:], self._place[1:], strict=True):
            kind = b"\x01" if place < 0 else b"\x02"
            out.append(kind + where.to_bytes(4, "big") + max(0, place).to_bytes(2, "big"))
        return out

    def _begin(self, number: int, head: str, content: bytes) -> None:
        self._where[number] = len(self._out)
        self._out += f"{number} 0 obj\n{head}".encode("latin-1")
        self._out += content
        self._out += b"\nendstream\nendobj\n"

    def _pack(self) -> None:
        holder, index, body = self.number(), [], bytearray()
        for place, (number, content) in enumerate(self._packed):
            self._where[number], self._place[number] = holder, place
            index.append(f"{number} {len(body)}")
            body += content + b"\n"
        head = " ".join(index).encode() + b"\n"
        entries = f"/Type /ObjStm /N {len(self._packed)} /First {len(head)}"
        self._packed = []
        self.stream(head + bytes(body), entries, holder)


def ref(number: int) -> str:
    return f"{number} 0 R"


def text(words: str) -> str:
    """A text string: as it is where it is plain ASCII, else in UTF-16."""
    if words.isascii() and words.isprintable():
        return "(" + words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"
    return f"<FEFF{words.encode('utf-16-be', 'replace').hex().upper()}>"


def figure(value: float) -> str:
    """A number, short: three decimals are a thousandth of a point."""
    said = f"{value:.3f}".rstrip("0").rstrip(".")
    return said if said not in ("-0", "") else "0"


def numbers(values: tuple[float, ...]) -> str:
    return f"[{' '.join(map(figure, values))}]"


def name_leaf(names: Sequence[tuple[str, str]]) -> str:
    """A name tree of one leaf, sorted as its strings are written."""
    held = sorted(names, key=lambda pair: (not pair[0].isascii(), pair[0].encode("utf-16-be", "replace")))
    listed = " ".join(f"{text(name)} {value}" for name, value in held)
    return f"<< /Limits [{text(held[0][0])} {text(held[-1][0])}] /Names [{listed}] >>"
