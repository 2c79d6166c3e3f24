from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from briefing.language.encoder.trees import heads


def is_tree(found: list[int]) -> bool:
    def reaches_root(word: int) -> bool:
        for _ in found:
            word = found[word]
            if word == -1:
                return True
        return False

    return found.count(-1) == 1 and all(reaches_root(word) for word in range(len(found)))


def total(table: np.ndarray, found: list[int]) -> float:
    return float(sum(table[word, head + 1] for word, head in enumerate(found)))


tables = st.integers(1, 9).flatmap(lambda n: arrays(np.float64, (n, n + 1), elements=st.integers(-50, 50).map(float)))


@given(tables)
def test_what_comes_back_is_always_a_tree_with_one_root(table):
    assert is_tree(heads(table))


@given(st.integers(1, 4).flatmap(lambda n: arrays(np.float64, (n, n + 1), elements=st.integers(-9, 9).map(float))))
def test_no_tree_under_its_root_is_better(table):
    found = heads(table)
    root = found.index(-1)
    choices = product(range(-1, len(table)), repeat=len(table))
    rivals = [list(one) for one in choices if is_tree(list(one)) and one[root] == -1]
    assert total(table, found) == pytest.approx(max(total(table, one) for one in rivals))


def test_a_circle_is_opened_where_it_costs_least():
    table = np.array([[1.0, -9, 8, 0], [2.0, 8, -9, 0], [0.0, 5, 0, -9]])
    assert heads(table) == [1, -1, 0]


def test_no_words_make_no_tree():
    assert heads(np.zeros((0, 1))) == []
