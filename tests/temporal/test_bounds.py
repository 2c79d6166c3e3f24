"""Bounds that rest on themselves are a contradiction, and come to an end."""

from __future__ import annotations

from briefing.model.day import Day
from briefing.temporal.bounds import Constraint, Reason, on
from briefing.temporal.solve import solve

SOURCE, SPOKEN = ("sources", "s"), ("statements", "q")


def test_a_circle_that_moves_on_for_ever_is_told_without_what_set_it_going() -> None:
    past = on(Reason("it tells of March as past", SOURCE), SOURCE, Day(2024, 3, 14), None)
    before = Constraint(Reason("it quotes the words", SPOKEN), SOURCE, SPOKEN, 0, None)
    after = Constraint(Reason("they were spoken the day after it", SPOKEN), SPOKEN, SOURCE, 1, None)
    solution = solve([past, before, after])
    assert [[one.words for one in conflict] for conflict in solution.conflicts] == [
        ["it quotes the words", "they were spoken the day after it"]
    ]
    assert solution.windows[SOURCE].earliest == Day(2024, 3, 14)
