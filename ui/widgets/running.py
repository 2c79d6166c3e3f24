"""Counts over a whole case that follow it change by change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from briefing.model.dossier import Changes, Dossier, Key
from ui.session import Session
from ui.widgets.slices import Slices

Labels = Callable[[Dossier, Key], tuple[str, ...]]
_STEP = 200  # records


class Running(QObject):
    """How many records of some tables carry each label. `labels` says which ones a record carries, () for one that is
    not there.

    A large case is counted in slices: until `counted` says so the counts are too low.
    """

    counted = Signal()

    def __init__(self, session: Session, tables: tuple[str, ...], labels: Labels, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tables, self._labels = session, tables, labels
        self._counts: Counter[str] = Counter()
        self._known: dict[Key, tuple[str, ...]] = {}
        self._slices = Slices(self)
        self._slices.done.connect(self.counted)
        session.opened.connect(self._begin)
        session.changed.connect(self._change)
        self._begin()

    def count(self, label: str) -> int:
        return self._counts[label]

    def total(self) -> int:
        """Over all labels."""
        return self._counts.total()

    def _begin(self) -> None:
        self._counts, self._known = Counter(), {}
        self._slices.walk(self._steps())

    def _steps(self) -> Iterator[None]:
        dossier = self._session.dossier
        keys = ((table, id_) for table in self._tables for id_ in getattr(dossier, table))
        for at, key in enumerate(keys):
            self._take(key)
            if at % _STEP == _STEP - 1:
                yield

    def _change(self, changes: Changes) -> None:
        for key in changes.keys:
            if key[0] in self._tables:
                self._take(key)

    def _take(self, key: Key) -> None:
        before, now = self._known.get(key, ()), self._labels(self._session.dossier, key)
        if before != now:
            self._counts.subtract(before)
            self._counts.update(now)
            self._known[key] = now
