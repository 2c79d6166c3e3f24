"""Files held against their trees: what was written passes, what was tampered with is named."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from briefing.model.dossier import Dossier
from briefing.model.review import ACCEPTED
from briefing.paper.compose import compose
from briefing.paper.templates import KEYS, outlined
from briefing.paper.tree import Contents
from briefing.writers.checked import checked
from briefing.writers.checked.words import bare
from briefing.writers.docx.writer import DocxWriter
from briefing.writers.pdf.content import pages_of
from briefing.writers.pdf.finish import TREE
from briefing.writers.pdf.writer import PdfWriter
from briefing.writers.writer import Writer
from tests.paper.talks import EVENTS, JUDGEMENTS, OUTLINE, draft, on, reviewed

CITED = reviewed().put(replace(JUDGEMENTS[1], basis=("e1",)))
PDF = PdfWriter().content(compose(CITED))
DOCX = DocxWriter().content(compose(CITED))


def numbers_of(content: bytes) -> set[int]:
    return {finding.check for finding in checked(content).findings}


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("writer", [PdfWriter(), DocxWriter()], ids=["pdf", "docx"])
@pytest.mark.parametrize("dossier", [Dossier(), draft(), CITED], ids=["empty", "draft", "kept"])
def test_what_was_just_written_has_nothing_to_mend(writer: Writer, dossier: Dossier, size: str) -> None:
    paper = compose(dossier.put_outline(replace(dossier.outline, size=size)))
    assert checked(writer.content(paper)).findings == ()


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("writer", [PdfWriter(), DocxWriter()], ids=["pdf", "docx"])
@pytest.mark.parametrize("endnotes", [False, True], ids=["foot", "end"])
def test_every_template_has_nothing_to_mend(key: str, writer: Writer, endnotes: bool) -> None:
    outline = replace(
        outlined(OUTLINE, key),
        endnotes=endnotes,
        background="They met before [S1].",
        outlook="A date is open [S2, p. 2].",
        indicators="Would change our mind: a walk-out.",
    )
    paper = compose(CITED.put_outline(outline))
    content = writer.content(paper)
    assert checked(content).findings == ()
    assert checked(content).paper == paper


def test_contents_give_the_pages_on_which_headings_stand() -> None:
    paper = compose(long().put_outline(outlined(OUTLINE, "long")))
    contents = next(block for block in paper.blocks if isinstance(block, Contents))
    document = pypdfium2.PdfDocument(PdfWriter().content(paper))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    told = pages_of(paper)
    assert told["sources"] > 5
    for entry in contents.entries:
        assert bare(entry.words) in bare(pages[told[entry.to] - 1])
        assert bare(f"{entry.words}{told[entry.to]}") in bare(pages[0])


def test_a_long_paper_without_contents_or_over_its_budget_is_told() -> None:
    assert 29 in numbers_of(PdfWriter().content(compose(long())))
    assert 29 not in numbers_of(PdfWriter().content(compose(long().put_outline(outlined(OUTLINE, "long")))))
    words = "\n\n".join(["We say it at length, and once more, and then again for good measure."] * 40)
    note = replace(outlined(OUTLINE, "note"), outlook=words)
    assert 22 in numbers_of(PdfWriter().content(compose(CITED.put_outline(note))))


def long() -> Dossier:
    events = [
        replace(EVENTS[0], id=f"x{n}", title=f"Round {n}", when=on(2024, 1 + n % 12, 1 + n % 28), review=ACCEPTED)
        for n in range(260)
    ]
    return CITED.put(*events)


def altered(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(PDF)) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def _untitled(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Another"


def _of_a_machine(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Subject"] = "C:\\Users\\somebody\\paper"


def _without_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1]


def _untagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _without_data(pdf: pikepdf.Pdf) -> None:
    del pdf.attachments["chronology.csv"]


def _unmarked(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.mediabox = [0, 60, page.mediabox[2], page.mediabox[3]]


@pytest.mark.parametrize(
    ("change", "number"),
    [
        (_untitled, 28),
        (_of_a_machine, 67),
        (_without_page, 25),
        (_without_page, 61),
        (_untagged, 60),
        (_without_data, 66),
        (_unmarked, 51),
    ],
)
def test_a_pdf_that_was_tampered_with_is_found_out(change: Callable[[pikepdf.Pdf], None], number: int) -> None:
    assert number in numbers_of(altered(change))


def test_words_that_are_not_those_of_the_tree_are_found_in_a_pdf() -> None:
    other = compose(CITED.put_outline(replace(OUTLINE, title="Other talks")))
    with pikepdf.open(BytesIO(PdfWriter().content(other))) as stranger:
        tree = stranger.attachments[TREE].get_file().read_bytes()

    def swap(pdf: pikepdf.Pdf) -> None:
        del pdf.attachments[TREE]
        pdf.attachments[TREE] = pikepdf.AttachedFileSpec(pdf, tree)

    assert {27, 28, 61} <= numbers_of(altered(swap))


def rewritten(part: str, pattern: str, words: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(DOCX)) as parts, zipfile.ZipFile(out, "w") as target:
        for name in parts.namelist():
            content = parts.read(name)
            if re.fullmatch(part, name):
                assert re.search(pattern, content.decode())
                content = re.sub(pattern, words, content.decode()).encode()
            target.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("part", "pattern", "words", "number"),
    [
        ("word/document.xml", "The parties agreed", "The parties refused", 61),
        ("word/document.xml", 'w:rStyle w:val="Missing"', 'w:b w:val="1"', 64),
        ("word/document.xml", "<w:tblHeader/>", "", 39),
        ("word/document.xml", ' descr="[^"]+"', ' descr=""', 53),
        (r"word/header\d+.xml", "TLP:GREEN", "TLP:CLEAR", 23),
        (r"word/footer\d+.xml", "NUMPAGES", "TITLE", 25),
        (r"word/footnotes.xml", "S2, p", "S3, p", 61),
        ("docProps/core.xml", "The lakeside talks", "Other talks", 28),
        ("docProps/core.xml", "Analysis desk", "/home/somebody", 67),
    ],
)
def test_a_docx_that_was_tampered_with_is_found_out(part: str, pattern: str, words: str, number: int) -> None:
    assert number in numbers_of(rewritten(part, pattern, words))
