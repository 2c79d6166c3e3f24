"""Small pieces of WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from lxml.etree import _Element

_ORDER = """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""
_PARAGRAPH = _ORDER.split()
_WORD = {"w": nsmap["w"]}


def element(tag: str, /, *inside: _Element, **attributes: str | int | float) -> _Element:
    """`element("w:tab", val="right", pos=400)`: attributes are of the w namespace."""
    # What python-docx's OxmlElement does, in a third of the time: a long paper has a hundred thousand of them.
    said = {_named(f"w:{name}"): str(value) for name, value in attributes.items()}
    out: _Element = oxml_parser.makeelement(_named(tag), said, nsmap=_WORD)
    out.extend(inside)
    return out


@cache
def _named(tag: str) -> str:
    return str(qn(tag))


def run(words: str, style: str = "", lang: str = "") -> _Element:
    """A run of text in a character style, by style id; white space at its ends is kept."""
    out = element("w:r")
    properties = element("w:rPr")
    if style:
        properties.append(element("w:rStyle", val=style))
    if lang:
        properties.append(element("w:lang", val=lang))
    if len(properties):
        out.append(properties)
    for place, part in enumerate(words.split("\t")):
        if place:
            out.append(element("w:tab"))
        if part:
            text = element("w:t")
            text.text = part
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            out.append(text)
    return out


def field(instruction: str, shown: str, style: str = "") -> Iterator[_Element]:
    """A complex field with the words it shows until it is next counted."""
    for kind in ("begin", "instr", "separate", "shown", "end"):
        if kind == "shown":
            yield run(shown, style)
            continue
        out = run("", style)
        if kind == "instr":
            text = element("w:instrText")
            text.text = f" {instruction} "
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            out.append(text)
        else:
            out.append(element("w:fldChar", fldCharType=kind))
        yield out


def paragraph(style: str) -> _Element:
    """An empty paragraph of a named style, by style id."""
    return element("w:p", element("w:pPr", element("w:pStyle", val=style)))


def put(properties: _Element, child: _Element) -> None:
    """Put a child into paragraph properties where the schema wants it, in place of one of its kind."""
    name = _local(child)
    for old in [each for each in properties if _local(each) == name]:
        properties.remove(old)
    place = _PARAGRAPH.index(name)
    for index, each in enumerate(properties):
        if _PARAGRAPH.index(_local(each)) > place:
            properties.insert(index, child)
            return
    properties.append(child)


def _local(each: _Element) -> str:
    return str(each.tag).rpartition("}")[2]
