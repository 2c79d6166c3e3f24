from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.timeline.window_of_time import Seen

times = st.floats(-1e6, 1e6)
lengths = st.floats(0.05, 1e5)


@given(times, lengths, times, lengths)
def test_a_glide_begins_where_it_is_and_ends_where_it_goes(first: float, long: float, there: float, far: float) -> None:
    here, goal = Seen(first, first + long), Seen(there, there + far)
    assert abs(here.towards(goal, 0.0).first - here.first) < 0.01
    assert abs(here.towards(goal, 1.0).first - goal.first) < 0.01
    assert abs(here.towards(goal, 1.0).last - goal.last) < 0.01


@given(times, lengths, times, st.floats(0, 1))
def test_a_pan_never_zooms(first: float, long: float, there: float, share: float) -> None:
    here = Seen(first, first + long)
    assert abs(here.towards(here.centred(there), share).length - here.length) < 0.01


def test_the_middle_way_of_a_zoom_is_the_geometric_one() -> None:
    assert abs(Seen(0, 100).towards(Seen(49.5, 50.5), 0.5).length - 10) < 1e-9


@given(times, lengths, st.floats(0, 1), st.floats(0.01, 0.9))
def test_what_stands_at_the_end_gets_room_for_its_words(first: float, long: float, place: float, share: float) -> None:
    here = Seen(first, first + long)
    time = min(here.last, first + long * place)
    roomy = here.with_room(time, share)
    assert roomy.first == here.first
    assert roomy.last >= here.last
    assert time <= roomy.last - roomy.length * share + max(1e-3, abs(first) * 1e-9)
