"""Labels: ones that cut themselves off, and the small headings over lists."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import current, fonts
from ui.theme.tokens import PADDING


def label(text: str, name: str, kind: str = "", *, wrap: bool = False) -> QLabel:
    """Plain words. `kind` is "", "second", "faint", "question", "bad", "title" or "headline"."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


class Elided(QLabel):
    """One line that ends in "…" where there is no room; the tooltip then has the whole of it."""

    def __init__(self, text: str = "", name: str = "elided", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self.alignment()), shown)


class SectionHeader(QWidget):
    """A small heading in capitals over a list, with a note at the right ("11 · 4 groups")."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._note, self._role = title, note, "ink3"
        self.setObjectName("sectionHeader")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        current.changed.connect(self.update)

    def set_title(self, title: str) -> None:
        self._title = title
        self.setAccessibleName(title)
        self.update()

    def set_note(self, note: str, role: str = "ink3") -> None:
        self._note, self._role = note, role
        self.setAccessibleDescription(note)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, QFontMetrics(fonts.label_font()).height() + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect().adjusted(PADDING, 0, -PADDING, 0)
        painter.setFont(fonts.label_font())
        note = self._note.upper()
        wide = painter.fontMetrics().horizontalAdvance(note) + 8 if note else 0
        painter.setPen(current.colour("ink2" if current.palette().name == "high contrast" else "ink3"))
        title = painter.fontMetrics().elidedText(
            self._title.upper(), Qt.TextElideMode.ElideRight, max(0, box.width() - wide)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(current.colour(self._role))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)


def hairline(vertical: bool = False) -> QFrame:
    """The line of one pixel between panels."""
    line = QFrame()
    line.setProperty("kind", "hairline")
    line.setObjectName("hairline")
    (line.setFixedWidth if vertical else line.setFixedHeight)(1)
    return line


def row(*widgets: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side; None is where the free room goes."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget)
    return made
