"""citations: the place in a source, as a reader can find it again."""

from __future__ import annotations

from briefing.model.dossier import Dossier
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span
from briefing.paper.citations import citation, citations, locator, note
from briefing.paper.wording import plain
from tests.paper.talks import PAGED, TEXT, draft, words


def test_paragraphs_are_counted_from_one_without_the_title() -> None:
    assert locator(TEXT, words("2 December 2025").span) == "para\u00a01"
    assert locator(TEXT, words("early next year").span) == "para\u00a03"
    assert locator(TEXT, words("Envoys meet").span) == "title"


def test_a_source_with_pages_is_cited_by_page() -> None:
    assert locator(PAGED, words("No text was signed.", "bbb2", PAGED).span) == "p.\u00a03"


def test_a_cell_is_cited_by_table_and_row() -> None:
    cell = SourceText("3", (Block(Span(0, 1), BlockKind.CELL, table=1, row=0, column=0),), "csv/1", "text/csv")
    assert locator(cell, Span(0, 1)) == "table\u00a02, row\u00a01"


def test_a_text_without_blocks_is_cited_without_a_place() -> None:
    assert locator(SourceText("a", (), "plain/1", "text/plain"), Span(0, 1)) == ""


def test_two_passages_in_one_paragraph_are_one_citation() -> None:
    found = citations(draft(), (words("Anna Keller"), words("2 December 2025")))
    assert [each.words for each in found] == ["S1, para\u00a01"]


def test_a_note_names_every_place() -> None:
    dossier = draft()
    places = (words("Anna Keller"), words("No text was signed.", "bbb2", PAGED))
    assert plain(note("n", dossier, places).inlines) == "S1, para\u00a01; S2, p.\u00a03."


def test_a_source_that_is_gone_shows() -> None:
    assert citation(Dossier(), words("Anna Keller")).words == "S?"
