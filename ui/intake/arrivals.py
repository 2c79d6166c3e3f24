"""The rows of files that are on their way or were refused."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.intake.arrival import AGAIN, Arrival, Stage
from ui.intake.intake import Intake
from ui.intake.words import head_words, row_of, sum_words, tip_of
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView

_Index = QModelIndex | QPersistentModelIndex
# Of more files only their sum and those in work are shown; all of them stand in the report.
_FEW_GOING, _FEW_OVER = 6, 2
_LOOK_MS = 400  # how often it is asked what the readers are doing
_SUM = "sum"


class Arrivals(RowView):
    """Hidden while empty. Return or a click asks for the report; Delete stops a file or takes it off the list."""

    asked = Signal(int)  # the report is wanted, at this arrival; 0 for none of them

    def __init__(self, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__("arrivals", "", parent)
        self.setAccessibleName(self.tr("Files being read"))
        self._intake = intake
        self._rows = RowModel(self)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._read)
        self.setModel(self._rows)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.activated.connect(self._ask)
        self.clicked.connect(self._ask)
        intake.changed.connect(self._read)
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrival = self._at(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete and arrival is not None:
            self._remove(arrival)
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._rows.show(list(self._entries()))
        if self._intake.going and not self._look.isActive():
            self._look.start()
        elif not self._intake.going:
            self._look.stop()
        self.setVisible(bool(self._rows.rowCount()))
        self.fit()

    def _entries(self) -> Iterator[Entry]:
        arrivals = self._intake.arrivals()
        going = [arrival for arrival in arrivals if arrival.is_going]
        over = [arrival for arrival in arrivals if arrival.stage in (Stage.REFUSED, Stage.CANCELLED)]
        is_many = len(going) > _FEW_GOING or len(over) > _FEW_OVER
        if is_many:
            yield self._sum(bool(going), over)
        for arrival in going:
            if not is_many or arrival.stage is not Stage.WAITING:
                yield Entry(str(arrival.number), row_of(arrival), tip_of(arrival))
        for arrival in () if is_many else over:
            yield Entry(str(arrival.number), row_of(arrival), tip_of(arrival))

    def _sum(self, is_going: bool, over: list[Arrival]) -> Entry:
        done, total = self._intake.progress
        if not is_going:
            words = self.tr("{0} files were not taken in").format(len(over))
            return Entry(_SUM, Row(words, self.tr("open the report"), icon="triangle-alert", second_role="bad"))
        second = sum_words(self._intake.run) or self.tr("none done yet")
        return Entry(_SUM, Row(head_words(done, total), second, icon="files", progress=done / max(1, total)), second)

    def _at(self, index: _Index) -> Arrival | None:
        key = self._rows.key(index)
        return self._intake.arrival(int(key)) if key and key != _SUM else None

    def _ask(self, index: QModelIndex) -> None:
        arrival = self._at(index)
        self.asked.emit(arrival.number if arrival is not None else 0)

    def _remove(self, arrival: Arrival) -> None:
        if arrival.is_going:
            self._intake.cancel(arrival.number)
        else:
            self._intake.dismiss(arrival.number)

    def _menu(self, at: QPoint) -> None:
        arrival = self._at(self.indexAt(at))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("What to do with this file"))
        number = arrival.number if arrival is not None else 0
        menu.addAction(self.tr("Report of files…")).triggered.connect(lambda: self.asked.emit(number))
        if arrival is not None and arrival.stage in AGAIN:
            menu.addAction(self.tr("Try again")).triggered.connect(lambda: self._intake.retry(number))
            menu.addAction(self.tr("Take off the list")).triggered.connect(lambda: self._remove(arrival))
        elif arrival is not None:
            menu.addAction(self.tr("Stop reading")).triggered.connect(lambda: self._remove(arrival))
        if self._intake.going:
            menu.addAction(self.tr("Stop reading all")).triggered.connect(self._intake.cancel_all)
        menu.popup(self.viewport().mapToGlobal(at))
