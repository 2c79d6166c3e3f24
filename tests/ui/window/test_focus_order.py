"""Tab leads through everything in sight, in every place, and everything it leads to has a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.invented_talks import with_talks
from ui.window import Window
from ui.window.places import PLACES


@pytest.fixture
def case_window(window: Window, tmp_path: Path) -> Window:
    window.resize(1600, 900)
    window.cases.open(tmp_path / "Talks.dateline")
    with_talks(window._session)
    window.activateWindow()
    QApplication.processEvents()
    return window


def stops(window: Window) -> set[QWidget]:
    """What is in sight and takes the focus from the Tab key."""
    takes = Qt.FocusPolicy.TabFocus.value
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy().value & takes and not widget.focusProxy()
    }


def walked(window: Window) -> set[str]:
    """The names of all that Tab leads to, until it comes back to where it began. By name: what stands beside a list
    may be made anew when a row of it is selected on the way."""
    begun = QApplication.focusWidget()
    found: set[str] = set()
    for _ in range(3 * len(stops(window))):
        here = QApplication.focusWidget()
        assert here is not None, f"the focus is lost after {sorted(found)}"
        if here is begun and found:
            return found
        found.add(here.objectName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return found


@pytest.mark.parametrize("place", [place.key for place in PLACES])
def test_tab_leads_through_everything_in_sight_and_round_again(case_window: Window, place: str) -> None:
    case_window.go(place)
    QApplication.processEvents()
    found = walked(case_window)
    assert {widget.objectName() for widget in stops(case_window)} - found == set()


@pytest.mark.parametrize("place", [place.key for place in PLACES])
def test_everything_that_takes_the_focus_has_a_name(case_window: Window, place: str) -> None:
    case_window.go(place)
    case_window.actions_.run("view.table")
    case_window.go(place)
    QApplication.processEvents()
    unnamed = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in stops(case_window)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert sorted(unnamed) == []
