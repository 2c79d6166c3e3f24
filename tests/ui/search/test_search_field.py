"""The search field, which is the command palette."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.invented_talks import FIRST, first_source, second_source
from ui.actions import Action, Actions
from ui.search import SearchField
from ui.search.find import Finder, Kind, folded
from ui.session import Session


@pytest.fixture
def field(session: Session, qtbot: QtBot) -> Iterator[SearchField]:
    """The field in a small window on a case with two sources."""
    session.push(first_source())
    session.push(second_source())
    window = QWidget()
    made = SearchField(session)
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()


def test_words_find_people_events_statements_and_the_text(field: SearchField, session: Session) -> None:
    found = Finder().hits(session.dossier, "RASK")
    assert {hit.kind for hit in found} == {Kind.EVENT, Kind.ACTOR, Kind.STATEMENT, Kind.WORDS}


def test_the_words_of_a_source_are_found_where_they_stand(field: SearchField, session: Session) -> None:
    (hit,) = Finder().hits(session.dossier, "it has cost over")
    assert hit.target == ("sources", FIRST)
    assert hit.passage is not None
    assert hit.passage.exact == "It has cost over"


def test_return_goes_to_what_was_found(field: SearchField, session: Session, qtbot: QtBot) -> None:
    field.open()
    qtbot.keyClicks(field, "ida rask")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.selection.key is not None
    assert session.selection.key[0] == "actors"
    assert field.text() == ""


def test_down_goes_to_the_next_one_and_stops_at_the_end(field: SearchField, session: Session, qtbot: QtBot) -> None:
    field.setText("rask")
    field.search()
    answer = field.answer()
    assert answer is not None
    last = answer.hits()[-1]
    for _ in range(len(answer.hits()) + 3):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (session.selection.key, session.selection.passage) == (last.target, last.passage)


def test_a_command_is_found_and_done(field: SearchField, session: Session, qtbot: QtBot) -> None:
    done: list[str] = []
    Actions.of(session).add(Action("test.shine", "Shine brightly"), owner=field, run=lambda: done.append("shone"))
    field.open()
    qtbot.keyClicks(field, "shine")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done == ["shone"]


def test_what_cannot_be_done_is_not_offered(field: SearchField, session: Session) -> None:
    action = Action("test.shine", "Shine brightly")
    Actions.of(session).add(action, owner=field, run=lambda: None, refusal=lambda: "no light")
    field.setText("shine")
    field.search()
    answer = field.answer()
    assert answer is not None
    assert answer.hits() == []


def test_escape_leaves_the_search(field: SearchField, qtbot: QtBot) -> None:
    field.open()
    qtbot.keyClicks(field, "rask")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    answer = field.answer()
    assert answer is not None
    assert (answer.isVisible(), field.text()) == (False, "")


def test_folding_keeps_every_offset() -> None:
    text = "İstanbul, ΣΑΣ, Straße"
    assert len(folded(text)) == len(text)
