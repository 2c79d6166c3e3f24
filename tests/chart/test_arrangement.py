from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.arrangement import AS_THEY_COME, Arrangement
from briefing.chart.axis import showing
from briefing.chart.chart import Chart
from briefing.chart.layout import layout
from briefing.chart.stock import shown
from briefing.chart.view import View
from tests.chart.chart_samples import ORIGIN, dossier, event, measure, on

titles = st.lists(st.text("abcdef", min_size=1, max_size=3), unique=True, max_size=7)


@given(titles, st.sets(st.text("abcdef", min_size=1, max_size=3)), st.permutations(["a", "b", "ab", "f"]))
def test_no_lane_is_lost_and_pinned_ones_come_first(lanes: list[str], pinned: set[str], order: list[str]) -> None:
    held = Arrangement(tuple(order), frozenset(), frozenset(pinned))
    found = held.arranged(lanes, str)
    assert sorted(found) == sorted(lanes)
    flags = [title in pinned for title in found]
    assert flags == sorted(flags, reverse=True)


@given(titles.filter(lambda found: len(found) > 1), st.integers(0, 6), st.sampled_from((-1, 1)))
def test_a_lane_moved_one_step_changes_places_with_its_neighbour(lanes: list[str], at: int, step: int) -> None:
    title = lanes[at % len(lanes)]
    found = AS_THEY_COME.move(title, step, lanes).arranged(lanes, str)
    place = min(len(lanes) - 1, max(0, lanes.index(title) + step))
    assert found.index(title) == place
    assert [one for one in found if one != title] == [one for one in lanes if one != title]


def chart(arrangement: Arrangement) -> Chart:
    case = dossier(*(event(number, on(ORIGIN.plus(number)), (number % 3,)) for number in range(60)))
    return Chart(case, shown(case), measure, arrangement=arrangement)


def view(made: Chart, scroll: float = 0.0, height: float = 420.0) -> View:
    axis = showing(ORIGIN.ordinal - 1, ORIGIN.ordinal + 62, made.gutter, 900 - made.gutter)
    return View(axis, 900, height, scroll)


def test_a_folded_lane_counts_its_events_in_one_thin_row() -> None:
    made = chart(AS_THEY_COME.fold("Sudria"))
    found = layout(made, view(made, height=700))
    lane = next(lane for lane in found.lanes if lane.title == "Sudria")
    assert lane.counted == 20
    assert lane.box.height < 30
    assert AS_THEY_COME.fold("Sudria").fold("Sudria") == AS_THEY_COME


def test_a_pinned_lane_stays_while_the_others_scroll_beneath_it() -> None:
    made = chart(AS_THEY_COME.pin("Westmark"))
    still, scrolled = (layout(made, view(made, scroll)) for scroll in (0.0, 20.0))
    assert still.heads["Westmark"] == scrolled.heads["Westmark"]
    assert scrolled.heads["Sudria"].y == still.heads["Sudria"].y - 20
    assert next(iter(made.lanes))[0].title == "Westmark"
