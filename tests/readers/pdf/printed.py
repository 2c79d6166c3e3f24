"""PDF files of many makes, printed by the tests: columns, tables, fonts, turned and cut pages, our own papers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table

from briefing.paper.compose import compose
from briefing.writers.pdf.writer import PdfWriter
from tests.hostile import pdfs
from tests.hostile.specimen import Canary, Expect
from tests.paper.talks import draft, reviewed

_FACES = ("Times-Roman", "Helvetica-BoldOblique", "Courier")
# Pages and places larger than PDFium reckons in whole hundredths of a point, and letters that mean nothing.
_PLACES_NOWHERE = ("pdf_huge_box.pdf", "pdf_far_away.pdf", "pdf_font_size_huge.pdf", "pdf_cmap_2g.pdf")


def printed(seeds: Path) -> Iterator[tuple[str, bytes]]:
    """Each with a name that says what it is."""
    for face in _FACES:
        for columns in (1, 2, 3):
            yield f"{columns} columns of {face}", columned(face, columns)
    for turned in (90, 180, 270):
        yield f"turned by {turned}", drawn(turned=turned)
    yield "cut to a part of the page", cut(drawn())
    yield "lines that nearly touch", drawn(leading=10)
    yield "a font with ligatures, taken in part", embedded()
    yield "Japanese", drawn(face="HeiseiMin-W3", words="十月十四日、特使は大統領と会談した。")
    yield "a proposed paper", PdfWriter().content(compose(draft()))
    yield "a reviewed paper", PdfWriter().content(compose(reviewed()))
    for path in sorted(seeds.glob("*.pdf")):
        yield path.name, path.read_bytes()
    yield from hostile()


WORDS = (
    "The envoys’ cease-fire of thirty days was “signed” in Geneva (not in Halden) on 14 October 2025, at first; "
    "some 12,000 people – far too many – affected by the fighting have fled their offices; see page_4, note #7."
)


def columned(face: str, columns: int) -> bytes:
    """Justified paragraphs and a ruled table."""
    made, gap, margin = io.BytesIO(), 18, 50
    width = (A4[0] - 2 * margin - gap * (columns - 1)) / columns
    frames = [Frame(margin + (width + gap) * n, 60, width, A4[1] - 120, leftPadding=0) for n in range(columns)]
    template = BaseDocTemplate(made, pagesize=A4)
    template.addPageTemplates([PageTemplate("all", frames)])
    style = ParagraphStyle("body", fontName=face, fontSize=9, leading=11, spaceAfter=5, alignment=4)
    rows = [["Town", "Fled"], ["Halden", "1,200"], ["Mirnava", "300"]]
    grid = Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])
    template.build([*(Paragraph(WORDS, style) for _ in range(30)), grid, Paragraph(WORDS, style)])
    return made.getvalue()


def drawn(face: str = "Times-Roman", words: str = WORDS, turned: int = 0, leading: float = 14) -> bytes:
    if face.startswith("Heisei"):
        registerFont(UnicodeCIDFont(face))
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    canvas.setPageRotation(turned)
    canvas.setFont(face, 10)
    for line in range(30):
        canvas.drawString(70 + line, 700 - line * leading, words[:90])
    canvas.save()
    return made.getvalue()


def cut(data: bytes) -> bytes:
    """The same with a page of which only a part is shown, that does not begin at nothing."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.pages[0].mediabox = [-40, -30, 600, 850]
        document.pages[0].cropbox = [20, 100, 590, 780]
        document.save(out)
    return out.getvalue()


def embedded() -> bytes:
    font = next(path for path in sorted(_below(files("resources"))) if path.endswith("SourceSerifPro-Regular.ttf"))
    registerFont(TTFont("House", font))
    return drawn(
        face="House", words="The oﬃce of the ﬁrst oﬃcer ﬂew the ﬂag; Ďáblice, Łódź and Žižkov waited. " + WORDS
    )


def _below(folder) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _below(entry)
        else:
            yield str(entry)


def hostile() -> Iterator[tuple[str, bytes]]:
    """Those whose words must come out."""
    for one in pdfs.specimens(Canary("", Path("secret"))):
        if one.expect in (Expect.TEXT, Expect.KEPT) and not one.slow and one.name not in _PLACES_NOWHERE:
            made = one.data()
            yield one.name, made.encode() if isinstance(made, str) else made
