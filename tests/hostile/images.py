"""Pictures."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from briefing.model.refusal import Refusal
from tests.hostile.specimen import Canary, Expect, Specimen

GIGAPIXELS = 40_000  # squared


def png(width: int, height: int, rows: int | None = None) -> bytes:
    """A black picture of one bit a pixel, of which only `rows` are there."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    squeeze = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    data = b"".join(squeeze.compress(row) for _ in range(height if rows is None else rows)) + squeeze.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def specimens(canary: Canary) -> Iterator[Specimen]:
    made = {
        "png_bomb.png": ("1.6 gigapixels", lambda: png(GIGAPIXELS, GIGAPIXELS)),
        "png_10_gigapixels.png": ("says 100,000 by 100,000 pixels", lambda: png(100_000, 100_000, 0)),
        "png_truncated.png": ("50 of 2,000 rows", lambda: png(2_000, 2_000, 50)),
        "png_wide.png": ("says it is two billion pixels wide", lambda: png(2**31 - 1, 1, 0)),
        "png_no_size.png": ("zero by zero pixels", lambda: png(0, 0, 0)),
        "jpeg_head.jpg": ("only the head", lambda: b"\xff\xd8\xff\xe0" + bytes(20)),
        "gif_head.gif": ("only the head", lambda: b"GIF89a\xff\xff\xff\xff" + bytes(10)),
        "tiff_loop.tif": (
            "a directory that follows itself",
            lambda: b"II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 256, 3, 1, 10, 8),
        ),
        "svg_external.svg": (
            "a drawing that calls home",
            lambda: f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{canary.url}/i"/></svg>',
        ),
    }
    for name, (what, data) in made.items():
        # Without text recognition no picture is opened. A drawing in XML is read as the text it is.
        expect = Expect.TEXT if name.startswith("svg") else Refusal.NO_TEXT
        yield Specimen(name, what, expect, data, slow=name == "png_bomb.png", holds="")
