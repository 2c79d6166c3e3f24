"""The window as an analyst meets it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefing.edits.sources import GradeSource
from tests.ui.invented_talks import FIRST, first_source, second_source
from ui.intake.arrival import Stage
from ui.theme import current
from ui.window import Window
from ui.window.places import PLACES

REPORT = """Talks in Harran end without a text

HARRAN, 3 March 2025 - President Ida Rask met envoy Tomas Lind at the Citadel on Sunday.
"""


def session_of(window: Window):
    return window._session


@pytest.fixture
def case_window(window: Window, tmp_path: Path) -> Window:
    """A window on a case with two sources."""
    window.cases.open(tmp_path / "Talks.dateline")
    window._session.push(first_source())
    window._session.push(second_source())
    return window


def drop(window: Window, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    flags = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(300, 300), *flags)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), *flags))


def test_a_dropped_file_makes_a_case_and_becomes_a_row(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "talks in harran.txt"
    path.write_text(REPORT, "utf-8")
    drop(window, [path])
    qtbot.waitUntil(lambda: len(window._session.dossier.sources) == 1, timeout=20_000)
    assert window._session.case is not None
    assert window._session.case.path == tmp_path / "Dateline" / "Case of 2026-11-22.dateline"
    rows = window.findChild(QWidget, "sources").model()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    assert "Talks in Harran" in rows.index(0, 0).data()
    qtbot.waitUntil(lambda: [arrival.stage for arrival in window.intake.arrivals()] == [Stage.DONE])
    assert window.status.findChild(QLabel, "statusReaders").text().startswith("Readers isolated: ")  # type: ignore[union-attr]


def test_the_same_file_twice_is_said_and_not_added(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path, again = tmp_path / "one.txt", tmp_path / "again.txt"
    path.write_text(REPORT, "utf-8")
    again.write_text(REPORT, "utf-8")
    drop(window, [path, again])
    qtbot.waitUntil(lambda: "already" in window.toast.text(), timeout=20_000)
    assert len(window._session.dossier.sources) == 1


def test_a_refused_file_says_why_and_what_to_do(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "nothing.txt"
    path.touch()
    drop(window, [path])
    qtbot.waitUntil(lambda: [a.stage for a in window.intake.arrivals()] == [Stage.REFUSED], timeout=20_000)
    (arrival,) = window.intake.arrivals()
    assert "empty" in arrival.reason
    window.body.case_column.arrivals.asked.emit(arrival.number)
    report = window.findChild(QDialog, "intakeReport")
    assert report is not None
    assert report.findChild(QLabel, "reasonAdvice").text() == arrival.advice  # type: ignore[union-attr]
    window.intake.dismiss(arrival.number)
    assert window.intake.arrivals() == []


def test_pasted_text_is_kept_beside_the_case(window: Window, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(REPORT)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(window._session.dossier.sources) == 1, timeout=20_000)
    (source,) = window._session.dossier.sources.values()
    assert source.name.startswith("Pasted text")
    assert Path(source.path).read_text("utf-8") == REPORT


def test_undo_and_redo_by_key_say_what_they_do(case_window: Window, qtbot: QtBot) -> None:
    window = case_window
    window._session.push(GradeSource(FIRST, "B", "known for care"))
    undo = window.actions_.get("edit.undo")
    qtbot.waitUntil(lambda: undo.text() == "Undo: Grade the source B")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window._session.dossier.sources[FIRST].grade == ""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.waitUntil(lambda: window.actions_.get("edit.redo").isEnabled())
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    assert window._session.dossier.sources[FIRST].grade == "B"


def test_a_reopened_case_is_as_it_was_left(
    case_window: Window, open_window: Callable[[], Window], tmp_path: Path
) -> None:
    case_window.go("review")
    case_window._session.push(GradeSource(FIRST, "C"))
    case_window.close()
    again = open_window()
    (recent,) = again.recents.all()
    assert (recent.title, recent.sources) == ("Talks", 2)
    again.start.chosen.emit(recent.path)
    assert again._session.dossier.sources[FIRST].grade == "C"
    assert again.body.place.key == "review"
    assert again._session.undo_label == "Grade the source C"


def test_keys_lead_to_every_place(case_window: Window, qtbot: QtBot) -> None:
    for number, place in enumerate(PLACES):
        qtbot.keyClick(case_window, Qt.Key(int(Qt.Key.Key_1) + number), Qt.KeyboardModifier.ControlModifier)
        assert case_window.body.place.key == place.key


def test_no_two_actions_share_a_key(case_window: Window) -> None:
    assert case_window.actions_.collisions() == []


def test_every_action_of_a_menu_is_in_the_palette(case_window: Window) -> None:
    for spec in case_window.actions_.all():
        assert spec.text
        assert spec.id.count(".") == 1


def test_every_control_has_a_name(case_window: Window) -> None:
    controls = (QAbstractButton, QLineEdit)
    ours = [w for w in case_window.findChildren(QWidget) if type(w).__module__.startswith("ui.")]
    assert [type(widget).__name__ for widget in ours if not widget.objectName()] == []
    unnamed = []
    for place in PLACES:
        case_window.go(place.key)
        QApplication.processEvents()
        shown = [w for w in case_window.findChildren(QWidget) if isinstance(w, controls) and w.isVisible()]
        unnamed += [f"{w.objectName()} in {type(w.parent()).__name__}" for w in shown if not _named(w)]
    assert unnamed == []


def _named(widget: QWidget) -> bool:
    return bool(widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))


@pytest.mark.parametrize("name", ["light", "dark", "high contrast", "system"])
def test_the_look_can_be_changed_and_is_kept(window: Window, name: str) -> None:
    window.actions_.run(f"theme.{name.replace(' ', '_')}")
    assert current.name() == name
    assert window._memory.theme() == name


def test_without_a_case_the_start_page_offers_what_to_do(window: Window) -> None:
    offered = {button.objectName() for button in window.start.findChildren(QAbstractButton)}
    assert {"file.add", "file.paste", "file.sample"} <= offered
    assert window.start.isVisible()


def test_a_file_that_is_no_case_leaves_the_open_case_alone(case_window: Window, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.dateline"
    wrong.write_text("this is no case at all, only words", "utf-8")
    assert not case_window.cases.open(wrong)
    assert "wrong.dateline" in case_window.toast.text()
    assert len(case_window._session.dossier.sources) == 2


def test_a_copy_of_the_case_can_be_opened(case_window: Window, answers, tmp_path: Path) -> None:
    answers.case = tmp_path / "copy.dateline"
    case_window.actions_.run("file.copy")
    assert "copy" in case_window.toast.text()
    assert case_window.cases.open(answers.case)
    assert len(case_window._session.dossier.sources) == 2


def test_a_taken_name_is_never_used_again_for_a_new_case(window: Window) -> None:
    first = window.cases.free("Talks: a/b?")
    first.parent.mkdir(parents=True)
    first.touch()
    assert first.name == "Talks a b.dateline"
    assert window.cases.free("Talks: a/b?").name == "Talks a b 2.dateline"


def test_closing_a_case_shows_the_start_page_with_it_on_top(case_window: Window) -> None:
    case_window.actions_.run("file.close")
    assert case_window.start.isVisible()
    assert [recent.title for recent in case_window.recents.all()] == ["Talks"]


def test_a_gap_is_chosen_from_the_status_line_and_looked_at_beside_the_timeline(
    case_window: Window, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: case_window.findChild(QAbstractButton, "statusGaps").isVisible())
    button = case_window.findChild(QAbstractButton, "statusGaps")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = case_window.findChild(QMenu, "gapsMenu")
    assert menu is not None
    first = menu.actions()[0]
    assert "published?" in first.text()
    first.trigger()
    assert case_window._session.selection.key == ("sources", FIRST)
    menu.close()
