"""The list of actors in the left column."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from briefing.model.dossier import Changes
from ui.actors import rows
from ui.session import Selection, Session
from ui.widgets.calm import Calm
from ui.widgets.rowmodel import RowModel
from ui.widgets.rows import RowView


class Actors(RowView):
    """Selecting a row selects the actor for everybody."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("actors", "", parent)
        self.setAccessibleName(self.tr("Actors"))
        self._session = session
        self._rows = RowModel(self)
        self._calm = Calm(self._read, self)
        self.setModel(self._rows)
        self.selectionModel().currentChanged.connect(self._select)
        self.clicked.connect(self._select)
        session.changed.connect(self._changed)
        session.opened.connect(self._read)
        session.selected.connect(self._follow)
        self._read()

    def _changed(self, changes: Changes) -> None:
        if changes.of("actors") or changes.of("sources"):
            self._calm.ask()

    def _read(self) -> None:
        self._rows.show(rows.entries(self._session.dossier))
        self.setVisible(self._rows.rowCount() > 0)
        self.fit()
        self._follow(self._session.selection)

    def _select(self, _index: object) -> None:
        key = self._rows.key(self.currentIndex())
        if key and self._session.selection.key != ("actors", key):
            self._session.select(("actors", key))

    def _follow(self, selection: Selection) -> None:
        is_actor = selection.key is not None and selection.key[0] == "actors"
        self.mark(self._rows.at(selection.key[1] if selection.key and is_actor else ""))
