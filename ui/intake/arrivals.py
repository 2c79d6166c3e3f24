"""The rows of files that are on their way or were refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.intake.intake import Arrival, Intake, Stage
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView

_Index = QModelIndex | QPersistentModelIndex


class Arrivals(RowView):
    """Hidden while empty. Delete cancels or takes off the list, Return reads a refused file again."""

    def __init__(self, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__("arrivals", "", parent)
        self.setAccessibleName(self.tr("Files being read"))
        self._intake = intake
        self._rows = RowModel(self)
        self._shown: dict[str, Arrival] = {}
        self.setModel(self._rows)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.activated.connect(self._activate)
        self.clicked.connect(self._show_reason)
        intake.changed.connect(self._read)
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrival = self._at(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete and arrival is not None:
            self._remove(arrival)
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._shown = {str(arrival.number): arrival for arrival in self._intake.arrivals()}
        self._rows.show(
            [
                Entry(key, self._row(arrival), f"{arrival.reason} {arrival.advice}".strip() or str(arrival.path))
                for key, arrival in self._shown.items()
            ]
        )
        self.setVisible(bool(self._shown))
        self.fit()

    def _row(self, arrival: Arrival) -> Row:
        badge = Path(arrival.name).suffix.removeprefix(".").upper()
        match arrival.stage:
            case Stage.WAITING:
                return Row(arrival.name, self.tr("waiting"), badge=badge, faint=True)
            case Stage.READING:
                return Row(arrival.name, self.tr("reading…"), badge=badge, progress=-1.0)
            case Stage.REFUSED:
                return Row(arrival.name, arrival.reason, badge=badge, second_role="bad")

    def _at(self, index: _Index) -> Arrival | None:
        return self._shown.get(self._rows.key(index))

    def _show_reason(self, index: QModelIndex) -> None:
        arrival = self._at(index)
        if arrival is not None and arrival.stage is Stage.REFUSED:
            self._intake.explain(arrival)

    def _activate(self, index: QModelIndex) -> None:
        arrival = self._at(index)
        if arrival is not None and arrival.stage is Stage.REFUSED:
            self._intake.retry(arrival.number)

    def _remove(self, arrival: Arrival) -> None:
        if arrival.stage is Stage.REFUSED:
            self._intake.dismiss(arrival.number)
        else:
            self._intake.cancel(arrival.number)

    def _menu(self, at: QPoint) -> None:
        arrival = self._at(self.indexAt(at))
        if arrival is None:
            return
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("What to do with this file"))
        if arrival.stage is Stage.REFUSED:
            menu.addAction(self.tr("Read again")).triggered.connect(lambda: self._intake.retry(arrival.number))
            menu.addAction(self.tr("Take off the list")).triggered.connect(lambda: self._remove(arrival))
        else:
            menu.addAction(self.tr("Stop reading")).triggered.connect(lambda: self._remove(arrival))
            menu.addAction(self.tr("Stop reading all")).triggered.connect(self._intake.cancel_all)
        menu.popup(self.viewport().mapToGlobal(at))
