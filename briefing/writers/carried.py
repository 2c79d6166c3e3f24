"""The tree that a paper carries inside it: PDF as an attachment, DOCX as a custom XML part, JSON as itself."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pikepdf
from lxml import etree

from briefing.paper.tree import Paper
from briefing.writers.docx.custom import NAMESPACE, PART
from briefing.writers.pdf.finish import TREE
from briefing.writers.tree_read import TreeError, paper_of

_MOST = 512 << 20  # bytes of a tree: no paper comes near, a bomb would


def carried(content: bytes) -> Paper:
    """The paper inside the bytes of a file. Raises TreeError, worded for the analyst, where there is none."""
    if content.startswith(b"%PDF"):
        return paper_of(_of_pdf(content))
    if content.startswith(b"PK"):
        return paper_of(_of_docx(content))
    if content.lstrip()[:1] == b"{":
        return paper_of(content)
    raise TreeError("it is no PDF, DOCX or JSON")


def _of_pdf(content: bytes) -> bytes:
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            if TREE not in pdf.attachments:
                raise TreeError("it was not written by Dateline, or its attachments were taken out")
            return bytes(pdf.attachments[TREE].get_file().read_bytes())
    except pikepdf.PasswordError as error:
        raise TreeError("it is encrypted") from error
    except pikepdf.PdfError as error:
        raise TreeError("it is damaged") from error


def _of_docx(content: bytes) -> bytes:
    """Word may give the part another number."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            for name in sorted(parts.namelist(), key=lambda name: (name != PART, name)):
                if name.startswith("customXml/item") and "Props" not in name and parts.getinfo(name).file_size <= _MOST:
                    root = etree.fromstring(parts.read(name), etree.XMLParser(resolve_entities=False, huge_tree=True))
                    if root.tag == f"{{{NAMESPACE}}}paper":
                        return (root.text or "").encode()
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise TreeError("it is damaged") from error
    raise TreeError("it was not written by Dateline, or its custom parts were taken out")
