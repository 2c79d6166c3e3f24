"""Lists: one bullet and one decimal definition of our own, tied to the styles that use them."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element

from briefing.model.house import House
from briefing.writers.docx.markup import element, put
from briefing.writers.docx.styles import FAMILIES, id_of

_LISTS = (
    (71, "bullet", "•", "List Bullet"),
    (72, "decimal", "%1", "List Number"),
    (73, "decimal", "%1", "Key Judgement"),
)


def numbered(document: Document, style: House) -> None:
    """Give the list styles their marks; the template's own definitions go."""
    root = document.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    root.extend([_definition(*each, style.colour("accent")[1:]) for each in _LISTS])
    root.extend([element("w:num", element("w:abstractNumId", val=number), numId=number) for number, _, _, _ in _LISTS])
    for number, _, _, name in _LISTS:
        properties = document.styles[name].element.get_or_add_pPr()
        put(properties, element("w:numPr", element("w:numId", val=number)))


def _definition(number: int, kind: str, mark: str, style: str, ink: str) -> _Element:
    left = 600 if style == "Key Judgement" else 360
    fonts = element("w:rFonts", ascii=FAMILIES["sans"], hAnsi=FAMILIES["sans"], cs=FAMILIES["sans"])
    look = element("w:rPr", fonts)
    if kind == "decimal":
        look.append(element("w:b"))
    look.append(element("w:color", val=ink))
    level = element(
        "w:lvl",
        element("w:start", val=1),
        element("w:numFmt", val=kind),
        element("w:pStyle", val=id_of(style)),
        element("w:lvlText", val=mark),
        element("w:lvlJc", val="left"),
        element("w:pPr", element("w:ind", left=left, hanging=360)),
        look,
    )
    level.set(qn("w:ilvl"), "0")
    return element("w:abstractNum", element("w:multiLevelType", val="singleLevel"), level, abstractNumId=number)
