"""Boxes packed and unpacked, and beside them those of older cases."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.boxes import PACKED, Box, Boxes
from briefing.model.source import SourceText
from briefing.model.span import Span

hundredths = st.integers(-100_000, 1_440_000).map(lambda number: number / 100)
box = st.builds(
    lambda start, length, page, *edges: Box(Span(start, start + length), page, *edges),
    st.integers(0, 60_000_000),
    st.integers(0, 1_000),
    st.integers(1, 20_000),
    *[hundredths] * 4,
)


def packed(made: list[Box]) -> Boxes:
    rows = [(one.span.start, one.span.end, one.page, one.left, one.top, one.right, one.bottom) for one in made]
    return Boxes(b"".join(PACKED.pack(*row) for row in rows))


@given(st.lists(box, max_size=8))
def test_boxes_give_back_what_was_packed_to_a_hundredth_of_a_point(made: list[Box]):
    found = packed(made)
    assert list(found) == made
    assert [found[number] for number in range(len(made))] == made
    assert found[1:3] == made[1:3]


@given(st.lists(box, min_size=1, max_size=3))
def test_the_last_box_is_also_found_from_the_end_and_none_beyond_it(made: list[Box]):
    found = packed(made)
    assert found[-1] == made[-1]
    with pytest.raises(IndexError):
        found[len(made)]


@given(st.lists(box, max_size=3))
def test_boxes_come_back_from_json_whether_packed_or_listed_as_older_cases_have_them(made: list[Box]):
    new = SourceText("words", (), "plain/1", "text/plain", boxes=packed(made))
    old = SourceText("words", (), "plain/1", "text/plain", boxes=tuple(made))
    assert msgspec.json.decode(msgspec.json.encode(new), type=SourceText) == new
    assert msgspec.json.decode(msgspec.json.encode(old), type=SourceText) == old


def test_a_box_that_is_cut_off_is_no_box():
    with pytest.raises(ValueError, match="cut off"):
        Boxes(b"\0" * 27)
