"""Releasable editions: nothing above the mark is left, and how much went is said."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from briefing.model.dossier import Dossier
from briefing.paper.checks import checks
from briefing.paper.compose import compose
from briefing.paper.markings import LABELS, LEFT_OUT, highest, of_source, portion, rank
from briefing.paper.releasable import releasable
from briefing.paper.sections import SECTIONS
from briefing.paper.tree import Masthead
from briefing.writers import WRITERS
from briefing.writers.docx.writer import DocxWriter
from briefing.writers.pdf.writer import PdfWriter
from tests.paper.talks import JUDGEMENTS, OUTLINE, SOURCES, reviewed

OWN = "[TLP:RED] The chancellor knows.\n\nThey met [S1, para 1].\n\nThe minutes say so [S2, p. 2]."
SECRETS = ("chancellor", "Minutes", "minutes", "parties agreed", "talks go on")


def marked(releasable_to: str, marking: str = "TLP:AMBER") -> Dossier:
    outline = replace(OUTLINE, sections=tuple(SECTIONS), background=OWN, releasable=releasable_to, marking="TLP:RED")
    return reviewed().put(replace(SOURCES[1], marking=marking)).put_outline(outline)


def test_labels_rise_and_one_nobody_knows_is_held_closest() -> None:
    assert [rank(label) for label in LABELS] == sorted(rank(label) for label in LABELS)
    assert rank("NATO SECRET") > rank("TLP:RED")
    assert highest(["TLP:GREEN", "", "TLP:AMBER"]) == "TLP:AMBER"
    assert highest([]) == ""


def test_a_paragraph_says_its_marking_first() -> None:
    assert portion("[TLP:AMBER+STRICT] Words") == ("TLP:AMBER+STRICT", "Words")
    assert portion("Words [TLP:AMBER]") == ("", "Words [TLP:AMBER]")


def test_what_comes_in_a_marked_mail_is_held_as_closely_as_the_mail() -> None:
    mail = replace(SOURCES[0], marking="TLP:RED")
    dossier = reviewed().put(mail, replace(SOURCES[1], parent=mail.id, marking="TLP:GREEN"))
    assert of_source(dossier, dossier.sources["bbb2"]) == "TLP:RED"


def test_without_a_limit_all_stays_and_the_paper_is_held_as_closely_as_what_is_inside() -> None:
    dossier = marked("")
    assert releasable(dossier)[0] is dossier
    free = dossier.put_outline(replace(dossier.outline, marking="TLP:CLEAR", background="They met [S1]."))
    assert compose(free).meta.marking == "TLP:AMBER"


def test_what_is_above_the_mark_is_left_out_and_counted() -> None:
    dossier, left = releasable(marked("TLP:GREEN"))
    assert set(dossier.sources) == {"aaa1"}
    assert set(dossier.judgements) == {JUDGEMENTS[1].id}
    assert dossier.outline.background.split("\n\n") == [LEFT_OUT, "They met [S1, para 1].", LEFT_OUT]
    assert left.words.replace("\u00a0", " ") == "1 source, 1 event, 1 judgement, 2 paragraphs"
    paper = compose(marked("TLP:GREEN"))
    head = next(block for block in paper.blocks if isinstance(block, Masthead))
    assert ("Releasable up to", "TLP:GREEN") in head.facts
    assert paper.meta.marking == "TLP:GREEN"
    assert {finding.check for finding in checks(paper)} == {6}  # the judgement that rests on nothing


def test_composing_again_by_the_outline_that_travels_gives_the_same_paper() -> None:
    paper = compose(marked("TLP:GREEN"))
    assert paper.outline is not None
    assert compose(marked("TLP:GREEN").put_outline(paper.outline)) == paper


def every_byte(content: bytes) -> str:
    """All that a file holds, unpacked: streams, attachments, parts, names."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as parts:
            return "\n".join(name + parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]
    with pikepdf.open(BytesIO(content)) as pdf:
        out = pages + [each.read_bytes().decode("latin-1") for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        out += [each.get_file().read_bytes().decode() for each in pdf.attachments.values()]
        out += [str(each) for each in pdf.objects if not isinstance(each, pikepdf.Stream)]
        out += [repr(each) for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]
        return "\n".join(out)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.suffix)
def test_nothing_above_the_mark_is_left_in_any_byte(writer: PdfWriter | DocxWriter) -> None:
    kept, free = (every_or_text(writer.content(compose(marked(mark)))) for mark in ("", "TLP:GREEN"))
    for secret in SECRETS:
        assert secret in kept, f"the full paper should have {secret}"
        assert secret not in free, secret


def every_or_text(content: bytes) -> str:
    return every_byte(content) if content[:2] in (b"PK", b"%P") else content.decode()
