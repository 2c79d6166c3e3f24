"""Other readings of a date: chosen, kept beside what was read first, and given back."""

from __future__ import annotations

import pytest

from briefing.edits.events import SetWhen
from briefing.edits.readings import ChooseReading, RestoreReading
from briefing.edits.sources import AddSource
from briefing.extraction.pipeline import extract
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from briefing.model.timex import Timex
from briefing.temporal.edtf import parse
from briefing.temporal.hanging import dependants
from briefing.temporal.rivals import rivals

PUBLISHED = Day(2025, 10, 16)


def told(words: str, created: Day | None = PUBLISHED) -> Dossier:
    blocks = (Block(Span(0, len(words)), BlockKind.PARAGRAPH),)
    text = SourceText(words, blocks, "plain", "text/plain", language="en")
    source = Source("s", "s", "s", "s", "text/plain", created=created)
    return AddSource(source, text, extract(source, text)).apply(Dossier()).settled()


def named(dossier: Dossier, words: str) -> Timex:
    return next(timex for timex in dossier.timexes.values() if timex.passage.exact == words)


@pytest.mark.parametrize(
    ("words", "exact", "how", "edtf"),
    [
        ("The ministers met in Oslo on Friday.", "Friday", "the one after", "2025-10-17"),
        ("The ministers met in Oslo on 5 May.", "5 May", "a year earlier", "2024-05-05"),
        ("The ministers met on 3/4/2024 in Oslo.", "3/4/2024", "day and month the other way round", "2024-03-04"),
        ("On 3 May 2024 they met. They met again on Monday.", "Monday", "counted from ‘3 May 2024’", "2024-04-29"),
        ("The ministers met in Oslo in 2024.", "2024", "a number, no year", None),
    ],
)
def test_a_date_has_its_rivals(words: str, exact: str, how: str, edtf: str | None) -> None:
    dossier = told(words)
    found = {one.how: one for one in rivals(dossier, named(dossier, exact))}
    assert how in found
    when = found[how].when
    assert edtf is None or (when is not None and when.edtf == edtf)
    assert exact in found[how].why


def test_no_rival_comes_to_the_same_date_and_nine_are_enough() -> None:
    dossier = told(
        "On 3 May 2024, 4 May 2024, 5 May 2024, 6 May 2024 and 7 May 2024 they met. They met on Monday, 8 June."
    )
    for timex in dossier.timexes.values():
        found = rivals(dossier, timex)
        dates = [timex.when, *(one.when for one in found)]
        known = [(when.earliest, when.latest, when.clock) for when in dates if when]
        assert len(known) == len(set(known))
        assert len(found) <= 9


def test_a_chosen_reading_dates_the_event_and_the_first_one_comes_back() -> None:
    before = told("The ministers met the envoy Anna Berg in Oslo on Friday.")
    friday = named(before, "Friday")
    reading = next(one for one in rivals(before, friday) if one.how == "the one after")
    after = ChooseReading(friday.id, reading.tree, reading.core, "it was announced").apply(before)
    assert after.timexes[friday.id].extracted == friday.tree
    assert [event.when.edtf for event in after.events.values() if event.when] == ["2025-10-17"]
    assert rivals(after, after.timexes[friday.id])[0].how == "as it was read first"
    back = RestoreReading(friday.id).apply(after)
    assert dict(back.timexes) == dict(before.timexes)
    assert dict(back.events) == dict(before.events)


def test_what_is_no_date_dates_nothing() -> None:
    before = told("The ministers met the envoy Anna Berg in Oslo in 2024.")
    year = named(before, "2024")
    reading = next(one for one in rivals(before, year) if one.how == "a number, no year")
    after = ChooseReading(year.id, reading.tree, reading.core).apply(before)
    assert after.timexes[year.id].when is None
    assert after.timexes[year.id].why == "‘2024’ is no date, as you say"
    assert all(event.when is None for event in after.events.values())


ATTACK = "Rebels attacked the port of Karn on 3 May 2024. Three days after the attack, Anna Berg met Karl Ott in Oslo."


def test_a_date_counted_from_an_event_follows_that_event() -> None:
    before = told(ATTACK)
    attack = next(event for event in before.events.values() if "attacked" in event.title)
    after = named(before, "Three days")
    assert after.when is not None
    assert after.when.edtf == "2024-05-06"
    assert ("timexes", after.id) in dependants(before, ("events", attack.id))
    met = next(event for event in before.events.values() if "met" in event.title)
    assert met.when is not None
    assert met.when.edtf == "2024-05-06"
    later = SetWhen(attack.id, parse("2024-05-10"), "the log of the port").apply(before)
    moved = named(later, "Three days").when
    assert moved is not None
    assert moved.edtf == "2024-05-13"
    assert later.events[met.id].when == moved


def test_two_events_that_count_from_each_other_stay_undated() -> None:
    dossier = told(
        "Two days after the talks rebels attacked Karn. Three days after the attack envoys held talks in Oslo."
    )
    assert all(event.when is None for event in dossier.events.values())


def test_what_hangs_on_a_date_is_all_that_counts_from_it() -> None:
    dossier = told("On 3 May 2024 envoy Anna Berg left Oslo. The next day she met Karl Ott in Bergen.")
    day = named(dossier, "3 May 2024")
    tables = [table for table, _ in dependants(dossier, ("timexes", day.id))]
    assert tables.count("timexes") == 1
    assert tables.count("events") == 2
    assert dependants(dossier, ("sources", "s")) == ()
