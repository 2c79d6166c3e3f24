"""Dropping files and folders anywhere in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import current, fonts


class DropTarget(QObject):
    """Watches `window`; `dropped` carries what was let go over it, as a tuple of paths."""

    dropped = Signal(tuple)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._veil = Veil(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event:
            case QDropEvent() if event.type() == QEvent.Type.Drop:
                return self._let_go(event)
            case QDragEnterEvent() | QDragMoveEvent():
                return self._over(event)
        if event.type() == QEvent.Type.DragLeave:
            self._veil.hide()
        return super().eventFilter(watched, event)

    def _over(self, event: QDragMoveEvent) -> bool:
        found = paths(event.mimeData())
        if not found:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._veil.cover(found)
        return True

    def _let_go(self, event: QDropEvent) -> bool:
        self._veil.hide()
        found = paths(event.mimeData())
        if not found:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(found)
        return True


class Veil(QWidget):
    """Covers the window while files hang over it and says what letting go will do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._words = window, ""
        self.setObjectName("dropVeil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, found: tuple[Path, ...]) -> None:
        words = self.tr("Add 1 file") if len(found) == 1 else self.tr("Add %1 files").replace("%1", str(len(found)))
        if len(found) == 1 and found[0].is_dir():
            words = self.tr("Add the folder %1").replace("%1", found[0].name)
        if self.isVisible() and words == self._words:
            return
        self._words = words
        self.setAccessibleName(words)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), current.colour("ground", 0.82))
        pen = QPen(current.colour("accent"), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(14, 14, -14, -14), 14, 14)
        painter.setPen(current.colour("accent"))
        painter.setFont(fonts.font("headline", 600))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)


def paths(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this computer in what is dragged or copied."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
