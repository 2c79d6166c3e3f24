"""Records that the analyst makes: each is one edit, has words or a reason to rest on, and goes without a trace."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.crosscheck.positions import stands
from briefing.edits.actors import AddActor, EditActor, actor_from, actor_of
from briefing.edits.claims import AddClaim, EditClaim, claim_from
from briefing.edits.events import AddEvent, DropEvent, event_of
from briefing.edits.positions import DropPosition, PutPosition
from briefing.edits.remarks import LARGEST, Attach, Detach, DropComment, PutComment
from briefing.edits.sources import DropSource
from briefing.edits.statements import AddStatement, statement_from
from briefing.model.actor import ActorKind
from briefing.model.claim import Figure, Voice
from briefing.model.day import Day
from briefing.model.dossier import Dossier, actors_of
from briefing.model.position import Held, Stance
from briefing.model.remark import Attachment, Comment
from briefing.model.review import State
from briefing.model.span import Span
from briefing.model.statement import Speech
from tests.small_case import WORDS, dossier_with, report

SOURCE, EVENT = report().source.id, report().findings.events[0].id
STATEMENT = report().findings.statements[0].id


def span(words: str) -> Span:
    start = WORDS.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def dossier() -> Dossier:
    return dossier_with("report.txt")


def test_an_actor_is_made_of_words_or_of_nothing_and_stands_in_lists(dossier: Dossier) -> None:
    read = actor_from(dossier, SOURCE, dossier.texts[SOURCE], span(" Sudland "))
    named = actor_of(dossier, "Ivo Kern", side="Norland")
    assert (read.name, read.mentions[0].exact, named.mentions) == ("Sudland", "Sudland", ())
    after = AddActor(read).apply(dossier)
    after = AddActor(replace(named, id="hand:a2")).apply(after)
    assert [actor.name for actor in actors_of(after)][-1] == "Ivo Kern"
    assert after.actors["hand:a1"].review.state is State.EDITED
    assert EditActor("hand:a1", kind=ActorKind.STATE).apply(after).actors["hand:a1"].kind is ActorKind.STATE
    with pytest.raises(ValueError, match="already"):
        AddActor(read).apply(after)
    with pytest.raises(ValueError, match="name"):
        AddActor(actor_of(dossier, " ")).apply(dossier)


def test_a_statement_in_quotation_marks_is_direct_and_one_without_is_not(dossier: Dossier) -> None:
    text = dossier.texts[SOURCE]
    direct = statement_from(dossier, SOURCE, text, span("“We signed nothing yesterday,”"))
    assert (direct.content.exact, direct.kind) == ("We signed nothing yesterday,", Speech.DIRECT)
    told = statement_from(dossier, SOURCE, text, span("many analysts say"))
    assert (told.content.exact, told.kind) == ("many analysts say", Speech.INDIRECT)
    assert AddStatement(told).apply(dossier).at("statements", SOURCE) == sorted(["hand:s1", STATEMENT])
    with pytest.raises(ValueError, match="no words"):
        statement_from(dossier, SOURCE, text, Span(0, 0))


def test_a_claim_is_made_of_words_and_given_its_voice_and_number(dossier: Dossier) -> None:
    claim = claim_from(dossier, SOURCE, dossier.texts[SOURCE], span("500 people waited"))
    after = AddClaim(claim).apply(dossier)
    speaker = min(dossier.actors)
    edited = EditClaim(claim.id, Voice.SPEAKER, speaker, Figure(None, None, "people", "")).apply(after)
    assert edited.claims[claim.id].speaker_id == speaker
    assert EditClaim(claim.id, Voice.UNNAMED, speaker).apply(edited).claims[claim.id].speaker_id is None
    with pytest.raises(KeyError):
        EditClaim(claim.id, Voice.SPEAKER, "nobody").apply(after)


def test_a_position_is_held_by_a_statement_or_on_a_basis_and_marks_a_change(dossier: Dossier) -> None:
    first = Held("hand:p1", "Norland", "Border", Stance.REFUSES, since=Day(2025, 1, 1), basis="a letter")
    later = replace(first, id="hand:p2", stance=Stance.OFFERS, since=Day(2025, 6, 1))
    after = PutPosition(later).apply(PutPosition(first).apply(dossier))
    (stand,) = (one for one in stands(after) if one.issue == "Border")
    assert (stand.party, stand.held_ids, stand.changed) == ("Norland", ("hand:p2", "hand:p1"), True)
    assert DropPosition("hand:p2").apply(after).positions == PutPosition(first).apply(dossier).positions
    for wrong in (replace(first, basis=""), replace(first, issue=" "), replace(first, until=Day(2024, 1, 1))):
        with pytest.raises(ValueError, match="position"):
            PutPosition(wrong).apply(dossier)


def test_a_position_outlives_the_statement_it_rests_on(dossier: Dossier) -> None:
    held = Held("hand:p1", "Norland", "Border", Stance.REFUSES, STATEMENT)
    after = DropSource(SOURCE).apply(PutPosition(held).apply(dossier))
    assert after.positions["hand:p1"].statement_id is None
    assert after.positions["hand:p1"].basis


def test_comments_and_files_stay_with_their_event_and_go_with_it(dossier: Dossier) -> None:
    event = event_of(dossier, "By hand")
    before = AddEvent(event).apply(dossier)
    comment = Comment("hand:k1", event.id, "Ask the embassy", "anna", "2025-12-04T10:00:00+00:00")
    file = Attachment("hand:f1", event.id, "map.png", "image/png", "00", b"\x89PNG", "where it was")
    after = Attach(file).apply(PutComment(comment).apply(before))
    assert (after.comments["hand:k1"], after.attachments["hand:f1"]) == (comment, file)
    assert Detach("hand:f1").apply(DropComment("hand:k1").apply(after)).comments == before.comments
    gone = DropEvent(event.id).apply(after)
    assert (len(gone.comments), len(gone.attachments), len(gone.events)) == (0, 0, len(dossier.events))
    with pytest.raises(ValueError, match="words"):
        PutComment(replace(comment, text=" ")).apply(after)
    with pytest.raises(ValueError, match="megabytes"):
        Attach(replace(file, data=bytes(LARGEST + 1))).apply(after)
    with pytest.raises(KeyError):
        PutComment(replace(comment, event_id="none")).apply(after)
