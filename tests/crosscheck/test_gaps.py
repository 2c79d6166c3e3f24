from __future__ import annotations

from dataclasses import replace

from briefing.crosscheck.gaps import GapKind, gaps
from briefing.model.claim import Claim, Voice
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.review import ACCEPTED, Review, State
from briefing.model.source import Source
from briefing.model.span import Span, passage
from briefing.model.statement import Statement

TEXT = "The dam broke."
PLACE = passage("A", TEXT, Span(0, len(TEXT)))
SOURCE = Source("A", "a.txt", "", "", "text/plain", 1, title="Dam report")


def kinds(*records) -> list[GapKind]:
    return [gap.kind for gap in gaps(Dossier().put(*records))]


def test_a_source_without_a_date_is_asked_about_by_its_title():
    (one,) = gaps(Dossier().put(SOURCE))
    assert one.question == "When was S1, “Dam report”, published?"
    assert kinds(replace(SOURCE, created=Day(2024, 5, 3))) == []


def test_a_kept_event_without_date_and_with_one_source_asks_twice():
    event = Event("A:e0", "The dam broke", None, (PLACE,), review=ACCEPTED)
    assert kinds(event) == [GapKind.EVENT_DATE, GapKind.SINGLE_SOURCE]


def test_an_event_that_is_only_proposed_asks_nothing():
    assert kinds(Event("A:e0", "The dam broke", None, (PLACE,))) == []


def test_a_second_source_answers_the_question():
    other = passage("B", TEXT, Span(0, 3))
    event = Event("A:e0", "The dam broke", None, (PLACE, other), review=ACCEPTED)
    assert kinds(event) == [GapKind.EVENT_DATE]


def test_a_statement_asks_for_speaker_and_day():
    assert kinds(Statement("A:s0", PLACE, PLACE)) == [GapKind.SPEAKER, GapKind.DAY_OF_SPEAKING]
    rejected = Review(State.REJECTED)
    assert kinds(Statement("A:s0", PLACE, PLACE, review=rejected)) == []


def test_nobody_asks_who_put_a_question_in_a_transcript():
    assert kinds(Statement("A:s0", PLACE, PLACE, speaker_words="Question")) == []


def test_a_claim_is_asked_about_unless_a_speaker_answers_for_it():
    assert kinds(Claim("A:c0", PLACE, Voice.UNNAMED)) == [GapKind.CLAIM_SOURCE]
    assert kinds(Claim("A:c0", PLACE, Voice.SPEAKER, speaker_id="A:a1")) == []
