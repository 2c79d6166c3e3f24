"""The pages being drawn: reportlab's canvas, with marked content, shaped text and places to click on top.

Each page has a canvas of its own, which is let go as soon as the page is drawn: reportlab would hold all of them.
"""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from briefing.paper.face import Face
from briefing.writers.palette import rgb
from briefing.writers.pdf.embed import Embedded
from briefing.writers.pdf.file import File, figure, numbers, ref
from briefing.writers.pdf.setting import Line, Piece
from briefing.writers.pdf.structure import Spot, Structure
from briefing.writers.pdf.tags import Tag

Box = tuple[float, float, float, float]  # left, foot, width, height


class Surface:
    """y grows upwards from the foot of the page, as in PDF; pages count from 0 and can be drawn in any order."""

    def __init__(self, size: tuple[float, float]) -> None:
        self.file = File()
        self.pages: list[int] = []
        self.structure = Structure(self.file, self.pages)
        self.places: dict[str, tuple[int, float]] = {}
        self._size = size
        self._faces: dict[Face, Embedded] = {}
        self._entries: dict[int, str] = {}
        self._streams: dict[int, list[str]] = {}
        self._pictures: list[str] = []
        self._parent, self._resources = self.file.number(), self.file.number()
        self._canvas = self._blank()
        self._open: Tag | str | None = None
        self._tags: list[Tag] = []
        self._spots: list[Spot] = []
        self._page = 0

    def turn(self, page: int) -> None:
        """What is drawn from here on stands on this page; those before it need not be drawn yet."""
        self._page = page
        while len(self.pages) <= page:
            self.pages.append(self.file.number())

    def leave(self, below: bool = False) -> None:
        """The page is drawn, but for what stands on every page, which comes later and `below`."""
        self.end()
        stream = self.file.stream(self._canvas.getCurrentPageContent().encode("latin-1"))
        self._streams.setdefault(self._page, []).insert(0 if below else len(self._streams.get(self._page, ())), stream)
        if not below:
            links = " ".join(self.structure.linked(spot) for spot in self._spots)
            key = self.structure.owned(self._tags)
            self._entries[self._page] = f"/StructParents {key}" + (f" /Annots [{links}]" if links else "")
        self._canvas, self._tags, self._spots = self._blank(), [], []

    def begin(self, tag: Tag) -> None:
        """What is drawn from here on belongs to `tag`."""
        if self._open is tag:
            return
        self.end()
        mcid = len(self._tags)
        self._canvas.addLiteral(f"/{tag.name} <</MCID {mcid}>> BDC")
        tag.mark(self._page, mcid)
        self._tags.append(tag)
        self._open = tag

    def artifact(self, kind: str = "Layout") -> None:
        """What is drawn from here on is furniture: not read aloud, not extracted. `kind` is Layout, Header, Footer."""
        if self._open == kind:
            return
        self.end()
        pagination = f"/Type /Pagination /Subtype /{kind}" if kind in ("Header", "Footer") else f"/Type /{kind}"
        self._canvas.addLiteral(f"/Artifact <<{pagination}>> BDC")
        self._open = kind

    def end(self) -> None:
        if self._open is not None:
            self._canvas.addLiteral("EMC")
            self._open = None

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        self._canvas.setFillColorRGB(*rgb(fill))
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)

    def shape(self, box: Box, radius: float, fill: str = "", ink: str = "", width: float = 0.0, dash: str = "") -> None:
        """A box with round corners; `ink` is the colour of its outline. What is "" is not painted."""
        if fill:
            self._canvas.setFillColorRGB(*rgb(fill))
        if ink:
            self._pen(ink, width, dash)
        self._canvas.roundRect(*box, radius, stroke=bool(ink), fill=bool(fill))

    def hatch(self, box: Box, ink: str, width: float, step: float) -> None:
        """Slanting lines from edge to edge, `step` points apart."""
        x, y, across, tall = box
        frame = self._canvas.beginPath()
        frame.rect(x, y, across, tall)
        self._canvas.saveState()
        self._canvas.clipPath(frame, stroke=0, fill=0)
        self._pen(ink, width)
        starts = [x - tall + place * step for place in range(int((across + tall) / step) + 1)]
        self._canvas.lines([(start, y, start + tall, y + tall) for start in starts])
        self._canvas.restoreState()

    def rule(self, x1: float, y1: float, x2: float, y2: float, ink: str, width: float, dash: str = "") -> None:
        self._pen(ink, width, dash)
        self._canvas.line(x1, y1, x2, y2)

    def picture(self, png: bytes, x: float, y: float, width: float, height: float) -> None:
        """With its lower left corner at (x, y)."""
        # Loaded where a house has a logo: few papers need it.
        from briefing.writers.pdf.pictures import picture

        self._pictures.append(picture(png, self.file))
        name = f"I{len(self._pictures)}"
        self._canvas.addLiteral(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q")

    def line(self, line: Line, x: float, y: float) -> None:
        """Draw a line with its baseline at `y`, each piece under its own tag."""
        for piece in line.pieces:
            run = piece.run
            if run.tag is not None:
                self.begin(run.tag)
            self._piece(piece, x + piece.x, y + run.rise)
            if run.target and run.tag is not None:
                left = x + piece.x
                box = (left, y - run.size * 0.22, left + piece.width, y + run.size * 0.8)
                self._spots.append(Spot(self._page, box, run.target, run.tag, piece.words.strip()))

    def place(self, id_: str, y: float) -> None:
        """Links to `id_` lead here, bookmarks too."""
        self.places.setdefault(id_, (self._page, y))

    def finish(self) -> str:
        """All pages as one tree; its reference."""
        for page, number in enumerate(self.pages):
            streams = " ".join(self._streams.get(page, ()))
            self.file.put(
                number,
                f"<< /Type /Page /Parent {ref(self._parent)} /MediaBox {numbers((0.0, 0.0, *self._size))} "
                f"/Resources {ref(self._resources)} /Contents [{streams}] /Tabs /S {self._entries.get(page, '')} >>",
            )
        fonts = " ".join(f"/{each.name} {each.written(self.file)}" for each in self._faces.values())
        pictures = " ".join(f"/I{place} {each}" for place, each in enumerate(self._pictures, 1))
        self.file.put(self._resources, f"<< /Font << {fonts} >> /XObject << {pictures} >> >>")
        kids = " ".join(map(ref, self.pages))
        self.file.put(self._parent, f"<< /Type /Pages /Count {len(self.pages)} /Kids [{kids}] >>")
        return ref(self._parent)

    def _piece(self, piece: Piece, x: float, y: float) -> None:
        face = self._face(piece.shapes[0].face)
        size, (red, green, blue) = piece.run.size, piece.run.colour
        codes = "".join([face.shown(shape, size) for shape in piece.shapes])
        self._canvas.addLiteral(
            f"BT /{face.name} {figure(size)} Tf {red:.3f} {green:.3f} {blue:.3f} rg "
            f"1 0 0 1 {x:.2f} {y:.2f} Tm [{codes}] TJ ET"
        )

    def _pen(self, ink: str, width: float, dash: str = "") -> None:
        self._canvas.setStrokeColorRGB(*rgb(ink))
        self._canvas.setLineWidth(width)
        self._canvas.setDash([float(length) for length in dash.split()])

    def _blank(self) -> Canvas:
        return Canvas("", pagesize=self._size, invariant=1)

    def _face(self, face: Face) -> Embedded:
        found = self._faces.get(face)
        if found is None:
            found = self._faces[face] = Embedded(face, f"H{len(self._faces) + 1}")
        return found
