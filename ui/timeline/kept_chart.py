"""The chart of the session's case: built when it is needed, and after an edit only as far as the edit goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from briefing.chart.arrangement import AS_THEY_COME, Arrangement
from briefing.chart.chart import Chart
from briefing.chart.lanes import By
from briefing.chart.metrics import LOW_SCREEN, SCREEN
from briefing.chart.stock import shown
from briefing.model.dossier import Changes
from ui.session import Session
from ui.theme import fonts
from ui.timeline.lettering import measure

_SHOWS = frozenset(("events", "actors", "sources", "outline"))


class KeptChart(QObject):
    """What lanes are made by and how they are arranged is said here; `stale` says that what is drawn is the past."""

    stale = Signal()
    rebuilt = Signal()  # the chart is another one: lanes, events or their words have changed

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.by = By.SIDE
        self.arrangement: Arrangement = AS_THEY_COME
        self._low = False
        self._chart: Chart | None = None
        self._before: Chart | None = None  # of the dossier before the last edit, until the next one is built
        self._edited: frozenset[str] | None = frozenset()  # events touched since `_before`; None for more than that
        session.changed.connect(self._changed)
        session.opened.connect(self._opened)

    @property
    def chart(self) -> Chart:
        """A burst of changes costs one building."""
        if self._chart is None:
            self._chart = self._made()
            self._before, self._edited = None, frozenset()
            self.rebuilt.emit()
        return self._chart

    def make_by(self, by: By) -> None:
        self.by = by
        self._rebuild()

    def arrange(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        self._rebuild()

    def fit(self, low: bool) -> None:
        """Smaller furniture in a window of little height."""
        if low != self._low:
            self._low = low
            self._rebuild()

    def _made(self) -> Chart:
        dossier, before = self._session.dossier, self._before
        metrics = (LOW_SCREEN if self._low else SCREEN).scaled(fonts.scale())
        if before is not None and before.metrics == metrics and self._edited is not None:
            return before.edited(dossier, self._edited)
        return Chart(dossier, shown(dossier), measure, self.by, metrics, arrangement=self.arrangement, before=before)

    def _changed(self, changes: Changes) -> None:
        tables = {table for table, _ in changes.keys} & _SHOWS
        if tables - {"outline"}:
            self._rebuild(changes.of("events") if tables <= {"events", "outline"} else None)
        elif tables:  # the cut-off stands in the outline
            self.stale.emit()

    def _opened(self) -> None:
        self._chart, self._before = None, None
        self.arrangement = AS_THEY_COME
        self._rebuild()

    def _rebuild(self, edited: frozenset[str] | None = None) -> None:
        self._before = self._chart or self._before
        self._edited = None if edited is None or self._edited is None else self._edited | edited
        self._chart = None
        self.stale.emit()
