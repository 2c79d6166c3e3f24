"""What the window asks: everything that would stop and wait for an answer, in one place that tests can answer for."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget


class Dialogs(Protocol):
    """None or an empty list means: left without an answer."""

    def files(self, parent: QWidget) -> list[Path]: ...

    def folder(self, parent: QWidget) -> Path | None: ...

    def case_to_open(self, parent: QWidget, folder: Path) -> Path | None: ...

    def case_to_make(self, parent: QWidget, folder: Path) -> Path | None: ...

    def copy_to_save(self, parent: QWidget, case: Path) -> Path | None: ...

    def key_map_to_save(self, parent: QWidget) -> Path | None: ...

    def pass_phrase(self, parent: QWidget, words: str) -> str | None: ...


class SystemDialogs:
    """The dialogs of the system."""

    def files(self, parent: QWidget) -> list[Path]:
        found, _ = QFileDialog.getOpenFileNames(parent, _tr("Add files"))
        return [Path(name) for name in found]

    def folder(self, parent: QWidget) -> Path | None:
        return _path(QFileDialog.getExistingDirectory(parent, _tr("Add a folder")))

    def key_map_to_save(self, parent: QWidget) -> Path | None:
        found = QFileDialog.getSaveFileName(parent, _tr("Save the keys to print"), _tr("Keys") + ".pdf", "PDF (*.pdf)")
        return _path(found[0])

    def case_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        return _path(QFileDialog.getOpenFileName(parent, _tr("Open a case"), str(folder), _kinds())[0])

    def case_to_make(self, parent: QWidget, folder: Path) -> Path | None:
        name = str(folder / f"{_tr('New case')}.dateline")
        return _path(QFileDialog.getSaveFileName(parent, _tr("New case"), name, _kinds())[0])

    def copy_to_save(self, parent: QWidget, case: Path) -> Path | None:
        name = str(case.with_stem(f"{case.stem} {_tr('copy')}"))
        return _path(QFileDialog.getSaveFileName(parent, _tr("Save a copy"), name, _kinds())[0])

    def pass_phrase(self, parent: QWidget, words: str) -> str | None:
        given, is_given = QInputDialog.getText(parent, _tr("Pass phrase"), words, QLineEdit.EchoMode.Password)
        return given if is_given and given else None


def _path(name: str) -> Path | None:
    return Path(name) if name else None


def _kinds() -> str:
    return _tr("Dateline cases (*.dateline)")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)
