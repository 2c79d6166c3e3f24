"""Buttons: a verb, with its icon before and its key behind it where it has them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QToolButton, QWidget

from ui.actions import Actions
from ui.actions.action import key_words
from ui.theme import current, fonts, icons
from ui.widgets.paint import cap_width, draw_cap

_HEIGHT = 30
_PADDING = 12
_GAP = 6
_ICON = 16


class Button(QPushButton):
    """`kind` is "" (secondary), "primary", "quiet" or "link"; `key` is only shown on a cap, an action makes it work."""

    def __init__(
        self, text: str, name: str, kind: str = "", key: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._key, self._icon, self._kind = key, icon, kind
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        current.changed.connect(self.update)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_key(self, key: str) -> None:
        self._key = key
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if self._kind == "link":
            return super().sizeHint()
        wide = 2 * _PADDING + self._content_width()
        return QSize(wide, max(_HEIGHT, fonts.pixels("base") + 17))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._kind == "link":
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._draw_content(painter)

    def _draw_content(self, painter: QPainter) -> None:
        x = (self.width() - self._content_width()) / 2
        middle = self.height() / 2
        if self._icon:
            picture = icons.pixmap(self._icon, self._ink(), _ICON, self.devicePixelRatioF())
            painter.drawPixmap(round(x), round(middle - _ICON / 2), picture)
            x += _ICON + _GAP
        painter.setFont(fonts.font("base", 500))
        painter.setPen(current.colour(self._ink()))
        wide = self._text_width()
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(x, 0, wide, self.height()), int(flags), self.text())
        if self._key:
            draw_cap(painter, x + wide + _GAP, middle, self._key, "ink2" if self.isEnabled() else "ink3")

    def _ink(self) -> str:
        if not self.isEnabled():
            return "ink3"
        return {"primary": "accent-ink", "quiet": "ink2"}.get(self._kind, "ink1")

    def _text_width(self) -> int:
        metrics = self.fontMetrics()
        return metrics.boundingRect(0, 0, 2000, 100, int(Qt.TextFlag.TextShowMnemonic), self.text()).width() + 1

    def _content_width(self) -> int:
        wide = self._text_width()
        wide += _ICON + _GAP if self._icon else 0
        return wide + (_GAP + cap_width(self._key) if self._key else 0)


class Verb(Button):
    """The button of an action: does it, shows its key, and says in its tooltip why it cannot be done now."""

    def __init__(
        self, actions: Actions, id_: str, kind: str = "", text: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        spec = actions.spec(id_)
        super().__init__(text or spec.text.rstrip("…"), id_, kind, _shown_key(actions, id_), icon, parent)
        self._actions, self._action = actions, actions.get(id_)
        self.setAccessibleName(spec.text.rstrip("…"))
        self.clicked.connect(self._action.trigger)
        self._action.changed.connect(self._follow)
        actions.rekeyed.connect(self._show_key)
        self._follow()

    def _show_key(self) -> None:
        if self._key:  # else there is no room for one here
            self.set_key(_shown_key(self._actions, self._action.objectName()))

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())


def _shown_key(actions: Actions, id_: str) -> str:
    keys = actions.keys(id_)
    return key_words(keys[0]) if keys else ""


class IconButton(QToolButton):
    """A small button that is only an icon; `text` is its tooltip and its name for screen readers."""

    def __init__(self, icon: str, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setFixedSize(QSize(28, 28))
        self.setIconSize(QSize(_ICON, _ICON))
        current.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        self.setIcon(icons.icon(self._icon))
