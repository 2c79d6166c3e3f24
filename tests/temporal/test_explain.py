"""Reasons in words."""

from __future__ import annotations

import pytest

from briefing.model.day import Day
from briefing.model.tree import (
    Created,
    Known,
    Length,
    Mod,
    Occurrence,
    Part,
    Range,
    Repeat,
    Said,
    Same,
    Seek,
    Shift,
    Tree,
    Unit,
    Vague,
    Within,
)
from briefing.temporal.explain import anchor, leaf, why
from briefing.temporal.resolve import Anchors
from briefing.temporal.timex3 import is_absolute, mod_of, value

HERE = Created()
DAY = "the day of publication, 4 December 2025"
NAMED = "names its date itself, 2 December 2025"
ORDER = "day and month may be the other way round: nothing in the source shows their order"


@pytest.mark.parametrize(
    ("tree", "reason"),
    [
        (Known("2025-12-02"), "‘x’ names its date itself, 2 December 2025"),
        (Known("2025-12-03?"), f"‘x’ names its date itself, 3 December 2025, uncertain; {ORDER}"),
        (Shift(HERE, "-P1D"), f"‘x’ is counted back 1 day from {DAY}"),
        (Unit(HERE, "day"), f"‘x’ is {DAY}"),
        (Unit(HERE, "week", -1), f"‘x’ is the week before {DAY}"),
        (Unit(HERE, "week", 2), f"‘x’ is 2 weeks after {DAY}"),
        (
            Occurrence(HERE, "XXXX-WXX-2", Seek.LATEST),
            f"‘x’ is the latest Tuesday up to {DAY}; nothing beside the words looks ahead",
        ),
        (Occurrence(HERE, "XXXX-05-04?", Seek.NEAR), f"‘x’ is the 4 May nearest to {DAY}; {ORDER}"),
        (
            Occurrence(Known("1683"), "XXXX-09-12", Seek.STORY),
            "‘x’ is the 12 September that follows in the story on 1683",
        ),
        (Within(None, Unit(Known("2025-12-02"), "day", -1)), f"‘x’ {NAMED}, and what is told comes before it"),
        (Part(Known("2025-12"), Mod.START), "‘x’ names its date itself, December 2025; the first third of it"),
        (Range(None, HERE), f"‘x’ goes on at least to {DAY}"),
        (Range(Known("2014"), None), "‘x’ names its date itself, 2014, and what is told lasts from then on"),
        (Vague("PAST_REF", HERE), f"‘x’ says only: some time before {DAY}"),
        (Length("PT5H"), "‘x’ is a length of time, not a date"),
        (Repeat("P1D"), "‘x’ comes again and again and is no single date"),
    ],
)
def test_the_reason_for_a_date(tree: Tree, reason: str) -> None:
    assert why("x", tree, Anchors(Day(2025, 12, 4))) == reason


def test_the_anchor_of_a_tree_in_one_word() -> None:
    trees = (Shift(HERE, "-P1D"), Shift(Said("s"), "-P1D"), Unit(Same("t"), "day", 1), Known("2024"))
    assert [anchor(tree) for tree in trees] == ["created", "speech", "previous", "none"]
    assert leaf(Range(Known("2024"), Shift(HERE, "P1D"))) == HERE


def test_values_without_an_anchor_keep_their_x() -> None:
    trees = (Shift(HERE, "-P4Y"), Unit(HERE, "week", -1), Occurrence(HERE, "XXXX-03", Seek.NEAR), Shift(HERE, "-P1D"))
    assert [value(tree, Anchors()) for tree in trees] == ["XXXX", "XXXX-WXX", "XXXX-03", "XXXX-XX-XX"]


def test_an_absolute_tree_counts_from_nothing() -> None:
    assert is_absolute(Part(Known("2024"), Mod.END))
    assert not is_absolute(Range(Known("2024"), HERE))
    assert mod_of(Part(Known("2024"), Mod.END)) is Mod.END
