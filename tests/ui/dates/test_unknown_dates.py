"""The list of unknown dates, and the contradictions above it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing.edits.anchors import SetAnchor, anchor_of
from briefing.model.day import Day
from briefing.temporal.unknown import solved
from briefing.temporal.window import moment
from tests.ui.invented_talks import FIRST, with_talks
from ui.actions import Actions
from ui.dates.unknown import about, unknown, unknown_keys
from ui.dates.unknown_list import UnknownDates
from ui.session import Session
from ui.widgets.amber import AmberCard
from ui.widgets.rows import RowView


@pytest.fixture
def talks(session: Session) -> Session:
    return with_talks(session)


@pytest.fixture
def listed(talks: Session, qtbot: QtBot) -> UnknownDates:
    over = QWidget()
    over.resize(1280, 720)
    made = UnknownDates(talks, over)
    qtbot.addWidget(over)
    with qtbot.waitActive(over):
        over.show()
    return made


def anchored(talks: Session, day: Day, words: str) -> None:
    talks.push(SetAnchor(anchor_of(talks.dossier, (("sources", FIRST),), moment(day), words)))


def test_sources_come_before_statements_each_with_what_bounds_it(talks: Session) -> None:
    keys = unknown_keys(talks.dossier)
    assert keys[0] == ("sources", FIRST)
    assert {key[0] for key in keys[1:]} == {"statements"}
    first = unknown(talks.dossier, keys[0], solved(talks.dossier))
    assert first.window.startswith("from 1 May 2024")
    assert "counter-proposal" in first.why


def test_a_dated_source_and_statement_are_not_listed(talks: Session) -> None:
    keys = unknown_keys(talks.dossier)
    assert ("sources", "b" * 64) not in keys
    assert ("statements", "b:q1") not in keys


def test_one_key_opens_the_list_and_choosing_a_row_explains_it(
    listed: UnknownDates, talks: Session, qtbot: QtBot
) -> None:
    Actions.of(talks).run("dates.unknown")
    assert listed.isVisible()
    rows = listed.findChild(RowView, "unknownRows")
    assert rows is not None
    assert rows.hasFocus()
    with qtbot.waitSignal(talks.explained) as told:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].key == ("sources", FIRST)
    assert talks.selection.key == ("sources", FIRST)
    assert not listed.isVisible()


def test_every_unknown_date_has_its_row_and_what_bounds_it_follows(
    listed: UnknownDates, talks: Session, qtbot: QtBot
) -> None:
    listed.open_list()
    rows = listed.findChild(RowView, "unknownRows")
    assert rows is not None
    assert rows.model().rowCount() == len(unknown_keys(talks.dossier))
    qtbot.waitUntil(lambda: "from 1 May 2024" in str(rows.model().index(0, 0).data()))
    busy = listed.findChild(QLabel, "unknownBusy")
    assert busy is not None
    qtbot.waitUntil(busy.isHidden)


def test_anchors_that_contradict_each_other_are_shown_with_both_sides(
    listed: UnknownDates, talks: Session, qtbot: QtBot
) -> None:
    anchored(talks, Day(2025, 3, 4), "the masthead says so")
    anchored(talks, Day(2025, 6, 1), "the editor remembers June")
    listed.open_list()
    qtbot.waitUntil(lambda: listed.findChild(AmberCard, "conflict0") is not None)
    card = listed.findChild(AmberCard, "conflict0")
    assert card is not None
    assert card.accessibleName() == "These cannot all be true:"
    sides = [button.toolTip() for button in card.findChildren(QPushButton)]
    assert "you say: the masthead says so" in sides
    assert "you say: the editor remembers June" in sides


def test_a_side_of_a_contradiction_leads_to_what_the_analyst_spoke_of(talks: Session) -> None:
    anchored(talks, Day(2025, 3, 4), "the masthead says so")
    anchored(talks, Day(2025, 6, 1), "the editor remembers June")
    conflicts = solved(talks.dossier).conflicts
    assert conflicts
    assert {about(talks.dossier, reason) for conflict in conflicts for reason in conflict} == {("sources", FIRST)}


def test_the_list_says_when_nothing_is_unknown(session: Session, qtbot: QtBot) -> None:
    over = QWidget()
    made = UnknownDates(session, over)
    qtbot.addWidget(over)
    over.show()
    made.open_list()
    none = made.findChild(QLabel, "unknownNone")
    assert none is not None
    assert none.isVisible()
