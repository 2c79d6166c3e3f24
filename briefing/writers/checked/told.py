"""The words of a tagged PDF in the order of its structure: what a screen reader tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf

_PAIR = re.compile(r"^<([0-9A-F]{4})> <([0-9A-F]*)>$", re.MULTILINE)
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
        held = _contents(pdf)
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


def _contents(pdf: pikepdf.Pdf) -> _Contents:
    """The words of each marked content, by its page and its number there."""
    out: _Contents = {}
    codes: dict[_Page, dict[int, str]] = {}
    for page in pdf.pages:
        fonts = {
            name: _codes(font, codes) for name, font in page.obj.Resources.get("/Font", pikepdf.Dictionary()).items()
        }
        for mcid, words in _stretches(page, fonts):
            key = (page.obj.objgen, mcid)
            out[key] = out.get(key, "") + words
    return out


def _stretches(page: pikepdf.Page, fonts: dict[str, dict[int, str]]) -> Iterator[tuple[int, str]]:
    """What is shown under each number, ActualText in the place of its glyphs, and turned where it runs leftward."""
    opened: list[_Opened] = []
    codes: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "BDC" | "BMC":
                opened.append(_Opened(str(operands[0]), operands[1] if len(operands) > 1 else pikepdf.Dictionary()))
            case "EMC":
                closed = opened.pop()
                if closed.mcid is not None:
                    yield closed.mcid, closed.words
                elif opened:
                    opened[-1].said.append(closed.words)
            case "Tf":
                codes = fonts.get(str(operands[0]), {})
            case "TJ" if opened:
                strings = [bytes(each) for each in operands[0] if isinstance(each, pikepdf.String)]
                opened[-1].said += [
                    _word(codes, string[at : at + 2]) for string in strings for at in range(0, len(string), 2)
                ]
            case _:
                pass


class _Opened:
    """A stretch of marked content while it is read."""

    def __init__(self, name: str, properties: pikepdf.Object) -> None:
        self.name = name
        self.said: list[str] = []
        self.mcid = int(properties.MCID) if "/MCID" in properties else None
        self._actual = str(properties.ActualText) if "/ActualText" in properties else None

    @property
    def words(self) -> str:
        if self._actual is not None:
            return self._actual
        return "".join(reversed(self.said) if self.name == "/ReversedChars" else self.said)


def _word(codes: dict[int, str], code: bytes) -> str:
    return codes.get(int.from_bytes(code, "big"), "")


def _codes(font: pikepdf.Object, known: dict[_Page, dict[int, str]]) -> dict[int, str]:
    """What the codes of a font stand for, as its ToUnicode says."""
    if font.objgen not in known:
        cmap = font.ToUnicode.read_bytes().decode("latin-1") if "/ToUnicode" in font else ""
        known[font.objgen] = {
            int(code, 16): bytes.fromhex(words).decode("utf-16-be", "replace") for code, words in _PAIR.findall(cmap)
        }
    return known[font.objgen]
