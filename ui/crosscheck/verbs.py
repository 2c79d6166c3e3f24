"""The actions of the card and their keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.crosscheck.matters import MatterKind
from briefing.edits.edit import Edit
from briefing.model.conflict import Verdict
from ui.actions import Action, Actions, Menu
from ui.session import Session
from ui.widgets.buttons import Verb
from ui.widgets.flow import Flow


class Card(Protocol):
    """Who has a card in sight: each of these is what a key would do now, None for nothing."""

    def linking(self) -> Edit | None: ...
    def parting(self) -> Edit | None: ...
    def unlinking(self) -> Edit | None: ...
    def preferring(self) -> Edit | None: ...
    def deciding(self, verdict: Verdict) -> Edit | None: ...
    def correcting(self) -> Edit | None: ...
    def setting_aside(self) -> Edit | None: ...
    def registering(self) -> Edit | None: ...
    def do(self, edit: Edit | None) -> None: ...
    def step(self, by: int) -> None: ...


class Verbs:
    """Puts the actions into the registry, and a button for each into `line`."""

    def __init__(self, session: Session, owner: QWidget, card: Card) -> None:
        self._actions = Actions.of(session)
        self.line = Flow()
        self._buttons: dict[str, Verb] = {}
        for name, text, key, icon, asked in _deeds(card):
            action = Action(f"compare.{name}", _said(text), Menu.REVIEW, (key,), icon, local=True, group=5)
            run = partial(_do, card, asked)
            self._actions.add(action, owner=owner, run=run, refusal=partial(_refusal, session, asked))
            self._buttons[name] = Verb(
                self._actions, action.id, "primary" if name in ("link", "both", "corrects", "office") else ""
            )
            self.line.addWidget(self._buttons[name])
        for name, text, key, by in (("next", "Next card", "Alt+Down", 1), ("previous", "Previous card", "Alt+Up", -1)):
            action = Action(f"compare.{name}", _said(text), Menu.REVIEW, (key,), local=True, group=5)
            self._actions.add(action, owner=owner, run=partial(card.step, by))

    def show_for(self, kind: MatterKind) -> None:
        """The buttons that answer a card of this kind; the keys of the others say why they do nothing."""
        for name, button in self._buttons.items():
            button.setVisible(name in _ANSWERS.get(kind, ()))
        self._actions.refresh()


_ANSWERS = {
    MatterKind.SAME: ("link", "apart", "unlink"),
    MatterKind.LINKED: ("unlink", "prefer", "apart"),
    MatterKind.DIFFERENCE: ("both", "check", "none"),
    MatterKind.FIRST: ("both", "check", "none"),
    MatterKind.CORRECTION: ("corrects",),
    MatterKind.UNSIGNED: ("aside",),
    MatterKind.OFFICE: ("office",),
}


_Asked = Callable[[], Edit | None]


def _deeds(card: Card) -> tuple[tuple[str, str, str, str, _Asked], ...]:
    return (
        ("link", "Link as one event", "L", "link", card.linking),
        ("apart", "Keep this one apart", "T", "x", card.parting),
        ("unlink", "Unlink this report", "U", "unlink", card.unlinking),
        ("prefer", "Prefer this value", "V", "star", card.preferring),
        ("both", "Report both", "B", "", partial(card.deciding, Verdict.REPORT_BOTH)),
        ("check", "Needs check", "C", "flag", partial(card.deciding, Verdict.NEEDS_CHECK)),
        ("none", "No conflict", "O", "", partial(card.deciding, Verdict.NO_CONFLICT)),
        ("corrects", "Yes, it corrects it", "R", "pencil", card.correcting),
        ("aside", "Set aside as unattributed", "M", "x", card.setting_aside),
        ("office", "Put the title into the register", "G", "landmark", card.registering),
    )


def _do(card: Card, asked: _Asked) -> None:
    card.do(asked())


def _refusal(session: Session, asked: _Asked) -> str:
    if session.read_only:
        return _said("the case can only be read")
    return "" if asked() is not None else _said("the card asks for something else")


def _said(text: str) -> str:
    return QCoreApplication.translate("Compare", text)
