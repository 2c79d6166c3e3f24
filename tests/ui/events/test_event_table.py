"""The event table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from briefing.edits.events import EditEvent
from briefing.model.day import Day
from briefing.model.wanted import Facet, Wanted
from tests.ui.invented_talks import with_talks
from ui.actions import Actions
from ui.events.columns import COLUMNS
from ui.events.model import EventModel
from ui.events.table import EventTable
from ui.session import Brush, Notice, Session
from ui.widgets.seeker import Seeker

WHEN, TITLE, PLACE = ([column.key for column in COLUMNS].index(key) for key in ("when", "title", "place"))


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
    settled(made, qtbot)
    return made


def rows(table: EventTable) -> QTableView:
    found = table.findChild(QTableView, "eventRows")
    assert found is not None
    return found


def model(table: EventTable) -> EventModel:
    found = rows(table).model()
    assert isinstance(found, EventModel)
    return found


def listed(table: EventTable) -> list[str]:
    """The events in the rows, once the index has all of them."""
    shown = model(table)
    return [shown.id_at(line) for line in range(shown.rowCount())]


def line(table: EventTable, event_id: str) -> int:
    return listed(table).index(event_id)


def settled(table: EventTable, qtbot: QtBot) -> None:
    """All that was edited has come into the index and into the rows."""
    seeker = Seeker.of(table._session)
    qtbot.waitUntil(lambda: not seeker.is_busy, timeout=20_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not seeker.is_asked, timeout=20_000)


def test_events_stand_in_order_of_time_undated_ones_last(table: EventTable, talks: Session) -> None:
    dated = [talks.dossier.events[id_].when for id_ in listed(table)]
    starts = [when.earliest for when in dated if when is not None]
    assert starts == sorted(starts, key=lambda day: day.ordinal if day else 0)
    assert dated[len(starts) :] == [None] * (len(dated) - len(starts))


def test_a_title_edited_in_place_is_one_edit_that_undo_takes_back(table: EventTable, talks: Session) -> None:
    at = line(table, "a:e5")
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


def test_a_date_edited_in_place_moves_the_row_to_its_new_time(table: EventTable, talks: Session, qtbot: QtBot) -> None:
    shown = model(table)
    assert shown.setData(shown.index(line(table, "a:e7"), WHEN), "before 3 March 2021")
    event = talks.dossier.events["a:e7"]
    assert event.when_by_hand
    assert event.when is not None
    assert event.when.latest is not None
    assert event.when.latest.year == 2021
    settled(table, qtbot)
    assert line(table, "a:e7") == 0


def test_a_date_that_is_not_understood_changes_nothing_and_is_said(table: EventTable, talks: Session) -> None:
    before, told = talks.dossier, list[Notice]()
    talks.told.connect(told.append)
    shown = model(table)
    assert not shown.setData(shown.index(line(table, "a:e7"), WHEN), "when the cows come home")
    assert talks.dossier is before
    assert "not understood" in told[0].text


def test_words_and_state_filter_the_rows(table: EventTable, talks: Session, qtbot: QtBot) -> None:
    talks.narrow(Wanted("mara"))
    settled(table, qtbot)
    assert listed(table) == ["a:e2"]
    talks.narrow(Wanted().only(Facet.STATE, "edited"))
    settled(table, qtbot)
    assert listed(table) == []
    talks.push(EditEvent("a:e2", place="Harran"))
    settled(table, qtbot)
    assert listed(table) == ["a:e2"]


def test_the_brush_of_the_timeline_keeps_the_rows_to_its_time(table: EventTable, talks: Session, qtbot: QtBot) -> None:
    first, last = Day(2024, 3, 1).ordinal, Day(2024, 3, 31).ordinal
    talks.keep_to(Brush(first, last))
    settled(table, qtbot)
    assert listed(table) == ["a:e5"]
    talks.keep_to(Brush())
    settled(table, qtbot)
    assert len(listed(table)) == len(talks.dossier.events)


def test_rows_stand_in_groups_that_fold(table: EventTable, talks: Session, qtbot: QtBot) -> None:
    every = set(listed(table))
    table.findChild(QComboBox, "eventGroups").setCurrentIndex(3)  # by place
    settled(table, qtbot)
    shown, view = model(table), rows(table)
    assert shown.grouped == "place"
    heads = [str(shown.index(at, TITLE).data()) for at in range(shown.rowCount()) if not shown.id_at(at)]
    assert heads == ["Lund Bay · 1", "the Citadel · 1", f"Not said · {len(every) - 2}"]
    assert set(listed(table)) - {""} == every
    view.setCurrentIndex(shown.index(0, TITLE))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert set(listed(table)) - {""} == every - {"a:e5"}
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert set(listed(table)) - {""} == every


def test_a_place_written_in_one_of_the_chosen_rows_is_given_to_all_by_one_edit(
    table: EventTable, talks: Session, qtbot: QtBot
) -> None:
    view, shown = rows(table), model(table)
    view.setCurrentIndex(shown.index(0, PLACE))
    view.setFocus()
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen, before = table.chosen(), talks.dossier
    assert len(chosen) == 3
    assert shown.setData(shown.index(1, PLACE), "Harran")
    assert {talks.dossier.events[id_].place for id_ in chosen} == {"Harran"}
    assert sum(event.place == "Harran" for event in talks.dossier.events.values()) == 3
    talks.undo()
    assert talks.dossier.events == before.events


def test_a_row_and_the_selection_follow_each_other(table: EventTable, talks: Session, qtbot: QtBot) -> None:
    view = rows(table)
    talks.select(("events", "b:e1"))
    settled(table, qtbot)
    assert view.currentIndex().row() == line(table, "b:e1")
    QTest.keyClick(view, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert talks.selection.key == ("events", listed(table)[view.currentIndex().row()])


def test_sorting_by_another_column_keeps_every_event(table: EventTable, qtbot: QtBot) -> None:
    shown = model(table)
    before = set(listed(table))
    rows(table).sortByColumn(TITLE, Qt.SortOrder.DescendingOrder)
    titles = [str(shown.data(shown.index(row, TITLE))).casefold() for row in range(shown.rowCount())]
    assert titles == sorted(titles, reverse=True)
    assert set(listed(table)) == before
    assert shown.rowCount(QModelIndex()) == len(before)


def test_the_icon_before_a_date_says_how_it_is_known_and_a_click_on_it_explains(
    table: EventTable, talks: Session, qtbot: QtBot
) -> None:
    view, when = rows(table), 1
    dated, undated = (model(table).index(line(table, id_), when) for id_ in ("a:e5", "a:e1"))
    assert str(dated.data(Qt.ItemDataRole.AccessibleTextRole)) == "14 Mar 2024, read"
    assert str(undated.data(Qt.ItemDataRole.AccessibleTextRole)).endswith(", unknown")
    box = view.visualRect(model(table).index(line(table, "a:e5"), when))
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
    assert chosen == tuple(listed(table)[:3])
    before = talks.dossier
    Actions.of(talks).run("events.accept")
    assert all(talks.dossier.events[id_].review.kept for id_ in chosen)
    talks.undo()
    assert all(talks.dossier.events[id_] == before.events[id_] for id_ in chosen)


def test_nothing_chosen_is_nothing_to_decide(table: EventTable, talks: Session) -> None:
    rows(table).clearSelection()
    assert "no row" in Actions.of(talks).refusal("events.accept")
