"""Pictures: a PNG that every program shows, and behind it the drawing itself, which newer ones print sharp."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from briefing.writers.docx.markup import element, paragraph, put

# Source: [MS-ODRAWXML] 2.3.1 and the extension list of DrawingML.
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


@dataclass(frozen=True, slots=True)
class Picture:
    """`width` is in points; `alt` says what it shows to those who cannot see it."""

    name: str
    png: bytes
    width: float
    alt: str
    title: str


def picture(document: Document, shown: Picture, svg: str = "") -> _Element:
    """A paragraph of its own."""
    out = paragraph("TableText")
    put(out.pPr, element("w:spacing", after=160, line=240, lineRule="auto"))
    shape = Paragraph(out, document._body).add_run().add_picture(BytesIO(shown.png), Pt(shown.width))
    for side in ("distT", "distB", "distL", "distR"):  # LibreOffice takes a missing one for an eighth of an inch
        shape._inline.set(side, "0")
    described = shape._inline.docPr
    described.set("descr", shown.alt)
    described.set("title", shown.title)
    described.set("name", shown.name)
    if svg:
        _drawn(document, out, svg)
    return out


def _drawn(document: Document, out: _Element, svg: str) -> None:
    number = sum(1 for part in document.part.package.iter_parts() if part.partname.endswith(".svg")) + 1
    part = Part(PackURI(f"/word/media/drawing{number}.svg"), "image/svg+xml", svg.encode(), document.part.package)
    id_ = document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    blip = next(out.iter(qn("a:blip")))
    blip.append(
        parse_xml(f'<a:extLst {_SPACES}><a:ext uri="{_SVG}"><asvg:svgBlip r:embed="{id_}"/></a:ext></a:extLst>')
    )
