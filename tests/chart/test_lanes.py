from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.chart.lanes import MEETINGS, By, lanes, side_role, sides, sides_of
from briefing.model.dossier import events_of
from briefing.model.event import Event, Modality, Part
from tests.chart.chart_samples import SIDES, dossier, event, events


@settings(deadline=None)
@given(events(), st.sampled_from(By))
def test_no_event_is_lost_and_none_is_twice(found: list[Event], by: By) -> None:
    case = dossier(*found)
    made = lanes(case, events_of(case), by)
    assert Counter(one.id for _, members in made for one in members) == Counter(one.id for one in found)


def test_sides_keep_the_order_of_the_sources_and_their_colours() -> None:
    case = dossier(event(1, None, (2,)), event(2, None, (0,)))
    assert sides(case) == SIDES
    assert [side_role(sides(case), side) for side in SIDES] == ["side0", "side1", "side2"]
    assert [lane.title for lane, _ in lanes(case, events_of(case), By.SIDE)] == ["Norland", "Westmark"]


def test_a_meeting_across_sides_has_a_lane_of_its_own() -> None:
    case = dossier(event(1, None, (0, 1), part=Part.HOST), event(2, None, (0, 1)), event(3, None, ()))
    made = {lane.title: (lane, members) for lane, members in lanes(case, events_of(case), By.SIDE)}
    assert [one.id for one in made[MEETINGS][1]] == ["e1"]
    assert made[MEETINGS][0].role == "side3"
    assert [one.id for one in made["Norland"][1]] == ["e2"], "without a meeting the leading side counts"
    assert [one.id for one in made["No side named"][1]] == ["e3"]


def test_the_leading_part_comes_first() -> None:
    case = dossier(event(1, None, (2, 1)))
    assert sides_of(case, case.events["e1"]) == ("Westmark", "Sudria")


def test_lanes_by_source_and_by_certainty_are_named_for_what_they_hold() -> None:
    case = dossier(event(1, None), event(2, None, modality=Modality.DENIED))
    assert [lane.title for lane, _ in lanes(case, events_of(case), By.SOURCE)] == ["S1 one.txt"]
    assert [lane.title for lane, _ in lanes(case, events_of(case), By.MODALITY)] == ["happened", "denied"]
    assert [lane.title for lane, _ in lanes(case, events_of(case), By.NOTHING)] == ["All events"]
