"""The header: which case, which place, the search field, and the two buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.actions import Actions
from ui.search import SearchField
from ui.session import Session
from ui.theme import current, icons
from ui.widgets.buttons import Verb
from ui.widgets.labels import Elided, label
from ui.widgets.places import Places

_HEIGHT = 44
_VERBS = (("file.add", ""), ("paper.export", "primary"))


class Header(QWidget):
    """Without a case it shows the name of the program and the search field alone."""

    def __init__(self, session: Session, places: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(_HEIGHT)
        self._session, actions = session, Actions.of(session)
        self._logo = QLabel()
        self._logo.setObjectName("logo")
        self._logo.setFixedSize(QSize(22, 22))
        self._title = Elided("", "caseName", "title")
        self._title.setMaximumWidth(220)
        self._saved = label("", "saved", "second")
        self.places = Places(places)
        self.search = SearchField(session)
        self._buttons = tuple(Verb(actions, id_, kind) for id_, kind in _VERBS if actions.knows(id_))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(14)
        for widget in (self._logo, self._title, self._saved, self.places):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.search, 4)
        layout.addStretch(1)
        for button in self._buttons:
            button.set_key("")
            layout.addWidget(button)
        session.opened.connect(self.show_case)
        session.changed.connect(self.show_case)
        current.changed.connect(self._tint)
        self._tint()
        self.show_case()

    def show_case(self) -> None:
        """The case's name and when it was saved last."""
        case, saved = self._session.case, self._session.saved_at
        self._title.setText(case.path.stem if case else self.tr("Dateline"))
        self._title.setFixedWidth(min(220, self._title.fontMetrics().horizontalAdvance(self._title.text()) + 2))
        words = self.tr("saved %1").replace("%1", f"{saved.astimezone():%H:%M}") if saved else ""
        self._saved.setText(self.tr("can only be read") if self._session.read_only else words)
        self._saved.setVisible(bool(self._saved.text()))
        for widget in (self.places, *self._buttons):
            widget.setVisible(case is not None)

    def _tint(self) -> None:
        self._logo.setPixmap(icons.pixmap("logo", "accent", 22, self.devicePixelRatioF()))
