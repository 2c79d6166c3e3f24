"""DOCX: opens, real footnotes, named styles, fields, words for those who cannot see."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from lxml import etree

from briefing.model.review import ACCEPTED
from briefing.paper import walk
from briefing.paper.compose import compose
from briefing.paper.tree import Note
from briefing.paper.wording import plain
from briefing.writers.docx.writer import DocxWriter
from tests.paper.talks import EVENTS, OUTLINE, draft, reviewed

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(content)) as parts:
        return etree.fromstring(parts.read(name))


def bare(words: str) -> str:
    return re.sub(r"[\W_]+", "", words)


def test_it_has_as_many_real_footnotes_as_the_tree() -> None:
    paper = compose(reviewed())
    content = DocxWriter().content(paper)
    notes = [note for note in part(content, "word/footnotes.xml") if int(note.get(f"{WORD}id")) > 0]
    marks = part(content, "word/document.xml").iter(f"{WORD}footnoteReference")
    wanted = walk.notes(paper)
    assert [int(note.get(f"{WORD}id")) for note in notes] == list(range(1, len(wanted) + 1))
    assert [int(mark.get(f"{WORD}id")) for mark in marks] == list(range(1, len(wanted) + 1))
    for note, node in zip(notes, wanted, strict=True):
        assert bare("".join(note.itertext())) == bare(plain(node.inlines))


def test_all_words_of_the_tree_are_in_the_document() -> None:
    paper = compose(reviewed())
    read = bare("".join(part(DocxWriter().content(paper), "word/document.xml").itertext(f"{WORD}t")))
    for block in walk.blocks(paper):
        for _, inlines in walk.stretches(block):
            for inline in inlines:
                if not isinstance(inline, Note) and type(inline).__name__ != "Ref":
                    assert bare(plain((inline,))) in read


def test_python_docx_opens_it_and_every_paragraph_has_a_style_of_the_house() -> None:
    document = docx.Document(BytesIO(DocxWriter().content(compose(reviewed()))))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Subtitle", "Heading 1", "Key Judgement", "Quotation", "Source Entry", "Caption"} <= styles
    ids = {style.style_id for style in document.styles}
    used = {p.get(qn("w:val")) for p in document.element.body.iter(qn("w:pStyle"))}
    assert used <= ids


def test_heads_of_tables_repeat_and_rows_stay_whole() -> None:
    document = docx.Document(BytesIO(DocxWriter().content(compose(reviewed()))))
    assert len(document.tables) == 3
    for table in document.tables:
        rows = table._tbl.findall(qn("w:tr"))
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))


def test_the_figure_is_a_sharp_picture_with_words() -> None:
    content = DocxWriter().content(compose(reviewed()))
    body = part(content, "word/document.xml")
    described = next(body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"))
    assert "3 events" in described.get("descr")
    shape = docx.Document(BytesIO(content)).inline_shapes[0]
    assert shape.width.pt == pytest.approx(399.28, abs=0.1)


def test_pages_are_counted_by_fields_and_marked_at_head_and_foot() -> None:
    content = DocxWriter().content(compose(reviewed()))
    with zipfile.ZipFile(BytesIO(content)) as parts:
        furniture = [parts.read(n).decode() for n in parts.namelist() if re.match(r"word/(header|footer)\d", n)]
    assert len(furniture) == 2
    assert all("TLP:GREEN" in each for each in furniture)
    assert sum(" NUMPAGES " in each for each in furniture) == 1


def test_properties_are_the_papers_own() -> None:
    core = docx.Document(BytesIO(DocxWriter().content(compose(reviewed())))).core_properties
    assert (core.title, core.author, core.language) == (OUTLINE.title, OUTLINE.author, "en-GB")
    assert core.created is not None
    assert core.created.date().isoformat() == "2025-12-10"
    assert docx.Document(BytesIO(DocxWriter().content(compose(draft())))).core_properties.author == "Dateline"


def test_hostile_words_harm_nothing() -> None:
    title = "a\x00b\ud800c </w:t> & \u202e עברית 👍 " + "x" * 600
    dossier = reviewed().put(replace(EVENTS[0], title=title, review=ACCEPTED))
    document = docx.Document(BytesIO(DocxWriter().content(compose(dossier))))
    assert any("</w:t>" in cell.text for row in document.tables[0].rows for cell in row.cells)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_with_all_notes_and_no_broken_field(tmp_path: Path) -> None:
    paper = compose(reviewed())
    path = tmp_path / "paper.docx"
    path.write_bytes(DocxWriter().content(paper))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    document = pypdfium2.PdfDocument(path.with_suffix(".pdf"))
    words = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "Error" not in words
    assert f"of {len(document)}" in words
    assert words.count("S1, para 1") >= 2
