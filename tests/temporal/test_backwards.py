"""The day of publication, from the day of an event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day, day_of
from briefing.model.tree import Created, Known, Mod, Shift, Tree, Unit
from briefing.temporal.backwards import published_window
from briefing.temporal.resolve import Anchors, resolve


@pytest.mark.parametrize(
    ("tree", "event", "window"),
    [
        (Shift(Created(), "-P4Y", Mod.LESS_THAN), Day(2022, 2, 24), ("2025-08-24", "2026-02-24")),
        (Shift(Created(), "-P1D"), Day(2025, 6, 17), ("2025-06-18", "2025-06-18")),
        (Unit(Created(), "week", -1), Day(2025, 6, 11), ("2025-06-16", "2025-06-22")),
    ],
)
def test_a_source_is_dated_by_what_it_counts_back_to(tree: Tree, event: Day, window: tuple[str, str]) -> None:
    found = published_window(tree, event)
    assert found is not None
    assert (str(found.earliest), str(found.latest)) == window


def test_what_counts_from_elsewhere_dates_no_source() -> None:
    assert published_window(Known("2022-02-24"), Day(2022, 2, 24)) is None


@given(st.integers(700_000, 740_000), st.integers(1, 400))
def test_the_true_day_of_publication_is_inside(ordinal: int, days: int) -> None:
    published, tree = day_of(ordinal), Shift(Created(), f"-P{days}D")
    event = resolve(tree, Anchors(published))
    assert event is not None
    assert event.earliest is not None
    window = published_window(tree, event.earliest)
    assert window is not None
    assert (window.earliest, window.latest) == (published, published)
