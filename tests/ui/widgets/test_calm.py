"""Costly things that many changes ask for."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.calm import Calm


def test_the_first_is_done_at_once_and_the_many_after_it_once(qapp: QApplication, qtbot: QtBot) -> None:
    done, parent = list[int](), QObject()
    calm = Calm(lambda: done.append(1), parent)
    for _ in range(50):
        calm.ask()
    assert len(done) == 1
    qtbot.waitUntil(lambda: len(done) == 2)
    qtbot.wait(700)
    assert len(done) == 2
