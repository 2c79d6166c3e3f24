"""The open case: the only place in the window where state changes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.storage.case import Case
from PySide6.QtCore import QObject, Signal

from briefing.edits.edit import Edit
from briefing.model.dossier import Changes, Dossier, Key


@dataclass(frozen=True, slots=True)
class Selection:
    """The record everybody looks at; None when nothing is selected."""

    key: Key | None


class Session(QObject):
    """Panels read `dossier`, call `push` or `select`, and listen; they know no one else.

    `case` is None before a case is open; then the dossier is empty and `push` is refused with RuntimeError.
    """

    changed = Signal(Changes)
    selected = Signal(Selection)
    opened = Signal()  # another case, or none: everything is to be read anew

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.case: Case | None = None
        self.selection = Selection(None)

    @property
    def dossier(self) -> Dossier:
        return self.case.dossier if self.case else _EMPTY

    def open(self, path: Path) -> None:
        """Open or make the case at `path`, closing the one before. Raises storage's CaseError."""
        case = Case.open(path)
        self.close()
        self.case = case
        self.opened.emit()

    def close(self) -> None:
        if self.case is not None:
            self.case.close()
            self.case = None
            self.selection = Selection(None)
            self.opened.emit()

    def push(self, edit: Edit) -> None:
        """One user action, one edit, one undo step, one `changed`."""
        if self.case is None:
            raise RuntimeError("no case is open")
        self._tell(self.case.apply(edit))

    def undo(self) -> None:
        if self.case is not None:
            self._tell(self.case.undo())

    def redo(self) -> None:
        if self.case is not None:
            self._tell(self.case.redo())

    def select(self, key: Key | None) -> None:
        if key != self.selection.key:
            self.selection = Selection(key)
            self.selected.emit(self.selection)

    def _tell(self, changes: Changes | None) -> None:
        if changes is not None:
            self.changed.emit(changes)


_EMPTY = Dossier()
