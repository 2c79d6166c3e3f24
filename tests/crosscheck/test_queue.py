"""What waits for review, and what became of a source's text."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.crosscheck.coverage import Use, coverage
from briefing.crosscheck.headlines import headline, shortened, subline
from briefing.crosscheck.lengths import length_words
from briefing.crosscheck.queue import queue
from briefing.edits.events import ReviewEvent, SetWhen
from briefing.edits.sources import DropSource
from briefing.model.dossier import Dossier
from briefing.model.review import ACCEPTED, PROPOSED, Review, State
from tests.ui.invented_talks import FIRST, SECOND, first_source, second_source

TALKS = reduce(lambda dossier, edit: edit.apply(dossier), (first_source(), second_source()), Dossier())
REVIEWS = st.sampled_from((PROPOSED, ACCEPTED, Review(State.REJECTED)))


def test_strong_findings_come_in_reading_order_then_actors_then_weak_ones() -> None:
    found = queue(TALKS)
    strong = found.keys[: found.strong]
    assert strong[:3] == (("events", "a:e1"), ("claims", "a:c1"), ("events", "a:e2"))
    assert found.keys[found.strong :] == (("events", "a:e7"),)
    first_actor = next(number for number, (table, _) in enumerate(strong) if table == "actors")
    assert all(table == "actors" for table, _ in strong[first_actor:])


@given(st.dictionaries(st.sampled_from(sorted(TALKS.events)), REVIEWS))
def test_nothing_in_the_queue_moves_when_something_is_decided(reviews: dict[str, Review]) -> None:
    decided = reduce(lambda dossier, row: ReviewEvent((row[0],), row[1]).apply(dossier), reviews.items(), TALKS)
    assert queue(decided) == queue(TALKS)


def test_a_date_set_by_hand_moves_nothing_in_the_queue() -> None:
    dated = SetWhen("a:e2", TALKS.events["a:e5"].when).apply(TALKS)
    assert queue(dated) == queue(TALKS)


@given(st.lists(st.sampled_from(("first", "second", "drop first", "reject", "date")), max_size=8))
def test_a_queue_that_follows_every_change_is_the_queue_made_anew(deeds: list[str]) -> None:
    dossier, followed = Dossier(), queue(Dossier())
    for deed in deeds:
        before = dossier.settled()
        match deed:
            case "first" if FIRST not in before.sources:
                dossier = first_source().apply(before)
            case "second" if SECOND not in before.sources:
                dossier = second_source().apply(before)
            case "drop first" if FIRST in before.sources:
                dossier = DropSource(FIRST).apply(before)
            case "reject" if "a:e1" in before.events:
                dossier = ReviewEvent(("a:e1",), Review(State.REJECTED)).apply(before)
            case "date" if "a:e2" in before.events:
                dossier = SetWhen("a:e2", TALKS.events["a:e5"].when).apply(before)
            case _:
                continue
        followed.follow(dossier, dossier.touched)
        anew = queue(dossier)
        assert followed.keys == anew.keys
        assert followed.strong == anew.strong
        assert [followed.at(key) for key in followed.keys] == list(range(len(followed.keys)))


def test_a_queue_that_takes_over_hundreds_of_records_at_once_is_in_order() -> None:
    added = first_source()
    events = tuple(replace(added.findings.events[n % 3], id=f"many:{n:03}") for n in range(900))
    dossier = replace(added, findings=replace(added.findings, events=events)).apply(Dossier())
    followed = queue(Dossier())
    assert followed.follow(dossier, dossier.touched)
    assert followed.keys == queue(dossier).keys
    assert not followed.follow(dossier, dossier.touched)


@given(st.dictionaries(st.sampled_from(sorted(TALKS.events)), REVIEWS))
def test_coverage_has_neither_gap_nor_overlap(reviews: dict[str, Review]) -> None:
    decided = reduce(lambda dossier, row: ReviewEvent((row[0],), row[1]).apply(dossier), reviews.items(), TALKS)
    stretches = coverage(decided, FIRST)
    edges = [span.start for span, _ in stretches] + [stretches[-1][0].end]
    assert edges[0] == 0
    assert edges[-1] == len(decided.texts[FIRST].text)
    assert all(span.end == after for (span, _), after in zip(stretches, edges[1:], strict=True))
    assert all(one[1] is not other[1] for one, other in pairwise(stretches))


def test_words_that_are_used_count_as_used_though_something_else_in_them_was_rejected() -> None:
    kept = ReviewEvent(("a:e6",), ACCEPTED).apply(TALKS)
    span = kept.events["a:e6"].passages[0].span
    assert [use for stretch, use in coverage(kept, FIRST) if stretch.overlaps(span)] == [Use.USED]


def test_records_are_named_in_their_own_words() -> None:
    assert headline(TALKS, ("statements", "b:q1")) == "Ana Reyl: We will sign what we can keep"
    assert headline(TALKS, ("actors", "a:dorn")) == "Hal Dorn, Senator"
    assert subline(TALKS, ("events", "a:e2")) == "“recent” · 4 hours · 5 actors"
    assert headline(TALKS, ("events", "nobody")) == ""


@given(st.text(), st.integers(8, 80))
def test_a_shortened_text_is_one_line_and_no_longer_than_asked(text: str, longest: int) -> None:
    found = shortened(text, longest)
    assert len(found) <= longest
    assert "\n" not in found


def test_lengths_are_said_in_words() -> None:
    assert [length_words(each) for each in ("PT5H", "P1D", "PXM", "P1Y6M", "PT1H30M")] == [
        "5 hours",
        "1 day",
        "some months",
        "1 year 6 months",
        "1 hour 30 minutes",
    ]
