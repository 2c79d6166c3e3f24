"""The tree inside the file, as a custom XML part: what the paper said when it was written, whatever is edited since."""

from __future__ import annotations

import re

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefing.paper.tree import Paper
from briefing.writers.tree_json import compact

PART = "customXml/item1.xml"
NAMESPACE = "urn:dateline:paper:1"

_PROPERTIES = "customXml/itemProps1.xml"
_ITEM_ID = "{7B0E3B0C-51E6-5D3A-9E6F-0D5A1B7C2F11}"  # of the kind of part, not of this paper
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATION = f"{_OFFICE}/relationships/customXml"
_NO_XML = re.compile("[^\\t\\n\\r\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def carrying(document: Document, paper: Paper) -> None:
    """JSON in one element, as Word keeps parts it does not know."""
    package, relations = document.part.package, document.part.rels
    for id_ in [id_ for id_, rel in relations.items() if rel.reltype == _RELATION]:  # the template has one of its own
        del relations[id_]
    words = _NO_XML.sub(lambda found: f"\\u{ord(found.group()):04x}", compact(paper).decode())
    root = etree.Element(f"{{{NAMESPACE}}}paper", nsmap={None: NAMESPACE})
    root.text = words
    item = Part(PackURI(f"/{PART}"), "application/xml", _xml(root), package)
    space = f"{_OFFICE}/customXml"
    told = etree.Element(f"{{{space}}}datastoreItem", {f"{{{space}}}itemID": _ITEM_ID}, nsmap={"ds": space})
    schemas = etree.SubElement(told, f"{{{space}}}schemaRefs")
    etree.SubElement(schemas, f"{{{space}}}schemaRef", {f"{{{space}}}uri": NAMESPACE})
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    item.relate_to(
        Part(PackURI(f"/{_PROPERTIES}"), kind, _xml(told), package), f"{_OFFICE}/relationships/customXmlProps"
    )
    document.part.relate_to(item, _RELATION)


def _xml(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))
