"""Every action once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import Action, Actions, Menu
from ui.actions.action import key_words
from ui.session import Session

ACCEPT = Action("review.accept", "Accept", Menu.REVIEW, ("A",), "check")


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """A window with a field and a panel in it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    column.addWidget(QWidget())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_one_session_has_one_registry(session: Session) -> None:
    assert Actions.of(session) is Actions.of(session)


def test_the_key_of_an_action_does_it(session: Session, owner: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    Actions.of(session).add(ACCEPT, owner=owner, run=lambda: done.append("accepted"))
    owner.setFocus()
    qtbot.keyClick(owner, Qt.Key.Key_A)
    assert done == ["accepted"]


def test_a_single_letter_never_acts_while_text_is_typed(session: Session, owner: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    Actions.of(session).add(ACCEPT, owner=owner, run=lambda: done.append("accepted"))
    field = owner.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert (done, field.text()) == ([], "a")


def test_what_cannot_be_done_says_why(session: Session, owner: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    actions = Actions.of(session)
    made = actions.add(ACCEPT, owner=owner, run=lambda: done.append("x"), refusal=lambda: "nothing waits")
    qtbot.waitUntil(lambda: not made.isEnabled())
    actions.run("review.accept")
    assert done == []
    assert made.toolTip() == f"Accept ({key_words('A')}): nothing waits"


def test_of_two_owners_the_one_on_screen_does_it(session: Session, owner: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    hidden = QWidget(owner)
    hidden.hide()
    actions = Actions.of(session)
    actions.add(ACCEPT, owner=hidden, run=lambda: done.append("hidden"))
    actions.add(ACCEPT, owner=owner, run=lambda: done.append("shown"))
    actions.run("review.accept")
    assert done == ["shown"]


def test_one_id_has_one_meaning(session: Session, owner: QWidget) -> None:
    actions = Actions.of(session)
    actions.add(ACCEPT, owner=owner, run=lambda: None)
    with pytest.raises(ValueError, match=r"review\.accept"):
        actions.add(Action("review.accept", "Agree"), owner=owner, run=lambda: None)


def test_two_actions_on_one_key_collide(session: Session, owner: QWidget) -> None:
    actions = Actions.of(session)
    actions.add(ACCEPT, owner=owner, run=lambda: None)
    actions.add(Action("review.all", "Accept all", shortcuts=("A",)), owner=owner, run=lambda: None)
    assert actions.collisions() == [("review.accept", "review.all", "A")]


def test_keys_of_lists_that_do_not_meet_do_not_collide(session: Session, owner: QWidget) -> None:
    actions, other = Actions.of(session), QWidget(owner)
    actions.add(Action("a.drop", "Drop", shortcuts=("Del",), local=True), owner=owner, run=lambda: None)
    actions.add(Action("b.drop", "Drop", shortcuts=("Del",), local=True), owner=other, run=lambda: None)
    assert actions.collisions() == []


def test_a_gone_owner_does_nothing(session: Session, owner: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    gone = QWidget()
    actions = Actions.of(session)
    actions.add(ACCEPT, owner=gone, run=lambda: done.append("gone"))
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    actions.run("review.accept")
    assert done == []
    assert actions.refusal("review.accept") == "not on screen now"
