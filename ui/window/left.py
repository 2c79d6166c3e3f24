"""The left column: sources, actors, views, and a word on dropping."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.actors import Actors, Asking
from ui.intake import Arrivals, Intake
from ui.search.views import Views
from ui.session import Session
from ui.sources import Sources
from ui.theme import current, fonts
from ui.widgets.labels import SectionHeader, label


class CaseColumn(QWidget):
    """Lists are never higher than their rows; sources give way last."""

    def __init__(self, session: Session, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseColumn")
        self.setAccessibleName(self.tr("Case"))
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(190)
        self._session, self._intake = session, intake
        self._headers = {key: SectionHeader(title) for key, title in self._titles()}
        self._sources = Sources(session)
        self.arrivals = Arrivals(intake)
        self._actors = Actors(session)
        self._views = Views(session)
        self._none = label(self.tr("No actors yet."), "noActors", "faint")
        self._none.setContentsMargins(14, 2, 14, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 14)
        column.setSpacing(0)
        column.addWidget(self._headers["sources"])
        column.addWidget(self._sources, 6)
        column.addWidget(self.arrivals, 3)
        column.addSpacing(10)
        column.addWidget(self._headers["actors"])
        column.addWidget(self._none)
        column.addWidget(self._actors, 4)
        column.addWidget(Asking(session))
        column.addSpacing(10)
        column.addWidget(self._headers["views"])
        column.addWidget(self._views, 2)
        column.addStretch(1)
        column.addWidget(DropHint())

    def _titles(self) -> tuple[tuple[str, str], ...]:
        return (("sources", self.tr("Sources")), ("actors", self.tr("Actors")), ("views", self.tr("Views")))

    def show_now(self) -> None:
        """Count anew; the window calls it when the event loop is idle."""
        read = len(self._session.dossier.sources)
        self._headers["sources"].set_note(str(read) if read else "")
        named = self._actors.model().rowCount()
        self._headers["actors"].set_note(str(named) if named else "")
        self._none.setVisible(not named)
        self._views.show_now()
        self._headers["views"].setVisible(bool(read))


class DropHint(QWidget):
    """The dashed box at the foot of the column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropHint")
        self.setAccessibleName(self.tr("Drop reports anywhere"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(160, 52)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(current.colour("ink3", 0.5), 1.5)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(14, 4, -14, -4), 10, 10)
        painter.setPen(current.colour("ink3"))
        painter.setFont(fonts.font("base"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drop reports anywhere"))
