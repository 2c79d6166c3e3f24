"""Two papers held against each other."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.review import ACCEPTED
from briefing.paper.compare import differences
from briefing.paper.compose import compose
from tests.paper.talks import EVENTS, OUTLINE, draft, on, reviewed

PAPER = compose(reviewed())


def test_a_paper_differs_from_itself_in_nothing() -> None:
    assert differences(PAPER, compose(reviewed())) == ()


def test_a_date_set_anew_names_the_rows_that_changed() -> None:
    moved = compose(reviewed().put(replace(EVENTS[0], when=on(2025, 11, 30), when_by_hand=True, review=ACCEPTED)))
    found = differences(PAPER, moved)
    assert any(line.startswith("Changed: ") and "30\u00a0Nov\u00a02025" in line for line in found)
    assert not any("Sources" in line for line in found)


def test_what_came_and_went_is_named() -> None:
    found = differences(PAPER, compose(draft().put_outline(OUTLINE)))
    assert any(line.startswith("Missing: ") for line in found)
    assert any(line.startswith("Added: ") for line in found)


def test_a_change_beneath_the_same_words_is_told() -> None:
    hidden = replace(PAPER, blocks=tuple(replace(block, keys=(("events", "x"),)) for block in PAPER.blocks))
    assert any("beneath the same words" in line for line in differences(PAPER, hidden))


def test_another_order_is_told() -> None:
    assert differences(PAPER, replace(PAPER, blocks=PAPER.blocks[::-1])) == ("The same parts stand in another order.",)


def test_another_marking_and_title_are_told() -> None:
    other = compose(reviewed().put_outline(replace(OUTLINE, title="Other talks", marking="TLP:RED")))
    found = differences(PAPER, other)
    assert any("Other talks" in line for line in found)
    assert any("Marking" in line for line in found)
