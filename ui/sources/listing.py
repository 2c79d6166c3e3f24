"""The list of sources in the left column."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from briefing.edits.sources import DropSource
from briefing.model.dossier import Changes
from briefing.model.source import Source
from ui.actions import Action, Actions
from ui.session import Selection, Session
from ui.sources import rows
from ui.sources.alike import Alike
from ui.sources.card import SourceCard, apart
from ui.sources.grade import GradeDialog
from ui.widgets.calm import Calm
from ui.widgets.rowmodel import RowModel
from ui.widgets.rows import RowView
from ui.widgets.running import Running

_IN_MENU = (
    "sources.details",
    "sources.grade",
    "sources.apart",
    "sources.reread",  # the window's: only it knows the readers
    "sources.show",
    "sources.remove",
)


class Sources(RowView):
    """Selecting a row selects the source for everybody; its amber line asks for the date in the inspector."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("sources", "", parent)
        self.setAccessibleName(self.tr("Sources"))
        self._session, self._actions, self._alike = session, Actions.of(session), Alike.of(session)
        self._findings = Running(session, ("events", "statements", "claims"), rows.resting_on, self)
        self._rows = RowModel(self)
        self._calm = Calm(self._read, self)
        self.setModel(self._rows)
        self._register()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.selectionModel().currentChanged.connect(self._select)
        self.clicked.connect(self._select)
        self.activated.connect(self._detail)
        self._alike.found.connect(self._read)
        self._findings.counted.connect(self._read)
        session.changed.connect(self._changed)
        session.opened.connect(self._read)
        session.selected.connect(self._follow)
        self._read()

    def _register(self) -> None:
        texts = (
            ("sources.grade", self.tr("Grade the source…"), "star", "Ctrl+Shift+G", self._grade),
            ("sources.show", self.tr("Show the original file"), "external-link", "", self._show),
            ("sources.details", self.tr("Details of the source…"), "info", "Ctrl+I", self._detail),
            ("sources.apart", self.tr("Not a copy"), "unlink", "", self._set_apart),
            ("sources.remove", self.tr("Remove the source"), "trash-2", "Del", self._remove),
        )
        for id_, text, icon, key, run in texts:
            action = Action(id_, text, icon=icon, shortcuts=(key,) if key else (), local=key == "Del")
            refusal = self._no_copy if id_ == "sources.apart" else self._refusal
            self._actions.add(action, owner=self, run=run, refusal=refusal)

    def _refusal(self) -> str:
        return "" if self._current() else self.tr("no source is selected")

    def _current(self) -> Source | None:
        key = self._session.selection.key
        return self._session.dossier.sources.get(key[1]) if key and key[0] == "sources" else None

    def _changed(self, changes: Changes) -> None:
        # A decision changes a record, not how many there are: only more or fewer of them change a row.
        if changes.of("sources") or self._findings.total() != self._counted:
            self._calm.ask()

    def _read(self) -> None:
        self._counted = self._findings.total()
        self._rows.show(rows.entries(self._session.dossier, self._alike.group_of, self._findings.count))
        self.setVisible(self._rows.rowCount() > 0)
        self.fit()
        self._follow(self._session.selection)

    def _select(self, index: object) -> None:
        key = self._rows.key(self.currentIndex())
        if key and self._session.selection.key != ("sources", key):
            self._session.select(("sources", key))

    def _follow(self, selection: Selection) -> None:
        """Mark the selected source; another record takes the mark away, so that a click asks for it again."""
        is_source = selection.key is not None and selection.key[0] == "sources"
        self.mark(self._rows.at(selection.key[1] if selection.key and is_source else ""))

    def _no_copy(self) -> str:
        source = self._current()
        if source is None:
            return self.tr("no source is selected")
        alone = self._alike.group_of(source.id) is None and not source.apart_from
        return self.tr("its text is in no other source") if alone else ""

    def _detail(self) -> None:
        source = self._current()
        if source is not None:
            card = SourceCard(self._session, source.id, self)
            card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            card.show()

    def _set_apart(self) -> None:
        source = self._current()
        if source is not None:
            self._session.push(apart(self._alike, source))

    def _grade(self) -> None:
        source = self._current()
        if source is None:
            return
        dialog = GradeDialog(source, self)
        dialog.accepted.connect(lambda: self._session.push(dialog.edit()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show(self) -> None:
        source = self._current()
        if source is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(source.path)):
            words = self.tr("%1 could not be opened; it may have been moved.")
            self._session.tell(words.replace("%1", source.path))

    def _remove(self) -> None:
        source = self._current()
        if source is not None:
            self._session.push(DropSource(source.id))
            words = self.tr("%1 and what rests on it alone was removed.")
            self._session.tell(words.replace("%1", source.title or source.name), action="edit.undo")

    def _menu(self, at: QPoint) -> None:
        key = self._rows.key(self.indexAt(at))
        if not key:
            return
        self._session.select(("sources", key))
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("What to do with this source"))
        for id_ in _IN_MENU:
            if self._actions.knows(id_):
                menu.addAction(self._actions.get(id_))
        menu.popup(self.viewport().mapToGlobal(at))
