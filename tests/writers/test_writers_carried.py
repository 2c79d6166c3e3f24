"""The tree inside the files: it comes back whole, and what is no paper is refused in plain words."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import msgspec
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.dossier import Dossier
from briefing.paper.compose import compose
from briefing.writers.carried import carried
from briefing.writers.docx.writer import DocxWriter
from briefing.writers.pdf.writer import PdfWriter
from briefing.writers.tree_json import JsonWriter
from briefing.writers.tree_read import TreeError, paper_of
from briefing.writers.writer import Writer
from tests.paper.talks import OUTLINE, draft, reviewed

DOSSIERS = {"empty": Dossier(), "draft": draft(), "kept": reviewed()}


@pytest.mark.parametrize("writer", [PdfWriter(), DocxWriter(), JsonWriter()], ids=lambda writer: writer.name)
@pytest.mark.parametrize("name", DOSSIERS)
def test_every_file_gives_back_the_very_same_tree(writer: Writer, name: str) -> None:
    paper = compose(DOSSIERS[name])
    assert carried(writer.content(paper)) == paper


def test_hostile_words_travel_too() -> None:
    outline = replace(OUTLINE, title="a\x00b\ud800c", outlook="x\x0by\n\nz\ufffe", author="\u202e👍")
    paper = compose(reviewed().put_outline(outline))
    for writer in (PdfWriter(), DocxWriter(), JsonWriter()):
        assert carried(writer.content(paper)) == paper


def test_files_that_carry_no_tree_are_told_apart() -> None:
    empty, pdf = BytesIO(), BytesIO()
    zipfile.ZipFile(empty, "w").close()
    pikepdf.new().save(pdf)
    for content, words in (
        (b"Dear Sir", "no PDF, DOCX or JSON"),
        (b"%PDF-1.7 nothing", "damaged"),
        (b"PK nothing", "damaged"),
        (empty.getvalue(), "not written by Dateline"),
        (pdf.getvalue(), "not written by Dateline"),
        (b'{"schema": "other"}', "no paper of the form"),
        (b"{", "no JSON"),
    ):
        with pytest.raises(TreeError, match=words):
            carried(content)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["kind", "title", "blocks", "meta"]), inner),
    )
)
def test_any_other_json_is_refused_and_nothing_else_happens(value: object) -> None:
    with pytest.raises(TreeError):
        paper_of(msgspec.json.encode({"schema": "dateline/paper/1", "paper": value}))


def test_a_tree_with_a_number_where_words_belong_is_refused() -> None:
    tree = msgspec.json.decode(JsonWriter().content(compose(reviewed())))
    tree["paper"]["title"] = 5
    with pytest.raises(TreeError, match="5"):
        paper_of(msgspec.json.encode(tree))
