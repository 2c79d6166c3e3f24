"""The place Positions: who holds what, side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from briefing.model.dossier import Changes, Key
from ui.actions import Action, Actions, Menu
from ui.positions.cells import Cell, Head, Quote
from ui.positions.matrix import NO_SIDE, Matrix, by_issue, matrix
from ui.session import Selection, Session
from ui.theme.sides import role_of
from ui.widgets.buttons import Button
from ui.widgets.labels import hairline, label, row
from ui.widgets.states import State

_AT_ONCE = 60  # statements; more are asked for, since each is a widget
_LATEST = 2  # statements of a cell by issue: the latest, and the one before it
_FIRST_WIDE = 132
_SIDE_WIDE = 168
_TABLES = ("statements", "actors", "sources", "positions")


class PositionsPlace(QWidget):
    """Read from the statements; what is chosen here is selected everywhere."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._most = _AT_ONCE
        self._quotes: dict[Key, Quote] = {}
        self._is_stale = True
        self.setObjectName("positionsPlace")
        self.setAccessibleName(self.tr("Positions"))
        self.setProperty("kind", "ground")
        self._title = label(self.tr("Who holds what"), "positionsTitle", "headline")
        self._note = label("", "positionsNote", "faint")
        self._more = Button("", "morePositions", "quiet")
        self._by = Button(self.tr("By issue"), "positionsBy", "", "I")
        self._is_by_issue = False
        self._area = QScrollArea()
        self._nothing = State()
        self._lay_out()
        self._more.clicked.connect(self._show_more)
        turn = Action("positions.by", self.tr("Positions by issue or by day"), Menu.VIEW, ("I",), local=True, group=4)
        self._by.clicked.connect(Actions.of(session).add(turn, owner=self, run=self._turn).trigger)
        self._nothing.asked.connect(self._act)
        session.changed.connect(self._change)
        session.selected.connect(self._follow)
        session.opened.connect(self._open)

    def showEvent(self, _event: object) -> None:
        self._draw()

    def _draw(self) -> None:
        """Build the matrix anew, if it is in sight and something changed."""
        if not self._is_stale or not self.isVisible():
            return
        self._is_stale = False
        dossier = self._session.dossier
        unknown = self.tr("Day of speaking unknown")
        found = by_issue(dossier) if self._is_by_issue else matrix(dossier, self._most, unknown)
        self._quotes = {}
        self._stack.setCurrentIndex(0 if found.count else 1)
        left = len(dossier.statements) - found.count
        self._more.setVisible(left > 0 and found.count == self._most and not self._is_by_issue)
        self._more.setText(self.tr("Show {0} more").format(left))
        if not found.count:
            self._say_nothing()
            return
        self._note.setText(self._note_words(found))
        self._area.setWidget(self._table(found))
        self._follow(self._session.selection)

    def _table(self, found: Matrix) -> QWidget:
        table = QWidget()
        table.setObjectName("positionsTable")
        table.setProperty("kind", "ground")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(Head(""), 0, 0)
        grid.setColumnMinimumWidth(0, _FIRST_WIDE)
        for at, side in enumerate(found.sides, 1):
            grid.addWidget(Head(side or self.tr("Side not known"), role_of(side, found.sides)), 0, at)
            grid.setColumnStretch(at, 1)
            grid.setColumnMinimumWidth(at, _SIDE_WIDE)
        for down, time in enumerate(found.rows, 1):
            grid.addWidget(Head(time), down, 0)
            for at, side in enumerate(found.sides, 1):
                grid.addWidget(self._cell(found, time, side), down, at)
        grid.setRowStretch(len(found.rows) + 1, 1)
        for quote in self._quotes.values():
            quote.chosen.connect(self._choose)
        return table

    def _cell(self, found: Matrix, time: str, side: str) -> Cell:
        ids = found.cells.get((time, side), ())
        is_gap = side in found.never_quoted
        held = found.held.get((time, side), ())
        words = "" if ids or held else self.tr("No statement")
        if is_gap and time == found.rows[0] and not held:
            words = self.tr("No statement found. Ask: who speaks for {0}?").format(side)
        cell = Cell(words, is_gap)
        if (time, side) in found.changed:
            cell.column.insertWidget(0, label(self.tr("⇄ changed"), "cellChanged", "question"))
        shown = ids[:_LATEST] if self._is_by_issue else ids
        for key in (*(("positions", id_) for id_ in held), *(("statements", id_) for id_ in shown)):
            quote = self._quotes[key] = Quote(self._session.dossier, key)
            cell.add(quote)
        return cell

    def _turn(self) -> None:
        self._is_by_issue = not self._is_by_issue
        self._by.setText(self.tr("By day") if self._is_by_issue else self.tr("By issue"))
        self._is_stale = True
        self._draw()

    def _choose(self) -> None:
        sender = self.sender()
        if isinstance(sender, Quote):
            self._session.select(sender.key)

    def _follow(self, selection: Selection) -> None:
        key = selection.key
        for mine, quote in self._quotes.items():
            is_chosen = key == mine
            if is_chosen is not quote.is_chosen:
                quote.choose(is_chosen)
            if is_chosen:
                self._area.ensureWidgetVisible(quote)

    def _change(self, changes: Changes) -> None:
        if any(changes.of(table) for table in _TABLES):
            self._is_stale = True
            self._draw()

    def _open(self) -> None:
        self._most, self._is_stale = _AT_ONCE, True
        self._draw()

    def _show_more(self) -> None:
        self._most, self._is_stale = self._most + _AT_ONCE, True
        self._draw()

    def _note_words(self, found: Matrix) -> str:
        sides = sum(side != NO_SIDE for side in found.sides)
        if self._is_by_issue:
            return self.tr("{0} issues, {1} sides, the latest statement first").format(len(found.rows), sides)
        return self.tr("{0} statements of {1} sides, by day of speaking").format(found.count, sides)

    def _say_nothing(self) -> None:
        if self._is_by_issue and self._session.dossier.statements:
            self._nothing.empty(self.tr("No statement speaks of an issue that is known by its words."), "", "quote")
        elif self._session.dossier.sources:
            self._nothing.empty(self.tr("Nobody is quoted in these sources."), self.tr("Add files"), "quote")
        else:
            said = self.tr("No positions yet. Drop reports that quote somebody anywhere in the window.")
            self._nothing.empty(said, self.tr("Add files"), "quote")

    def _act(self) -> None:
        Actions.of(self._session).run("file.add")

    def _lay_out(self) -> None:
        head = QWidget()
        head.setProperty("kind", "panel")
        line = row(self._title, self._note, None, self._more, self._by, spacing=10)
        line.setContentsMargins(16, 10, 16, 10)
        head.setLayout(line)
        self._area.setObjectName("positionsScroll")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(hairline())
        column.addWidget(pages, 1)
