"""The list of unknown dates: each with its worked-out window and why, and above them what contradicts itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.model.dossier import Key
from briefing.temporal.bounds import Reason
from ui.actions import Action, Actions, Menu
from ui.dates.parts import Choices, Heading, Item
from ui.dates.unknown import about, unknown_keys
from ui.dates.unknown_model import UnknownModel
from ui.session import Session
from ui.widgets.amber import AmberCard
from ui.widgets.floating import Floating
from ui.widgets.flow import clear
from ui.widgets.labels import label
from ui.widgets.reckoning import Reckoning
from ui.widgets.rows import RowView
from ui.widgets.when_seen import WhenSeen

_MOST = 9  # rows in sight; the rest are scrolled to


class UnknownDates(Floating):
    """Choosing one opens its date card, where it can be said."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__("unknownDates", "", over)
        title = self.tr("Unknown dates")
        self.head.setText(title)
        self.setAccessibleName(title)
        self._session, self._reckoning = session, Reckoning.of(session)
        self._conflicts = QVBoxLayout()
        self._conflicts.setSpacing(8)
        self._none = label(self.tr("Every source and every statement has its day."), "unknownNone", "second", wrap=True)
        self._title = Heading(self.tr("Sources and statements without a day"), "unknownTitle")
        self._busy = label(self.tr("Working out what bounds them…"), "unknownBusy", "faint")
        self._model = UnknownModel(self)
        self._rows = RowView("unknownRows", self.tr("Sources and statements without a day"))
        self._rows.setModel(self._model)
        self.inside.addLayout(self._conflicts)
        for widget in (self._title, self._busy, self._rows, self._none):
            self.inside.addWidget(widget)
        self.inside.addStretch(1)
        self._connect()
        listed = Action("dates.unknown", self.tr("Unknown dates…"), Menu.EDIT, ("Ctrl+U",), "circle-help", group=2)
        Actions.of(session).add(listed, owner=over, run=self.open_list, refusal=self._refusal)

    def open_list(self) -> None:
        """Show what is unknown now; what bounds it follows where the case is large."""
        self._show()
        self.open_card()
        if self._model.keys:
            self._rows.setFocus()
            self._rows.setCurrentIndex(self._model.index(0))

    def _connect(self) -> None:
        self._rows.clicked.connect(self._go)
        self._rows.activated.connect(self._go)
        self._fresh = WhenSeen(self, self._show)
        self._session.changed.connect(self._fresh.ask)
        self._reckoning.found.connect(self._fresh.ask)
        self._session.opened.connect(self.close_card)

    def _show(self) -> None:
        dossier, solution = self._session.dossier, self._reckoning.solution
        self._reckoning.look()
        clear(self._conflicts)
        for number, conflict in enumerate(solution.conflicts):
            self._conflicts.addWidget(self._conflict(number, conflict))
        self._model.show(dossier, unknown_keys(dossier), solution)
        count = len(self._model.keys)
        self._title.set_note(str(count))
        if count:
            self._rows.setFixedHeight(min(count, _MOST) * self._rows.sizeHintForRow(0) + 2)
        for widget in (self._title, self._rows):
            widget.setVisible(bool(count))
        self._none.setVisible(not count)
        self._busy.setVisible(bool(count) and not self._reckoning.is_current)
        self.setAccessibleDescription(self.tr("{0} unknown, {1} contradictions").format(count, len(solution.conflicts)))

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

    def _go(self, index: QModelIndex) -> None:
        self._open(self._model.keys[index.row()])

    def _open(self, key: Key) -> None:
        self.close_card()
        if key[0] != "timexes":
            self._session.select(key)
        self._session.explain(key)

    def _refusal(self) -> str:
        return "" if self._session.dossier.sources else self.tr("there is no source yet")
