"""The search field, which is the command palette."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing.edits.events import EditEvent
from briefing.model.dossier import Dossier, Record
from tests.ui.invented_talks import FIRST, first_source, second_source
from ui.actions import Action, Actions
from ui.search import SearchField
from ui.search.find import Hit, Kind, folded
from ui.session import Session
from ui.widgets.seeker import Seeker


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
    qtbot.waitUntil(lambda: not Seeker.of(session).is_busy)
    yield made
    window.close()


@dataclass(frozen=True)
class Put:
    """Any record, as another source would bring it."""

    record: Record
    label: str = "Put"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(self.record)


def found(field: SearchField, qtbot: QtBot, words: str) -> list[Hit]:
    """What the list below answers, commands left out."""
    field.setText(words)
    field.search()
    qtbot.waitUntil(lambda: not field.is_searching)
    answer = field.answer()
    assert answer is not None
    return [hit for hit in answer.hits() if hit.target]


def test_words_find_people_events_statements_and_the_text(field: SearchField, qtbot: QtBot) -> None:
    kinds = {hit.kind for hit in found(field, qtbot, "RASK")}
    assert kinds == {Kind.EVENT, Kind.ACTOR, Kind.STATEMENT, Kind.WORDS}


def test_a_name_is_listed_once_though_every_source_has_it(field: SearchField, session: Session, qtbot: QtBot) -> None:
    session.push(Put(replace(session.dossier.actors["a:rask"], id="b:rask")))
    qtbot.waitUntil(lambda: not Seeker.of(session).is_busy)
    assert [hit.title for hit in found(field, qtbot, "ida ra") if hit.kind is Kind.ACTOR] == ["Ida Rask"]


def test_an_edit_is_found_by_its_new_words_and_no_longer_by_the_old(
    field: SearchField, session: Session, qtbot: QtBot
) -> None:
    session.push(EditEvent("a:e5", title="Prisoners swapped at dawn"))
    qtbot.waitUntil(lambda: not Seeker.of(session).is_busy)
    assert [hit.target for hit in found(field, qtbot, "swapped daw")] == [("events", "a:e5")]
    assert not [hit for hit in found(field, qtbot, "exchange signed") if hit.kind is Kind.EVENT]
    session.undo()
    qtbot.waitUntil(lambda: not Seeker.of(session).is_busy)
    assert not found(field, qtbot, "swapped daw")


def test_words_are_found_without_their_accents_and_in_any_order(
    field: SearchField, session: Session, qtbot: QtBot
) -> None:
    session.push(EditEvent("a:e5", title="Échange à la Söderbrücke"))
    qtbot.waitUntil(lambda: not Seeker.of(session).is_busy)
    assert [hit.target for hit in found(field, qtbot, "soderbrucke ech")] == [("events", "a:e5")]


def test_the_words_of_a_source_are_found_where_they_stand(field: SearchField, qtbot: QtBot) -> None:
    (hit,) = found(field, qtbot, "it has cost over")
    assert hit.target == ("sources", FIRST)
    assert hit.passage is not None
    assert hit.passage.exact == "It has cost over"


def test_return_goes_to_what_was_found(field: SearchField, session: Session, qtbot: QtBot) -> None:
    field.open()
    qtbot.keyClicks(field, "ida rask")
    with qtbot.waitSignal(session.selected):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert session.selection.key is not None
    assert session.selection.key[0] == "actors"
    assert field.text() == ""


def test_down_goes_to_the_next_one_and_stops_at_the_end(field: SearchField, session: Session, qtbot: QtBot) -> None:
    found(field, qtbot, "rask")
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
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["shone"]


def test_what_cannot_be_done_is_not_offered(field: SearchField, session: Session, qtbot: QtBot) -> None:
    action = Action("test.shine", "Shine brightly")
    Actions.of(session).add(action, owner=field, run=lambda: None, refusal=lambda: "no light")
    found(field, qtbot, "shine")
    answer = field.answer()
    assert answer is not None
    assert answer.hits() == []


def test_escape_leaves_the_search(field: SearchField, qtbot: QtBot) -> None:
    found(field, qtbot, "rask")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    answer = field.answer()
    assert answer is not None
    assert (answer.isVisible(), field.text()) == (False, "")


def test_folding_keeps_every_offset() -> None:
    text = "İstanbul, ΣΑΣ, Straße"
    assert len(folded(text)) == len(text)
