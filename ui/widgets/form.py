"""A form to make or correct one record: fields as data, one answer, one edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from briefing.extraction.timexes.typed import understand
from briefing.model.day import Day
from briefing.model.when import When
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField
from ui.widgets.labels import label, row

_WIDE, _LONG_HIGH = 460, 84


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form. `choices` are keys and what is shown for them; with `is_open` other words may be typed too.
    `is_long` gives several lines, `is_date` reads a date in free words."""

    name: str
    label: str
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    is_open: bool = False
    is_long: bool = False
    is_date: bool = False
    hint: str = ""


class Given:
    """What stands in a form: the key of what was chosen, else the words."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __getitem__(self, name: str) -> str:
        return self._words[name]

    def when(self, name: str) -> When | None:
        """None for no words. Raises ValueError for words that are no date."""
        words = self._words[name]
        found = understand(words, None) if words else None
        if words and found is None:
            raise ValueError(f"“{words}” is not understood as a date")
        return found

    def day(self, name: str) -> Day | None:
        """As `when`, and raises ValueError for more than one day."""
        when = self.when(name)
        if when is not None and (when.earliest is None or when.earliest != when.latest):
            raise ValueError(f"“{self._words[name]}” is not one day")
        return when.earliest if when else None


class Form(QDialog):
    """`keep` does the edit; what it raises as ValueError is said in the form, which stays open then. Enter keeps, from
    several lines Ctrl+Enter does; Escape leaves all as it was."""

    def __init__(
        self, name: str, title: str, fields: tuple[Field, ...], keep: Callable[[Given], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep, self._inputs = keep, {field.name: _input(field) for field in fields}
        self._wrong = label("", "formWrong", "bad", wrap=True)
        self._wrong.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for at, field in enumerate(fields):
            named = label(field.label, "formLabel", "second")
            named.setBuddy(self._inputs[field.name])
            grid.addWidget(named, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._inputs[field.name], at, 1)
            dated = self._inputs[field.name]
            if isinstance(dated, DateField):
                dated.left.connect(self.reject)
        kept = Button(self.tr("Keep"), "formKeep", "primary", "⏎", parent=self)
        left = Button(self.tr("Cancel"), "formLeave", parent=self)
        kept.setDefault(True)
        left.setAutoDefault(False)
        kept.clicked.connect(self._try)
        left.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "formTitle", "headline", wrap=True))
        column.addLayout(grid)
        column.addWidget(self._wrong)
        column.addLayout(row(None, left, kept))
        self.setMinimumWidth(_WIDE + 160)
        self._inputs[fields[0].name].setFocus()

    @property
    def given(self) -> Given:
        return Given({name: _words(widget) for name, widget in self._inputs.items()})

    def field(self, name: str) -> QWidget:
        """Where a field is filled in. Raises KeyError for one that the form has not."""
        return self._inputs[name]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._try()
        else:
            super().keyPressEvent(event)

    def _try(self) -> None:
        try:
            self._keep(self.given)
        except ValueError as error:
            said = str(error)
            self._wrong.setText(f"{said[:1].upper()}{said[1:]}.")
            self._wrong.show()
            return
        self.accept()


def _input(field: Field) -> QWidget:
    made = _made(field)
    made.setObjectName(f"form:{field.name}")
    if not isinstance(made, DateField):
        made.setAccessibleName(field.label)
    made.setMinimumWidth(_WIDE)
    return made


def _made(field: Field) -> QWidget:
    if field.choices:
        return _choice(field)
    if field.is_date:
        dated = DateField(f"form:{field.name}:words", field.label)
        dated.begin(field.value, None)
        return dated
    if field.is_long:
        long = QPlainTextEdit(field.value)
        long.setTabChangesFocus(True)
        long.setFixedHeight(_LONG_HIGH)
        long.setPlaceholderText(field.hint)
        return long
    line = QLineEdit(field.value)
    line.setPlaceholderText(field.hint)
    return line


def _choice(field: Field) -> QComboBox:
    made = QComboBox()
    made.setEditable(field.is_open)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    for key, words in field.choices:
        made.addItem(words, key)
    at = made.findData(field.value)
    if at >= 0:
        made.setCurrentIndex(at)
    elif field.is_open:
        made.setCurrentIndex(-1)
        made.setEditText(field.value)
    edit = made.lineEdit()
    if edit is not None:
        edit.setPlaceholderText(field.hint)
    return made


def _words(widget: QWidget) -> str:
    match widget:
        case QComboBox():
            words = widget.currentText().strip()
            at = widget.findText(words, Qt.MatchFlag.MatchExactly)
            return str(widget.itemData(at)) if at >= 0 else words
        case QPlainTextEdit():
            return widget.toPlainText().strip()
        case DateField():
            return widget.text
        case QLineEdit():
            return widget.text().strip()
        case _:
            return ""
