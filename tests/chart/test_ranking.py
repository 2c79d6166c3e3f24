from __future__ import annotations

from math import inf

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.ranking import Ranking


@given(st.integers(0, 9), st.integers(1, 1200), st.integers(0, 1200), st.integers(0, 1200))
def test_the_best_of_a_run_is_the_first_of_the_heaviest(seed: int, count: int, one: int, other: int) -> None:
    weights = np.random.default_rng(seed).integers(0, 50, count).astype(float)
    weights[weights < 5] = -inf
    low, high = sorted((min(one, count), min(other, count)))
    run = weights[low:high]
    slow = low + int(run.argmax()) if len(run) and run.max() > -inf else -1
    assert Ranking(weights).best(low, high) == slow
