"""The date card: what it says of a date, and what can be done about it by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing.edits.anchors import SetAnchor, anchor_of
from briefing.edits.manner import TellAs
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.temporal.window import moment
from tests.ui.invented_talks import FIRST, with_talks
from ui.actions import Actions
from ui.dates.card import DateCard
from ui.session import Session
from ui.theme import current

Key = Qt.Key


@pytest.fixture
def talks(session: Session) -> Session:
    return with_talks(session)


@pytest.fixture
def card(talks: Session, qtbot: QtBot) -> DateCard:
    over = QWidget()
    over.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    over.resize(1280, 720)
    made = DateCard(talks, over)
    qtbot.addWidget(over)
    with qtbot.waitActive(over):
        over.show()
    over.setFocus()
    return made


def press(*keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        QApplication.processEvents()


def type_in(words: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, words)
    QApplication.processEvents()


def said(card: DateCard) -> str:
    """All that stands on the card now."""
    QApplication.processEvents()
    lines = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    return "\n".join(lines + [button.text() for button in card.findChildren(QPushButton) if button.isVisible()])


def days(dossier: Dossier) -> dict[str, str]:
    return {id_: event.when.edtf for id_, event in dossier.events.items() if event.when is not None}


def test_one_key_explains_the_selected_event_and_escape_gives_the_keyboard_back(card: DateCard, talks: Session) -> None:
    before = QApplication.focusWidget()
    talks.select(("events", "a:e1"))
    Actions.of(talks).refresh_now()
    QTest.keyClick(QApplication.focusWidget() or card, Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert card.isVisible()
    assert card.key == ("events", "a:e1")
    press(Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is before


def test_the_card_says_the_words_in_their_sentence_and_how_they_were_counted(card: DateCard, talks: Session) -> None:
    talks.explain(("events", "a:e1"))
    words = said(card)
    assert "Orland sent troops across the Senn, and the war goes on" in words
    assert "Nearly three years ago" in words
    assert "publication, unknown" in words
    assert "Not known" in words
    assert "unknown" in card.accessibleDescription()
    assert "counted back 3 years" in card.accessibleDescription()


def test_an_expression_shows_its_window_and_the_event_it_dates(card: DateCard, talks: Session) -> None:
    talks.explain(("timexes", "a:t7"))
    assert "May 2024" in said(card)
    assert "Velland sent a counter-proposal" in said(card)
    assert talks.selection.key is None


def test_the_day_of_a_source_is_foretold_set_and_taken_back_by_keys(card: DateCard, talks: Session) -> None:
    before = talks.dossier
    talks.explain(("sources", FIRST))
    press(Key.Key_D)
    type_in("4 March 2025")
    assert "dates will change" in said(card)
    assert "Orland sent troops across the Senn: unknown → " in said(card)
    assert talks.dossier is before
    press(Key.Key_Return)
    assert talks.dossier.sources[FIRST].created == Day(2025, 3, 4)
    assert set(days(talks.dossier)) > set(days(before))
    assert card.isVisible()
    press(Key.Key_B)
    assert talks.dossier.sources[FIRST].created is None
    assert talks.dossier.events == before.events
    assert talks.dossier.timexes == before.timexes
    talks.undo()
    talks.undo()
    assert talks.dossier.sources == before.sources


def test_a_clue_to_the_day_of_a_source_is_chosen_by_its_digit(card: DateCard, talks: Session) -> None:
    talks.explain(("sources", FIRST))
    press(Key.Key_1)
    assert talks.dossier.sources[FIRST].created == Day(2025, 3, 4)


def test_digits_in_the_field_are_text_and_choose_nothing(card: DateCard, talks: Session) -> None:
    talks.explain(("sources", FIRST))
    press(Key.Key_D)
    type_in("1204")
    assert talks.dossier.sources[FIRST].created is None
    press(Key.Key_Escape)
    assert card.isVisible()
    press(Key.Key_Escape)
    assert not card.isVisible()


def test_an_event_set_by_hand_keeps_its_reason_and_what_was_read(card: DateCard, talks: Session) -> None:
    talks.explain(("events", "a:e6"))
    press(Key.Key_D)
    type_in("2 May 2024")
    press(Key.Key_Tab)
    type_in("the letter is dated so")
    press(Key.Key_Return)
    when = talks.dossier.events["a:e6"].when
    assert when is not None
    assert when.edtf == "2024-05-02"
    assert "The source says: May 2024" in said(card)
    assert "set by hand" in said(card)
    press(Key.Key_B)
    restored = talks.dossier.events["a:e6"]
    assert restored.when is not None
    assert restored.when.edtf == "2024-05"
    assert not restored.when_by_hand


def test_arrows_go_through_the_expressions_of_the_source(card: DateCard, talks: Session) -> None:
    talks.explain(("timexes", "a:t6"))
    press(Key.Key_Right)
    assert card.key == ("timexes", "a:t7")
    press(Key.Key_Right)
    assert card.key == ("timexes", "a:t7")
    press(Key.Key_Left, Key.Key_Left)
    assert card.key == ("timexes", "a:t5")


def test_what_hangs_on_a_source_is_listed_and_a_click_goes_there(card: DateCard, talks: Session) -> None:
    talks.explain(("sources", FIRST))
    button = card.findChild(QPushButton, "hanging0")
    assert button is not None
    assert "Orland sent troops" in button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert card.key == ("events", "a:e1")
    assert talks.selection.key == ("events", "a:e1")


def test_tab_stays_inside_the_card(card: DateCard, talks: Session) -> None:
    talks.explain(("sources", FIRST))
    for _ in range(30):
        press(Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert card.isAncestorOf(focus)
    for _ in range(5):
        press(Key.Key_Backtab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert card.isAncestorOf(focus)


def test_a_record_that_is_gone_takes_the_card_with_it(card: DateCard, talks: Session) -> None:
    talks.explain(("events", "b:e1"))
    assert card.isVisible()
    talks.undo()
    assert not card.isVisible()


def test_a_contradiction_is_shown_on_the_card_with_both_sides(card: DateCard, talks: Session) -> None:
    for day, words in ((Day(2025, 3, 4), "the masthead says so"), (Day(2025, 6, 1), "the editor remembers June")):
        talks.push(SetAnchor(anchor_of(talks.dossier, (("sources", FIRST),), moment(day), words)))
    talks.explain(("sources", FIRST))
    assert "Contradiction" in said(card)
    assert "you say: the masthead says so" in said(card)
    assert "you say: the editor remembers June" in said(card)
    press(Key.Key_B)
    assert not talks.dossier.anchors
    assert "Contradiction" not in said(card)


def test_a_rival_reading_is_chosen_by_its_digit_and_taken_back(card: DateCard, talks: Session) -> None:
    before = talks.dossier
    talks.explain(("timexes", "a:t4"))
    assert "counted from the day of publication" in said(card)
    number = next(n for n, one in enumerate(card._choices, 1) if one.why == "counted from the day of publication")
    press(Qt.Key(Key.Key_0.value + number))
    chosen = talks.dossier.timexes["a:t4"]
    assert chosen.anchor == "created"
    assert chosen.extracted == before.timexes["a:t4"].tree
    press(Key.Key_B)
    assert talks.dossier.timexes["a:t4"].tree == before.timexes["a:t4"].tree
    assert talks.dossier.timexes["a:t4"].extracted is None


def test_the_way_a_source_tells_time_is_shown_and_changed_by_a_digit(card: DateCard, talks: Session) -> None:
    talks.explain(("sources", FIRST))
    assert "news: days count from its own" in said(card)
    talks.push(TellAs(FIRST, True))
    assert "a history, as you said" in said(card)
    number = next(n for n, one in enumerate(card._choices, 1) if one.words == "Read its times as news")
    press(Qt.Key(Key.Key_0.value + number))
    assert talks.dossier.sources[FIRST].narrative is False


def test_a_fact_beside_what_was_read_leaves_it_and_is_named_on_the_card(card: DateCard, talks: Session) -> None:
    before = talks.dossier
    talks.explain(("events", "a:e1"))
    press(Key.Key_D)
    type_in("24 February 2022")
    add = card.findChild(QPushButton, "addAsFact")
    assert add is not None
    add.click()
    event = talks.dossier.events["a:e1"]
    assert not event.when_by_hand
    assert event.when is not None
    assert event.when.edtf == "2022-02-24"
    assert "You say" in said(card)
    assert "worked out" in said(card)
    talks.undo()
    assert talks.dossier.events == before.events
    assert talks.dossier.timexes == before.timexes
    assert talks.dossier.sources == before.sources


def test_two_things_are_said_to_be_at_one_time_by_two_keys_and_one_step(card: DateCard, talks: Session) -> None:
    before = talks.dossier
    talks.explain(("events", "b:e1"))
    press(Key.Key_T)
    talks.explain(("events", "a:e2"))
    assert "At the same time as Envoys left Harran" in said(card)
    press(Key.Key_T)
    when = talks.dossier.events["a:e2"].when
    assert when is not None
    assert when.edtf == "2025-03-04"
    assert talks.dossier.events["b:e1"] == before.events["b:e1"]  # its words give the day as they did
    assert "at the same time as Envoys left Harran" in said(card)
    press(Key.Key_B)
    assert talks.dossier.events == before.events
    assert talks.dossier.anchors == before.anchors


def test_a_record_is_never_said_to_be_at_one_time_with_itself(card: DateCard, talks: Session) -> None:
    talks.explain(("events", "b:e1"))
    press(Key.Key_T, Key.Key_T)
    assert not talks.dossier.anchors


def test_an_open_question_changes_its_colour_with_the_look(card: DateCard, talks: Session, qapp: QApplication) -> None:
    talks.explain(("events", "a:e1"))
    button = next(b for b in card.findChildren(QPushButton) if "publication, unknown" in b.text())
    current.apply(qapp, "dark")
    dark = button.styleSheet()
    current.apply(qapp, "light")
    assert dark != button.styleSheet() != ""
