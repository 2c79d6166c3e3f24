"""PDF: the format that can do most harm."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable, Iterator

from briefing.model.refusal import Refusal
from tests.hostile.pdf_contents import actions, forms, locked, texts
from tests.hostile.pdf_parts import CATALOG, PAGES, RESOURCES, SHOWN, Object, one_page, page, pdf, squeezed, stream
from tests.hostile.specimen import Canary, Expect, Specimen

Made = tuple[str, Expect | Refusal, Callable[[], bytes]]

MB = 1 << 20
WHOLE = pdf(one_page())
TEXT, KEPT = Expect.TEXT, Expect.KEPT


_HOLDS = {"cmap_2g": "", "surrogates": "\ufffdENTINEL"}  # their own maps say what their letters mean


def specimens(canary: Canary) -> Iterator[Specimen]:
    slow = {
        "flate_bomb",
        "double_flate_bomb",
        "many_objects",
        "same_page_200k",
        "glyphs_400k",
        "forms_10_to_10",
        "deep_pages",
    }
    for made in (_trees(), _bombs(), _tables(), forms(), texts(), actions(canary)):
        for name, (what, expect, data) in made.items():
            holds = _HOLDS.get(name, "SENTINEL")
            yield Specimen(f"pdf_{name}.pdf", what, expect, data, holds, slow=name in slow)
    yield from locked()


def _trees() -> dict[str, Made]:
    loop = (6, "<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>")

    def deep() -> list[Object]:
        rows = (f"<< /Type /Pages /Kids [{11 + n if n < 19_999 else 2} 0 R] /Count 1 >>" for n in range(20_000))
        return list(enumerate(rows, 10))

    return {
        "plain": ("nothing wrong", TEXT, lambda: WHOLE),
        "pages_loop": (
            "a page tree that holds itself",
            TEXT,
            lambda: pdf(one_page(None, loop, pages="<< /Type /Pages /Kids [3 0 R 2 0 R 6 0 R] /Count 3 >>")),
        ),
        "deep_pages": (
            "a page tree 20,000 deep",
            Refusal.CORRUPT,
            lambda: pdf(one_page(None, *deep(), catalog="<< /Type /Catalog /Pages 10 0 R >>")),
        ),
        "same_page_200k": (
            "200,000 times the same page",
            Refusal.TOO_LARGE,
            lambda: pdf(one_page(pages=f"<< /Type /Pages /Kids [{'3 0 R ' * 200_000}] /Count 200000 >>")),
        ),
        "count_lie": (
            "says two billion pages",
            TEXT,
            lambda: pdf(one_page(pages=PAGES.replace("1 >>", "2147483647 >>"))),
        ),
        "count_negative": (
            "says minus five pages",
            TEXT,
            lambda: pdf(one_page(pages=PAGES.replace("1 >>", "-5 >>"))),
        ),
        "no_pages": (
            "no page",
            Refusal.CORRUPT,
            lambda: pdf([(1, CATALOG), (2, "<< /Type /Pages /Kids [] /Count 0 >>")]),
        ),
        "deep_array": (
            "an array nested 500,000 deep",
            TEXT,
            lambda: pdf(one_page(catalog=CATALOG[:-2] + "/X " + "[" * 500_000 + "]" * 500_000 + " >>")),
        ),
        "deep_dictionary": (
            "a dictionary nested 100,000 deep",
            TEXT,
            lambda: pdf(one_page(catalog=CATALOG[:-2] + "/X " + "<< /X " * 100_000 + ">>" * 100_000 + " >>")),
        ),
        "many_objects": (
            "200,000 objects",
            TEXT,
            lambda: pdf(one_page(None, *((6 + n, "[0]") for n in range(200_000)))),
        ),
        "huge_box": (
            "a page of a billion points",
            KEPT,
            lambda: pdf(one_page(leaf=page(box="0 0 1000000000 1000000000"))),
        ),
        "no_numbers_box": ("a page box without numbers", TEXT, lambda: pdf(one_page(leaf=page(box="0 0 nan 1e400")))),
        "upside_down_box": ("a page box turned over", KEPT, lambda: pdf(one_page(leaf=page(box="612 792 0 0")))),
        "kids_null": (
            "a page that is not there",
            TEXT,
            lambda: pdf(one_page(pages=PAGES.replace("3 0 R", "3 0 R 99 0 R null"))),
        ),
    }


def _bombs() -> dict[str, Made]:
    return {
        "flate_bomb": (
            "1 GiB of content in 1 MB",
            Refusal.CRASHED,
            lambda: pdf(one_page(stream(squeezed(1024 * MB, before=SHOWN.encode()), "/Filter /FlateDecode"))),
        ),
        "double_flate_bomb": (
            "1 GiB of content, squeezed twice",
            Refusal.CRASHED,
            lambda: pdf(
                one_page(
                    stream(
                        zlib.compress(squeezed(1024 * MB, before=SHOWN.encode())), "/Filter [/FlateDecode /FlateDecode]"
                    )
                )
            ),
        ),
        "hex_content": (
            "content in hexadecimals (legal)",
            TEXT,
            lambda: pdf(one_page(stream(SHOWN.encode().hex() + ">", "/Filter /ASCIIHexDecode"))),
        ),
        "filters_10000": (
            "ten thousand filters",
            TEXT,
            lambda: pdf(one_page(stream(SHOWN, f"/Filter [{'/FlateDecode ' * 10_000}]"))),
        ),
        "predictor_columns": (
            "a predictor of two billion columns",
            Refusal.EMPTY,
            lambda: pdf(
                one_page(
                    stream(
                        zlib.compress(b"\2" + SHOWN.encode()),
                        "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
                    )
                )
            ),
        ),
        "run_length_cut": (
            "a run that never ends",
            Refusal.EMPTY,
            lambda: pdf(one_page(stream(b"\xfe", "/Filter /RunLengthDecode"))),
        ),
        "lzw_noise": (
            "noise in place of LZW",
            Refusal.EMPTY,
            lambda: pdf(one_page(stream(bytes(range(256)) * 20, "/Filter /LZWDecode"))),
        ),
        "huge_image": (
            "a picture of 10.8 GB",
            KEPT,
            lambda: pdf(
                one_page(
                    stream(SHOWN + " /I Do"),
                    (
                        6,
                        stream(
                            squeezed(64 * MB, bytes(MB)),
                            "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 "
                            "/ColorSpace /DeviceRGB /Filter /FlateDecode",
                        ),
                    ),
                    leaf=page(f"{RESOURCES} /XObject << /I 6 0 R >>"),
                )
            ),
        ),
        "jbig2_noise": (
            "a broken JBIG2 picture",
            KEPT,
            lambda: pdf(
                one_page(
                    stream(SHOWN + " /I Do"),
                    (
                        6,
                        stream(
                            bytes(range(200)),
                            "/Subtype /Image /Width 9999 /Height 9999 /BitsPerComponent 1 /Filter /JBIG2Decode",
                        ),
                    ),
                    leaf=page(f"{RESOURCES} /XObject << /I 6 0 R >>"),
                )
            ),
        ),
    }


def _tables() -> dict[str, Made]:
    entry = zlib.compress(struct.pack(">BIH", 0, 0, 65535) * 10)

    def table_stream(entries: str) -> bytes:
        return (
            b"%PDF-1.7\n1 0 obj\n"
            + stream(entry, f"/Type /XRef {entries} /Root 2 0 R /Filter /FlateDecode")
            + b"\nendobj\nstartxref\n9\n%%EOF"
        )

    loop = str(WHOLE.rfind(b"xref\n0")).encode()
    return {
        "empty": ("no bytes", Refusal.EMPTY, lambda: b""),
        "head_only": ("the head alone", Refusal.CORRUPT, lambda: b"%PDF-1.7\n"),
        "half": ("cut after two thirds", Refusal.CORRUPT, lambda: WHOLE[: len(WHOLE) * 2 // 3]),
        "no_table": ("no table of objects", KEPT, lambda: pdf(one_page(), table=False)),
        "wrong_places": ("every place in the table is wrong", KEPT, lambda: WHOLE.replace(b"0000000", b"0000009")),
        "junk_before": ("900 bytes before the head", KEPT, lambda: b"MIME junk\r\n" * 80 + WHOLE),
        "junk_after": ("a megabyte behind the end", KEPT, lambda: WHOLE + bytes(MB)),
        "table_loop": (
            "a table that follows itself",
            KEPT,
            lambda: WHOLE.replace(b"/Root 1 0 R ", b"/Root 1 0 R /Prev " + loop),
        ),
        "start_negative": (
            "the table stands before the file",
            KEPT,
            lambda: WHOLE[: WHOLE.rfind(b"startxref")] + b"startxref\n-99999999999999999999\n%%EOF",
        ),
        "size_2g": ("says two billion objects", KEPT, lambda: WHOLE.replace(b"/Size 6", b"/Size 2147483647")),
        "index_2g": (
            "a table stream of two billion",
            Refusal.CORRUPT,
            lambda: table_stream("/Size 2147483647 /W [1 4 2] /Index [0 2147483647]"),
        ),
        "widths_2g": (
            "fields two billion wide",
            Refusal.CORRUPT,
            lambda: table_stream("/Size 5 /W [2147483647 2147483647 2147483647]"),
        ),
        "length_of_itself": (
            "a stream whose length is itself",
            TEXT,
            lambda: pdf(one_page(f"<< /Length 4 0 R >>\nstream\n{SHOWN}\nendstream")),
        ),
        "objects_of_itself": (
            "an object stream that continues itself",
            KEPT,
            lambda: pdf(
                one_page(None, (6, stream("6 0 7 5 8 0 ", "/Type /ObjStm /N 2147483647 /First 10 /Extends 6 0 R")))
            ),
        ),
        "root_missing": (
            "its root is not there",
            Refusal.CORRUPT,
            lambda: WHOLE.replace(b"/Root 1 0 R", b"/Root 9 0 R"),
        ),
        "noise": (
            "noise behind a good head",
            Refusal.CORRUPT,
            lambda: b"%PDF-1.7\n" + random.Random(7).randbytes(50_000),
        ),
    }
