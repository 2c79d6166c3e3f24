"""Events are reviewed, corrected, made and removed."""

from __future__ import annotations

import pytest

from briefing.edits.edit import Reasoned
from briefing.edits.events import AddEvent, DropEvent, EditEvent, ReviewEvent, SetWhen, event_from, event_of
from briefing.edits.sources import DateSource
from briefing.model.day import Day
from briefing.model.event import Modality
from briefing.model.judgement import Judgement
from briefing.model.review import ACCEPTED, Reason, Review, State
from briefing.model.span import Span
from briefing.model.when import When
from tests.small_case import WORDS, dossier_with, report

DOSSIER = dossier_with("one.txt")
MET, SIGNED = (event.id for event in report("one.txt").findings.events)
SOURCE = report("one.txt").source.id
ON_THE_SECOND = When("2025-12-02", Day(2025, 12, 2), Day(2025, 12, 2))


def test_many_events_are_reviewed_as_one_step() -> None:
    edit = ReviewEvent((MET, SIGNED), Review(State.REJECTED, Reason.REDUNDANT))
    after = edit.apply(DOSSIER)
    assert edit.label == "Reject as redundant (2 events)"
    assert {event.review.reason for event in after.events.values()} == {Reason.REDUNDANT}
    assert after.touched == {("events", MET), ("events", SIGNED)}


def test_an_edit_changes_what_it_names_and_leaves_the_rest() -> None:
    before = DOSSIER.events[MET]
    after = EditEvent(MET, title="They met", modality=Modality.ALLEGED, credibility=2).apply(DOSSIER).events[MET]
    assert (after.title, after.modality, after.credibility) == ("They met", Modality.ALLEGED, 2)
    assert (after.place, after.length, after.participants) == (before.place, before.length, before.participants)
    assert after.review.state is State.EDITED


def test_an_empty_word_empties_a_field() -> None:
    after = EditEvent(MET, place="", length="").apply(DOSSIER).events[MET]
    assert (after.place, after.length) == ("", None)


@pytest.mark.parametrize("edit", [EditEvent(MET, title="  "), EditEvent(MET, credibility=7)])
def test_an_edit_that_makes_no_sense_is_refused(edit: EditEvent) -> None:
    with pytest.raises(ValueError, match=r"title|credibility"):
        edit.apply(DOSSIER)


def test_a_date_by_hand_keeps_what_the_source_gave_beside_it() -> None:
    dated = DateSource(SOURCE, Day(2025, 12, 4)).apply(DOSSIER)
    extracted = dated.events[MET].when
    assert extracted is not None
    once = SetWhen(MET, ON_THE_SECOND, "the read-out says so").apply(dated)
    twice = SetWhen(MET, None).apply(once)
    assert once.events[MET].when == ON_THE_SECOND
    assert once.events[MET].extracted_when == twice.events[MET].extracted_when == extracted
    assert twice.events[MET].when is None


def test_no_anchor_moves_a_date_set_by_hand() -> None:
    by_hand = SetWhen(MET, ON_THE_SECOND).apply(DOSSIER)
    assert DateSource(SOURCE, Day(2020, 1, 1)).apply(by_hand).events[MET].when == ON_THE_SECOND


def test_the_reason_for_a_date_goes_into_the_log() -> None:
    edit = SetWhen(MET, ON_THE_SECOND, "the read-out says so")
    assert isinstance(edit, Reasoned)
    assert not isinstance(ReviewEvent((MET,), ACCEPTED), Reasoned)


def test_selected_words_make_an_event_that_rests_on_them() -> None:
    span = Span(WORDS.index(" met in Geneva "), WORDS.index("yesterday"))
    event = event_from(DOSSIER, SOURCE, DOSSIER.texts[SOURCE], span)
    added = AddEvent(event).apply(DOSSIER).events[event.id]
    assert (added.title, added.passages[0].exact) == ("met in Geneva", "met in Geneva")
    assert added.passages[0].span.of(WORDS) == "met in Geneva"
    assert added.review.state is State.EDITED
    assert not added.when_by_hand


def test_blanks_make_no_event() -> None:
    place = WORDS.index(" ")
    with pytest.raises(ValueError, match="no words"):
        event_from(DOSSIER, SOURCE, DOSSIER.texts[SOURCE], Span(place, place + 1))


def test_every_event_made_by_hand_gets_an_id_of_its_own() -> None:
    dossier = DOSSIER
    for number in range(12):
        dossier = AddEvent(event_of(dossier, f"Event {number}", ON_THE_SECOND)).apply(dossier)
    assert len(dossier.events) == 14
    assert dossier.events["hand:12"].when_by_hand


def test_an_id_that_is_taken_is_refused() -> None:
    with pytest.raises(ValueError, match="already"):
        AddEvent(DOSSIER.events[MET]).apply(DOSSIER)


def test_a_removed_event_supports_no_judgement_any_more() -> None:
    dossier = DOSSIER.put(Judgement("j1", "It will hold.", basis=(MET, SIGNED)))
    after = DropEvent(MET).apply(dossier)
    assert MET not in after.events
    assert after.judgements["j1"].basis == (SIGNED,)
