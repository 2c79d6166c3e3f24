"""The list of sources."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing.edits.anchors import SetAnchor, anchor_of
from briefing.edits.sources import DateSource, DropSource, GradeSource
from briefing.model.day import Day
from briefing.model.when import Extent, When
from tests.ui.invented_talks import FIRST, SECOND, first_source, second_source
from ui.actions import Actions
from ui.session import Session
from ui.sources import Sources
from ui.sources.grade import GradeDialog
from ui.sources.rows import entries


@pytest.fixture
def listed(session: Session, qtbot: QtBot) -> Sources:
    session.push(first_source())
    session.push(second_source())
    made = Sources(session)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_an_unknown_date_is_an_amber_line_with_its_clues(listed: Sources, session: Session) -> None:
    row = entries(session.dossier)[0].row
    assert (row.second, row.second_role) == ("date unknown · 1 clue", "question")


def test_a_day_set_by_hand_or_worked_out_has_its_sign_and_its_word(listed: Sources, session: Session) -> None:
    session.push(DateSource(FIRST, Day(2025, 3, 4)))
    entry = entries(session.dossier)[0]
    assert (entry.row.second, entry.row.sign) == ("4 Mar 2025, set by hand", "pencil")
    assert "The day is set by hand." in entry.tip
    session.undo()
    earlier = When("[2025-01-01..2025-03-03]", Day(2025, 1, 1), Day(2025, 3, 3), extent=Extent.WITHIN)
    session.push(SetAnchor(anchor_of(session.dossier, (("sources", FIRST),), earlier, "the office says so")))
    entry = entries(session.dossier)[0]
    assert entry.row.sign == "link"
    assert "worked out" in entry.row.words
    assert "The day is worked out." in entry.tip


def test_a_known_date_and_a_grade_are_shown(listed: Sources, session: Session) -> None:
    session.push(GradeSource(SECOND, "B", "usually right"))
    entry = entries(session.dossier)[1]
    assert (entry.row.second, entry.row.second_role) == ("4 Mar 2025 · grade B", "ink3")
    assert "usually right" in entry.tip


def test_choosing_a_row_selects_the_source_for_everybody(listed: Sources, session: Session, qtbot: QtBot) -> None:
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Home)
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert session.selection.key == ("sources", SECOND)


def test_selecting_elsewhere_marks_the_row(listed: Sources, session: Session) -> None:
    session.select(("sources", SECOND))
    assert listed.currentIndex().row() == 1


def test_delete_removes_the_source_and_undo_brings_it_back(listed: Sources, session: Session, qtbot: QtBot) -> None:
    session.select(("sources", FIRST))
    listed.setFocus()
    qtbot.waitUntil(lambda: Actions.of(session).get("sources.remove").isEnabled())
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert FIRST not in session.dossier.sources
    session.undo()
    qtbot.waitUntil(lambda: listed.model().rowCount() == 2)


def test_removing_what_is_selected_selects_nothing(listed: Sources, session: Session) -> None:
    session.select(("sources", FIRST))
    session.push(DropSource(FIRST))
    assert session.selection.key is None


def test_the_grade_dialog_makes_the_edit(listed: Sources, session: Session, qtbot: QtBot) -> None:
    dialog = GradeDialog(replace(session.dossier.sources[FIRST], grade="D"))
    qtbot.addWidget(dialog)
    assert dialog.edit() == GradeSource(FIRST, "D", "")
    dialog._group.button(1).click()
    dialog._reason.setText("known for care")
    assert dialog.edit() == GradeSource(FIRST, "B", "known for care")
