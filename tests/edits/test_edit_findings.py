"""Statements, claims and actors are reviewed and corrected, judgements written, the outline set."""

from __future__ import annotations

import pytest

from briefing.edits.actors import EditActor, ReviewActor
from briefing.edits.claims import ReviewClaim
from briefing.edits.edit import Edit
from briefing.edits.judgements import DropJudgement, PutJudgement
from briefing.edits.many import Together
from briefing.edits.outline import SetOutline
from briefing.edits.statements import EditStatement, ReviewStatement, SayWhen
from briefing.edits.wording import counted, deed, titled
from briefing.model.actor import ActorKind
from briefing.model.day import Day
from briefing.model.judgement import Judgement
from briefing.model.outline import Outline
from briefing.model.review import ACCEPTED, PROPOSED, Reason, Review, State
from briefing.model.when import When
from tests.small_case import dossier_with, report

DOSSIER = dossier_with("one.txt")
FOUND = report("one.txt").findings
BERG, SAID, WAITED = FOUND.actors[0].id, FOUND.statements[0].id, FOUND.claims[0].id
INSIDE = FOUND.events[1].id


@pytest.mark.parametrize(
    ("edit", "table", "id_"),
    [
        (ReviewStatement((SAID,), ACCEPTED), "statements", SAID),
        (ReviewClaim((WAITED,), ACCEPTED), "claims", WAITED),
        (ReviewActor((BERG,), ACCEPTED), "actors", BERG),
    ],
)
def test_a_review_touches_one_record_and_gives_it_its_state(edit: Edit, table: str, id_: str) -> None:
    after = edit.apply(DOSSIER)
    assert getattr(after, table)[id_].review == ACCEPTED
    assert after.touched == {(table, id_)}
    assert edit.label.startswith("Accept (1 ")


def test_the_day_of_speaking_dates_what_is_said_inside_and_taking_it_back_restores_it() -> None:
    said = SayWhen(SAID, When("2025-12-03", Day(2025, 12, 3), Day(2025, 12, 3)), "the press office").apply(DOSSIER)
    when = said.events[INSIDE].when
    assert when is not None
    assert when.earliest == when.latest == Day(2025, 12, 2)
    assert said.statements[SAID].said_by_hand
    assert SayWhen(SAID, None).apply(said).events[INSIDE].when is None


def test_a_speaker_can_be_named_and_unnamed() -> None:
    unnamed = EditStatement(SAID, None, "many analysts").apply(DOSSIER).statements[SAID]
    assert (unnamed.speaker_id, unnamed.speaker_words) == (None, "many analysts")
    with pytest.raises(KeyError):
        EditStatement(SAID, "nobody").apply(DOSSIER)


def test_a_name_that_gives_way_stays_as_an_alias() -> None:
    once = EditActor(BERG, name="Anna Maria Berg", kind=ActorKind.PERSON, side="Sudland").apply(DOSSIER)
    actor = once.actors[BERG]
    assert (actor.name, actor.aliases, actor.side) == ("Anna Maria Berg", ("Berg", "Anna Berg"), "Sudland")
    back = EditActor(BERG, name="Anna Berg").apply(once).actors[BERG]
    assert back.aliases == ("Berg", "Anna Maria Berg")
    with pytest.raises(ValueError, match="name"):
        EditActor(BERG, name=" ").apply(DOSSIER)


def test_a_judgement_is_written_rewritten_and_removed() -> None:
    once = PutJudgement(Judgement("j1", "It will hold.", confidence="low")).apply(DOSSIER)
    again = PutJudgement(Judgement("j1", "It will not hold.")).apply(once)
    assert again.judgements["j1"].text == "It will not hold."
    assert len(DropJudgement("j1").apply(again).judgements) == 0


@pytest.mark.parametrize("judgement", [Judgement("j", " "), Judgement("j", "So.", confidence="total")])
def test_a_judgement_without_words_or_with_an_unknown_confidence_is_refused(judgement: Judgement) -> None:
    with pytest.raises(ValueError, match=r"words|confidence"):
        PutJudgement(judgement).apply(DOSSIER)


def test_the_outline_is_set_as_one_step() -> None:
    after = SetOutline(Outline(title="Talks", marking="TLP:AMBER")).apply(DOSSIER)
    assert (after.outline.title, after.touched) == ("Talks", {("outline", "")})


def test_edits_done_together_are_done_in_order() -> None:
    both = Together("Name her", (EditActor(BERG, name="A"), EditActor(BERG, name="B"))).apply(DOSSIER)
    assert both.actors[BERG].aliases == ("Berg", "Anna Berg", "A")


def test_labels_are_short_and_speak_as_analysts_do() -> None:
    assert titled("Talks in Geneva") == "“Talks in Geneva”"
    long = titled("The envoys of Norland and Sudland met in Geneva, again")
    assert long == "“The envoys of Norland and Sudland met…”"
    assert (counted(1, "event"), counted(3, "event")) == ("1 event", "3 events")
    assert deed(PROPOSED) == "Put back for review"
    assert deed(Review(State.EDITED)) == "Accept with changes"
    assert deed(Review(State.REJECTED)) == "Reject"
    assert deed(Review(State.REJECTED, Reason.TOO_OLD)) == "Reject as too old"
