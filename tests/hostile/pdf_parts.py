"""PDF files written object by object."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from tests.hostile.specimen import WORDS

Object = tuple[int, str | bytes]

SHOWN = f"BT /F1 12 Tf 72 700 Td ({WORDS}) Tj ET"
CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
RESOURCES = "/Font << /F1 5 0 R >>"


def pdf(objects: Iterable[Object], root: int = 1, trailer: str = "", table: bool = True) -> bytes:
    made, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), dict[int, int]()
    for number, body in objects:
        places[number] = len(made)
        made += b"%d 0 obj\n" % number + (body.encode() if isinstance(body, str) else body) + b"\nendobj\n"
    if not table:
        return bytes(made) + f"trailer << /Root {root} 0 R >>".encode()
    size, start = max(places) + 1, len(made)
    rows = [b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(1, size)]
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(rows)
    made += f"trailer\n<< /Size {size} /Root {root} 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(made)


def stream(data: str | bytes, entries: str = "") -> bytes:
    raw = data.encode() if isinstance(data, str) else data
    return f"<< /Length {len(raw)} {entries} >>\nstream\n".encode() + raw + b"\nendstream"


def page(resources: str = RESOURCES, box: str = "0 0 612 792", more: str = "", contents: str = "4 0 R") -> str:
    return f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {contents} /Resources << {resources} >> {more} >>"


def one_page(
    content: str | bytes | None = None,
    *more: Object,
    catalog: str = CATALOG,
    pages: str = PAGES,
    leaf: str | None = None,
    font: str = FONT,
) -> list[Object]:
    """The five objects of the smallest PDF, any of them replaced, and more."""
    return [(1, catalog), (2, pages), (3, leaf or page()), (4, content or stream(SHOWN)), (5, font), *more]


def squeezed(size: int, unit: bytes = b" " * (1 << 20), before: bytes = b"") -> bytes:
    """`size` bytes in a thousandth of that."""
    packer = zlib.compressobj(9)
    return packer.compress(before) + b"".join(packer.compress(unit) for _ in range(size // len(unit))) + packer.flush()
