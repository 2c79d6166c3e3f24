"""The list of unknown dates: each with its worked-out window and why, and above them what contradicts itself."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.model.dossier import Key
from briefing.temporal.bounds import Reason
from briefing.temporal.unknown import solved
from ui.actions import Action, Actions, Menu
from ui.dates.parts import Choices, Heading, Item
from ui.dates.unknown import Unknown, about, unknown
from ui.session import Session
from ui.widgets.amber import AmberCard
from ui.widgets.floating import Floating
from ui.widgets.flow import clear
from ui.widgets.labels import label
from ui.widgets.when_seen import WhenSeen

_SHOWN = 60  # of a pile: more is gone through from the top, and shrinks


class UnknownDates(Floating):
    """Choosing one opens its date card, where it can be said."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__("unknownDates", "", over)
        title = self.tr("Unknown dates")
        self.head.setText(title)
        self.setAccessibleName(title)
        self._session = session
        self._found: tuple[Unknown, ...] = ()
        self._conflicts = QVBoxLayout()
        self._conflicts.setSpacing(8)
        self._none = label(self.tr("Every source and every statement has its day."), "unknownNone", "second", wrap=True)
        self._title = Heading(self.tr("Sources and statements without a day"), "unknownTitle")
        self._rows = Choices("unknown", numbered=False)
        self._more = label("", "unknownMore", "faint")
        self.inside.addLayout(self._conflicts)
        for widget in (self._title, self._rows, self._more, self._none):
            self.inside.addWidget(widget)
        self.inside.addStretch(1)
        self._rows.chosen.connect(self._go)
        self._fresh = WhenSeen(self, self._show)
        session.changed.connect(self._fresh.ask)
        session.opened.connect(self.close_card)
        listed = Action("dates.unknown", self.tr("Unknown dates…"), Menu.EDIT, ("Ctrl+U",), "circle-help", group=2)
        Actions.of(session).add(listed, owner=over, run=self.open_list, refusal=self._refusal)

    def open_list(self) -> None:
        """Show what is unknown now."""
        self._show()
        self.open_card()

    def _show(self) -> None:
        dossier = self._session.dossier
        solution = solved(dossier)
        clear(self._conflicts)
        for number, conflict in enumerate(solution.conflicts):
            self._conflicts.addWidget(self._conflict(number, conflict))
        self._found = unknown(dossier, solution)
        self._rows.show_items([Item(one.title, self._words(one)) for one in self._found[:_SHOWN]])
        self._title.set_note(str(len(self._found)))
        for widget in (self._title, self._rows):
            widget.setVisible(bool(self._found))
        self._none.setVisible(not self._found)
        self._more.setText(self.tr("and {0} more").format(len(self._found) - _SHOWN))
        self._more.setVisible(len(self._found) > _SHOWN)
        self.setAccessibleDescription(
            self.tr("{0} unknown, {1} contradictions").format(len(self._found), len(solution.conflicts))
        )

    def _words(self, one: Unknown) -> str:
        if not one.window:
            return self.tr("nothing bounds it yet")
        return f"{one.window} · {one.why}" if one.why else one.window

    def _conflict(self, number: int, conflict: tuple[Reason, ...]) -> AmberCard:
        """Both sides named; choosing one goes where it can be changed."""
        card = AmberCard(f"conflict{number}")
        card.ask(self.tr("These cannot all be true:"))
        sides = Choices(f"side{number}of", numbered=False)
        sides.show_items([Item(reason.words) for reason in conflict])
        keys = tuple(about(self._session.dossier, reason) for reason in conflict)
        sides.chosen.connect(lambda: self._open(keys[sides.number]))
        card.column.addWidget(sides)
        return card

    def _go(self) -> None:
        self._open(self._found[self._rows.number].key)

    def _open(self, key: Key) -> None:
        self.close_card()
        if key[0] != "timexes":
            self._session.select(key)
        self._session.explain(key)

    def _refusal(self) -> str:
        return "" if self._session.dossier.sources else self.tr("there is no source yet")
