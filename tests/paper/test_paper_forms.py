"""Forms of citation: the first reference in full, later ones short, tables always in the house's own form."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.day import Day
from briefing.paper import walk
from briefing.paper.compose import compose
from briefing.paper.tree import Citation, Paper, Table
from briefing.paper.wording import plain
from tests.paper.talks import OUTLINE, SOURCES, reviewed

LAKE = replace(SOURCES[0], author="Ann Low", accessed=Day(2025, 12, 6))


def cited(form: str) -> Paper:
    return compose(reviewed().put(LAKE).put_outline(replace(OUTLINE, citations=form)))


def notes_of(paper: Paper) -> list[str]:
    return [plain(note.inlines).replace("\u00a0", " ") for note in walk.notes(paper)]


def test_the_short_form_is_the_houses_own() -> None:
    assert notes_of(cited(""))[0] == "S1, para 1; S2, p. 2."
    assert notes_of(cited("unknown")) == notes_of(cited(""))


def test_notes_after_chicago_name_author_title_publisher_and_day() -> None:
    found = notes_of(cited("chicago"))
    place = "The Lake Courier, 4 December 2025, https://example.org/lake?a=1&b=2, para 1"
    assert found[0] == f"Ann Low, “Envoys meet on the lake,” {place}; “Minutes,” n.d., p. 2."
    assert found[2] == "Low, “Envoys meet on the”, para 1."


def test_notes_after_oscola_lead_back_to_the_note_that_told_all() -> None:
    found = notes_of(cited("oscola"))
    assert found[0].startswith(
        "Ann Low, ‘Envoys meet on the lake’ (The Lake Courier, 4 December 2025) <https://example.org/"
    )
    assert "accessed 6 December 2025, para 1; ‘Minutes’ (n.d.), p. 2." in found[0]
    assert found[2] == "Low (n 1), para 1."


def test_source_references_after_icd_206_tell_what_a_reader_must_know_to_judge() -> None:
    found = notes_of(cited("icd206"))
    assert found[0].startswith(
        "The Lake Courier; “Envoys meet on the lake”; S1, sha256 aaaaaaaaaaaa; published 4 December 2025"
    )
    assert "unmarked; reliability B, para 1; Originator not stated; “Minutes”" in found[0]
    assert found[2] == "S1, as in note 1, para 1."


def test_tables_keep_the_key_to_the_list_of_sources() -> None:
    for block in walk.blocks(cited("chicago")):
        if isinstance(block, Table):
            cells = [inline for row in block.rows for cell in row.cells for inline in cell]
            assert all(each.full == "" for each in cells if isinstance(each, Citation))
