"""The start page."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefing.model.day import day_from
from briefing.temporal.words import day_words
from ui.actions import Actions
from ui.start.recent import Recent, Recents
from ui.theme import current, fonts, icons
from ui.widgets.buttons import Verb
from ui.widgets.labels import SectionHeader, label, row
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView

_WIDTH = 720


class StartPage(QWidget):
    """`chosen` carries the path of a recent case; the verbs are actions of the registry."""

    chosen = Signal(str)

    def __init__(self, actions: Actions, recents: Recents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        self.setProperty("kind", "ground")
        self._recents = recents
        self._header = SectionHeader(self.tr("Recent cases"))
        self._rows = RowModel(self)
        self._list = RowView("recentCases", self.tr("Recent cases"))
        self._list.setModel(self._rows)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        inner = QVBoxLayout()
        inner.setSpacing(8)
        card = _DropCard(actions)
        self.setFocusProxy(card)
        inner.addWidget(card)
        inner.addSpacing(22)
        inner.addWidget(self._header)
        self._card = _Card()
        self._card.layout_with(self._list)
        inner.addWidget(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        holder = QWidget()
        holder.setObjectName("startColumn")
        holder.setLayout(inner)
        holder.setFixedWidth(_WIDTH)
        inner.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(None, holder, None))
        column.addStretch(5)
        recents.changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        found = self._recents.all()
        self._rows.show([Entry(recent.path, Row(recent.title, count=_about(recent)), recent.path) for recent in found])
        self._list.fit()
        for widget in (self._header, self._card):
            widget.setVisible(bool(found))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows.key(index))


class _DropCard(QWidget):
    """The dashed card that says what to do."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("dropCard")
        self._picture = QLabel()
        self._picture.setObjectName("dropPicture")
        title = label(self.tr("Drop reports here"), "dropTitle", "headline")
        title.setStyleSheet(f"font-size: {fonts.pixels('headline') + 4}px")
        words = self.tr(
            "Articles, PDFs, Word files, mails, folders. They stay on this computer; nothing is sent anywhere."
        )
        told = label(words, "dropWords", "second", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        told.setMinimumHeight(22)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 44, 40, 44)
        column.setSpacing(8)
        for widget in (self._picture, title):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(told)
        column.addSpacing(12)
        choose = Verb(actions, "file.add", "primary", text=self.tr("Choose files"))
        self.setFocusProxy(choose)
        paste = Verb(actions, "file.paste")
        sample = Verb(actions, "file.sample")
        column.addLayout(row(None, choose, paste, sample, None))
        current.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        self._picture.setPixmap(icons.pixmap("drop", "accent", 88, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(current.colour("ink3", 0.6), 1.5, Qt.PenStyle.DashLine)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(current.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 16, 16)


class _Card(QWidget):
    """A white card with a hairline around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recentCard")
        current.changed.connect(self.update)

    def layout_with(self, widget: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(current.colour("line"))
        painter.setBrush(current.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)


def _about(recent: Recent) -> str:
    """As "11 sources · 23 to review · today 10:21"."""
    parts = [_counted(recent.sources, "1 source", "%1 sources")]
    if recent.waiting:
        parts.append(_tr("%1 to review").replace("%1", str(recent.waiting)))
    if recent.saved is not None:
        parts.append(_moment(recent.saved))
    return " · ".join(parts)


def _moment(saved: datetime) -> str:
    local = saved.astimezone()
    if local.date() == date.today():
        return f"{_tr('today')} {local:%H:%M}"
    return day_words(day_from(local.date()), short=True)


def _counted(count: int, one: str, many: str) -> str:
    return _tr(one) if count == 1 else _tr(many).replace("%1", str(count))


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartPage", text)
