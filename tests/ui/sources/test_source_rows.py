"""The list of sources."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing.edits.sources import DropSource, GradeSource
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
