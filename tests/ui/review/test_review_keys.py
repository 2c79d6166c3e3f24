"""The review by single keys."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing.edits.sources import AddSource
from briefing.model.claim import Claim, Figure
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.findings import Findings
from briefing.model.review import Reason, State
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span, passage
from tests.ui.invented_talks import SECOND, with_talks
from ui.review.card import Card
from ui.review.desk import Desk
from ui.review.facts import facts
from ui.review.place import ReviewPlace
from ui.review.strip import Strip
from ui.session import Session
from ui.widgets.reading.view import Reading

Key = Qt.Key


@pytest.fixture
def talks(session: Session) -> Session:
    return with_talks(session)


@pytest.fixture
def place(talks: Session, qtbot: QtBot) -> ReviewPlace:
    made = ReviewPlace(talks)
    qtbot.addWidget(made)
    made.resize(1280, 640)
    with qtbot.waitActive(made):
        made.show()
    return made


def press(*keys: Qt.Key) -> None:
    """Press keys where the focus is, as a hand would."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        QApplication.processEvents()


@dataclass(frozen=True)
class PutClaim:
    claim: Claim
    label: str = "Put a claim"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(self.claim)


def text_of(widget: QWidget, name: str) -> str:
    found = widget.findChild(QLabel, name)
    return found.text() if found is not None else ""


def test_ten_suggestions_are_reviewed_by_keys_then_undone_and_redone(place: ReviewPlace, talks: Session) -> None:
    desk = Desk.of(talks)
    before = talks.dossier
    press(Key.Key_A, Key.Key_A, Key.Key_S, Key.Key_A, Key.Key_X, Key.Key_5, Key.Key_A, Key.Key_A)
    press(Key.Key_X, Key.Key_Return, Key.Key_A, Key.Key_A, Key.Key_A)
    after = talks.dossier
    assert (desk.tally.accepted, desk.tally.rejected, desk.tally.edited) == (8, 2, 0)
    for _ in range(10):
        talks.undo()
    assert talks.dossier.events == before.events
    assert talks.dossier.statements == before.statements
    assert desk.tally.decided == 0
    for _ in range(10):
        talks.redo()
    assert talks.dossier.events == after.events
    assert (desk.tally.accepted, desk.tally.rejected) == (8, 2)


def test_a_rejection_keeps_the_reason_that_the_digit_chose(place: ReviewPlace, talks: Session) -> None:
    press(Key.Key_X, Key.Key_3)
    assert talks.dossier.events["a:e1"].review.reason is Reason.ANECDOTAL


def test_escape_leaves_the_reasons_and_rejects_nothing(place: ReviewPlace, talks: Session) -> None:
    press(Key.Key_X, Key.Key_Escape)
    assert talks.dossier.events["a:e1"].review.state is State.PROPOSED
    press(Key.Key_A)
    assert talks.dossier.events["a:e1"].review.state is State.ACCEPTED


def test_edit_in_place_saves_with_enter_and_goes_on(place: ReviewPlace, talks: Session) -> None:
    press(Key.Key_E)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "War across the Senn")
    press(Key.Key_Return)
    assert talks.dossier.events["a:e1"].title == "War across the Senn"
    assert talks.dossier.events["a:e1"].review.state is State.EDITED
    assert Desk.of(talks).current == ("claims", "a:c1")


def test_no_key_decides_anything_while_a_text_field_has_the_focus(place: ReviewPlace, talks: Session) -> None:
    before = talks.dossier
    press(Key.Key_E)
    press(Key.Key_A, Key.Key_X, Key.Key_S, Key.Key_J, Key.Key_K, Key.Key_D, Key.Key_W, Key.Key_Space, Key.Key_Backspace)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "axsjkdw"
    assert talks.dossier is before
    press(Key.Key_Escape)
    assert Desk.of(talks).current == ("events", "a:e1")


def test_a_date_in_free_words_dates_the_event_and_keeps_what_the_source_gave(
    place: ReviewPlace, talks: Session
) -> None:
    press(Key.Key_D)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "early March 2022")
    press(Key.Key_Return)
    event = talks.dossier.events["a:e1"]
    assert event.when is not None
    assert str(event.when.earliest) == "2022-03-01"
    assert event.when_by_hand
    assert event.extracted_when is None


