"""The parts of the date card: the words in their sentence, the reasons, and lists that one click or key answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from briefing.crosscheck.headlines import shortened
from briefing.model.dossier import Key
from ui.dates.subject import Line
from ui.theme import current, fonts
from ui.widgets.buttons import Button
from ui.widgets.flow import clear
from ui.widgets.labels import label

_LABELS_WIDE = 104
_LINE = 72  # characters of words and note that stand in one line
_LONGEST = 60  # characters of a choice or of what hangs on a date, on one line of the card


class Sentence(QLabel):
    """The words marked in their sentence; a click goes to where they stand."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = ("", "", "")
        self.setObjectName("dateSentence")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Show it in the source"))
        current.changed.connect(self._colour)

    def show_parts(self, parts: tuple[str, str, str]) -> None:
        """What stands before the words, the words, and what stands after them."""
        self._parts = parts
        self.setVisible(any(parts))
        self.setAccessibleName("".join(parts))
        self._colour()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def _colour(self) -> None:
        before, words, after = (escape(part) for part in self._parts)
        self.setFont(fonts.reading_font())
        palette = current.palette()
        marked = f'<span style="background-color:{palette["mark"]}; color:{palette["ink1"]};">{words}</span>'
        self.setText(f'<span style="color:{palette["ink2"]};">{before}</span>{marked}<span>{after}</span>')


class Reasons(QWidget):
    """The reasons, one a line; one that speaks of a record goes there when it is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked: Key | None = None
        self.setObjectName("dateReasons")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnMinimumWidth(0, _LABELS_WIDE)
        self._grid.setColumnStretch(1, 1)
        current.changed.connect(self._dress)

    pressed = Signal()

    def show_lines(self, lines: Sequence[Line]) -> None:
        clear(self._grid)
        before = ""
        for number, line in enumerate(lines):
            said = QCoreApplication.translate("DateCard", line.label) if line.label != before else ""
            self._grid.addWidget(label(said, "reasonName", "faint"), number, 0, Qt.AlignmentFlag.AlignTop)
            way = (
                Qt.AlignmentFlag.AlignLeft if line.key else Qt.AlignmentFlag(0)
            )  # a button would hold the column narrow
            self._grid.addWidget(self._said(line), number, 1, way)
            before = line.label

    def _said(self, line: Line) -> QWidget:
        if line.key is None:
            return label(line.words, "reasonWords", "question" if line.is_open else "", wrap=True)
        button = Button(line.words, f"reason:{line.key[0]}:{line.key[1]}", "link")
        button.setToolTip(self.tr("Say it there"))
        button.setProperty("isOpen", line.is_open)
        _tint(button)
        button.clicked.connect(self._press)
        return button

    def _dress(self) -> None:
        for button in self.findChildren(Button):
            _tint(button)

    def _press(self) -> None:
        sender = self.sender()
        if sender is not None:
            _, table, id_ = sender.objectName().split(":", 2)
            self.asked = (table, id_)
            self.pressed.emit()


def _tint(button: Button) -> None:
    """Open questions stand out, in the look of the window as it is now."""
    button.setStyleSheet(f"color: {current.palette()['question']};" if button.property("isOpen") else "")


class Heading(QLabel):
    """A small heading in capitals, in line with what stands under it; `note` stands behind it."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.setObjectName(name)
        self.setProperty("kind", "faint")
        self.setFont(fonts.label_font())
        self.setMinimumHeight(26)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.set_note("")

    def set_note(self, note: str) -> None:
        words = f"{self._title} · {note}" if note else self._title
        self.setText(words.upper())
        self.setAccessibleName(words)


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: the words and what they are about."""

    words: str
    note: str = ""


class Choices(QWidget):
    """Buttons one below the other, each with its digit where `numbered`; `number` is the one that was pressed."""

    chosen = Signal()

    def __init__(self, name: str, numbered: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = -1
        self.setObjectName(name)
        self._name, self._numbered = name, numbered
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_items(self, items: Sequence[Item]) -> None:
        clear(self._column)
        for number, item in enumerate(items):
            self._column.addWidget(self._line(number, item))

    def _line(self, number: int, item: Item) -> QWidget:
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        key = str(number + 1) if self._numbered else ""
        kind = "" if self._numbered else "link"
        button = Button(shortened(item.words, _LONGEST), f"{self._name}{number}", kind, key)
        button.setAccessibleName(", ".join(part for part in (item.words, item.note) if part))
        button.setToolTip(item.words)
        button.clicked.connect(self._press)
        grid.addWidget(button, 0, 0)
        note = label(item.note, f"{self._name}Note", "faint", wrap=True)
        note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        is_long = len(item.words[:_LONGEST]) + len(item.note) > _LINE
        grid.addWidget(note, *((1, 0, 1, 2) if is_long else (0, 1, 1, 1)))
        grid.setColumnStretch(1, 1)
        return line

    def _press(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.number = int(sender.objectName().removeprefix(self._name))
            self.chosen.emit()
