"""The palette in use: chosen by the analyst or following the system.

from ui.theme import current
colour = current.colour("accent")
current.changed.connect(self.update)     # a method of a QObject
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.theme import fonts
from ui.theme.sheet import sheet
from ui.theme.tokens import PALETTES, Palette

NAMES = ("system", "light", "dark", "high contrast")


class _Theme(QObject):
    """Holds the choice; the only state of the theme."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = "light"
        self.palette = PALETTES["light"]
        self.following = False

    def follow(self, app: QApplication) -> None:
        if not self.following:
            self.following = True
            app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        app = QApplication.instance()
        if self.name == "system" and isinstance(app, QApplication):
            apply(app, "system")


_theme = _Theme()
changed = _theme.changed


def palette() -> Palette:
    """The colours in use now."""
    return _theme.palette


def name() -> str:
    """What was chosen: one of NAMES."""
    return _theme.name


def colour(role: str, alpha: float = 1.0) -> QColor:
    """The colour of a role now; `alpha` from 0 to 1."""
    found = QColor(_theme.palette[role])
    found.setAlphaF(alpha)
    return found


def apply(app: QApplication, name: str = "system") -> None:
    """Dress the whole application and tell everybody. KeyError for a name that is not in NAMES."""
    chosen = PALETTES[_system(app) if name == "system" else name]
    _theme.follow(app)
    _theme.name, _theme.palette = name, chosen
    fonts.load()
    style = QStyleFactory.create("Fusion")
    if app.style().objectName() != "fusion" and style is not None:
        app.setStyle(style)
    app.setFont(fonts.font("base"))
    app.setPalette(qt_palette(chosen))
    app.setStyleSheet(sheet(chosen, fonts.scale()))
    _theme.changed.emit()


def qt_palette(colours: Palette) -> QPalette:
    """The same colours in Qt's roles, for what the style sheet does not reach."""
    made = QPalette()
    for role, token in _QT_ROLES:
        made.setColor(role, QColor(colours[token]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["ink3"]))
    return made


def _system(app: QApplication) -> str:
    return "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


_Role = QPalette.ColorRole
_QT_ROLES = (
    (_Role.Window, "ground"),
    (_Role.WindowText, "ink1"),
    (_Role.Base, "panel"),
    (_Role.AlternateBase, "ground"),
    (_Role.Text, "ink1"),
    (_Role.PlaceholderText, "ink3"),
    (_Role.Button, "panel"),
    (_Role.ButtonText, "ink1"),
    (_Role.BrightText, "bad"),
    (_Role.Highlight, "accent-tint"),
    (_Role.HighlightedText, "ink1"),
    (_Role.Link, "accent"),
    (_Role.LinkVisited, "accent"),
    (_Role.ToolTipBase, "ink1"),
    (_Role.ToolTipText, "panel"),
    (_Role.Light, "panel"),
    (_Role.Midlight, "line"),
    (_Role.Mid, "line"),
    (_Role.Dark, "line"),
    (_Role.Shadow, "line"),
    (_Role.Accent, "accent"),
)
