"""Exporting the paper: which format, where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from briefing.writers import WRITERS
from ui.paper.press import Press
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.labels import label, row

_WIDE = 520
_FOR = {
    ".pdf": "for print and mail: tagged, with notes at the foot of the page",
    ".docx": "for Word: styles and real footnotes, open to changes",
    ".md": "plain text with notes",
    ".html": "one page for a browser, nothing loaded from elsewhere",
    ".json": "the tree of the paper, for other programs",
}


class ExportDialog(QDialog):
    """Enter writes. A file that is there already is asked about before it is replaced."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._press = session, Press.of(session)
        self._asked_for: Path | None = None
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export paper"))
        self.setMinimumWidth(_WIDE)
        self._formats = QButtonGroup(self)
        self._name = QLineEdit(str(self._first_path()))
        self._name.setObjectName("exportPath")
        self._name.setAccessibleName(self.tr("File to write"))
        self._warning = label("", "exportWarning", "question", wrap=True)
        self._write = Button(self.tr("Export"), "exportWrite", "primary")
        self._write.setDefault(True)
        self._lay_out()
        self._formats.idToggled.connect(self._choose)
        self._name.textChanged.connect(self._renamed)
        self._write.clicked.connect(self._export)
        self._warn()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Export paper"), "exportTitle", "headline"))
        for number, writer in enumerate(WRITERS):
            choice = QRadioButton(writer.name)
            choice.setObjectName(f"export{writer.suffix}")
            choice.setChecked(number == 0)
            self._formats.addButton(choice, number)
            line = row(choice, label(self.tr(_FOR.get(writer.suffix, "")), "exportFor", "faint"), None, spacing=10)
            column.addLayout(line)
        column.addSpacing(6)
        column.addWidget(label(self.tr("File"), "exportFile", "second"))
        browse = Button(self.tr("Choose …"), "exportBrowse")
        browse.clicked.connect(self._browse)
        file = row(self._name, browse)
        file.setStretch(0, 1)
        column.addLayout(file)
        number = len(self._session.dossier.editions) + 1
        self._release = QCheckBox(self.tr("Release it as edition {0}: the case keeps it with its hash").format(number))
        self._release.setObjectName("exportRelease")
        self._release.setEnabled(self._session.case is not None and not self._session.read_only)
        column.addWidget(self._release)
        column.addWidget(self._warning)
        leave = Button(self.tr("Cancel"), "exportCancel", "quiet")
        leave.clicked.connect(self.reject)
        column.addSpacing(6)
        column.addLayout(row(None, leave, self._write))

    def _first_path(self) -> Path:
        """Beside the case if there is one, named after the paper."""
        case = self._session.case
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        title = self._session.dossier.outline.title or (case.path.stem if case else self.tr("Paper"))
        name = "".join(letter for letter in title if letter not in '\\/:*?"<>|').strip() or self.tr("Paper")
        return (case.path.parent if case else documents) / f"{name}{WRITERS[0].suffix}"

    def _path(self) -> Path:
        return Path(self._name.text().strip()).expanduser()

    def _choose(self, number: int, is_chosen: bool) -> None:
        if is_chosen:
            self._name.setText(str(self._path().with_suffix(WRITERS[number].suffix)))

    def _renamed(self) -> None:
        """A suffix that is typed chooses the format."""
        suffix = self._path().suffix.lower()
        for number, writer in enumerate(WRITERS):
            if writer.suffix == suffix and self._formats.checkedId() != number:
                self._formats.blockSignals(True)
                self._formats.button(number).setChecked(True)
                self._formats.blockSignals(False)
        self._asked_for = None
        self._warn()

    def _warn(self) -> None:
        printed = self._press.last
        found = len(printed.findings) if printed else 0
        said = [
            self.tr("There is such a file already. Export again to replace it.") if self._asked_for else "",
            self.tr("The checks of the paper name {0} things to mend.").format(found) if found > 1 else "",
        ]
        self._warning.setText("\n".join(line for line in said if line))
        self._warning.setVisible(bool(self._warning.text()))

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export paper"), self._name.text())
        if chosen:
            self._name.setText(chosen)
            self._asked_for = Path(chosen)  # the system's own dialog has asked already

    def _export(self) -> None:
        path = self._path()
        if path.exists() and self._asked_for != path:
            self._asked_for = path
            self._warn()
            return
        if self._release.isChecked():
            self._press.release(path)
        else:
            self._press.export(path)
        self.accept()
