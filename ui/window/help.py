"""What Dateline is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.widgets.buttons import Button
from ui.widgets.labels import label, row


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


def _version() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:  # run from the source tree
        return ""
