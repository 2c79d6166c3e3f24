"""The fonts of the house inside the file, so that it looks the same where they are not installed.

Obfuscated as ECMA-376 part 4, 2.8.1 says: the first 32 bytes are mixed with a key that stands beside them.
"""

from __future__ import annotations

import uuid

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn

from briefing.paper.face import face
from briefing.writers.docx.markup import element
from briefing.writers.docx.styles import FAMILIES

_CUTS = (
    ("embedRegular", 400, False),
    ("embedBold", 600, False),
    ("embedItalic", 400, True),
    ("embedBoldItalic", 600, True),
)
_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"


def embedded(document: Document) -> None:
    """All eight cuts; the licence of the Source families allows it."""
    table = next(rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/fontTable"))
    fonts = "".join(_family(document, table, family, name) for family, name in FAMILIES.items())
    table._blob = f"<w:fonts {nsdecls('w', 'r')}>{fonts}</w:fonts>".encode()
    settings = document.settings.element
    zoom = settings.find(qn("w:zoom"))
    zoom.addnext(element("w:embedTrueTypeFonts"))


def _family(document: Document, table: Part, family: str, name: str) -> str:
    cuts = "".join(_cut(document, table, family, *cut) for cut in _CUTS)
    kind = "roman" if family == "serif" else "swiss"
    return (
        f'<w:font w:name="{name}"><w:charset w:val="00"/><w:family w:val="{kind}"/><w:pitch w:val="variable"/>'
        f"{cuts}</w:font>"
    )


def _cut(document: Document, table: Part, family: str, tag: str, weight: int, italic: bool) -> str:
    cut = face(family, weight, italic)
    key = uuid.uuid5(uuid.NAMESPACE_URL, cut.name)
    data = bytearray(cut.data)
    mask = bytes.fromhex(key.hex)[::-1]
    for place in range(32):
        data[place] ^= mask[place % 16]
    part = Part(PackURI(f"/word/fonts/{cut.name}.odttf"), _TYPE, bytes(data), document.part.package)
    return f'<w:{tag} r:id="{table.relate_to(part, _RELATION)}" w:fontKey="{{{str(key).upper()}}}"/>'
