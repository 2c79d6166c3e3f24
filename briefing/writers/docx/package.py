"""The file around the document: properties, and a zip whose bytes depend on nothing but the paper."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from briefing.paper.tree import Paper
from briefing.writers.pdf.metadata import PRODUCER, subject

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold
_FIRST = "[Content_Types].xml"  # Office wants it first


def described(document: Document, paper: Paper) -> None:
    """Core properties; dates only where the paper states its day, and nothing of the template or the machine."""
    core = document.core_properties
    for old in list(core._element):
        core._element.remove(old)
    core.title, core.subject, core.language = paper.title[:255], subject(paper)[:255], paper.lang
    core.category = paper.meta.series
    core.revision = 1
    core.author = core.last_modified_by = paper.meta.author[:255] or PRODUCER
    if paper.meta.stamp:
        core.created = core.modified = datetime.fromisoformat(paper.meta.stamp).replace(tzinfo=UTC)
    relations = document.part.package.rels
    for name in [name for name, rel in relations.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[name]


def packed(document: Document) -> bytes:
    """The same parts in the same order with the same date."""
    written, out = BytesIO(), BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(parts.namelist(), key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, parts.read(name))
    return out.getvalue()
