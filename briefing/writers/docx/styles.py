"""The house style as named Word styles: nothing in the text is formatted directly, so an analyst can restyle it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from lxml.etree import _Element

from briefing.model.house import House, Type
from briefing.writers.docx.markup import element, put

FAMILIES = {"serif": "Source Serif Pro", "sans": "Source Sans Pro"}


@dataclass(frozen=True, slots=True)
class Named:
    """`name` is what Word shows, `type` the house type it takes; `indent` and `hanging` are points."""

    name: str
    type: str
    keep: bool = False
    indent: float = 0.0
    hanging: float = 0.0
    ground: str = ""
    rule: str = ""
    top_rule: bool = False


STYLES = (
    Named("Normal", "body"),
    Named("Title", "title", keep=True),
    Named("Subtitle", "subtitle", keep=True),
    Named("Heading 1", "heading1", keep=True),
    Named("Heading 2", "heading2", keep=True),
    Named("Paper Series", "series", keep=True, top_rule=True),
    Named("Paper Facts", "facts"),
    Named("Paper Notice", "notice", ground="notice-tint", rule="notice", indent=8.0),
    Named("Contents Heading", "heading1", keep=True),
    Named("toc 1", "entry"),
    Named("toc 2", "entry", indent=14.0),
    Named("Key Judgements Heading", "heading1", keep=True, ground="tint", rule="accent", indent=12.0),
    Named("Key Judgement", "boxed", ground="tint", rule="accent", indent=30.0, hanging=18.0),
    Named("Quotation", "quote", keep=True, indent=18.0, rule="rule"),
    Named("Quotation Source", "attribution", indent=18.0, rule="rule"),
    Named("Source Entry", "source"),
    Named("Small Print", "small"),
    Named("Nothing To Show", "empty"),
    Named("List Bullet", "item", indent=18.0, hanging=18.0),
    Named("List Number", "item", indent=18.0, hanging=18.0),
    Named("Caption", "caption", keep=True),
    Named("Table Text", "cell"),
    Named("Table Head", "head", keep=True),
    Named("footnote text", "note", indent=14.0, hanging=14.0),
    Named("header", "furniture"),
    Named("footer", "furniture"),
)


def styled(document: Document, style: House) -> None:
    """Make or change every style the paper uses."""
    for named in STYLES:
        _paragraph_style(document, named, style)
    _character(document, "footnote reference", style, colour="accent", superscript=True)
    _character(document, "Footnote Characters", style, colour="accent", bold=True, family="sans")
    _character(document, "Confidence", style, colour="accent", bold=True, family="sans")
    _character(document, "Likelihood", style, italic=True)
    _character(document, "Label", style, colour="muted")
    _character(document, "Missing", style, colour="muted", italic=True)
    _character(document, "Strong", style, bold=True)
    _character(document, "Hyperlink", style, colour="accent")


def id_of(name: str) -> str:
    """The id python-docx and Word derive from a style's name."""
    return {
        "footnote text": "FootnoteText",
        "footnote reference": "FootnoteReference",
        "toc 1": "TOC1",
        "toc 2": "TOC2",
    }.get(name, "".join(part[:1].upper() + part[1:] for part in name.split(" ")))


def _paragraph_style(document: Document, named: Named, style: House) -> None:
    type_ = style.type(named.type)
    made = _style(document, named.name, WD_STYLE_TYPE.PARAGRAPH)
    if named.name != "Normal":
        made.base_style = document.styles["Normal"]
    _type(made, type_, style)
    made.next_paragraph_style = document.styles["Normal"] if named.keep else made
    form = made.paragraph_format
    form.space_before, form.space_after = Pt(type_.before), Pt(type_.after)
    form.line_spacing = Pt(type_.lead)
    form.keep_with_next = named.keep or None
    form.widow_control = True
    if named.indent:
        form.left_indent, form.first_line_indent = Pt(named.indent), Pt(-named.hanging)
    _framed(made, named, style)


def _type(made: ParagraphStyle, type_: Type, style: House) -> None:
    _font(made, FAMILIES[type_.family])
    made.font.size = Pt(type_.size)
    made.font.color.rgb = RGBColor.from_string(style.colour(type_.colour)[1:])
    made.font.bold = type_.weight >= 600
    made.font.italic = False
    for spacing in made.element.rPr.findall(qn("w:spacing")):  # the template spaces out its titles
        made.element.rPr.remove(spacing)


def _framed(made: ParagraphStyle, named: Named, style: House) -> None:
    """The ground and the rule of boxed paragraphs: borders of the paragraph, since a table would be read out as one."""
    properties = made.element.get_or_add_pPr()
    for name in ("w:pBdr", "w:contextualSpacing"):
        for old in properties.findall(qn(name)):
            properties.remove(old)
    if named.top_rule:
        edge = element("w:top", val="single", sz=18, space=5, color=style.colour("accent")[1:])
        put(properties, element("w:pBdr", edge))
    if named.rule:
        put(properties, element("w:pBdr", *_edges(named, style)))
    if named.ground:
        put(properties, element("w:shd", val="clear", color="auto", fill=style.colour(named.ground)[1:]))


def _edges(named: Named, style: House) -> Iterator[_Element]:
    """The rule at the left; on a ground also lines of its own colour, which keep the words off its edge."""
    weight = 8 if named.rule == "rule" else 18
    left = element("w:left", val="single", sz=weight, space=8, color=style.colour(named.rule)[1:])
    if not named.ground:
        yield left
        return
    ground = style.colour(named.ground)[1:]
    yield element("w:top", val="single", sz=4, space=6, color=ground)
    yield left
    yield element("w:bottom", val="single", sz=4, space=6, color=ground)


def _character(
    document: Document,
    name: str,
    style: House,
    colour: str = "",
    bold: bool | None = None,
    italic: bool | None = None,
    family: str = "",
    superscript: bool | None = None,
) -> None:
    made = _style(document, name, WD_STYLE_TYPE.CHARACTER)
    made.font.bold, made.font.italic, made.font.superscript = bold, italic, superscript
    if colour:
        made.font.color.rgb = RGBColor.from_string(style.colour(colour)[1:])
    if family:
        _font(made, FAMILIES[family])


def _style(document: Document, name: str, kind: WD_STYLE_TYPE) -> ParagraphStyle:
    styles = document.styles
    known = {each.name for each in styles}
    shown = {"header": "Header", "footer": "Footer"}.get(name, name)
    made: ParagraphStyle = styles[shown] if shown in known else styles.add_style(name, kind)
    made.element.set(qn("w:styleId"), id_of(name))
    made.hidden, made.quick_style = False, True
    return made


def _font(made: ParagraphStyle, family: str) -> None:
    made.font.name = family
    fonts = made.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), family)
