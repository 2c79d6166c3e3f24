"""A face of our own inside reportlab's file: Type0, Identity-H, subset by HarfBuzz, searchable through ToUnicode."""

from __future__ import annotations

import hashlib
import zlib
from functools import cache
from io import BytesIO

import uharfbuzz as hb
from fontTools.ttLib import TTFont
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFStream, PDFString

from briefing.paper.face import Face, Glyph

_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) "
    "/Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> "
    "endcodespacerange\n"
)
_CMAP_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"


class Embedded:
    """One face in one file. reportlab calls `addObjects` when it closes the file, once all glyphs are known."""

    def __init__(self, face: Face, name: str, document: PDFDocument) -> None:
        self.face = face
        self.name = name
        self.words: dict[int, str] = {}
        self.advances = advances(face)
        document.delayedFonts.append(self)

    def use(self, glyphs: tuple[Glyph, ...]) -> bool:
        """Take note of the glyphs; False if what they stand for cannot be told from the glyphs alone."""
        told = True
        for glyph in glyphs:
            known = self.words.setdefault(glyph.index, glyph.words)
            told = told and bool(glyph.words) and known == glyph.words
        return told

    def addObjects(self, document: PDFDocument) -> None:
        tag = hashlib.sha256(repr(sorted(self.words)).encode()).digest()[:6]
        name = "".join(chr(65 + byte % 26) for byte in tag) + "+" + _postscript_name(self.face)
        widths = PDFArray(
            [
                each
                for index in sorted(self.words)
                for each in (index, PDFArray([round(self.advances.get(index, 0.0), 2)]))
            ]
        )
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(name),
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(self._descriptor(name, document)),
                "W": widths,
                "DW": 0,
                "CIDToGIDMap": PDFName("Identity"),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(name),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_deflated(self._to_unicode(), {})),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font, f"face:{self.name}")

    def _descriptor(self, name: str, document: PDFDocument) -> PDFDictionary:
        subset = self._subset()
        metrics = _metrics(self.face)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(name),
                "Flags": 4 | (64 if metrics["ItalicAngle"] else 0),
                "FontBBox": PDFArray(list(_box(self.face))),
                **metrics,
                "FontFile2": document.Reference(_deflated(subset, {"Length1": len(subset)})),
            }
        )

    def _subset(self) -> bytes:
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({0, *self.words})
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        wanted.layout_feature_tag_set.clear()
        return bytes(hb.subset(self.face.face, wanted).blob.data)

    def _to_unicode(self) -> bytes:
        rows = [
            f"<{index:04X}> <{(words or chr(0xFFFD)).encode('utf-16-be').hex().upper()}>"
            for index, words in sorted(self.words.items())
        ]
        parts = [_CMAP_HEAD]
        for start in range(0, len(rows), 100):  # the format allows no more in one block
            part = rows[start : start + 100]
            parts.append(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n")
        return "".join((*parts, _CMAP_TAIL)).encode()


def _deflated(content: bytes, entries: dict[str, int]) -> PDFStream:
    stream = PDFStream(PDFDictionary(dict(entries)), zlib.compress(content, 9))
    stream.dictionary["Filter"] = PDFArray([PDFName("FlateDecode")])
    return stream


@cache
def _table(face: Face) -> TTFont:
    return TTFont(BytesIO(face.data), lazy=True)


@cache
def advances(face: Face) -> dict[int, float]:
    """The unshaped width of every glyph, in thousandths."""
    font, scale = _table(face), 1000 / face.face.upem
    order = {name: index for index, name in enumerate(font.getGlyphOrder())}
    return {order[name]: width * scale for name, (width, _) in font["hmtx"].metrics.items()}


@cache
def _postscript_name(face: Face) -> str:
    return str(_table(face)["name"].getDebugName(6)).replace(" ", "")


@cache
def _box(face: Face) -> tuple[int, ...]:
    head, scale = _table(face)["head"], 1000 / face.face.upem
    return tuple(round(value * scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax))


@cache
def _metrics(face: Face) -> dict[str, float]:
    font, scale = _table(face), 1000 / face.face.upem
    return {
        "ItalicAngle": float(font["post"].italicAngle),
        "Ascent": round(font["hhea"].ascent * scale),
        "Descent": round(font["hhea"].descent * scale),
        "CapHeight": round(font["OS/2"].sCapHeight * scale),
        "StemV": 50 + font["OS/2"].usWeightClass // 10,
    }