def test_backspace_takes_the_last_decision_back_and_looks_at_it(place: ReviewPlace, talks: Session) -> None:
    press(Key.Key_A, Key.Key_A)
    press(Key.Key_Backspace)
    desk = Desk.of(talks)
    assert desk.current == ("claims", "a:c1")
    assert talks.dossier.claims["a:c1"].review.state is State.PROPOSED
    press(Key.Key_Backspace)
    assert desk.current == ("events", "a:e1")
    assert desk.tally.decided == 0


def test_keys_move_through_the_queue_without_deciding(place: ReviewPlace, talks: Session) -> None:
    desk = Desk.of(talks)
    press(Key.Key_J, Key.Key_J)
    assert desk.place()[0] == 3
    press(Key.Key_K)
    assert desk.place()[0] == 2
    press(Key.Key_End)
    assert desk.place()[0] == desk.place()[1]
    press(Key.Key_Home)
    assert desk.place()[0] == 1
    press(Key.Key_Space)
    assert desk.place()[0] == 2
    assert desk.tally.decided == 0


def test_what_is_under_review_is_selected_everywhere_and_the_other_way_round(
    place: ReviewPlace, talks: Session
) -> None:
    press(Key.Key_J)
    assert talks.selection.key == Desk.of(talks).current == ("claims", "a:c1")
    talks.select(("events", "a:e5"))
    assert Desk.of(talks).current == ("events", "a:e5")


def test_weak_suggestions_wait_until_they_are_asked_for(place: ReviewPlace, talks: Session) -> None:
    desk = Desk.of(talks)
    assert desk.weak_waiting == 1
    assert ("events", "a:e7") not in desk.keys
    press(Key.Key_W)
    assert desk.keys[-1] == ("events", "a:e7")


def test_what_waits_out_of_sight_is_counted_everywhere_alike(place: ReviewPlace, talks: Session) -> None:
    desk = Desk.of(talks)
    assert desk.total == desk.tally.waiting == len(desk.keys) + desk.weak_waiting
    assert f"Suggestion 1 of {desk.tally.waiting}" in text_of(place, "suggestionPlace")
    press(Key.Key_W)
    assert desk.total == len(desk.keys)
    desk.show_weak(False)
    desk.show_source(SECOND)
    assert desk.total == len(desk.keys)


def test_the_day_of_the_report_is_asked_where_its_words_are_read_and_dates_them_all(
    place: ReviewPlace, talks: Session
) -> None:
    first = Desk.of(talks).current
    assert first is not None
    assert ("Report", "published when?", "P") in [
        (fact.label, fact.question, fact.key) for fact in facts(talks.dossier, first)
    ]
    press(Key.Key_P)
    QTest.keyClicks(QApplication.focusWidget(), "4 March 2025")
    press(Key.Key_Return)
    created = talks.dossier.sources["a" * 64].created
    assert str(created) == "2025-03-04"
    assert Desk.of(talks).current == first
    assert "Report" not in [fact.label for fact in facts(talks.dossier, first)]
    press(Key.Key_P, Key.Key_Escape, Key.Key_A)
    assert Desk.of(talks).tally.accepted == 1
    talks.undo()
    talks.undo()
    assert talks.dossier.sources["a" * 64].created is None


def test_a_number_is_said_of_what_it_counts(talks: Session) -> None:
    deaths = Figure(Decimal(500_000), None, "people", "deaths", "over")
    damage = Figure(Decimal(3_000_000), None, "euros", "damage")
    for number, figure in enumerate((deaths, damage)):
        talks.push(PutClaim(replace(talks.dossier.claims["a:c1"], id=f"new{number}", figure=figure)))
    said = [
        fact.words for n in range(2) for fact in facts(talks.dossier, ("claims", f"new{n}")) if fact.label == "Figure"
    ]
    assert said == ["over 500,000 deaths", "3,000,000 euros of damage"]


