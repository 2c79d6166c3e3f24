"""Days out of programs' stamps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day, day_from
from briefing.readers.stamp import day_of_stamp


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2025-12-03T23:30:00-05:00", Day(2025, 12, 3)),
        ("2025-12-03", Day(2025, 12, 3)),
        ("D:20251203101500+03'00'", Day(2025, 12, 3)),
        ("20251203", Day(2025, 12, 3)),
        ("Wed, 3 Dec 2025 08:00:00 GMT", Day(2025, 12, 3)),
        ("2025-13-40", None),
        ("0000-01-01", None),
        ("three days ago", None),
        ("", None),
    ],
)
def test_a_stamp_gives_the_day_it_prints(stamp, day):
    assert day_of_stamp(stamp) == day


@given(st.dates())
def test_every_iso_day_is_read(day):
    assert day_of_stamp(day.isoformat()) == day_from(day)


@given(st.text())
def test_no_text_breaks_it(text):
    found = day_of_stamp(text)
    assert found is None or found.year > 0
