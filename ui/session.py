"""The open case: the only place in the window where state changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import inf
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.edits.edit import Edit
from briefing.model.dossier import Changes, Dossier, Key
from briefing.model.linked import with_members
from briefing.model.span import Passage
from briefing.model.wanted import ALL, Wanted
from briefing.storage.case import Case

_SOON_MS = 15


@dataclass(frozen=True, slots=True)
class Selection:
    """The record everybody looks at; None when nothing is selected.

    `passage` asks for these words of a source rather than the record's own, for words found by the search.
    """

    key: Key | None
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Brush:
    """The time that lists keep to, in days on the line of time; infinite on both sides where they show all."""

    first: float = -inf
    last: float = inf

    @property
    def is_set(self) -> bool:
        return self != _ALL_TIME

    def touches(self, first: float, last: float) -> bool:
        return first <= self.last and last >= self.first


class Tone(StrEnum):
    """How a notice is meant."""

    PLAIN = "plain"
    GOOD = "good"
    QUESTION = "question"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the analyst. `action` is the id of an action offered beside it, "" for none."""

    text: str
    tone: Tone = Tone.PLAIN
    action: str = ""


class Session(QObject):
    """Panels read `dossier`, call `push` or `select`, and listen; they know no one else.

    `case` is None before a case is open; then the dossier is empty and `push` is refused with RuntimeError.
    """

    changed = Signal(Changes)
    selected = Signal(Selection)
    opened = Signal()  # another case, or none: everything is to be read anew
    narrowed = Signal(Wanted)  # lists of events show others
    brushed = Signal(Brush)  # lists keep to another stretch of time
    explained = Signal(Selection)  # somebody wants to know why a date is what it is; the date card answers
    told = Signal(Notice)  # something the analyst should know; the window shows it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.case: Case | None = None
        self.selection = Selection(None)
        self.brush = _ALL_TIME
        self.wanted = ALL
        self._links = _EMPTY.links  # as they were when a change was told last
        self._untold: frozenset[Key] = frozenset()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._catch_up)

    @property
    def dossier(self) -> Dossier:
        return self.case.dossier if self.case else _EMPTY

    @property
    def undo_label(self) -> str:
        """What undo would take back, "" if nothing."""
        return (self.case.undo_label or "") if self.case else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again, "" if nothing."""
        return (self.case.redo_label or "") if self.case else ""

    @property
    def saved_at(self) -> datetime | None:
        """When the last edit reached the disk; None if there is none."""
        return self.case.saved_at if self.case else None

    @property
    def read_only(self) -> bool:
        """True for a case that another program holds."""
        return self.case is not None and self.case.read_only

    def open(self, path: Path, phrase: str = "") -> None:
        """Open or make the case at `path`, closing the one before. Raises storage's CaseError."""
        self.enter(Case.open(path, phrase=phrase))

    def enter(self, case: Case) -> None:
        """Go on with a case that is open already, closing the one before."""
        self._leave()
        self.case = case
        self._links = case.dossier.links
        self.opened.emit()

    def close(self) -> None:
        if self.case is not None:
            self._leave()
            self.opened.emit()

    def push(self, edit: Edit) -> None:
        """One user action, one edit, one undo step, one `changed`. Raises what Case.apply raises."""
        if self.case is None:
            raise RuntimeError("no case is open")
        self._catch_up()
        self._tell(self.case.apply(edit))

    def take_in(self, edit: Edit) -> None:
        """As `push`, for work that nobody waits for: saved now, `changed` a moment later, so that saving a file and
        drawing what it holds are two short pauses and not a long one."""
        if self.case is None:
            raise RuntimeError("no case is open")
        self._untold |= self.case.apply(edit).keys
        self._soon.start()

    def undo(self) -> None:
        self._catch_up()
        if self.case is not None:
            self._tell(self.case.undo())

    def redo(self) -> None:
        self._catch_up()
        if self.case is not None:
            self._tell(self.case.redo())

    def select(self, key: Key | None, passage: Passage | None = None) -> None:
        """Make everybody look at a record; saying again what is selected already does nothing."""
        self._catch_up()
        wanted = Selection(key, passage)
        if wanted != self.selection:
            self.selection = wanted
            self.selected.emit(wanted)

    def keep_to(self, brush: Brush) -> None:
        """Let lists show only what is somewhere in this time."""
        if brush != self.brush:
            self.brush = brush
            self.brushed.emit(brush)

    def narrow(self, wanted: Wanted) -> None:
        """Let lists of events show only those that are wanted."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.narrowed.emit(wanted)

    def explain(self, key: Key) -> None:
        """Show why the date of a record, or what one expression means, is what it is; the selection stays."""
        if self.dossier.get(key) is not None:
            self.explained.emit(Selection(key))

    def tell(self, text: str, tone: Tone = Tone.PLAIN, action: str = "") -> None:
        """Say something to the analyst; the window decides where."""
        self.told.emit(Notice(text, tone, action))

    def _leave(self) -> None:
        if self.case is not None:
            self.case.close()
            self.case = None
            self.selection = Selection(None)
            self.keep_to(_ALL_TIME)
            self.narrow(ALL)
            self._untold = frozenset()

    def _catch_up(self) -> None:
        """Tell what was taken in and not told yet."""
        untold, self._untold = self._untold, frozenset()
        if untold:
            self._tell(Changes(untold))

    def _tell(self, changes: Changes | None) -> None:
        if changes is None:
            return
        key = self.selection.key
        if key is not None and key in changes.keys and self.dossier.get(key) is None:
            self.select(None)
        before, self._links = self._links, self.dossier.links
        self.changed.emit(with_members(changes, before, self._links))


_EMPTY = Dossier()
_ALL_TIME = Brush()
