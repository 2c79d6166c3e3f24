from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.face import elided
from tests.chart.chart_samples import measure


@given(st.text(min_size=1, max_size=80), st.floats(20, 400))
def test_what_is_cut_fits_and_says_that_it_is_cut(text: str, width: float) -> None:
    found = elided(text, width, 12, 400, measure)
    assert measure(found, 12, 400) <= width
    assert found == text or found.endswith("…")


def test_a_title_is_cut_between_words() -> None:
    assert elided("Envoys met in the old town hall", 120, 12, 400, measure) == "Envoys met in the…"
