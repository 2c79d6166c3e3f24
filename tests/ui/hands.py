"""Hands on a keyboard, and what each key cost the window's thread."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing.edits.sources import AddSource
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.model.dossier import Key as DossierKey
from briefing.storage.case import Case
from ui.session import Session
from ui.window import Window

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier
LIMIT_MS = 50.0
REPORTS = 11
SEEDS = Path(__file__).parents[2] / "seeds"


def reports() -> list[Path]:
    """The sample reports, in order."""
    return [path for path in sorted(SEEDS.iterdir()) if path.name[:2].isdecimal()]


def read_case(path: Path) -> Path:
    """A case with all sample reports read by rules, as fast as a test needs it."""
    case = Case.open(path)
    for report in reports():
        taken = take(report, report.read_bytes())
        assert isinstance(taken, Taken)
        case.apply(AddSource(taken.source, taken.text, taken.findings))
    case.close()
    return path


class Hands:
    """Presses keys where the focus is. `costs` holds the milliseconds of the thread's own time that each key took
    until what it did was drawn."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.costs: list[tuple[float, str]] = []
        window.activateWindow()
        QApplication.processEvents()

    @property
    def session(self) -> Session:
        return self.window._session

    @property
    def focus(self) -> QWidget:
        QApplication.processEvents()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            return dialog.focusWidget() or dialog
        return QApplication.focusWidget() or self.window

    def press(self, *keys: Key, modifier: Modifier = Modifier.NoModifier) -> None:
        for key in keys:
            begun = time.thread_time()
            QTest.keyClick(self.focus, key, modifier)
            QApplication.processEvents()
            self.costs.append(((time.thread_time() - begun) * 1000, f"{modifier.name} {key.name}"))

    def write(self, words: str) -> None:
        """Letter by letter, in the field that has the focus."""
        for letter in words:
            begun = time.thread_time()
            QTest.keyClicks(self.focus, letter)
            QApplication.processEvents()
            self.costs.append(((time.thread_time() - begun) * 1000, letter))

    def tab_to(self, name: str, most: int = 60) -> QWidget:
        """Tab until the control of that name has the focus."""
        for _ in range(most):
            if self.focus.objectName() == name:
                return self.focus
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def seek(self, words: str, wanted: DossierKey | None = None) -> None:
        """Find a record by words of it and go there: the first hit, or `wanted` among those found."""
        self.press(Key.Key_K, modifier=CTRL)
        self.write(words)
        field = self.window.header.search
        deadline = time.monotonic() + 20
        while not (found := self._found(wanted)):
            assert time.monotonic() < deadline, f"nothing found for {words}"
            QTest.qWait(10)
        for _ in range(found - 1):
            self.press(Key.Key_Down)
        self.press(Key.Key_Return)
        assert not field.text()

    def _found(self, wanted: DossierKey | None) -> int:
        """At which hit, counted from 1, a record stands; 0 while it is not there."""
        field = self.window.header.search
        answer = field.answer()
        hits = answer.hits() if answer is not None and answer.isVisible() and not field.is_searching else []
        places = [at for at, hit in enumerate(hits, 1) if hit.target and (wanted is None or hit.target == wanted)]
        return places[0] if places else 0

    def slow(self) -> list[tuple[float, str]]:
        """Keys that took longer than anybody may wait."""
        return [cost for cost in self.costs if cost[0] > LIMIT_MS]
