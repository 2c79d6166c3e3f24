"""A register of records beside the window: what is in it, and keys to make, correct and remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from briefing.edits.edit import Edit
from briefing.model.dossier import Changes, Dossier
from ui.session import Session, Tone
from ui.widgets.buttons import Button
from ui.widgets.form import Form
from ui.widgets.labels import hairline, label, row
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import RowView

_SIZE = (720, 520)


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of a register on its key. `run` is given the key of the row in sight, "" for none; it may open a form,
    or give an edit to do."""

    name: str
    text: str
    key: str
    run: Callable[[str], Form | Edit | None]


@dataclass(frozen=True, slots=True)
class Book:
    """What a register shows: `entries` in order, and `tables` whose changes bear on them."""

    name: str
    title: str
    nothing: str
    tables: tuple[str, ...]
    entries: Callable[[Dossier], Sequence[Entry]]


class Register(QDialog):
    """The window goes on beside it. Typing filters; the first deed is that of Enter."""

    def __init__(self, session: Session, book: Book, deeds: tuple[Deed, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(book.name)
        self.setWindowTitle(book.title)
        self.resize(*_SIZE)
        self._session, self._book = session, book
        self._deeds = {deed.key: deed for deed in deeds}
        self._rows = RowModel(self)
        self._list = RowView(f"{book.name}List", book.title)
        self._list.setModel(self._rows)
        self._find = QLineEdit()
        self._find.setObjectName(f"{book.name}Find")
        self._find.setPlaceholderText(self.tr("Find"))
        self._find.setAccessibleName(self.tr("Find in the list"))
        self._find.setClearButtonEnabled(True)
        self._none = label(book.nothing, "registerNone", "second", wrap=True)
        self._lay_out(deeds)
        self._find.textChanged.connect(self._read)
        self._list.activated.connect(lambda _index: self._do(deeds[0]))
        session.changed.connect(self._changed)
        session.opened.connect(self.close)
        self._read()

    @property
    def key(self) -> str:
        """That of the row in sight, "" for none."""
        return self._rows.key(self._list.currentIndex())

    def present(self) -> None:
        """Show it with the newest, on the list."""
        self._read()
        self.show()
        self.raise_()
        self._list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deeds.get(QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText))
        if deed is not None:
            self._do(deed)
        else:
            super().keyPressEvent(event)

    def _do(self, deed: Deed) -> None:
        done = deed.run(self.key)
        if isinstance(done, Form):
            done.open()
        elif done is not None and self._session.read_only:
            self._session.tell(self.tr("This case can only be read."), Tone.QUESTION)
        elif done is not None:
            self._session.push(done)

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and any(changes.of(table) for table in self._book.tables):
            self._read()

    def _read(self) -> None:
        wanted, at = self._find.text().casefold().strip(), max(0, self._list.currentIndex().row())
        key = self.key
        found = [entry for entry in self._book.entries(self._session.dossier) if wanted in entry.row.words.casefold()]
        self._rows.show(found)
        index = self._rows.at(key)
        self._list.mark(index if index.isValid() else self._index(min(at, len(found) - 1)))
        self._none.setVisible(not found)

    def _index(self, at: int) -> QModelIndex:
        return self._rows.index(at) if at >= 0 else QModelIndex()

    def _lay_out(self, deeds: tuple[Deed, ...]) -> None:
        buttons = list[QWidget | None]()
        for deed in deeds:
            made = Button(deed.text, f"{self._book.name}:{deed.name}", "" if buttons else "primary", deed.key)
            made.clicked.connect(lambda _checked=False, deed=deed: self._do(deed))
            made.setAutoDefault(False)
            buttons.append(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(label(self._book.title, "registerTitle", "headline"))
        column.addWidget(self._find)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        column.addWidget(hairline())
        column.addLayout(row(*buttons, None))