def test_the_last_decisions_say_so_while_there_are_none(talks: Session, qtbot: QtBot) -> None:
    strip = Strip(talks)
    qtbot.addWidget(strip)
    strip.resize(1000, 200)
    strip.show()
    assert "What you decide now" in text_of(strip, "decisionsNone")
    Desk.of(talks).accept()
    none = strip.findChild(QLabel, "decisionsNone")
    assert none is not None
    assert none.isHidden()
    talks.undo()
    assert not none.isHidden()


def test_the_words_of_the_suggestion_stand_in_the_text_with_the_card_below(place: ReviewPlace, talks: Session) -> None:
    Desk.of(talks).go(("events", "a:e5"))
    QApplication.processEvents()
    text = place.findChild(Reading, "reviewText")
    assert text is not None
    boxes = text.boxes(talks.dossier.events["a:e5"].passages[0].span)
    card = place.findChild(Card)
    assert card is not None
    assert boxes
    assert card.y() > boxes[-1].bottom()
    assert card.isVisible()


def test_the_strip_reviews_with_the_same_keys(talks: Session, qtbot: QtBot) -> None:
    strip = Strip(talks)
    qtbot.addWidget(strip)
    strip.resize(960, 214)
    with qtbot.waitActive(strip):
        strip.show()
    strip.setFocus()
    press(Key.Key_A, Key.Key_X, Key.Key_1)
    assert talks.dossier.events["a:e1"].review.state is State.ACCEPTED
    assert talks.dossier.claims["a:c1"].review.reason is Reason.REDUNDANT
    assert Desk.of(talks).decisions == (("claims", "a:c1"), ("events", "a:e1"))


def test_after_the_last_suggestion_the_review_says_what_to_do_next(place: ReviewPlace, talks: Session) -> None:
    desk = Desk.of(talks)
    press(Key.Key_W)
    while desk.current is not None:
        desk.accept()
    QApplication.processEvents()
    assert desk.tally.waiting == 0
    said = place.findChild(QLabel, "stateWords")
    assert said is not None
    assert said.isVisible()
    assert "reviewed" in said.text()


def test_each_key_answers_within_50_ms_at_5000_events(session: Session, qtbot: QtBot) -> None:
    text = "An envoy met a minister on Monday in Harran. " * 5000
    events = tuple(
        Event(
            f"e{n:05}",
            f"Envoy met minister {n}",
            None,
            (passage("s", text, Span(n * 45, n * 45 + 44)),),
            confidence=0.8,
        )
        for n in range(5000)
    )
    source = Source("s", "many.txt", "many.txt", "s", "text/plain")
    blocks = tuple(Block(Span(n, n + 449), BlockKind.PARAGRAPH) for n in range(0, len(text), 450))
    made = ReviewPlace(session)
    session.push(AddSource(source, SourceText(text, blocks, "plain/1", "text/plain"), Findings(events=events)))
    qtbot.addWidget(made)
    made.resize(1280, 640)
    with qtbot.waitActive(made):
        made.show()
    press(Key.Key_J)
    spent = []
    for key in (Key.Key_A, Key.Key_J, Key.Key_A, Key.Key_S, Key.Key_A, Key.Key_K, Key.Key_A):
        start = time.process_time()
        press(key)
        spent.append(time.process_time() - start)
    assert Desk.of(session).tally.accepted == 3  # the last one was accepted before
    assert sorted(spent)[len(spent) // 2] < 0.05


def test_the_words_of_a_date_on_the_card_lead_to_its_explanation(
    place: ReviewPlace, talks: Session, qtbot: QtBot
) -> None:
    QApplication.processEvents()
    why = place.findChild(QPushButton, "explainFact")
    assert why is not None
    with qtbot.waitSignal(talks.explained) as told:
        QTest.mouseClick(why, Qt.MouseButton.LeftButton)
    assert told.args is not None
    assert told.args[0].key == Desk.of(talks).current


def test_the_last_decisions_are_still_listed_after_the_case_was_closed(place: ReviewPlace, talks: Session) -> None:
    desk = Desk.of(talks)
    for _ in range(3):
        desk.accept()
    desk.take_back()
    before = desk.decisions
    assert len(before) == 2
    assert talks.case is not None
    path = talks.case.path
    talks.close()
    assert desk.decisions == ()
    talks.open(path)
    assert desk.decisions == before
