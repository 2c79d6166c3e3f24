"""The event table: every event a row, sorted, filtered and edited in place."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from briefing.edits.events import ReviewEvent
from briefing.model.dossier import Changes
from briefing.model.review import ACCEPTED, PROPOSED, Review
from briefing.model.review import State as ReviewState
from briefing.model.wanted import ALL, Facet, Wanted
from ui.actions import Action, Actions, Menu
from ui.events.columns import COLUMNS
from ui.events.model import TITLE, EventModel
from ui.session import Brush, Selection, Session
from ui.theme import current, fonts
from ui.theme.tokens import ROW
from ui.widgets.labels import label, row
from ui.widgets.seeker import Seeker
from ui.widgets.states import State
from ui.widgets.when_seen import WhenSeen

_FIELD_WIDE = 260
_MOST_SPANS = 500  # headings written over the whole row; Qt walks all of them at each painting
_ICON_WIDE = 26  # px of a date's cell that its icon takes


class EventTable(QWidget):
    """Rows are selected here and everywhere; Enter or a double click edits title, date or place."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_choosing = False
        self.setObjectName("eventTable")
        self.setAccessibleName(self.tr("Event table"))
        self.setProperty("kind", "panel")
        self._model = EventModel(session, self)
        self._table = _Table(self)
        self._table.setModel(self._model)
        self._count = label("", "eventCount", "faint")
        self._words = QLineEdit()
        self._states = QComboBox()
        self._groups = QComboBox()
        self._nothing = State()
        self._dress()
        self._lay_out()
        self._connect()
        self._fresh = WhenSeen(self, self._model.read)
        session.changed.connect(self._change)
        session.opened.connect(self._open)
        session.brushed.connect(self._fresh.ask)
        session.narrowed.connect(self._narrowed)
        Seeker.of(session).renewed.connect(self._fresh.ask)
        self._fresh.ask()
        self._add_actions()

    def _open(self) -> None:
        self._model.forget()
        self._fresh.ask()

    def _change(self, changes: Changes) -> None:
        """What is not on screen is read when it is shown."""
        if self._fresh.is_seen:
            self._model.change(changes)
        else:
            self._fresh.ask()

    def _dress(self) -> None:
        self._words.setObjectName("eventFilter")
        self._words.setProperty("kind", "search")
        self._words.setPlaceholderText(self.tr("Filter by words"))
        self._words.setAccessibleName(self.tr("Filter events by words"))
        self._words.setClearButtonEnabled(True)
        self._words.setFixedWidth(_FIELD_WIDE)
        self._states.setObjectName("eventState")
        self._states.setAccessibleName(self.tr("Filter events by state"))
        self._states.addItem(self.tr("Any state"), "")
        for state in ReviewState:
            self._states.addItem(state.value.capitalize(), state.value)
        self._groups.setObjectName("eventGroups")
        self._groups.setAccessibleName(self.tr("Group events by"))
        self._groups.addItem(self.tr("No groups"), "")
        for column in COLUMNS:
            if column.is_grouped:
                self._groups.addItem(self.tr("By {0}").format(column.name.lower()), column.key)
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, column in enumerate(COLUMNS):
            if column.width:
                self._table.setColumnWidth(number, round(column.width * fonts.scale()))
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)

    def _lay_out(self) -> None:
        head = row(
            label(self.tr("Events"), "eventsTitle", "title"), self._count, None, self._groups, self._states, self._words
        )
        head.setContentsMargins(14, 6, 14, 6)
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(pages, 1)

    def _connect(self) -> None:
        self._table.selectionModel().currentRowChanged.connect(self._select)
        self._table.pressed.connect(self._explain)
        self._words.textChanged.connect(self._filter)
        self._states.currentIndexChanged.connect(self._filter)
        self._groups.currentIndexChanged.connect(self._group)
        self._table.activated.connect(self._fold)
        self._table.turned.connect(self._turn)
        self._model.chosen = self.chosen
        self._model.counted.connect(self._show_count)
        self._model.modelReset.connect(self._find_again)
        self._session.selected.connect(self._follow)
        self._nothing.asked.connect(self._act)
        current.changed.connect(self._table.viewport().update)
        self._table.sortByColumn(1, Qt.SortOrder.AscendingOrder)

    def _select(self, index: QModelIndex) -> None:
        id_ = self._model.id_at(index.row())
        if id_:
            self._is_choosing = True
            self._session.select(("events", id_))
            self._is_choosing = False

    def _explain(self, index: QModelIndex) -> None:
        """A click on the icon before a date says why it is so, one on a heading folds; on words it selects."""
        left = self._table.columnViewportPosition(index.column())
        id_ = self._model.id_at(index.row())
        if not id_:
            self._model.fold(index.row())
        elif COLUMNS[index.column()].key == "when" and left <= self._table.x_pressed < left + _ICON_WIDE:
            self._session.explain(("events", id_))

    def _fold(self, index: QModelIndex) -> None:
        """Enter on a heading."""
        self._turn(index.row())

    def _turn(self, line: int) -> None:
        if self._model.lines.group(line) is not None:
            self._model.fold(line)
            self._table.setCurrentIndex(self._model.index(min(line, self._model.rowCount() - 1), 1))

    def _follow(self, selection: Selection) -> None:
        if self._is_choosing:
            return  # rows chosen together stay chosen
        key = selection.key
        if key is not None and key[0] == "events" and self._model.rowCount():
            self._model.find(key[1], self._mark)
        else:
            self._mark(-1)

    def _mark(self, number: int) -> None:
        """Choose this row alone, none for -1."""
        chooser = self._table.selectionModel()
        if number < 0:
            chooser.clearSelection()
            return
        column = max(1, chooser.currentIndex().column())
        index = self._model.index(number, column)
        if chooser.currentIndex().row() != number or not chooser.isRowSelected(number, QModelIndex()):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            chooser.setCurrentIndex(index, flags)
        self._table.scrollTo(index)

    def chosen(self) -> tuple[str, ...]:
        """The events of the rows that are chosen, from the top."""
        return self._model.ids_at(sorted(index.row() for index in self._table.selectionModel().selectedRows()))

    def _review(self, review: Review) -> None:
        """All chosen events by one edit, so that one undo takes it back."""
        self._session.push(ReviewEvent(self.chosen(), review))

    def _refusal(self) -> str:
        if self._session.read_only:
            return self.tr("the case can only be read")
        return "" if self._table.selectionModel().hasSelection() else self.tr("no row is chosen")

    def _add_actions(self) -> None:
        texts = (
            ("events.accept", self.tr("Accept the chosen rows"), "Ctrl+Return", "check", ACCEPTED),
            ("events.reject", self.tr("Reject the chosen rows"), "Ctrl+Backspace", "x", Review(ReviewState.REJECTED)),
            ("events.restore", self.tr("Put the chosen rows back for review"), "Ctrl+Shift+Return", "undo-2", PROPOSED),
        )
        for id_, text, key, icon, review in texts:
            action = Action(id_, text, Menu.EDIT, (key,), icon, local=True, group=5)
            run = partial(self._review, review)
            Actions.of(self._session).add(action, owner=self, run=run, refusal=self._refusal)

    def _find_again(self) -> None:
        self._table.scrollToTop()
        self._table.clearSpans()
        for line in self._model.lines.headings()[:_MOST_SPANS]:
            self._table.setSpan(line, TITLE, 1, len(COLUMNS) - TITLE)
        self._follow(self._session.selection)

    def _filter(self) -> None:
        state = str(self._states.currentData())
        wanted = replace(self._session.wanted, words=self._words.text().strip())
        self._session.narrow(wanted.only(Facet.STATE, *([state] if state else [])))

    def _narrowed(self, wanted: Wanted) -> None:
        """The fields say what is wanted, whoever said so."""
        if self._words.text().strip() != wanted.words:
            self._words.setText(wanted.words)
        states = wanted.of(Facet.STATE)
        self._states.setCurrentIndex(max(0, self._states.findData(states[0] if len(states) == 1 else "")))
        self._fresh.ask()

    def _group(self) -> None:
        self._model.group(str(self._groups.currentData()))

    def _show_count(self) -> None:
        shown, total = len(self._model.lines.listing.rows), self._model.total
        self._count.setText(str(total) if shown == total else self.tr("{0} of {1}").format(shown, total))
        self._stack.setCurrentIndex(0 if shown else 1)
        if shown:
            return
        if total and not Seeker.of(self._session).is_busy:
            self._nothing.empty(self.tr("No event has these words and traits."), self.tr("Show all"), "filter")
        elif total:
            self._nothing.busy(self.tr("Putting the events in order…"))
        else:
            self._nothing.empty(
                self.tr("No events yet. Drop reports anywhere in the window."), self.tr("Add files"), "table-2"
            )

    def _act(self) -> None:
        if self._model.total:
            self._session.narrow(ALL)
            self._session.keep_to(Brush())
        else:
            Actions.of(self._session).run("file.add")


class _Table(QTableView):
    """`x_pressed` is where the mouse was pressed last: an index does not say which part of its cell. `turned` names a
    row whose heading Space folds or opens."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.x_pressed = -1
        self.setObjectName("eventRows")
        self.setAccessibleName(self.tr("Events"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setTabKeyNavigation(False)  # Tab leaves the table: no trap for the keyboard
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(ROW * fonts.scale()))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.x_pressed = round(event.position().x())
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.turned.emit(self.currentIndex().row())
        super().keyPressEvent(event)
