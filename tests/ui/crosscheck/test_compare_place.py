"""The place Compare, by keyboard on three reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from briefing.crosscheck.matters import MatterKind
from briefing.edits.crosschecks import PutOffice
from briefing.edits.sources import AddSource
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.model.conflict import Verdict
from briefing.model.day import Day
from briefing.model.linked import seen_events
from briefing.model.office import Office
from briefing.model.review import Reason
from ui.actions import Actions
from ui.crosscheck import PANEL
from ui.crosscheck.grid import Grid
from ui.crosscheck.lookout import Lookout
from ui.crosscheck.place import ComparePlace
from ui.session import Session

REPORTS = (
    "Minister Ana Torres visited the port of Halden on Monday. The talks lasted four hours.",
    "On Monday, 4 March, Minister Ana Torres visited the port of Halden with two advisers.",
    "Minister Ana Torres visited the port of Halden on Tuesday, 5 March 2024, and left at noon.",
)


@pytest.fixture
def place(session: Session, qtbot: QtBot) -> ComparePlace:
    for number, words in enumerate(REPORTS):
        taken = take(Path(f"r{number}.txt"), words.encode(), published=Day(2024, 3, 6))
        assert isinstance(taken, Taken)
        session.push(AddSource(taken.source, taken.text, taken.findings))
    made = PANEL.create(session)
    assert isinstance(made, ComparePlace)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitUntil(lambda: len(Lookout.of(session).matters) > 1, timeout=20_000)
    return made


def test_reports_of_one_event_are_linked_by_one_key_and_cut_by_another(
    place: ComparePlace, session: Session, qtbot: QtBot
) -> None:
    before = session.dossier
    assert place.matter is not None
    assert place.matter.kind is MatterKind.SAME
    qtbot.keyClick(place.findChild(QListView, "matters"), Qt.Key.Key_L)
    assert len(session.dossier.links) == 1
    assert len(seen_events(session.dossier)) == len(before.events) - 2
    assert session.dossier.events == before.events
    qtbot.waitUntil(lambda: any(m.kind is MatterKind.LINKED for m in Lookout.of(session).matters), timeout=20_000)
    place.step(len(Lookout.of(session).matters) - 1)
    place.findChild(Grid).setCurrentCell(1, 2)
    Actions.of(session).refresh_now()
    qtbot.keyClick(place.findChild(Grid), Qt.Key.Key_U)
    (link,) = session.dossier.links.values()
    assert len(link.members) == 2


def test_cells_that_differ_say_so_in_words_and_one_is_preferred_with_a_reason(
    place: ComparePlace, session: Session, qtbot: QtBot
) -> None:
    grid = place.findChild(Grid)
    when = next(row for row in range(grid.rowCount()) if grid.verticalHeaderItem(row).text() == "When")
    cells = [grid.item(when, column) for column in range(3)]
    assert [cell.text().startswith("≠") for cell in cells] == [False, False, True]
    assert cells[2].data(Qt.ItemDataRole.AccessibleTextRole).endswith("differs")
    qtbot.keyClick(grid, Qt.Key.Key_L)
    card(place, session, qtbot, MatterKind.LINKED)
    place.findChild(QLineEdit, "compareReason").setText("the host's own list")
    grid.setCurrentCell(when, 2)
    Actions.of(session).refresh_now()
    qtbot.keyClick(grid, Qt.Key.Key_V)
    (link,) = session.dossier.links.values()
    assert [(each.event_id, each.why) for each in link.preferred] == [(grid.member, "the host's own list")]


def test_a_conflict_is_decided_and_leaves_the_list(place: ComparePlace, session: Session, qtbot: QtBot) -> None:
    kinds = [matter.kind for matter in Lookout.of(session).matters]
    place.step(kinds.index(MatterKind.DIFFERENCE))
    left = kinds.count(MatterKind.DIFFERENCE)
    Actions.of(session).refresh_now()
    qtbot.keyClick(place.findChild(Grid), Qt.Key.Key_C)
    (decided,) = session.dossier.conflicts.values()
    assert decided.verdict is Verdict.NEEDS_CHECK
    qtbot.waitUntil(
        lambda: [m.kind for m in Lookout.of(session).matters].count(MatterKind.DIFFERENCE) == left - 1, timeout=20_000
    )
    session.undo()
    assert not session.dossier.conflicts


def test_an_event_kept_apart_is_not_proposed_again(place: ComparePlace, session: Session, qtbot: QtBot) -> None:
    grid = place.findChild(Grid)
    grid.setCurrentCell(0, 2)
    qtbot.keyClick(grid, Qt.Key.Key_T)
    assert all(not link.same for link in session.dossier.links.values())
    qtbot.waitUntil(lambda: len(Lookout.of(session).matters[0].members) == 2, timeout=20_000)


def test_a_cell_leads_to_the_words_in_their_source(place: ComparePlace, session: Session, qtbot: QtBot) -> None:
    grid = place.findChild(Grid)
    grid.setCurrentCell(0, 1)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert session.selection.key == ("events", grid.member)


def card(place: ComparePlace, session: Session, qtbot: QtBot, kind: MatterKind) -> None:
    """Turn to the first card of this kind."""
    cards = Lookout.of(session)
    qtbot.waitUntil(lambda: any(matter.kind is kind for matter in cards.matters), timeout=20_000)
    list_ = place.findChild(QListView, "matters")
    place.activateWindow()
    list_.setFocus()
    qtbot.waitUntil(list_.hasFocus, timeout=20_000)
    place.step(-len(cards.matters))
    at = next(at for at, matter in enumerate(cards.matters) if matter.kind is kind)
    list_.setCurrentIndex(list_.model().index(at, 0))
    Actions.of(session).refresh_now()


def test_claims_that_nobody_signs_are_set_aside_together(place: ComparePlace, session: Session, qtbot: QtBot) -> None:
    words = "Many analysts say 500 people died in Halden. Some experts believe 300 houses burned."
    taken = take(Path("r9.txt"), words.encode(), published=Day(2024, 3, 6))
    assert isinstance(taken, Taken)
    session.push(AddSource(taken.source, taken.text, taken.findings))
    card(place, session, qtbot, MatterKind.UNSIGNED)
    asked = place.matter
    assert asked is not None
    assert session.selection.key == asked.key  # the words beside go along with the card
    assert len(place.findChild(Grid).shown.lines) == 1 + len(asked.others)
    qtbot.keyClick(place.findChild(QListView, "matters"), Qt.Key.Key_M)
    ids = [id_ for _, id_ in (asked.key, *asked.others)]
    assert {session.dossier.claims[id_].review.reason for id_ in ids} == {Reason.UNATTRIBUTED}
    session.undo()
    assert {session.dossier.claims[id_].review.reason for id_ in ids} == {None}


def test_a_title_that_is_asked_about_goes_into_the_register_by_one_key(
    place: ComparePlace, session: Session, qtbot: QtBot
) -> None:
    session.push(PutOffice(Office("1", "Ana Torres", "chancellor")))
    card(place, session, qtbot, MatterKind.OFFICE)
    qtbot.keyClick(place.findChild(QListView, "matters"), Qt.Key.Key_G)
    assert sorted(office.title for office in session.dossier.offices.values()) == ["Minister", "chancellor"]
