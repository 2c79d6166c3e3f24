"""The timeline shows what was asked for, in the order of time, each event with the words it rests on."""

from __future__ import annotations

import json
from dataclasses import replace

import msgspec
import pytest

from briefing.edits.events import AddEvent, ReviewEvent, event_of
from briefing.edits.many import Together
from briefing.edits.sources import DateSource
from briefing.exchange.timeline import TIMELINE, Wanted, events, timeline
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.review import ACCEPTED, Review, State
from briefing.model.when import When
from tests.small_case import WORDS, at, dossier_with, report

MET, QUOTED = report("one.txt").findings.events
OLD = When("2022-02", Day(2022, 2, 1), Day(2022, 2, 28))
SINCE = When("2025-11-01/..", Day(2025, 11, 1), None)


def made() -> Dossier:
    dossier = DateSource(report("one.txt").source.id, Day(2025, 12, 4)).apply(dossier_with("one.txt", "two.txt"))
    for title, when in (("Old", OLD), ("Since", SINCE)):
        dossier = AddEvent(event_of(dossier, title, when)).apply(dossier)
    return Together("", (ReviewEvent((MET.id,), ACCEPTED), ReviewEvent((QUOTED.id,), Review(State.REJECTED)))).apply(
        dossier
    )


def titles(wanted: Wanted) -> list[str]:
    return [event.title for event in events(made(), wanted)]


def test_events_stand_in_the_order_of_time_and_rejected_ones_are_left_out() -> None:
    assert titles(Wanted()) == ["Old", "Since", MET.title, MET.title, "=1+1"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(first=Day(2025, 1, 1)), ["Since", MET.title]),
        (Wanted(first=Day(2030, 1, 1)), ["Since"]),
        (Wanted(last=Day(2022, 2, 15)), ["Old"]),
        (Wanted(last=Day(2022, 1, 31)), []),
        (Wanted(actor="berg"), [MET.title, MET.title]),
        (Wanted(actor="nobody"), []),
        (Wanted(state=State.ACCEPTED), ["Old", "Since", MET.title]),
        (Wanted(state=State.EDITED), ["Old", "Since"]),
        (Wanted(state=State.REJECTED), ["=1+1"]),
        (Wanted(state=State.PROPOSED), [MET.title, "=1+1"]),
    ],
)
def test_only_what_is_wanted_is_shown(wanted: Wanted, expected: list[str]) -> None:
    assert titles(wanted) == expected


def test_an_event_told_twice_shows_every_passage() -> None:
    dossier = made()
    event = dossier.events[MET.id]
    other = at(report("two.txt").source.id, "met in Geneva")
    found = timeline(dossier.put(replace(event, passages=(*event.passages, other))), Wanted(state=State.ACCEPTED))
    whole = json.loads(msgspec.json.encode(found))
    assert whole["schema"] == TIMELINE
    assert set(whole) == {"schema", "events", "links", "conflicts", "gaps"}
    passages = whole["events"][2]["passages"]
    assert [passage["source"] for passage in passages] == ["S1", "S2"]
    assert all(WORDS[passage["start"] : passage["end"]] == passage["text"] for passage in passages)
    assert (passages[0]["published"], passages[1]["published"]) == ("2025-12-04", None)
    assert whole["events"][2]["date"] == "2025-12-03"


def test_what_is_still_open_is_asked_about_the_whole_case() -> None:
    found = timeline(made(), Wanted(actor="nobody"))
    assert found.events == []
    undated = [gap for gap in found.gaps if gap.kind == "source without a date"]
    assert [(gap.table, gap.id) for gap in undated] == [("sources", report("two.txt").source.id)]
    assert undated[0].question.endswith("?")
