"""numbering: notes, figures and tables."""

from __future__ import annotations

from briefing.paper import walk
from briefing.paper.compose import compose
from briefing.paper.numbering import numbers
from tests.paper.talks import reviewed


def test_notes_are_numbered_from_one_without_gaps_in_the_order_of_their_marks() -> None:
    paper = compose(reviewed())
    counted = numbers(paper).notes
    assert [counted[note.id] for note in walk.notes(paper)] == list(range(1, len(counted) + 1))


def test_figures_and_tables_are_counted_apart() -> None:
    labels = numbers(compose(reviewed())).labels
    assert labels["timeline-figure"] == "Figure\u00a01"
    assert labels["chronology-table"] == "Table\u00a01"
    assert labels["people-table"] == "Table\u00a02"


def test_a_source_is_referred_to_by_its_short_form() -> None:
    assert numbers(compose(reviewed())).labels["source-aaa1"] == "S1"
