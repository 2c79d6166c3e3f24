"""The history shows every step, what it changed, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from briefing.edits.events import EditEvent
from briefing.storage.backups import Backup
from briefing.storage.case import Case
from tests.small_case import report
from ui.history import History
from ui.history.listing import View, step_of
from ui.session import Session
from ui.widgets.rows import RowView

EVENT = report().findings.events[0].id


@pytest.fixture
def history(session: Session, qtbot: QtBot) -> History:
    session.push(report())
    session.push(EditEvent(EVENT, title="The talks"))
    session.push(EditEvent(EVENT, place="Bern"))
    made = History(session)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rows(history: History) -> list[str]:
    view = history.findChild(RowView, "historySteps")
    model = view.model()
    return [str(model.data(model.index(at, 0))) for at in range(model.rowCount())]


def choose(history: History, words: str) -> None:
    view = history.findChild(RowView, "historySteps")
    at = next(at for at, row in enumerate(rows(history)) if words in row)
    view.setCurrentIndex(view.model().index(at, 0))


def shown(history: History, name: str) -> list[str]:
    return [found.text() for found in history.findChildren(QLabel, name)]


def button(history: History, name: str) -> QPushButton:
    found = history.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_the_newest_step_is_chosen_and_what_it_changed_stands_beside_it(history: History) -> None:
    assert len(rows(history)) == 4
    assert shown(history, "historyBefore") == ["Geneva"]
    assert shown(history, "historyAfter") == ["→ Bern"]
    assert not button(history, "historyBack").isEnabled()


def test_going_back_is_an_edit_that_undo_takes_back(history: History, session: Session, qtbot: QtBot) -> None:
    choose(history, "Add report.txt")
    qtbot.mouseClick(button(history, "historyBack"), Qt.MouseButton.LeftButton)
    assert session.dossier.events[EVENT].title.startswith("The envoys")
    assert session.undo_label.startswith("Go back to ")
    session.undo()
    assert (session.dossier.events[EVENT].title, session.dossier.events[EVENT].place) == ("The talks", "Bern")


def test_a_named_point_is_listed_and_compared_with_any_other(history: History, session: Session, qtbot: QtBot) -> None:
    choose(history, "Add report.txt")
    qtbot.keyClicks(history.findChild(QLineEdit, "historyNameField"), "as read")
    qtbot.mouseClick(button(history, "historyName"), Qt.MouseButton.LeftButton)
    history.show_view(View.NAMED)
    assert len(rows(history)) == 1
    assert "“as read”" in rows(history)[0]
    history.show_view(View.DAYS)
    choose(history, "Edit the event")
    against = history.findChild(QComboBox, "historyAgainst")
    against.setCurrentIndex(against.findText("from “as read” to here"))
    against.activated.emit(against.currentIndex())
    fields = shown(history, "historyAfter")
    assert "→ The talks" in fields
    assert "→ Bern" in fields


def test_the_history_of_one_record_follows_the_selection(history: History, session: Session) -> None:
    history.show_view(View.RECORD)
    assert rows(history) == []
    session.select(("claims", report().findings.claims[0].id))
    assert len(rows(history)) == 1
    session.select(("events", EVENT))
    assert len(rows(history)) == 3


def test_steps_are_grouped_by_who_did_them(history: History, session: Session) -> None:
    history.show_view(View.PEOPLE)
    assert session.case is not None
    assert rows(history)[0] == f"{session.case.log()[0].who}, 3"


def test_a_backup_is_offered_as_a_case_of_its_own(history: History, session: Session, qtbot: QtBot) -> None:
    assert session.case is not None
    session.case.back_up()
    history.hide()
    history.show()
    history.show_view(View.BACKUPS)
    assert "after edit 3" in rows(history)[0]
    with qtbot.waitSignal(history.chosen) as chosen:
        qtbot.mouseClick(button(history, "historyOpen"), Qt.MouseButton.LeftButton)
    backup = (chosen.args or [None])[0]
    assert isinstance(backup, Backup)
    copy = Case.open(backup.path)
    assert copy.dossier.events[EVENT].place == "Bern"
    copy.close()


def test_every_view_is_reached_by_keys_alone(history: History, qtbot: QtBot) -> None:
    first = button(history, "history-days")
    assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
    first.setFocus()
    for name in ("history-people", "history-record", "history-named", "history-backups"):
        qtbot.keyClick(history.focusWidget(), Qt.Key.Key_Right)
        qtbot.keyClick(history.focusWidget(), Qt.Key.Key_Space)
        assert button(history, name).isChecked()
        button(history, name).setFocus()


def test_only_rows_of_steps_name_a_step() -> None:
    assert step_of("step:12") == 12
    assert step_of("head:12") is None


def test_a_case_that_can_only_be_read_offers_no_way_back(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "held.dateline"
    holder = Case.open(path, who="anna")
    holder.apply(report())
    holder.apply(EditEvent(EVENT, place="Bern"))
    session.open(path)
    made = History(session)
    qtbot.addWidget(made)
    made.show()
    choose(made, "Add report.txt")
    assert not button(made, "historyBack").isEnabled()
    assert not button(made, "historyName").isEnabled()
    session.close()
    holder.close()
