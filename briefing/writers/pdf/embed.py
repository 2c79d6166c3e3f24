"""A face of our own inside the file: Type0, Identity-H, subset by HarfBuzz, searchable through ToUnicode."""

from __future__ import annotations

import hashlib
import struct
from functools import cache

import uharfbuzz as hb

from briefing.paper.face import Face, Glyph, Shape
from briefing.writers.pdf.file import File, figure

_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) "
    "/Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> "
    "endcodespacerange\n"
)
_CMAP_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"
_APART = 0.05  # thousandths of the size: less is not worth a number


class Embedded:
    """One face in one file; which glyphs it needs is known when all pages are drawn."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._words: dict[int, str] = {}
        self._codes: dict[Shape, str] = {}
        self._advances: dict[int, float] = {}

    def shown(self, shape: Shape, size: float) -> str:
        """What stands between the brackets of a TJ operator to show this shape."""
        codes = self._codes.get(shape)
        if codes is None:
            codes = "".join(self._cluster(cluster, size) for cluster in _clusters(shape.glyphs)).replace("><", "")
            if shape.leftward:  # ISO 32000-1, 14.8.2.3.3
                codes = f"] TJ /ReversedChars BMC [{codes}] TJ EMC ["
            if not any(glyph.dy for glyph in shape.glyphs):  # a raised glyph is so many points high, of this size only
                self._codes[shape] = codes
        return codes

    def written(self, file: File) -> str:
        """The font as an object of the file; its reference."""
        tag = hashlib.sha256(repr(sorted(self._words)).encode()).digest()[:6]
        name = "".join(chr(65 + byte % 26) for byte in tag) + "+" + _postscript_name(self.face)
        widths = " ".join(f"{index} [{figure(self._advance(index))}]" for index in sorted(self._words))
        descendant = file.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            f"/FontDescriptor {file.add(self._descriptor(name, file))} /W [{widths}] /DW 0 >>"
        )
        return file.add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
            f"/DescendantFonts [{descendant}] /ToUnicode {file.stream(self._to_unicode())} >>"
        )

    def _cluster(self, glyphs: list[Glyph], size: float) -> str:
        """Glyphs that stand for something together. If that cannot be told from each glyph alone, it is said."""
        codes = "".join(self._code(glyph, size) for glyph in glyphs)
        told = [self._words.setdefault(glyph.index, glyph.words) == glyph.words for glyph in glyphs]
        if len(glyphs) == 1 and told[0] and glyphs[0].words:
            return codes
        return f"] TJ /Span <</ActualText <FEFF{_hex(glyphs[0].words)}>>> BDC [{codes}] TJ EMC ["

    def _code(self, glyph: Glyph, size: float) -> str:
        """One glyph, and how far shaping departs from its plain place and width."""
        code = f"<{glyph.index:04X}>"
        if glyph.dy:
            code = f"] TJ {figure(glyph.dy * size / 1000)} Ts [{code}] TJ 0 Ts ["
        if abs(glyph.dx) > _APART:
            code = f"{-glyph.dx:.1f} {code}"
        adjust = self._advance(glyph.index) - (glyph.advance - glyph.dx)
        return f"{code}{adjust:.1f} " if abs(adjust) > _APART else code

    def _advance(self, index: int) -> float:
        """The unshaped width of a glyph, in thousandths."""
        found = self._advances.get(index)
        if found is None:
            found = self.face.font.get_glyph_h_advance(index) * 1000 / self.face.face.upem
            self._advances[index] = found
        return found

    def _descriptor(self, name: str, file: File) -> str:
        subset = self._subset()
        metrics = _metrics(self.face)
        told = " ".join(f"/{key} {figure(value)}" for key, value in metrics.items())
        flags = 4 | (64 if metrics["ItalicAngle"] else 0)
        box = " ".join(map(str, _box(self.face)))
        program = file.stream(subset, f"/Length1 {len(subset)}")
        named = f"/Type /FontDescriptor /FontName /{name} /Flags {flags} /FontBBox [{box}]"
        return f"<< {named} {told} /FontFile2 {program} >>"

    def _subset(self) -> bytes:
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({0, *self._words})
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        wanted.layout_feature_tag_set.clear()
        return bytes(hb.subset(self.face.face, wanted).blob.data)

    def _to_unicode(self) -> bytes:
        rows = [f"<{index:04X}> <{_hex(words or chr(0xFFFD))}>" for index, words in sorted(self._words.items())]
        parts = [_CMAP_HEAD]
        for start in range(0, len(rows), 100):  # the format allows no more in one block
            part = rows[start : start + 100]
            parts.append(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n")
        return "".join((*parts, _CMAP_TAIL)).encode()


def _clusters(glyphs: tuple[Glyph, ...]) -> list[list[Glyph]]:
    """Each glyph that stands for words with those after it that stand for none."""
    out: list[list[Glyph]] = []
    for glyph in glyphs:
        if glyph.words or not out:
            out.append([glyph])
        else:
            out[-1].append(glyph)
    return out


def _hex(words: str) -> str:
    return words.encode("utf-16-be", "replace").hex().upper()


@cache
def _postscript_name(face: Face) -> str:
    return (face.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or face.name).replace(" ", "")


@cache
def _box(face: Face) -> tuple[int, ...]:
    return tuple(round(value * 1000 / face.face.upem) for value in _read(face, "head", ">4h", 36))


@cache
def _metrics(face: Face) -> dict[str, float]:
    """What a font descriptor says, as the tables of the font have it (OpenType 1.9)."""
    scale = 1000 / face.face.upem
    ascent, descent = _read(face, "hhea", ">2h", 4)
    (weight,) = _read(face, "OS/2", ">H", 4)
    (capitals,) = _read(face, "OS/2", ">h", 88)
    (slant,) = _read(face, "post", ">i", 4)
    return {
        "ItalicAngle": slant / 65536,
        "Ascent": round(ascent * scale),
        "Descent": round(descent * scale),
        "CapHeight": round(capitals * scale),
        "StemV": 50 + weight // 10,
    }


def _read(face: Face, table: str, form: str, offset: int) -> tuple[int, ...]:
    return struct.unpack_from(form, bytes(face.face.reference_table(table).data), offset)
