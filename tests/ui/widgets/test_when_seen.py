from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.when_seen import WhenSeen


def test_what_is_hidden_works_once_when_it_is_shown(qtbot: QtBot) -> None:
    stack, seen, hidden = QStackedWidget(), QWidget(), QWidget()
    stack.addWidget(seen)
    stack.addWidget(hidden)
    qtbot.addWidget(stack)
    done: list[str] = []
    first, second = WhenSeen(seen, lambda: done.append("seen")), WhenSeen(hidden, lambda: done.append("hidden"))
    with qtbot.waitExposed(stack):
        stack.show()
    for _ in range(3):
        first.ask()
        second.ask()
    assert done == ["seen"] * 3
    stack.setCurrentWidget(hidden)
    assert done == ["seen"] * 3 + ["hidden"]
    stack.setCurrentWidget(seen)
    stack.setCurrentWidget(hidden)
    assert done.count("hidden") == 1, "nothing has changed since"


def test_before_the_window_is_shown_everything_is_filled(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    done: list[int] = []
    WhenSeen(panel, lambda: done.append(1)).ask()
    assert done == [1]
