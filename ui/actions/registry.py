"""The registry of actions of one window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.actions.action import Action, Menu, key_words
from ui.session import Session
from ui.theme import current, icons


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does an action: `refusal` says in words why it cannot be done now, "" if it can."""

    owner: QWidget
    run: Callable[[], object]
    refusal: Callable[[], str]


class KeyTaken(ValueError):
    """A key belongs to another action already; `id` names it."""

    def __init__(self, id_: str) -> None:
        super().__init__(id_)
        self.id = id_


class Actions(QObject):
    """One for each session: `Actions.of(session)`.

    What can be done is asked again after each change, selection and opening, and whenever `refresh` is called.
    """

    refreshed = Signal()
    rekeyed = Signal()  # the analyst gave an action other keys

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._specs: dict[str, Action] = {}
        self._doers: dict[str, list[Doer]] = {}
        self._made: dict[str, QAction] = {}
        self._chosen: dict[str, tuple[str, ...]] = {}
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self.refresh_now)
        session.changed.connect(self.refresh)
        session.selected.connect(self.refresh)
        session.opened.connect(self.refresh)
        current.changed.connect(self._tint)

    @staticmethod
    def of(session: Session) -> Actions:
        """The registry of this session's window, made on first asking."""
        found = session.findChild(Actions)
        return found if isinstance(found, Actions) else Actions(session)

    def add(
        self, action: Action, *, owner: QWidget, run: Callable[[], object], refusal: Callable[[], str] = lambda: ""
    ) -> QAction:
        """Make the action known and its keys work. Raises ValueError for a second action under the same id."""
        if self._specs.setdefault(action.id, action) != action:
            raise ValueError(f"two actions under one id: {action.id}")
        self._doers.setdefault(action.id, []).append(Doer(owner, run, refusal))
        made = self._made.get(action.id) or self._make(action)
        owner.addAction(made)
        self.refresh()
        return made

    def get(self, id_: str) -> QAction:
        """Raises KeyError for an action there is not."""
        return self._made[id_]

    def knows(self, id_: str) -> bool:
        return id_ in self._specs

    def spec(self, id_: str) -> Action:
        return self._specs[id_]

    def all(self) -> list[Action]:
        """In the order in which they were added."""
        return list(self._specs.values())

    def of_menu(self, menu: Menu) -> list[Action]:
        """Those of one menu, by group, then as added."""
        return sorted((a for a in self._specs.values() if a.menu == menu), key=lambda a: a.group)

    def refusal(self, id_: str) -> str:
        """Why the action cannot be done now; "" if it can."""
        doer = self._doer(id_)
        return doer.refusal() if doer else self.tr("not on screen now")

    def run(self, id_: str) -> None:
        """Do it, if it can be done now."""
        doer = self._doer(id_)
        if doer is not None and not doer.refusal():
            doer.run()
            self.refresh()

    def refresh(self, *_: object) -> None:
        """What can be done is asked again as soon as the event loop is idle; many calls cost one."""
        self._due.start()

    def refresh_now(self) -> None:
        """Ask at once what can be done, for a menu that is about to open."""
        self._due.stop()
        self._refresh()

    def say(self, id_: str, text: str) -> None:
        """Give an action other words for now, such as what undo would take back."""
        self._made[id_].setText(text)

    def keys(self, id_: str) -> tuple[str, ...]:
        """The keys of an action, the one that is shown first: the analyst's, else those it came with."""
        return self._chosen.get(id_, self._specs[id_].shortcuts)

    def chosen_keys(self) -> dict[str, tuple[str, ...]]:
        """What the analyst changed, by action; () for an action that is to have no key."""
        return dict(self._chosen)

    def choose_keys(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """Take these instead of all that was chosen before; {} restores every action's own keys.

        Raises KeyTaken, and changes nothing, where two actions would fight for a key.
        """
        before, self._chosen = self._chosen, dict(chosen)
        for id_, keys in sorted(chosen.items()):
            if id_ in self._specs and self._specs[id_].shortcuts == keys:
                del self._chosen[id_]
        fights = self.collisions()
        if fights:
            one, other, _ = fights[0]
            self._chosen = before
            raise KeyTaken(other if before.get(one) != chosen.get(one) else one)
        for id_, made in self._made.items():
            made.setShortcuts([QKeySequence(key) for key in self.keys(id_)])
        self.refresh()
        self.rekeyed.emit()

    def collisions(self) -> list[tuple[str, str, str]]:
        """Pairs of actions that fight for a key where both could hear it, with the key: to be empty."""
        return [
            (one.id, other.id, key)
            for one, other in combinations(self._specs.values(), 2)
            for key in sorted(self._heard(one) & self._heard(other))
            if not (one.local and other.local and not self._share_an_owner(one, other))
        ]

    def _make(self, action: Action) -> QAction:
        made = QAction(action.text, self)
        made.setObjectName(action.id)
        made.setCheckable(action.checkable)
        made.setShortcuts([QKeySequence(key) for key in self.keys(action.id)])
        context = Qt.ShortcutContext
        made.setShortcutContext(context.WidgetWithChildrenShortcut if action.local else context.WindowShortcut)
        made.setToolTip(_tip(self.keys(action.id), action.text))
        made.setStatusTip("")
        made.triggered.connect(self._triggered)
        self._made[action.id] = made
        self._tint_one(action)
        return made

    def _triggered(self, _checked: bool = False) -> None:
        sender = self.sender()
        if sender is not None:
            self.run(sender.objectName())

    def _doer(self, id_: str) -> Doer | None:
        """Who has the focus inside, else who is on screen."""
        doers = [doer for doer in self._doers.get(id_, ()) if isValid(doer.owner)]
        self._doers[id_] = doers
        focus = QApplication.focusWidget()
        holding = [d for d in doers if focus is not None and (d.owner is focus or d.owner.isAncestorOf(focus))]
        # Before the window is shown nothing is visible, and the only doer is still the right one.
        anywhere = self._specs[id_].everywhere if id_ in self._specs else False
        showing = [d for d in doers if anywhere or d.owner.isVisible() or not d.owner.window().isVisible()]
        return next(iter([*holding, *showing]), None)

    def _refresh(self) -> None:
        for id_, made in self._made.items():
            refusal = self.refusal(id_)
            made.setEnabled(not refusal)
            made.setToolTip(_tip(self.keys(id_), made.text(), refusal))
        self.refreshed.emit()

    def _tint(self) -> None:
        for action in self._specs.values():
            self._tint_one(action)

    def _tint_one(self, action: Action) -> None:
        if action.icon:
            self._made[action.id].setIcon(icons.icon(action.icon))

    def _heard(self, action: Action) -> set[str]:
        return {QKeySequence(key).toString() for key in self.keys(action.id)}

    def _share_an_owner(self, one: Action, other: Action) -> bool:
        return not _owners(self._doers[one.id]).isdisjoint(_owners(self._doers[other.id]))


def _owners(doers: Iterable[Doer]) -> set[int]:
    return {id(doer.owner) for doer in doers}


def _tip(keys: tuple[str, ...], text: str, refusal: str = "") -> str:
    key = f" ({key_words(keys[0])})" if keys else ""
    return f"{text.rstrip('…')}{key}" + (f": {refusal}" if refusal else "")
