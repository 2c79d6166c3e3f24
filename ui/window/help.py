"""The key map and what Dateline is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.actions import Action, Actions, Menu
from ui.actions.action import key_words
from ui.widgets.buttons import Button
from ui.widgets.chip import KeyCap
from ui.widgets.labels import SectionHeader, label, row


class KeyMap(QDialog):
    """All keys, by menu, drawn from the registry."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyMap")
        self.setWindowTitle(self.tr("Keys"))
        self.resize(620, 640)
        inner = QWidget()
        inner.setObjectName("keyMapRows")
        rows = QVBoxLayout(inner)
        for menu in Menu:
            with_keys = [spec for spec in actions.of_menu(menu) if spec.shortcuts]
            if with_keys:
                rows.addWidget(SectionHeader(menu.value or self.tr("In lists")))
                rows.addLayout(_grid(with_keys))
        rows.addStretch(1)
        area = QScrollArea()
        area.setObjectName("keyMapArea")
        area.setAccessibleName(self.tr("Keys"))
        area.setWidget(inner)
        area.setWidgetResizable(True)
        close = Button(self.tr("Close"), "keyMapClose", "primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(area)
        column.addLayout(row(None, close))


class About(QDialog):
    """Name, version, licence, and `isolation`: which protection is active while files are read."""

    def __init__(self, isolation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About Dateline"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Dateline %1").replace("%1", _version()), "aboutName", "headline"))
        words = self.tr(
            "Turns reports into an editable, sourced timeline, and the timeline into a briefing paper. "
            "Everything happens on this computer. Apache License 2.0."
        )
        said = label(words, "aboutWords", "second", wrap=True)
        said.setFixedWidth(360)
        column.addWidget(said)
        walls = label(self.tr("Protection: {0}").format(isolation), "aboutProtection", "second", wrap=True)
        walls.setFixedWidth(360)
        column.addWidget(walls)
        credits_ = self.tr(
            "Icons: Lucide (ISC). Type: Inter, Source Serif and Source Sans (OFL). Qt for Python (LGPL)."
        )
        made_of = label(credits_, "aboutCredits", "faint", wrap=True)
        made_of.setFixedWidth(360)
        column.addWidget(made_of)
        close = Button(self.tr("Close"), "aboutClose", "primary")
        close.clicked.connect(self.accept)
        column.addLayout(row(None, close))


def _grid(specs: list[Action]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(14, 0, 14, 10)
    grid.setHorizontalSpacing(16)
    for at, spec in enumerate(specs):
        caps = [KeyCap(key_words(key)) for key in spec.shortcuts]
        for cap in caps:
            cap.setAccessibleName(f"{spec.text}: {cap.accessibleName()}")
        grid.addWidget(label(spec.text.rstrip("…"), f"key-{spec.id}"), at, 0)
        grid.addLayout(row(None, *caps, spacing=6), at, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return grid


def _version() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:  # run from the source tree
        return ""
