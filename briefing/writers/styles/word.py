"""The named styles of house.docx as types of the house: what is set in Word is what PDF and DOCX are set in."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import fields, replace
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Length
from docx.styles.style import ParagraphStyle
from lxml import etree

from briefing.model.house import House, Type
from briefing.paper.house import house as shipped_house
from briefing.writers.docx.styles import FAMILIES, STYLES

_SINGLE = 1.2  # of the size: what Word calls single spacing, for most fonts
_LEAST, _MOST = 5.0, 72.0  # points


def types_of(content: bytes, house: House) -> tuple[dict[str, Type], tuple[str, ...]]:
    """The types with what house.docx says of them, and remarks on what cannot be done as it says.

    Raises ValueError, worded for the author, for a file that Word cannot open either.
    """
    document = _opened(content)
    types, remarks, at_first = dict(house.styles), list[str](), shipped_house()
    seen = set[str]()
    for named in STYLES:
        made = _style(document, named.name)
        if made is None or named.type in seen:
            continue
        seen.add(named.type)
        types[named.type] = _type(document, made, house.type(named.type), at_first.type(named.type), house)
        remarks += _remarks(made, named.name)
    return types, tuple(remarks)


def _opened(content: bytes) -> Document:
    try:
        return docx.Document(BytesIO(content))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise ValueError("house.docx is no Word document, or is damaged; save it again as .docx") from error


def _style(document: Document, name: str) -> ParagraphStyle | None:
    shown = {"header": "Header", "footer": "Footer"}.get(name, name).casefold()
    found = (each for each in document.styles if each.name and each.name.casefold() == shown)
    return next((each for each in found if isinstance(each, ParagraphStyle)), None)


def _type(document: Document, made: ParagraphStyle, base: Type, shipped: Type, house: House) -> Type:
    chain = list(_chain(made))
    size = _points(next((each.font.size for each in chain if each.font.size is not None), None)) or _default(document)
    size = min(_MOST, max(_LEAST, size)) if size else base.size
    bold = next((each.font.bold for each in chain if each.font.bold is not None), None)
    before, after = (
        _points(next((value for each in chain if (value := getattr(each.paragraph_format, name)) is not None), None))
        for name in ("space_before", "space_after")
    )
    said = replace(
        base,
        family=_family(chain, base),
        size=size,
        lead=_lead(chain, size),
        weight=base.weight if bold is None else 600 if bold else 400,
        colour=_colour(chain, base, house),
        before=base.before if before is None else before,
        after=base.after if after is None else after,
    )
    return _changed(said, base, shipped)


def _changed(said: Type, base: Type, shipped: Type) -> Type:
    """What house.docx has as it was made at first is what house.toml says; what was changed in Word holds."""
    names = [each.name for each in fields(Type)]
    values = {name: getattr(base if getattr(said, name) == getattr(shipped, name) else said, name) for name in names}
    return Type(**values)


def _chain(made: ParagraphStyle) -> Iterator[ParagraphStyle]:
    """The style and those it is based on, itself first; Word allows no circle, a broken file might have one."""
    seen = set[str]()
    style: ParagraphStyle | None = made
    while style is not None and style.style_id not in seen:
        seen.add(style.style_id)
        yield style
        style = style.base_style


def _points(length: Length | None) -> float | None:
    return None if length is None else round(float(length.pt), 2)


def _default(document: Document) -> float | None:
    size = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:sz')}")
    return float(size.get(qn("w:val"), "0")) / 2 if size is not None else None


def _lead(chain: list[ParagraphStyle], size: float) -> float:
    spacing = next((each.paragraph_format.line_spacing for each in chain if each.paragraph_format.line_spacing), None)
    if isinstance(spacing, Length):
        return round(float(spacing.pt), 2)
    return round(size * _SINGLE * float(spacing or 1.0), 2)


def _family(chain: list[ParagraphStyle], base: Type) -> str:
    name = next((each.font.name for each in chain if each.font.name), None)
    return next((family for family, known in FAMILIES.items() if known == name), base.family)


def _colour(chain: list[ParagraphStyle], base: Type, house: House) -> str:
    """A colour that the house has a name for keeps it, so that one line of house.toml changes all that have it."""
    given = next((each.font.color.rgb for each in chain if each.font.color and each.font.color.rgb is not None), None)
    at_first = shipped_house()
    if given is None or f"#{given}".upper() in (house.colour(base.colour).upper(), at_first.colours.get(base.colour)):
        return base.colour
    value = f"#{given}".upper()
    return next((name for name, colour in sorted(house.colours.items()) if colour.upper() == value), value)


def _remarks(made: ParagraphStyle, name: str) -> Iterator[str]:
    chain = list(_chain(made))
    font = next((each.font.name for each in chain if each.font.name), None)
    if font and font not in FAMILIES.values():
        known = " or ".join(sorted(FAMILIES.values()))
        yield f"house.docx, style “{name}”: {font} cannot be put into the PDF, so the house’s own is taken ({known})."
    if any(each.font.italic for each in chain[:1]):
        yield f"house.docx, style “{name}”: italics for a whole style cannot be printed, so it stands upright."
    if any(each.font.small_caps or each.font.all_caps for each in chain[:1]):
        yield f"house.docx, style “{name}”: capitals for a whole style cannot be printed, so they are left out."
