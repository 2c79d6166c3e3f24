"""Near-copies among the sources of the open case, looked for in a thread while the window goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from briefing.crosscheck.copies import Copies, Likeness
from briefing.model.dossier import Changes, Dossier
from ui.session import Session

_SOON_MS = 250  # a pile that comes in is looked at in a few goes


class Alike(QObject):
    """One for each session: `Alike.of(session)`. `group_of` is as of the last `found`."""

    found = Signal()
    told = Signal(tuple)  # from the thread: whose Likeness it was, and its groups

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._likeness = Likeness()
        self._groups: dict[str, Copies] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._look)
        self.told.connect(self._take)
        session.changed.connect(self._changed)
        session.opened.connect(self._begin)
        self._begin()

    @staticmethod
    def of(session: Session) -> Alike:
        """That of this session's window, made on first asking."""
        found = session.findChild(Alike)
        return found if isinstance(found, Alike) else Alike(session)

    def group_of(self, source_id: str) -> Copies | None:
        """The near-copies this source is one of; None where it stands alone."""
        return self._groups.get(source_id)

    def _begin(self) -> None:
        self._likeness, self._groups = Likeness(), {}
        self._look()
        self.found.emit()

    def _changed(self, changes: Changes) -> None:
        if changes.of("sources") or changes.of("texts"):
            self._soon.start()

    def _look(self) -> None:
        self._pool.start(_Look(self._likeness, self._session.dossier, self))

    def _take(self, told: tuple[Likeness, tuple[Copies, ...]]) -> None:
        likeness, groups = told
        if likeness is not self._likeness:
            return  # of the case before
        now = {id_: group for group in groups for id_ in group.source_ids}
        if now != self._groups:
            self._groups = now
            self.found.emit()


class _Look(QRunnable):
    def __init__(self, likeness: Likeness, dossier: Dossier, alike: Alike) -> None:
        super().__init__()
        self._likeness, self._dossier, self._alike = likeness, dossier, alike

    def run(self) -> None:
        groups = self._likeness.groups(self._dossier)
        try:
            self._alike.told.emit((self._likeness, groups))
        except RuntimeError:
            return  # the window was closed while it was looked
