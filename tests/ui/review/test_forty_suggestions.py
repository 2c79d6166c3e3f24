"""Forty suggestions are decided by keys only, and no key makes one wait."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median

from pytestqt.qtbot import QtBot

from briefing.model.review import State
from tests.ui.hands import LIMIT_MS, Hands
from tests.ui.review.forty import FORTY, decide_forty, large_case
from ui.window import Window


def test_forty_suggestions_are_decided_by_keys_only(
    open_window: Callable[[], Window], tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    assert window.cases.open(large_case(tmp_path / "large.dateline", 1_000))
    window.go("review")
    # The queue is made beside the window: until it is there, no key decides anything.
    qtbot.waitUntil(window.actions_.get("review.accept").isEnabled)
    hands = Hands(window)
    assert decide_forty(hands) >= FORTY - 5
    states = [event.review.state for event in window._session.dossier.events.values()]
    assert states.count(State.REJECTED) == 5
    assert states.count(State.EDITED) == 10
    assert states.count(State.ACCEPTED) == 20
    assert median(cost for cost, _ in hands.costs) < LIMIT_MS
    while window._session.undo_label and not window._session.undo_label.startswith("Add"):
        window._session.undo()
    assert {event.review.state for event in window._session.dossier.events.values()} == {State.PROPOSED}
