"""The days that are not known, worked out in a thread while the window goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from briefing.model.dossier import Changes, Dossier
from briefing.temporal.solve import Solution
from briefing.temporal.unknown import solved
from ui.session import Session

_SOON_MS = 250  # a pile that comes in is looked at in a few goes
_TABLES = frozenset(("sources", "statements", "events", "timexes", "anchors"))
_NOTHING = Solution({})


class Reckoning(QObject):
    """One for each session: `Reckoning.of(session)`. `solution` is as of the last `found`."""

    found = Signal()
    told = Signal(tuple)  # from the thread: the dossier it looked at, and its solution

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._is_stale = True
        self._asked: Dossier | None = None  # what is being looked at
        self.solution = _NOTHING
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.look)
        self.told.connect(self._take)
        session.changed.connect(self._changed)
        session.opened.connect(self._begin)
        self._begin()

    @staticmethod
    def of(session: Session) -> Reckoning:
        """That of this session's window, made on first asking."""
        found = session.findChild(Reckoning)
        return found if isinstance(found, Reckoning) else Reckoning(session)

    @property
    def is_current(self) -> bool:
        """Whether the solution is that of the case as it stands."""
        return not self._is_stale and self._asked is None

    def look(self) -> None:
        """Begin now, where there is anything new to look at."""
        self._soon.stop()
        if self._is_stale:
            self._is_stale, self._asked = False, self._session.dossier
            self._pool.start(_Look(self._asked, self))

    def _begin(self) -> None:
        self.solution, self._is_stale, self._asked = _NOTHING, True, None
        self.found.emit()
        self._soon.start()

    def _changed(self, changes: Changes) -> None:
        if any(table in _TABLES for table, _ in changes.keys):
            self._is_stale = True
            self._soon.start()

    def _take(self, told: tuple[Dossier, Solution]) -> None:
        dossier, solution = told
        if dossier is self._asked:  # else there is a later one, or another case
            self._asked, self.solution = None, solution
            self.found.emit()


class _Look(QRunnable):
    def __init__(self, dossier: Dossier, reckoning: Reckoning) -> None:
        super().__init__()
        self._dossier, self._reckoning = dossier, reckoning

    def run(self) -> None:
        solution = solved(self._dossier)
        try:
            self._reckoning.told.emit((self._dossier, solution))
        except RuntimeError:
            return  # the window was closed while it was looked
