"""The pages being drawn: reportlab's canvas with marked content, shaped text and links on top."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from briefing.paper.face import Face, Glyph
from briefing.writers.palette import rgb
from briefing.writers.pdf.embed import Embedded
from briefing.writers.pdf.setting import SOFT_HYPHEN, Line, Piece
from briefing.writers.pdf.tags import Marked, Tag

rl_config.useA85 = 0  # streams as bytes: writing each of them as text and reading it back costs a twentieth


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to click: `target` as in Run, `tag` the Link element it belongs to."""

    page: int
    box: tuple[float, float, float, float]
    target: str
    tag: Tag
    words: str


class Surface:
    """y grows upwards from the foot of the page, as in PDF; `page` counts from 0."""

    def __init__(self, size: tuple[float, float]) -> None:
        self._file = BytesIO()
        self._canvas = Canvas(self._file, pagesize=size, pageCompression=1, invariant=1)
        self._canvas._preamble = "1 0 0 1 0 0 cm"  # reportlab's own sets a font we never embed
        self._clean()
        self._faces: dict[Face, Embedded] = {}
        self._open: Tag | str | None = None
        self._mcid = 0
        self.page = 0
        self.spots: list[Spot] = []
        self.places: dict[str, tuple[int, float]] = {}

    def begin(self, tag: Tag) -> None:
        """What is drawn from here on belongs to `tag`."""
        if self._open is tag:
            return
        self.end()
        self._write(f"/{tag.name} <</MCID {self._mcid}>> BDC")
        tag.kids.append(Marked(self.page, self._mcid))
        self._mcid += 1
        self._open = tag

    def artifact(self, kind: str = "Layout") -> None:
        """What is drawn from here on is furniture: not read aloud, not extracted. `kind` is Layout, Header, Footer."""
        if self._open == kind:
            return
        self.end()
        pagination = f"/Type /Pagination /Subtype /{kind}" if kind in ("Header", "Footer") else f"/Type /{kind}"
        self._write(f"/Artifact <<{pagination}>> BDC")
        self._open = kind

    def end(self) -> None:
        if self._open is not None:
            self._write("EMC")
            self._open = None

    def new_page(self) -> None:
        self.end()
        self._canvas.showPage()
        self._clean()
        self.page += 1
        self._mcid = 0

    def finish(self) -> bytes:
        """The file as reportlab leaves it: without structure and metadata, which `finish` adds."""
        self._canvas.save()
        return self._file.getvalue()

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        red, green, blue = rgb(fill)
        self._write(f"{_n(red)} {_n(green)} {_n(blue)} rg {_n(x)} {_n(y)} {_n(width)} {_n(height)} re f")

    def rule(self, x1: float, y1: float, x2: float, y2: float, ink: str, width: float, dash: str = "") -> None:
        red, green, blue = rgb(ink)
        self._write(
            f"{_n(red)} {_n(green)} {_n(blue)} RG {_n(width)} w [{dash}] 0 d {_n(x1)} {_n(y1)} m {_n(x2)} {_n(y2)} l S"
        )

    def picture(self, png: bytes, x: float, y: float, width: float, height: float) -> None:
        """An opaque picture with its lower left corner at (x, y)."""
        self._canvas.drawImage(ImageReader(BytesIO(png)), x, y, width, height)

    def raw(self, operators: str) -> None:
        """Content-stream operators as they are; the caller keeps q and Q in pairs."""
        self._write(operators)

    def line(self, line: Line, x: float, y: float) -> None:
        """Draw a line with its baseline at `y`, each piece under its own tag."""
        for piece in line.pieces:
            if not piece.glyphs:
                continue
            if piece.run.tag is not None:
                self.begin(piece.run.tag)
            self._piece(piece, x + piece.x, y + piece.run.rise)
            if piece.run.target and piece.run.tag is not None:
                size = piece.run.size
                box = (x + piece.x, y - size * 0.22, x + piece.x + piece.width, y + size * 0.8)
                self.spots.append(Spot(self.page, box, piece.run.target, piece.run.tag, piece.words.strip()))

    def place(self, id_: str, y: float) -> None:
        """Links to `id_` lead here, bookmarks too."""
        self.places.setdefault(id_, (self.page, y))

    def _piece(self, piece: Piece, x: float, y: float) -> None:
        glyphs, hyphen = piece.glyphs, piece.words.endswith(SOFT_HYPHEN)
        face = self._face(piece.face)
        told = face.use(glyphs) and not hyphen
        red, green, blue = piece.run.colour
        if not told:
            words = piece.words.encode("utf-16-be").hex().upper()
            self._write(f"/Span <</ActualText <FEFF{words}>>> BDC")
        self._write(
            f"BT /{face.name} {_n(piece.run.size)} Tf {_n(red)} {_n(green)} {_n(blue)} rg "
            f"1 0 0 1 {_n(x)} {_n(y)} Tm [{_shown(glyphs, face.advances)}] TJ ET"
        )
        if not told:
            self._write("EMC")

    def _face(self, face: Face) -> Embedded:
        found = self._faces.get(face)
        if found is None:
            name = f"H{len(self._faces) + 1}"
            found = self._faces[face] = Embedded(face, name, self._canvas._doc)
        return found

    def _write(self, operators: str) -> None:
        self._canvas._code.append(operators)

    def _clean(self) -> None:
        self._canvas._code[:] = [each for each in self._canvas._code if " Tf" not in each]


def _shown(glyphs: tuple[Glyph, ...], advances: dict[int, float]) -> str:
    """The operand of TJ: glyph codes, and between them how far shaping departs from the plain widths."""
    out: list[str] = []
    codes = ""
    for glyph in glyphs:
        if abs(glyph.dx) > 0.05:
            out += [f"<{codes}>" if codes else "", _n(-glyph.dx)]
            codes = ""
        codes += f"{glyph.index:04X}"
        adjust = advances.get(glyph.index, 0.0) - (glyph.advance - glyph.dx)
        if abs(adjust) > 0.05:
            out.append(f"<{codes}>{adjust:.1f} ")
            codes = ""
    return "".join((*out, f"<{codes}>" if codes else ""))


def _n(value: float) -> str:
    if value == int(value):
        return str(int(value))
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return text if text not in ("-0", "") else "0"
