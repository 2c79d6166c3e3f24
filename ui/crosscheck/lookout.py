"""The crosscheck of the open case, made in a thread while the window goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from briefing.crosscheck.matters import Matter, Matters
from briefing.crosscheck.picture import Picture, Watch
from briefing.model.dossier import Changes, Dossier, Key
from ui.session import Session

_SOON_MS = 200  # edits that follow one another are looked at once
_ASIDE = ("outline", "anchors")  # what no card is about


class Lookout(QObject):
    """One for each session: `Lookout.of(session)`. `picture` and `matters` are as of the last `found`."""

    found = Signal()
    told = Signal(tuple)  # from the thread: whose Watch it was, its picture and its matters

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._watch, self._matters = Watch(), Matters()
        self._unseen = frozenset[Key]()  # what has changed since it was looked last
        self._dossier, self.picture = session.dossier, Picture()
        self.matters: tuple[Matter, ...] = ()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._look)
        self.told.connect(self._take)
        session.changed.connect(self._changed)
        session.opened.connect(self._begin)
        self._begin()

    @staticmethod
    def of(session: Session) -> Lookout:
        """That of this session's window, made on first asking."""
        found = session.findChild(Lookout)
        return found if isinstance(found, Lookout) else Lookout(session)

    def _begin(self) -> None:
        self._watch, self._matters, self._unseen = Watch(), Matters(), frozenset[Key]()
        self._dossier, self.picture, self.matters = self._session.dossier, Picture(), ()
        self._pool.start(_Look(self._watch, self._matters, self._dossier, None, self))
        self.found.emit()

    def _changed(self, changes: Changes) -> None:
        self._unseen |= changes.keys
        self._dossier = self._session.dossier  # the one these changes lead to; files may come in before it is looked at
        if any(table not in _ASIDE for table, _ in changes.keys):
            self._soon.start()

    def _look(self) -> None:
        changes, self._unseen = Changes(self._unseen), frozenset[Key]()
        self._pool.start(_Look(self._watch, self._matters, self._dossier, changes, self))

    def _take(self, told: tuple[Watch, Picture, tuple[Matter, ...]]) -> None:
        watch, picture, found = told
        if watch is self._watch:  # not that of the case before
            self.picture, self.matters = picture, found
            self.found.emit()


class _Look(QRunnable):
    """The thread is one, so that a watch is told of changes in the order in which they were made."""

    def __init__(
        self, watch: Watch, cards: Matters, dossier: Dossier, changes: Changes | None, lookout: Lookout
    ) -> None:
        super().__init__()
        self._watch, self._cards, self._dossier, self._changes = watch, cards, dossier, changes
        self._lookout = lookout

    def run(self) -> None:
        picture = self._watch.look(self._dossier, self._changes)
        found = self._cards.of(self._dossier, picture)
        try:
            self._lookout.told.emit((self._watch, picture, found))
        except RuntimeError:
            return  # the window was closed while it was looked
