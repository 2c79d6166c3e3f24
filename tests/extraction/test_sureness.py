from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.sureness import sure

KINDS = ("times", "actors", "direct", "indirect", "events", "claims")
SCORES = st.floats(0, 1)


@given(st.sampled_from(KINDS), SCORES, SCORES)
def test_what_scores_higher_is_never_less_sure(kind, one, two):
    low, high = sorted((one, two))
    assert 0 <= sure(kind, low) <= sure(kind, high) <= 1


def test_the_share_of_a_point_is_the_one_that_was_measured():
    assert sure("claims", 0.7) == pytest.approx(0.86)
    assert sure("claims", 0.65) == pytest.approx(0.73)


def test_a_kind_that_was_never_measured_has_no_share():
    with pytest.raises(KeyError):
        sure("hunches", 0.5)
