"""Choosing the source whose suggestions are gone through."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from briefing.crosscheck.headlines import headline, shortened
from briefing.model.dossier import sources_of
from ui.review.desk import Desk
from ui.session import Session
from ui.widgets.buttons import Button

_LONGEST = 26  # characters


class SourceChoice(Button):
    """Says which source it is; a click lists all of them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "queueSource", "quiet", parent=parent)
        self._session, self._desk = session, Desk.of(session)
        self.setAccessibleDescription(self.tr("Choose the source whose suggestions are listed"))
        self._menu = QMenu(self)
        self._menu.setObjectName("queueSources")
        self._menu.aboutToShow.connect(self._fill)
        self.clicked.connect(self._open)
        self._desk.moved.connect(self._show)
        self._show()

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.addAction(self.tr("All sources")).setData("")
        for source in sources_of(self._session.dossier):
            name = shortened(headline(self._session.dossier, ("sources", source.id)), 60)
            self._menu.addAction(f"{source.label}  {name}").setData(source.id)
        for action in self._menu.actions():
            action.triggered.connect(self._choose)

    def _choose(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._desk.show_source(str(sender.data()))  # type: ignore[attr-defined]  # it is a QAction

    def _show(self) -> None:
        source_id = self._desk.source_id
        name = shortened(headline(self._session.dossier, ("sources", source_id)), _LONGEST) if source_id else ""
        text = f"{name or self.tr('All sources')} ▾"
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text.removesuffix(" ▾"))
            self.updateGeometry()
