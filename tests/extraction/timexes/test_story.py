"""What the thread of a story, a log and a sentence make of the dates in them."""

from __future__ import annotations

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span


def values(*lines: str) -> dict[str, str]:
    """The words of each expression and its TIMEX3 value, each line a paragraph."""
    text, blocks, start = "\n".join(lines), [], 0
    for line in lines:
        blocks.append(Block(Span(start, start + len(line)), BlockKind.PARAGRAPH))
        start += len(line) + 1
    source = Source("s", "s", "s", "s", "text/plain", created=Day(2025, 6, 18))
    found = timexes(source, SourceText(text, tuple(blocks), "plain", "text/plain"), ())
    return {timex.passage.exact: timex.value for timex in found}


def test_the_lines_of_a_log_tell_of_the_day_in_the_title() -> None:
    found = values("Review of the outage of 3 June 2025", "Published 12 June.", "08:05 A change is deployed.")
    assert found["08:05"] == "2025-06-03T08:05"


def test_an_hour_within_a_sentence_does_not_take_the_day_of_the_title() -> None:
    found = values("Review of the outage of 3 June 2025", "Published 12 June.", "We met at 08:05 to talk.")
    assert found["08:05"] == "2025-06-18T08:05"


def test_a_look_back_does_not_lead_a_story_back() -> None:
    found = values(
        "By the summer of 1529 the fort stood alone, as in 1527 and 1528.",
        "On 14 August 1529 a castle fell, whose captain had died the previous November.",
        "The siege began on 2 September.",
    )
    assert (found["the previous November"], found["2 September"]) == ("1528-11", "1529-09-02")


def test_a_sentence_of_the_writers_own_days_counts_from_them_in_a_life_too() -> None:
    found = values(
        "She was born in 1950, was called in 1974, sat from 1991 and retired in January 2012.",
        "Yesterday she was named to inquire into the wreck of 9 May. Her report is due within six months.",
    )
    assert found["9 May"] == "2025-05-09"


def test_a_day_behind_a_stretch_of_hours_is_the_day_of_both_ends() -> None:
    found = values("It ran from 14:00 to 16:30 UTC on 3 May 2025.")
    assert list(found.values()) == ["2025-05-03T14:00Z", "2025-05-03T16:30Z"]


def test_an_hour_is_of_the_day_behind_its_full_stop_but_not_of_the_next_sentence() -> None:
    assert values("It burnt at about 9.15 p.m. on Monday.")["9.15 p.m"] == "2025-06-16T21:15"
    assert values("It burnt at about 9.15 p.m. On Monday it rained.")["9.15 p.m"] == "2025-06-18T21:15"
