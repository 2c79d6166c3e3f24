"""Every record is made and corrected by hand with the keyboard alone: one form, one edit, one undo."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing.model.actor import ActorKind
from briefing.model.claim import Voice
from briefing.model.day import Day
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Modality, Part
from briefing.model.position import Stance
from tests.small_case import report
from ui.actions import Actions
from ui.records import ByHand
from ui.records.register import Register
from ui.session import Session
from ui.widgets.form import Form

FOUND = report().findings
EVENT: Key = ("events", FOUND.events[0].id)
CLAIM: Key = ("claims", FOUND.claims[0].id)
STATEMENT: Key = ("statements", FOUND.statements[0].id)


class Chosen:
    def __init__(self, path: Path) -> None:
        self.path = path

    def files(self, parent: QWidget) -> list[Path]:
        return [self.path / "map.txt"]

    def folder(self, parent: QWidget) -> Path | None:
        return self.path / "out"


@pytest.fixture
def window(session: Session, qtbot: QtBot, tmp_path: Path) -> QWidget:
    (tmp_path / "out").mkdir()
    (tmp_path / "map.txt").write_text("where it was")
    made = QWidget()
    qtbot.addWidget(made)
    session.push(report())
    made.by_hand = ByHand(session, Chosen(tmp_path), made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def form(session: Session, window: QWidget, action: str, key: Key | None = None) -> Form:
    session.select(key)
    Actions.of(session).refresh_now()
    Actions.of(session).get(f"records.{action}").trigger()
    return next(one for one in window.findChildren(Form) if one.isVisible())


def fill(made: Form, **given: str) -> None:
    for name, words in given.items():
        widget = made.field(name)
        match widget:
            case QComboBox() if widget.findText(words) >= 0:
                widget.setCurrentText(words)
            case QComboBox():
                widget.setEditText(words)
            case QPlainTextEdit():
                widget.setPlainText(words)
            case QLineEdit():
                widget.setText(words)
            case _:
                widget.findChild(QLineEdit).setText(words)


def keep(qtbot: QtBot, made: Form) -> None:
    qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def undone(session: Session, before: Dossier) -> bool:
    session.undo()
    return all(getattr(session.dossier, table) == getattr(before, table) for table in ("events", "actors", "offices"))


def test_an_event_is_made_whole_by_one_edit_and_undone_by_one(session: Session, window: QWidget, qtbot: QtBot) -> None:
    before = session.dossier
    made = form(session, window, "event")
    fill(made, title="The envoys left", when="5 December 2025", place="Bern", length="2 hours", modality="Planned")
    fill(made, who="Anna Berg (visitor)\nIvo Kern", credibility="2  Probably true", **{"class": "leave"})
    keep(qtbot, made)
    event = session.dossier.events["hand:1"]
    assert (event.title, event.place, event.length, event.event_class) == ("The envoys left", "Bern", "PT2H", "leave")
    assert (event.modality, event.credibility, event.when and event.when.edtf) == (Modality.PLANNED, 2, "2025-12-05")
    named = {session.dossier.actors[who.actor_id].name: who.part for who in event.participants}
    assert named == {"Anna Berg": Part.VISITOR, "Ivo Kern": Part.ACTING}
    assert session.selection.key == ("events", "hand:1")
    assert undone(session, before)


def test_reliability_of_the_source_and_credibility_of_the_item_are_two_fields_of_one_form(
    session: Session, window: QWidget, qtbot: QtBot
) -> None:
    made = form(session, window, "edit", EVENT)
    fill(made, grade="B  Usually reliable", grade_reason="seen before", credibility="3  Possibly true")
    keep(qtbot, made)
    assert session.dossier.sources[report().source.id].grade == "B"
    assert session.dossier.events[EVENT[1]].credibility == 3
    session.undo()
    assert session.dossier.sources[report().source.id].grade == ""
    assert session.dossier.events[EVENT[1]].credibility == 0


def test_a_form_that_changes_nothing_leaves_no_step(session: Session, window: QWidget, qtbot: QtBot) -> None:
    label = session.undo_label
    for key in (EVENT, STATEMENT):
        keep(qtbot, form(session, window, "edit", key))
    assert session.undo_label == label


def test_what_cannot_be_is_said_in_the_form_which_stays_open(session: Session, window: QWidget, qtbot: QtBot) -> None:
    made = form(session, window, "edit", EVENT)
    for wrong, words in (
        ({"when": "someday"}, "date"),
        ({"when": "", "length": "long"}, "length"),
        ({"length": "", "title": ""}, "title"),
    ):
        fill(made, **wrong)
        keep(qtbot, made)
        assert made.isVisible()
        assert words in made.findChild(QLabel, "formWrong").text()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_an_actor_a_statement_and_a_claim_are_corrected(session: Session, window: QWidget, qtbot: QtBot) -> None:
    made = form(session, window, "actor")
    fill(made, name="Ivo Kern", kind="Organisation", side="Norland")
    keep(qtbot, made)
    assert session.dossier.actors["hand:a1"].kind is ActorKind.ORGANISATION
    made = form(session, window, "edit", STATEMENT)
    fill(made, speaker="Ivo Kern", said="3 December 2025")
    keep(qtbot, made)
    said = session.dossier.statements[STATEMENT[1]]
    assert (said.speaker_id, said.said and said.said.edtf) == ("hand:a1", "2025-12-03")
    made = form(session, window, "edit", CLAIM)
    fill(made, voice="Speaker", speaker="Anna Berg", least="600")
    keep(qtbot, made)
    claim = session.dossier.claims[CLAIM[1]]
    assert (claim.voice, claim.figure and claim.figure.minimum) == (Voice.SPEAKER, Decimal(600))


def test_a_position_rests_on_the_selected_statement(session: Session, window: QWidget, qtbot: QtBot) -> None:
    made = form(session, window, "position", STATEMENT)
    fill(made, party="Norland", stance="Refuses", issue="Border", since="1 May 2025")
    keep(qtbot, made)
    held = session.dossier.positions["hand:p1"]
    assert (held.stance, held.statement_id, held.since) == (Stance.REFUSES, STATEMENT[1], Day(2025, 5, 1))


def register(session: Session, window: QWidget, action: str) -> Register:
    Actions.of(session).get(f"records.{action}").trigger()
    return next(one for one in window.findChildren(Register) if one.isVisible())


def test_offices_are_made_corrected_and_removed_in_their_register(
    session: Session, window: QWidget, qtbot: QtBot
) -> None:
    session.select(("actors", FOUND.actors[0].id))
    book = register(session, window, "offices")
    qtbot.keyClick(book, Qt.Key.Key_Insert)
    made = next(one for one in book.findChildren(Form) if one.isVisible())
    fill(made, title="minister", start="1 January 2024")
    keep(qtbot, made)
    office = session.dossier.offices["hand:o1"]
    assert (office.holder, office.start) == ("Anna Berg", Day(2024, 1, 1))
    assert book.key == "hand:o1"
    qtbot.keyClick(book, Qt.Key.Key_Delete)
    assert not session.dossier.offices
    session.undo()
    assert session.dossier.offices["hand:o1"] == office


def test_a_shipped_population_is_set_for_the_case_and_taken_back(
    session: Session, window: QWidget, qtbot: QtBot
) -> None:
    book = register(session, window, "populations")
    book.findChild(QLineEdit, "populationsFind").setText("ukraine")
    assert book.key == "ukraine"
    qtbot.mouseClick(book.findChild(QWidget, "populations:edit"), Qt.MouseButton.LeftButton)
    made = next(one for one in book.findChildren(Form) if one.isVisible())
    fill(made, people="30 000 000", basis="own count")
    keep(qtbot, made)
    assert session.dossier.populations["ukraine"].people == 30_000_000
    qtbot.keyClick(book, Qt.Key.Key_Delete)
    assert not session.dossier.populations


def test_comments_and_files_lie_beside_an_event(
    session: Session, window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    made = form(session, window, "comment", EVENT)
    fill(made, text="Ask the embassy")
    keep(qtbot, made)
    Actions.of(session).get("records.attach").trigger()
    file = session.dossier.attachments["hand:f1"]
    assert (file.name, file.data, file.event_id) == ("map.txt", b"where it was", EVENT[1])
    book = register(session, window, "beside")
    assert book.key == "comments hand:k1"
    book.findChild(QLineEdit, "besideFind").setText("map")
    qtbot.mouseClick(book.findChild(QWidget, "beside:save"), Qt.MouseButton.LeftButton)
    assert (tmp_path / "out" / "map.txt").read_bytes() == b"where it was"
    qtbot.keyClick(book, Qt.Key.Key_Delete)
    assert not session.dossier.attachments
    assert session.dossier.comments["hand:k1"].text == "Ask the embassy"


def test_nothing_is_offered_for_what_cannot_be_edited(session: Session, window: QWidget, qapp: QApplication) -> None:
    session.select(("sources", report().source.id))
    Actions.of(session).refresh_now()
    assert not Actions.of(session).get("records.edit").isEnabled()
    assert not Actions.of(session).get("records.comment").isEnabled()
    assert Actions.of(session).get("records.event").isEnabled()
