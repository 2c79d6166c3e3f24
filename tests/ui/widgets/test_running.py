"""Counts that follow a case, and work done in slices."""

from __future__ import annotations

from collections.abc import Iterator

from invented_talks import first_source, second_source
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.model.dossier import Dossier, Key
from ui.session import Session
from ui.widgets.running import Running
from ui.widgets.slices import Slices


def _states(dossier: Dossier, key: Key) -> tuple[str, ...]:
    event = dossier.events.get(key[1])
    return (event.review.state.value,) if event else ()


def test_counts_follow_what_comes_and_goes(session: Session) -> None:
    running = Running(session, ("events",), _states, session)
    session.push(first_source())
    session.push(second_source())
    assert running.count("proposed") == running.total() == len(session.dossier.events)
    session.undo()
    assert running.total() == len(session.dossier.events)
    session.close()
    assert running.total() == 0


def test_short_work_is_done_at_once_and_long_work_lets_the_window_in_between(qtbot: QtBot) -> None:
    owner = QObject()
    slices, seen = Slices(owner), list[int]()

    def steps(count: int) -> Iterator[None]:
        for number in range(count):
            seen.append(number)
            yield

    slices.walk(steps(3))
    assert seen == [0, 1, 2]
    assert not slices.are_going
    with qtbot.waitSignal(slices.done):
        slices.walk(steps(5000))
        assert len(seen) < 100
    assert len(seen) == 5003


def test_other_work_takes_the_place_of_what_is_going_on(qtbot: QtBot) -> None:
    owner = QObject()
    slices, seen = Slices(owner), list[str]()

    def steps(name: str, count: int) -> Iterator[None]:
        for _ in range(count):
            yield
        seen.append(name)

    slices.walk(steps("first", 5000))
    slices.walk(steps("second", 50))
    slices.finish()
    assert seen == ["second"]
