from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.packing import OVERFLOW, components, rows

intervals = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), min_size=1, max_size=40)


def arrays(found: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    starts = np.array([start for start, _ in found], float)
    return starts, starts + np.array([length for _, length in found], float), np.arange(len(found), dtype=float) % 5


@given(intervals, st.integers(1, 6))
def test_no_two_in_a_row_meet(found: list[tuple[int, int]], most: int) -> None:
    starts, ends, importance = arrays(found)
    placed = rows(starts, ends, importance, most)
    assert placed.max() < most
    for one, other in combinations(np.flatnonzero(placed != OVERFLOW), 2):
        assert placed[one] != placed[other] or ends[one] <= starts[other] or ends[other] <= starts[one]


@given(intervals)
def test_there_are_no_more_rows_than_meet_at_once(found: list[tuple[int, int]]) -> None:
    starts, ends, importance = arrays(found)
    placed = rows(starts, ends, importance, 1000)
    deepest = max(int(((starts <= time) & (ends > time)).sum()) for time in starts)
    assert placed.max() + 1 == deepest


@given(intervals)
def test_the_most_important_one_is_never_left_out(found: list[tuple[int, int]]) -> None:
    starts, ends, importance = arrays(found)
    importance[len(found) // 2] = 99
    assert rows(starts, ends, importance, 1)[len(found) // 2] != OVERFLOW


@given(intervals)
def test_clusters_have_time_between_them(found: list[tuple[int, int]]) -> None:
    starts, ends, _ = arrays(found)
    number = components(starts, ends)
    for one, other in combinations(range(len(found)), 2):
        if number[one] < number[other]:
            assert ends[one] <= starts[other]


@given(intervals)
def test_a_cluster_packed_alone_gets_the_rows_it_has_among_others(found: list[tuple[int, int]]) -> None:
    starts, ends, importance = arrays(found)
    number, placed = components(starts, ends), rows(starts, ends, importance, 1000)
    for cluster in np.unique(number):
        members = np.flatnonzero(number == cluster)
        assert rows(starts[members], ends[members], importance[members], 1000).tolist() == placed[members].tolist()
