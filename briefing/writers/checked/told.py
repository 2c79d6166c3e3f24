"""The words of a tagged PDF in the order of its structure: what a screen reader tells."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2
from pypdfium2 import raw

_Page = tuple[int, int]
_Contents = dict[tuple[_Page, int], str]


@dataclass(frozen=True, slots=True)
class Told:
    """The words of all elements but notes; those of each note by its id. Pictures are left out."""

    body: str
    notes: dict[str, str]


def told(content: bytes) -> Told:
    """Of a file without a structure, nothing."""
    with pikepdf.open(BytesIO(content)) as pdf:
        held = _contents(content, [page.obj.objgen for page in pdf.pages])
        notes: dict[str, str] = {}
        root = pdf.Root.get("/StructTreeRoot")
        body = "".join(_words(root, (0, 0), held, notes)) if root is not None else ""
    return Told(body, notes)


def _words(element: pikepdf.Object, page: _Page, held: _Contents, notes: dict[str, str]) -> Iterator[str]:
    """Depth first; an element's marked contents are numbers on its page, or name another."""
    page = element.Pg.objgen if "/Pg" in element else page
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else pikepdf.Array([kids]):
        if isinstance(kid, int):
            yield held.get((page, kid), "")
        elif kid.get("/Type") == "/MCR":
            yield held.get((kid.Pg.objgen if "/Pg" in kid else page, int(kid.MCID)), "")
        elif kid.get("/S") == "/Note":
            notes[str(kid.get("/ID", ""))] = "".join(_words(kid, page, held, notes))
        elif "/S" in kid and kid.S != "/Figure":
            yield from _words(kid, page, held, notes)


def _contents(content: bytes, pages: list[_Page]) -> _Contents:
    """The words of each marked content, by its page and its number there."""
    document = pypdfium2.PdfDocument(content)
    try:
        out: _Contents = {}
        for number, id_ in enumerate(pages):
            page = document[number]
            text = page.get_textpage()
            for each in page.get_objects([raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
                key = (id_, int(raw.FPDFPageObj_GetMarkedContentID(each.raw)))
                out[key] = out.get(key, "") + _said(each.raw, text.raw)
        return out
    finally:
        document.close()


def _said(object_: object, text: object) -> str:
    length = raw.FPDFTextObj_GetText(object_, text, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(object_, text, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")
