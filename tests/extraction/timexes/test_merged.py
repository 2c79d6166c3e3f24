"""Expressions that mean one time together."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Source, SourceText
from briefing.model.timex import Timex
from briefing.model.tree import Happening, Length, Shift
from briefing.temporal.resolve import Anchors, resolve
from briefing.temporal.window import moment


def read(text: str) -> tuple[Timex, ...]:
    source = Source("s", "s", "s", "s", "text/plain", created=Day(2025, 6, 18))
    return timexes(source, SourceText(text, (), "plain", "text/plain"), ())


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They meet at 9 am on Friday.", "9 am on Friday", "2025-06-13T09:00"),
        ("Talks resume tomorrow at 8:00 am.", "tomorrow at 8:00 am", "2025-06-19T08:00"),
        ("On Monday morning at 10:30 they left.", "Monday morning at 10:30", "2025-06-16T10:30"),
        ("It fell at 5:34 AM Baghdad time on March 20, 2003.", "5:34 AM Baghdad time on March 20, 2003", ""),
        ("They met two days before yesterday.", "two days before yesterday", "2025-06-15"),
        ("They meet two weeks from tomorrow.", "two weeks from tomorrow", "2025-W27"),
        ("He left three days after 4 June 1920.", "three days after 4 June 1920", "1920-06-07"),
    ],
)
def test_a_time_and_its_day_are_one_expression(text: str, words: str, value: str) -> None:
    (timex,) = read(text)
    assert timex.passage.exact == words
    assert value in (timex.value, "")


def test_the_next_day_counts_on_from_a_day_that_was_merged() -> None:
    text = "It began at 5:34 AM on March 20, 2003. The next day it rained, and it ended at 2:30 the next day."
    assert [timex.value for timex in read(text)] == ["2003-03-20T05:34", "2003-03-21", "2003-03-22T02:30"]


def test_a_distance_from_an_event_is_a_length_until_the_event_has_a_date() -> None:
    (timex,) = read("The strike began eight days after the fall of the city.")
    assert (timex.value, timex.when, timex.anchor) == ("P8D", None, "event")
    assert timex.core == Length("P8D")
    assert timex.tree == Shift(Happening("the fall of the city"), "P8D")
    assert "counted on 8 days from ‘the fall of the city’, which is not known yet" in timex.why
    known = Anchors(happened=lambda words: moment(Day(1939, 2, 2)) if words == "the fall of the city" else None)
    when = resolve(timex.tree, known)
    assert when is not None
    assert when.edtf == "1939-02-10"


def test_a_length_that_lasts_counts_from_nothing() -> None:
    (timex,) = read("He spoke for two days after the vote.")
    assert (timex.tree, timex.core) == (Length("P2D"), None)
