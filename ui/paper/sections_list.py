"""The sections of the paper: which are printed, in which order."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing.model.dossier import Dossier
from briefing.paper.sections import SECTIONS
from ui.theme import current, fonts, icons
from ui.theme.tokens import PADDING, ROW
from ui.widgets.paint import elided

_KEY = int(Qt.ItemDataRole.UserRole)
_COUNT = _KEY + 1
_GRIP, _BOX = 14, 14
_Index = QModelIndex | QPersistentModelIndex


class SectionList(QListWidget):
    """Space or a click on the box prints or hides a section; Alt with an arrow key, or dragging, moves it.

    `arranged` is emitted when the analyst changed something; `keys` are then the sections to print, in order.
    """

    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self.setObjectName("sections")
        self.setAccessibleName(self.tr("Sections of the paper"))
        self.setAccessibleDescription(self.tr("Space prints or hides, Alt with an arrow key moves"))
        self.setItemDelegate(_SectionDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemChanged.connect(self._changed)
        self.model().rowsMoved.connect(self._changed)
        current.changed.connect(self.viewport().update)

    @property
    def keys(self) -> tuple[str, ...]:
        items = (self.item(number) for number in range(self.count()))
        return tuple(str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def fill(self, dossier: Dossier) -> None:
        """Show the outline's sections in its order, then those that are not printed."""
        printed = [key for key in dossier.outline.sections if key in SECTIONS]
        rows = [(key, True) for key in printed] + [(key, False) for key in SECTIONS if key not in printed]
        at = self.currentRow()
        shown = [self.item(n) for n in range(self.count())]
        known = {str(item.data(_KEY)): n for n, item in enumerate(shown)}
        if [key for key, _ in rows if key in printed] == list(self.keys) and len(known) == len(rows):
            # A hidden section stays where the analyst left it.
            rows = [(str(item.data(_KEY)), item.checkState() is Qt.CheckState.Checked) for item in shown]
        self._is_filling = True
        self.clear()
        for key, is_printed in rows:
            self.addItem(_item(dossier, key, is_printed))
        self.setCurrentRow(max(0, at))
        self._is_filling = False
        self.setFixedHeight(self.count() * _row_height() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(by)
            return
        super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        at = self.currentRow()
        if not 0 <= at + by < self.count():
            return
        self._is_filling = True
        item = self.takeItem(at)
        self.insertItem(at + by, item)
        self.setCurrentRow(at + by)
        self._is_filling = False
        self.arranged.emit()

    def _changed(self, *_: object) -> None:
        if not self._is_filling:
            self.arranged.emit()


class _SectionDelegate(QStyledItemDelegate):
    """Grip, box, title, and how much there is at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(120, _row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box = QRectF(option.rect)
        is_printed = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, current.colour("accent-tint"))
            painter.fillRect(QRectF(box.left(), box.top(), 2, box.height()), current.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, current.colour("ground"))
        middle = box.center().y()
        grip = icons.pixmap("grip-vertical", "ink3", _GRIP, 2.0)
        painter.drawPixmap(QRectF(box.left() + PADDING - 4, middle - 7, _GRIP, _GRIP).toRect(), grip)
        self._box(painter, box.left() + PADDING + 16, middle, is_printed)
        left = box.left() + PADDING + 16 + _BOX + 9
        words = QRectF(left, box.top(), box.right() - PADDING - left, box.height())
        count = str(index.data(_COUNT) or "") if is_printed else self.tr("hidden")
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(current.colour("ink3"))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), count)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(count) - (8 if count else 0))
        title = fonts.font("base")
        painter.setFont(title)
        painter.setPen(current.colour("ink1" if is_printed else "ink3"))
        shown = elided(str(index.data()), QFontMetricsF(title), words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _box(self, painter: QPainter, left: float, middle: float, is_printed: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(current.colour("accent" if is_printed else "ink3"))
        painter.setBrush(current.colour("accent" if is_printed else "panel"))
        painter.drawRoundedRect(QRectF(left + 0.5, middle - 6.5, 13, 13), 4, 4)
        if is_printed:
            tick = icons.pixmap("check", "accent-ink", 11, 2.0)
            painter.drawPixmap(QRectF(left + 1.5, middle - 5.5, 11, 11).toRect(), tick)

    def editorEvent(self, event: object, model: object, option: QStyleOptionViewItem, index: _Index) -> bool:
        """A click on our own box must work as one on Qt's, which stands at the row's left edge."""
        option.rect.setLeft(option.rect.left() + PADDING + 14)
        return bool(super().editorEvent(event, model, option, index))  # type: ignore[arg-type]


def _item(dossier: Dossier, key: str, is_printed: bool) -> QListWidgetItem:
    item = QListWidgetItem(SECTIONS[key].title)
    item.setData(_KEY, key)
    item.setData(_COUNT, _count(dossier, key))
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled
        | Qt.ItemFlag.ItemIsSelectable
        | Qt.ItemFlag.ItemIsUserCheckable
        | Qt.ItemFlag.ItemIsDragEnabled
    )
    item.setCheckState(Qt.CheckState.Checked if is_printed else Qt.CheckState.Unchecked)
    return item


def _count(dossier: Dossier, key: str) -> str:
    """How many records there are for a section, "" where counting says nothing."""
    counts = {
        "masthead": dossier.outline.marking,
        "judgements": len(dossier.judgements),
        "chronology": sum(event.review.kept for event in dossier.events.values()),
        "quotations": sum(statement.review.kept for statement in dossier.statements.values()),
        "claims": sum(claim.review.kept for claim in dossier.claims.values()),
        "sources": len(dossier.sources),
    }
    return str(counts.get(key, "") or "")


def _row_height() -> int:
    return max(ROW, fonts.pixels("base") + 16)
