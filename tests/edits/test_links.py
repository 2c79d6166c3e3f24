"""Links: events that are one stay what they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from immutables import Map

from briefing.edits.events import AddEvent, EditEvent, ReviewEvent, event_of
from briefing.edits.links import DropLink, LinkEvents, NotSame, PreferValue, UnlinkEvent
from briefing.edits.sources import DropSource
from briefing.model.dossier import Dossier
from briefing.model.link import Trait
from briefing.model.linked import cluster, preferences, seen, seen_events, shown_as
from briefing.model.review import Review, State
from tests.laws import SEQUENCES
from tests.small_case import dossier_with

NAMES = ("a.txt", "b.txt", "c.txt", "d.txt")


def four() -> tuple[Dossier, list[str]]:
    """Four reports of one meeting, and the event of each."""
    dossier = dossier_with(*NAMES)
    ids = [id_ for source in sorted(dossier.sources.values(), key=lambda s: s.number) for id_ in (f"{source.id}:e1",)]
    return dossier, ids


def content(dossier: Dossier) -> tuple[Map[str, object], ...]:
    return dossier.events, dossier.links, dossier.actors, dossier.sources, dossier.standing


def test_a_link_changes_no_event_and_unlinking_gives_back_the_very_same_state():
    before, ids = four()
    linked = LinkEvents((ids[0], ids[1])).apply(before)
    assert linked.events == before.events
    assert content(UnlinkEvent(ids[1]).apply(linked)) == content(before)


def test_linked_events_are_shown_once_with_the_words_of_all():
    before, ids = four()
    linked = LinkEvents((ids[2], ids[0])).apply(before)
    shown = seen(linked, ids[0])
    assert shown is not None
    assert [passage.source_id for passage in shown.passages] == [ids[0][:-3], ids[2][:-3]]
    assert seen(linked, ids[2]) is None
    assert shown_as(linked, ids[2]) == ids[0]
    assert len(seen_events(linked)) == len(before.events) - 1


def test_links_that_share_an_event_make_one_and_each_can_be_cut():
    before, ids = four()
    both = LinkEvents((ids[1], ids[2])).apply(LinkEvents((ids[0], ids[1])).apply(before))
    assert cluster(both, ids[2]) == tuple(ids[:3])
    assert cluster(DropLink("2").apply(both), ids[0]) == tuple(ids[:2])
    assert cluster(UnlinkEvent(ids[0]).apply(both), ids[1]) == tuple(ids[1:3])


def test_a_preferred_value_is_shown_and_overwrites_nothing():
    before, ids = four()
    edited = EditEvent(ids[1], place="Bern", length="PT4H").apply(LinkEvents((ids[0], ids[1])).apply(before))
    preferring = PreferValue(ids[1], Trait.PLACE, "the host says so").apply(edited)
    shown = seen(preferring, ids[0])
    assert shown is not None
    assert (shown.place, shown.length) == ("Bern", "PT5H")
    assert preferring.events[ids[0]].place == "Geneva"
    assert preferences(preferring, (ids[0], ids[1]))[Trait.PLACE].why == "the host says so"
    assert (
        preferences(PreferValue(ids[0], Trait.PLACE).apply(preferring), (ids[0], ids[1]))[Trait.PLACE].event_id
        == ids[0]
    )


def test_what_was_kept_apart_is_remembered_and_not_linked():
    before, ids = four()
    apart = NotSame(ids[0], ids[1], "a year apart").apply(before)
    assert cluster(apart, ids[0]) == (ids[0],)
    assert seen_events(apart) == seen_events(before)
    with pytest.raises(ValueError, match="linked"):
        NotSame(ids[2], ids[3]).apply(LinkEvents((ids[2], ids[3])).apply(before))


def test_a_rejected_member_is_no_part_of_what_is_shown():
    before, ids = four()
    linked = LinkEvents((ids[0], ids[1])).apply(before)
    rejected = ReviewEvent((ids[0],), Review(State.REJECTED)).apply(linked)
    assert seen(rejected, ids[1]) == rejected.events[ids[1]]
    assert seen(rejected, ids[0]) == rejected.events[ids[0]]


def test_an_event_alone_or_unknown_cannot_be_linked():
    before, ids = four()
    with pytest.raises(ValueError, match="two"):
        LinkEvents((ids[0], ids[0])).apply(before)
    with pytest.raises(KeyError):
        LinkEvents((ids[0], "nobody")).apply(before)
    with pytest.raises(KeyError):
        UnlinkEvent(ids[0]).apply(before)
    with pytest.raises(KeyError):
        PreferValue(ids[0], Trait.WHEN).apply(before)


def test_a_source_taken_out_leaves_the_links_of_the_others():
    before, ids = four()
    linked = LinkEvents((ids[0], ids[1], ids[2])).apply(before)
    left = DropSource(ids[1][:-3]).apply(linked)
    assert cluster(left, ids[0]) == (ids[0], ids[2])
    assert not DropSource(ids[2][:-3]).apply(left).links


EDITS = st.sampled_from(["title", "place", "length", "note", "add"])
PAIRS = st.lists(st.sampled_from(range(4)), min_size=2, max_size=4, unique=True)


def _edit(dossier: Dossier, which: str, id_: str, words: str) -> Dossier:
    if which == "add":
        return AddEvent(replace(event_of(dossier, words), id="hand:7")).apply(dossier)
    return EditEvent(id_, **{which: words}).apply(dossier)


@settings(deadline=None, max_examples=2 * SEQUENCES)
@given(PAIRS, EDITS, st.sampled_from(range(4)), st.text("abc", min_size=1, max_size=4), st.booleans())
def test_link_edit_unlink_is_the_state_before_plus_the_edit(members, which, target, words, prefer):
    before, ids = four()
    linked = LinkEvents(tuple(ids[number] for number in members)).apply(before)
    if prefer:
        linked = PreferValue(ids[members[0]], Trait.TITLE).apply(linked)
    edited = _edit(linked, which, ids[target], words)
    assert content(DropLink("1").apply(edited)) == content(_edit(before, which, ids[target], words))


@settings(deadline=None, max_examples=100)
@given(st.lists(PAIRS, min_size=1, max_size=5))
def test_every_event_is_shown_exactly_once_whatever_is_linked(groups):
    dossier, ids = four()
    for group in groups:
        dossier = LinkEvents(tuple(ids[number] for number in group)).apply(dossier)
    passages = [passage for event in seen_events(dossier) for passage in event.passages]
    assert sorted(passages, key=repr) == sorted((p for e in dossier.events.values() for p in e.passages), key=repr)
    for id_ in ids:
        assert id_ in cluster(dossier, shown_as(dossier, id_))
