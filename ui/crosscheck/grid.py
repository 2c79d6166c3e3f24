"""Reports side by side: a column a report, a row a field; a cell that differs says so by a sign and a tint."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from briefing.crosscheck.beside import Cell, Comparison, Line
from ui.theme import current

_DIFFERS, _PREFERRED = "≠ ", "★ "
_NARROWEST = 196


class Grid(QTableWidget):
    """Arrow keys go from cell to cell; Enter or a click shows the words in their source (`pointed`)."""

    pointed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compareGrid")
        self.setAccessibleName(self.tr("The reports side by side"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._shown = Comparison((), (), ())
        self.cellActivated.connect(self.pointed)
        self.cellClicked.connect(self.pointed)
        current.changed.connect(self._draw)

    @property
    def shown(self) -> Comparison:
        return self._shown

    @property
    def line(self) -> Line | None:
        """The field of the current cell."""
        at = self.currentRow()
        return self._shown.lines[at] if 0 <= at < len(self._shown.lines) else None

    @property
    def member(self) -> str:
        """The event of the current column, "" where there is none."""
        at = self.currentColumn()
        return self._shown.members[at] if 0 <= at < len(self._shown.members) else ""

    def show_comparison(self, shown: Comparison) -> None:
        same = shown.members == self._shown.members
        row, column = (self.currentRow(), self.currentColumn()) if same else (0, 0)
        self._shown = shown
        self._draw()
        self.setCurrentCell(max(0, row), max(0, column))

    def _draw(self) -> None:
        self.setRowCount(len(self._shown.lines))
        self.setColumnCount(len(self._shown.heads))
        self.setHorizontalHeaderLabels(list(self._shown.heads))
        self.setVerticalHeaderLabels([line.name for line in self._shown.lines])
        for row, line in enumerate(self._shown.lines):
            for column, cell in enumerate(line.cells):
                self.setItem(row, column, self._item(line, cell))

    def _item(self, line: Line, cell: Cell) -> QTableWidgetItem:
        sign = _PREFERRED if cell.preferred else _DIFFERS if cell.differs else ""
        item = QTableWidgetItem(f"{sign}{cell.words}" if cell.words else "–")
        spoken = [f"{line.name}: {cell.words}" if cell.words else self.tr("{0}: not said").format(line.name)]
        spoken += [self.tr("differs")] if cell.differs else []
        spoken += [self.tr("preferred")] if cell.preferred else []
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(spoken))
        item.setToolTip(cell.words)
        if cell.differs:
            item.setBackground(QBrush(current.colour("question-tint")))
            item.setForeground(QBrush(current.colour("question")))
        if cell.preferred:
            bold = QFont(self.font())
            bold.setBold(True)
            item.setFont(bold)
        if not cell.words:
            item.setForeground(QBrush(current.colour("ink3")))
        return item
