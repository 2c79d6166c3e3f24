"""Rows of lists: one or two lines, a mark at the left, a number at the right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import current, fonts, icons
from ui.theme.tokens import PADDING
from ui.widgets.paint import draw_dot, elided

_Index = QModelIndex | QPersistentModelIndex
_MOST_FITTED = 200  # rows that are measured one by one
_SIGN = 12  # px
_UNLIMITED = 16_777_215  # Qt's own QWIDGETSIZE_MAX


class RowRole(IntEnum):
    """What the delegate asks a model for; DisplayRole is the same in words, for screen readers."""

    ROW = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it is to look. `second` "" makes it one line; `second_role` "question" is the amber one.

    The mark: `badge` (a few letters in a box), or `icon`, or `dot` (a role), or none. `progress` from 0 to 1 draws a
    thin bar, below 0 one that only says: going on; None none. `faint` is for what is done with. `sign` is an icon
    before `second`, which says the same in words.
    """

    title: str
    second: str = ""
    count: str = ""
    badge: str = ""
    icon: str = ""
    dot: str = ""
    second_role: str = "ink3"
    indent: int = 0
    faint: bool = False
    progress: float | None = None
    sign: str = ""

    @property
    def words(self) -> str:
        """The row in one line, for screen readers and tests."""
        return ", ".join(part for part in (self.title, self.second, self.count) if part)


class RowDelegate(QStyledItemDelegate):
    """Paints a Row; cut, never wrapped."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = _row(index)
        small, base = fonts.pixels("small"), fonts.pixels("base")
        return QSize(120, base + small + 23 if row.second else base + 11 + (4 if row.icon else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = _row(index)
        box = QRectF(option.rect)
        painter.save()
        self._ground(painter, option, box)
        left = box.left() + PADDING + row.indent
        left = self._mark(painter, row, box, left)
        right = self._count(painter, row, box)
        self._lines(painter, row, QRectF(left, box.top(), right - left, box.height()))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, current.colour("accent-tint"))
            painter.fillRect(QRectF(box.left(), box.top(), 2, box.height()), current.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, current.colour("ground"))
        view = option.widget
        if state & QStyle.StateFlag.State_HasFocus and isinstance(view, QWidget) and view.hasFocus():
            painter.setPen(QPen(current.colour("accent"), 1))
            painter.drawRect(box.adjusted(1.5, 0.5, -1.5, -1.5))

    def _mark(self, painter: QPainter, row: Row, box: QRectF, left: float) -> float:
        middle = box.center().y()
        if row.badge:
            _draw_badge(painter, QRectF(left, middle - 12, 24, 24), row.badge)
            return left + 32
        if row.icon:
            picture = icons.pixmap(row.icon, row.second_role if row.second_role != "ink3" else "ink2", 16, 2.0)
            painter.drawPixmap(QRectF(left, middle - 8, 16, 16).toRect(), picture)
            return left + 24
        if row.dot:
            draw_dot(painter, left, middle, current.colour(row.dot))
            return left + 18
        return left

    def _count(self, painter: QPainter, row: Row, box: QRectF) -> float:
        """The number at the right; gives the right edge that is left for the words."""
        right = box.right() - PADDING
        if not row.count:
            return right
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(current.colour("ink2"))
        wide = painter.fontMetrics().horizontalAdvance(row.count)
        line = _line_height(row) if row.second else box.height()
        top = box.top() + (6 if row.second else 0)
        painter.drawText(QRectF(right - wide, top, wide + 1, line), Qt.AlignmentFlag.AlignVCenter, row.count)
        return right - wide - 8

    def _lines(self, painter: QPainter, row: Row, box: QRectF) -> None:
        title = fonts.font("base", 500 if row.second else 400)
        painter.setFont(title)
        painter.setPen(current.colour("ink2" if row.faint else "ink1"))
        line = _line_height(row)
        top = QRectF(box.left(), box.top() + 6, box.width(), line) if row.second else box
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, elided(row.title, QFontMetricsF(title), box.width()))
        if row.second:
            self._second(painter, row, QRectF(box.left(), top.bottom() + 1, box.width(), line))

    def _second(self, painter: QPainter, row: Row, box: QRectF) -> None:
        small = fonts.font("small", 500 if row.second_role == "question" else 400)
        painter.setFont(small)
        painter.setPen(current.colour(row.second_role))
        if row.sign:
            role = "ink2" if row.second_role == "ink3" else row.second_role
            place = QRectF(box.left(), box.center().y() - _SIGN / 2, _SIGN, _SIGN)
            painter.drawPixmap(place.toRect(), icons.pixmap(row.sign, role, _SIGN, 2.0))
            box = box.adjusted(_SIGN + 5, 0, 0, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, elided(row.second, QFontMetricsF(small), box.width()))
        if row.progress is not None:
            _draw_progress(painter, QRectF(box.left(), box.bottom() + 2, box.width(), 2), row.progress)


class RowView(QListView):
    """A list of Rows, keyboard first, without a frame. `name` is for tests, `words` for screen readers."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setItemDelegate(RowDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        current.changed.connect(self._redraw)

    def fit(self) -> None:
        """Never higher than all its rows."""
        model = self.model()
        heights = sum(self.sizeHintForRow(at) for at in range(min(model.rowCount(), _MOST_FITTED)))
        self.setMaximumHeight(heights if model.rowCount() <= _MOST_FITTED else _UNLIMITED)
        self.setMinimumHeight(min(heights, 2 * fonts.pixels("base") * 4))

    def mark(self, index: QModelIndex) -> None:
        """Make this row the current one, or none, without telling anybody: what is shown was chosen elsewhere."""
        self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(200, min(self.maximumHeight(), 2000))

    def _redraw(self) -> None:
        self.viewport().update()


def _row(index: _Index) -> Row:
    found = index.data(RowRole.ROW)
    return found if isinstance(found, Row) else Row(str(index.data() or ""))


def _line_height(row: Row) -> float:
    return fonts.pixels("base") + 4.0 if row.second else 0.0


def _draw_badge(painter: QPainter, box: QRectF, letters: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current.colour("line"), 1))
    painter.setBrush(current.colour("ground"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    small = fonts.font("label", 600)
    small.setPixelSize(8)
    painter.setFont(small)
    painter.setPen(current.colour("ink2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters[:4])


def _draw_progress(painter: QPainter, box: QRectF, share: float) -> None:
    painter.fillRect(box, current.colour("line"))
    filled = QRectF(box.left(), box.top(), box.width() * (share if share >= 0 else 0.3), box.height())
    painter.fillRect(filled, current.colour("accent"))
