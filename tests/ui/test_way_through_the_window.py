"""Minutes of an analyst at the keyboard: drop, date, review, undo, close, open again, export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.model.dossier import Dossier
from briefing.model.review import State
from ui.paper.press import Press
from ui.review.desk import Desk
from ui.review.place import ReviewPlace
from ui.window import Window

Key = Qt.Key
SLOW_MS = 60_000  # workers start and read eleven files, on a machine that others use too


def drop(window: Window, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    flags = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), *flags))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), *flags))


def press(*keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        QApplication.processEvents()


def same(one: Dossier, other: Dossier) -> bool:
    tables = ("sources", "texts", "timexes", "actors", "statements", "events", "claims", "judgements", "outline")
    return all(getattr(one, table) == getattr(other, table) for table in tables)


def test_an_analyst_drops_reviews_undoes_closes_reopens_and_exports(
    open_window: Callable[[], Window], qtbot: QtBot, seeds: Path, tmp_path: Path
) -> None:
    window = open_window()
    session = window._session
    reports = [path for path in sorted(seeds.iterdir()) if path.name[:2].isdecimal()]
    drop(window, reports)
    qtbot.waitUntil(lambda: len(session.dossier.sources) == len(reports), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: window.intake.going == 0, timeout=SLOW_MS)

    before = session.dossier
    desk = Desk.of(session)
    window.go("review")
    review = window.findChild(ReviewPlace)
    assert review is not None
    review.setFocus()
    press(*[Key.Key_A] * 6, Key.Key_X, Key.Key_Return, Key.Key_A, Key.Key_X, Key.Key_1, Key.Key_A)
    assert (desk.tally.accepted, desk.tally.rejected) == (8, 2)
    reviewed = session.dossier

    for _ in range(10):
        window.actions_.run("edit.undo")
    assert same(session.dossier, before)
    for _ in range(10):
        window.actions_.run("edit.redo")
    assert same(session.dossier, reviewed)

    assert session.case is not None
    path = session.case.path
    window.close()
    again = open_window()
    again.take([path])
    assert same(again._session.dossier, reviewed)
    kept = [event for event in again._session.dossier.events.values() if event.review.state is State.ACCEPTED]
    assert kept
    again._session.undo()
    assert not same(again._session.dossier, reviewed)
    again._session.redo()

    printer = Press.of(again._session)
    for suffix in (".pdf", ".docx"):
        with qtbot.waitSignal(printer.exported, timeout=SLOW_MS):
            printer.export(tmp_path / f"paper{suffix}")
        assert (tmp_path / f"paper{suffix}").stat().st_size > 10_000
