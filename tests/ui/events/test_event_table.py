"""The event table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from briefing.edits.events import EditEvent
from tests.ui.invented_talks import with_talks
from ui.actions import Actions
from ui.events.columns import COLUMNS
from ui.events.model import EventModel
from ui.events.table import EventTable
from ui.session import Notice, Session

WHEN, TITLE = (next(n for n, column in enumerate(COLUMNS) if column.key == key) for key in ("when", "title"))


@pytest.fixture
def talks(session: Session) -> Session:
    return with_talks(session)


@pytest.fixture
def table(talks: Session, qtbot: QtBot) -> EventTable:
    made = EventTable(talks)
    qtbot.addWidget(made)
    made.resize(1100, 420)
    with qtbot.waitActive(made):
        made.show()
    return made


def rows(table: EventTable) -> QTableView:
    found = table.findChild(QTableView, "eventRows")
    assert found is not None
    return found


def model(table: EventTable) -> EventModel:
    found = rows(table).model()
    assert isinstance(found, EventModel)
    return found


def test_events_stand_in_order_of_time_undated_ones_last(table: EventTable, talks: Session) -> None:
    dated = [talks.dossier.events[id_].when for id_ in model(table).ids]
    starts = [when.earliest for when in dated if when is not None]
    assert starts == sorted(starts, key=lambda day: day.ordinal if day else 0)
    assert dated[len(starts) :] == [None] * (len(dated) - len(starts))


def test_a_title_edited_in_place_is_one_edit_that_undo_takes_back(table: EventTable, talks: Session) -> None:
    at = model(table).row_of("a:e5")
    view = rows(table)
    view.setCurrentIndex(model(table).index(at, TITLE))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F2)
    field = view.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, "Prisoners exchanged")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert talks.dossier.events["a:e5"].title == "Prisoners exchanged"
    talks.undo()
    assert talks.dossier.events["a:e5"].title == "Exchange of prisoners signed in Lund Bay"


def test_a_date_edited_in_place_moves_the_row_to_its_new_time(table: EventTable, talks: Session) -> None:
    shown = model(table)
    assert shown.setData(shown.index(shown.row_of("a:e7"), WHEN), "before 3 March 2021")
    event = talks.dossier.events["a:e7"]
    assert event.when_by_hand
    assert event.when is not None
    assert event.when.latest is not None
    assert event.when.latest.year == 2021
    assert shown.row_of("a:e7") == 0


def test_a_date_that_is_not_understood_changes_nothing_and_is_said(table: EventTable, talks: Session) -> None:
    before, told = talks.dossier, list[Notice]()
    talks.told.connect(told.append)
    shown = model(table)
    assert not shown.setData(shown.index(shown.row_of("a:e7"), WHEN), "when the cows come home")
    assert talks.dossier is before
    assert "not understood" in told[0].text


def test_words_and_state_filter_the_rows(table: EventTable, talks: Session) -> None:
    shown = model(table)
    shown.filter("mara", "")
    assert shown.ids == ["a:e2"]
    shown.filter("", "edited")
    assert shown.ids == []
    talks.push(EditEvent("a:e2", place="Harran"))
    assert shown.ids == ["a:e2"]


def test_a_row_and_the_selection_follow_each_other(table: EventTable, talks: Session) -> None:
    view = rows(table)
    talks.select(("events", "b:e1"))
    assert view.currentIndex().row() == model(table).row_of("b:e1")
    QTest.keyClick(view, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert talks.selection.key == ("events", model(table).ids[view.currentIndex().row()])


def test_sorting_by_another_column_keeps_every_event(table: EventTable) -> None:
    shown = model(table)
    before = set(shown.ids)
    rows(table).sortByColumn(TITLE, Qt.SortOrder.DescendingOrder)
    titles = [str(shown.data(shown.index(row, TITLE))).casefold() for row in range(shown.rowCount())]
    assert titles == sorted(titles, reverse=True)
    assert set(shown.ids) == before
    assert shown.rowCount(QModelIndex()) == len(before)


def test_the_icon_before_a_date_says_how_it_is_known_and_a_click_on_it_explains(
    table: EventTable, talks: Session, qtbot: QtBot
) -> None:
    view, when = rows(table), 1
    dated, undated = (model(table).index(model(table).row_of(id_), when) for id_ in ("a:e5", "a:e1"))
    assert str(dated.data(Qt.ItemDataRole.AccessibleTextRole)) == "14 Mar 2024, read"
    assert str(undated.data(Qt.ItemDataRole.AccessibleTextRole)).endswith(", unknown")
    box = view.visualRect(model(table).index(model(table).row_of("a:e5"), when))
    with qtbot.waitSignal(talks.explained) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(10, 10))
    assert told.args is not None
    assert told.args[0].key == ("events", "a:e5")
    with qtbot.assertNotEmitted(talks.explained):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_rows_chosen_together_are_decided_by_one_edit_and_one_undo(table: EventTable, talks: Session) -> None:
    view = rows(table)
    view.setCurrentIndex(model(table).index(0, TITLE))
    view.setFocus()
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = table.chosen()
    assert chosen == tuple(model(table).ids[:3])
    before = talks.dossier
    Actions.of(talks).run("events.accept")
    assert all(talks.dossier.events[id_].review.kept for id_ in chosen)
    talks.undo()
    assert all(talks.dossier.events[id_] == before.events[id_] for id_ in chosen)


def test_nothing_chosen_is_nothing_to_decide(table: EventTable, talks: Session) -> None:
    rows(table).clearSelection()
    assert "no row" in Actions.of(talks).refusal("events.accept")
