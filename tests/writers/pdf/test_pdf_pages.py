"""pages: every strip once, in order, none over the foot, notes with their marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.writers.pdf.pages import NOTE_GAP, sheets
from briefing.writers.pdf.runs import FootNote
from briefing.writers.pdf.setting import Line
from briefing.writers.pdf.strips import NEVER, Strip, nothing

HEIGHT = 600.0
EMPTY = Line((), 0.0)
NOTES = {f"n{number}": FootNote(EMPTY, (EMPTY,), 12.0) for number in range(400)}
HEIGHTS = st.lists(st.tuples(st.floats(5, 90), st.booleans(), st.booleans()), min_size=1, max_size=120)


def strips(parts: list[tuple[float, bool, bool]]) -> list[Strip]:
    return [
        Strip(height, nothing, turn=NEVER if tied else 0.0, after=4.0, notes=(f"n{place}",) if noted else ())
        for place, (height, tied, noted) in enumerate(parts)
    ]


@given(HEIGHTS)
def test_every_strip_stands_on_one_page_in_order(parts: list[tuple[float, bool, bool]]) -> None:
    made = strips(parts)
    parted = sheets(made, NOTES, HEIGHT)
    assert [place for page in parted for place in range(page.first, page.last)] == list(range(len(made)))
    assert all(page.first < page.last for page in parted)


@given(HEIGHTS)
def test_no_page_is_fuller_than_it_can_be_with_its_notes(parts: list[tuple[float, bool, bool]]) -> None:
    made = strips(parts)
    for page in sheets(made, NOTES, HEIGHT):
        held = made[page.first : page.last]
        noted = sum(12.0 for strip in held for _ in strip.notes)
        used = sum(strip.height + strip.after for strip in held) - held[-1].after
        assert used + noted + (NOTE_GAP if noted else 0.0) <= HEIGHT + 0.1


def test_a_strip_that_is_tied_is_not_parted_where_there_is_another_way() -> None:
    made = [Strip(20.0, nothing, turn=0.0) for _ in range(29)]
    made += [Strip(20.0, nothing, turn=NEVER), Strip(20.0, nothing), Strip(20.0, nothing)]
    assert sheets(made, {}, HEIGHT)[0].last in (28, 29)


def test_one_strip_taller_than_a_page_still_gets_one() -> None:
    made = [Strip(20.0, nothing), Strip(900.0, nothing), Strip(20.0, nothing)]
    assert [(page.first, page.last) for page in sheets(made, {}, HEIGHT)] == [(0, 1), (1, 2), (2, 3)]
