"""Who holds what."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from briefing.crosscheck.positions import issues_in, stance, stands
from briefing.edits.actors import EditActor
from briefing.edits.positions import PutPosition
from briefing.edits.statements import ReviewStatement
from briefing.model.day import Day
from briefing.model.position import Held, Stance
from briefing.model.review import Review, State
from briefing.model.span import Passage, Span
from briefing.model.statement import Statement
from briefing.model.when import When
from tests.ui.invented_talks import with_talks
from ui.positions.cells import Quote
from ui.positions.matrix import NO_SIDE, by_issue, matrix
from ui.positions.place import PositionsPlace
from ui.session import Session

UNKNOWN = "unknown"


@pytest.fixture
def talks(session: Session) -> Session:
    return with_talks(session)


def test_statements_stand_by_side_and_day_of_speaking_the_unknown_day_last(talks: Session) -> None:
    found = matrix(talks.dossier, 60, UNKNOWN)
    assert found.sides == ("Orland", "Velland", NO_SIDE)
    assert found.rows == ("3 Mar 2025", UNKNOWN)
    assert found.cells["3 Mar 2025", "Velland"] == ("b:q1",)
    assert found.cells[UNKNOWN, "Orland"] == ("a:q1",)
    assert ("3 Mar 2025", "Orland") not in found.cells


def test_a_side_that_nobody_speaks_for_keeps_its_empty_column(talks: Session) -> None:
    talks.push(EditActor("a:lind", side="Third Side"))
    found = matrix(talks.dossier, 60, UNKNOWN)
    assert "Third Side" in found.sides
    assert found.never_quoted == ("Third Side",)


def test_a_rejected_statement_is_nobodys_position(talks: Session) -> None:
    talks.push(ReviewStatement(("a:q1",), Review(State.REJECTED)))
    assert "a:q1" not in sum(matrix(talks.dossier, 60, UNKNOWN).cells.values(), ())


def test_by_issue_the_latest_stands_first_and_a_changed_mind_is_marked(talks: Session, qtbot: QtBot) -> None:
    assert issues_in("We will sign the ceasefire") == ("Ceasefire",)
    assert (stance("We will not agree"), stance("We agree"), stance("It rained")) == (-1, 1, 0)
    speakers = {s.speaker_id for s in talks.dossier.statements.values() if s.speaker_id}
    party = next(id_ for id_ in sorted(speakers) if talks.dossier.actors[id_].side)
    said = [
        Statement(f"x:{n}", at(words), at(words), party, said=When(f"2025-03-0{n}", Day(2025, 3, n), Day(2025, 3, n)))
        for n, words in ((1, "We will never accept a ceasefire"), (2, "We accept the ceasefire"))
    ]
    dossier = talks.dossier.put(*said)
    stand = next(each for each in stands(dossier) if each.issue == "Ceasefire" and "x:2" in each.statement_ids)
    assert stand.changed
    assert stand.statement_ids.index("x:2") < stand.statement_ids.index("x:1")
    found = by_issue(dossier)
    assert (stand.issue, stand.party) in found.changed
    place = PositionsPlace(talks)
    qtbot.addWidget(place)
    place.show()
    turn = place.findChild(QPushButton, "positionsBy")
    QTest.keyClick(turn, Qt.Key.Key_Space)
    assert turn.text() == "By day"
    QTest.keyClick(turn, Qt.Key.Key_Space)
    assert turn.text() == "By issue"


def at(words: str) -> Passage:
    return Passage("a", Span(0, len(words)), words)


def test_a_quotation_chosen_by_keyboard_is_selected_everywhere(talks: Session, qtbot: QtBot) -> None:
    place = PositionsPlace(talks)
    qtbot.addWidget(place)
    place.resize(964, 600)
    place.show()
    quote = place.findChild(Quote, "quote:b:q1")
    assert quote is not None
    assert "We will sign what we can keep" in quote.accessibleName()
    QTest.keyClick(quote, Qt.Key.Key_Return)
    assert talks.selection.key == ("statements", "b:q1")


def test_a_position_by_hand_stands_in_its_cell_and_is_selected_like_a_quotation(talks: Session, qtbot: QtBot) -> None:
    held = Held("hand:p1", "Norland", "Harbour dues", Stance.REFUSES, since=Day(2024, 5, 1), basis="a letter")
    talks.push(PutPosition(held))
    place = PositionsPlace(talks)
    qtbot.addWidget(place)
    place.show()
    QTest.keyClick(place.findChild(QPushButton, "positionsBy"), Qt.Key.Key_Space)
    quote = place.findChild(Quote, "quote:hand:p1")
    assert quote is not None
    assert quote.accessibleName() == "Refuses Harbour dues by hand · since 1 May 2024 · a letter"
    QTest.keyClick(quote, Qt.Key.Key_Return)
    assert talks.selection.key == ("positions", "hand:p1")


def test_without_a_quotation_the_place_says_so(session: Session, qtbot: QtBot) -> None:
    place = PositionsPlace(session)
    qtbot.addWidget(place)
    place.show()
    said = place.findChild(QLabel, "stateWords")
    assert said is not None
    assert "No positions yet" in said.text()
