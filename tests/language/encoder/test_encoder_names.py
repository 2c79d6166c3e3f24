from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.encoder.names import named

MARKS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def scores(*rows: str) -> np.ndarray:
    return np.array([[4.0 if mark == row else 0.0 for mark in MARKS] for row in rows], dtype=np.float32)


def test_a_name_goes_from_its_beginning_to_the_last_mark_inside():
    found = list(named(scores("O", "B-PER", "I-PER", "B-PER", "O", "B-ORG"), MARKS))
    assert [one[:3] for one in found] == [(1, 3, "PER"), (3, 4, "PER"), (5, 6, "ORG")]
    assert all(0.9 < one[3] < 1 for one in found)


def test_a_name_is_as_sure_as_its_least_sure_word():
    table = scores("B-PER", "I-PER")
    table[1, 0] = 3.5
    (only,) = named(table, MARKS)
    assert only[3] < 0.7


def test_a_mark_inside_without_a_beginning_becomes_a_name_or_none():
    (one,) = named(scores("I-ORG", "I-ORG"), MARKS)
    assert one[:3] == (0, 2, "ORG")


def test_no_words_have_no_names():
    assert list(named(np.zeros((0, len(MARKS)), dtype=np.float32), MARKS)) == []


@given(st.lists(st.lists(st.floats(-5, 5, width=32), min_size=5, max_size=5), min_size=1, max_size=12))
def test_names_never_overlap_whatever_the_scores(rows):
    found = list(named(np.array(rows, dtype=np.float32), MARKS))
    assert all(first < last for first, last, _, _ in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    assert all(0 <= odds <= 1 for *_, odds in found)


@given(st.lists(st.lists(st.integers(-4, 4), min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_best_row_of_marks_is_the_best_of_all_that_are_allowed(rows):
    marks = ("O", "B-PER", "I-PER")
    table = np.array(rows, dtype=np.float32)

    def allowed(path: tuple[int, ...]) -> bool:
        return all(now != 2 or before in (1, 2) for before, now in zip((0, *path), path, strict=False))

    def total(path: tuple[int, ...]) -> float:
        return float(sum(table[place, mark] for place, mark in enumerate(path)))

    best = max(total(path) for path in product(range(3), repeat=len(rows)) if allowed(path))
    path = [0] * len(rows)
    for first, last, _, _ in named(table, marks):
        path[first:last] = [1] + [2] * (last - first - 1)
    assert total(tuple(path)) == pytest.approx(best)
