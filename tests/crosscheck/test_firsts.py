"""What is called the first, claims that nobody signs, and what rests on one text only."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.crosscheck.copies import copies
from briefing.crosscheck.corrections import reposts
from briefing.crosscheck.firsts import first_doubts
from briefing.crosscheck.gaps_of_the_whole import gaps_of_the_whole
from briefing.crosscheck.matters import MatterKind, matters
from briefing.crosscheck.picture import picture
from briefing.edits.claims import ReviewClaim
from briefing.edits.crosschecks import Decide
from briefing.edits.judgements import PutJudgement
from briefing.edits.sources import AddSource
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.model.claim import Voice
from briefing.model.conflict import Conflict, ConflictKind, Verdict
from briefing.model.day import Day
from briefing.model.dossier import Dossier, sources_of
from briefing.model.judgement import Judgement
from briefing.model.review import Review, State

FIRST = "The first direct exchange between Norland and Sudland was held in Geneva."
AGAIN = "Norland and Sudland held another round of talks in Geneva."
TEXT = (
    "Ministers of Norland and Sudland signed a paper on the border in Halden, after eleven hours of talks that began "
    "at noon and went on through the night while a crowd waited outside the old town hall for news of what came."
)


def dossier_of(*texts: str, days: tuple[int, ...] = ()) -> Dossier:
    dossier = Dossier()
    for number, text in enumerate(texts):
        day = Day(2025, (days or (12,) * 9)[number], 4)
        taken = take(Path(f"r{number}.txt"), text.encode(), published=day)
        assert isinstance(taken, Taken)
        dossier = AddSource(taken.source, taken.text, taken.findings).apply(dossier)
    return dossier.settled()


def kinds(dossier: Dossier) -> list[MatterKind]:
    return [matter.kind for matter in matters(dossier, picture(dossier))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRST, AGAIN),
        ("Norland and Sudland met for the first time on Monday.", "The summit of Norland and Sudland resumed talks."),
        ("It was the first-ever visit of Anna Berg to Sudland.", "Anna Berg made a second visit to Sudland in May."),
    ],
)
def test_a_first_is_asked_about_where_another_source_tells_of_one_before(one: str, other: str) -> None:
    (doubt,) = first_doubts(dossier_of(one, other))
    assert doubt.question.startswith("First of what? S1 says “")
    assert "S2" in doubt.question


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRST, "Norland held another election."),
        (FIRST, "Another round of talks was held."),
        ("Anna Berg was the first to arrive in Geneva.", AGAIN),
    ],
)
def test_a_first_that_nothing_speaks_against_is_not_asked_about(one: str, other: str) -> None:
    assert not list(first_doubts(dossier_of(one, other)))


def test_a_first_that_was_decided_on_is_not_asked_about_again() -> None:
    dossier = dossier_of(FIRST, AGAIN)
    card = next(matter for matter in matters(dossier, picture(dossier)) if matter.kind is MatterKind.FIRST)
    found = card.difference
    assert found is not None
    settled = Conflict(found.id, found.one.key, found.other.key, "first", ConflictKind.SCOPE, Verdict.NO_CONFLICT)
    assert MatterKind.FIRST not in kinds(Decide(settled).apply(dossier))


def test_claims_that_nobody_signs_are_one_card_a_source_until_they_are_set_aside() -> None:
    dossier = dossier_of("Many analysts say 500 people died in Halden. Over 300 houses burned, some experts believe.")
    unsigned = [claim.id for claim in dossier.claims.values() if claim.voice is Voice.UNNAMED]
    assert unsigned
    card = next(matter for matter in matters(dossier, picture(dossier)) if matter.kind is MatterKind.UNSIGNED)
    assert {id_ for _, id_ in (card.key, *card.others)} == set(unsigned)
    assert card.why.endswith("Who says so?")
    gone = ReviewClaim(tuple(unsigned), Review(State.REJECTED)).apply(dossier)
    assert MatterKind.UNSIGNED not in kinds(gone)


def test_a_judgement_on_two_copies_of_one_text_rests_on_a_single_source() -> None:
    dossier = dossier_of(TEXT, f"{TEXT} Reporting by the agency.")
    events = tuple(sorted(dossier.events))
    basis = tuple(next(id_ for id_ in events if id_.startswith(source.id)) for source in sources_of(dossier))
    judged = PutJudgement(Judgement("j1", "They will sign.", basis=basis)).apply(dossier)
    assert not [gap for gap in gaps_of_the_whole(judged) if gap.record == ("judgements", "j1")]
    assert "copies of one text" in gaps_of_the_whole(judged, copies(judged))[0].question
    assert MatterKind.JUDGEMENT in kinds(judged)


def test_a_copy_that_came_out_much_later_is_asked_about_as_an_old_text() -> None:
    dossier = dossier_of(TEXT, f"{TEXT} Reporting by the agency.", days=(3, 12))
    (repost,) = reposts(dossier, copies(dossier))
    assert repost.source_id == sources_of(dossier)[1].id
    assert repost.question.startswith("Is S2 of 4 December 2025 an old text posted again?")
    soon = dossier.put(replace(sources_of(dossier)[1], created=Day(2025, 3, 20)))
    assert not list(reposts(soon, copies(soon)))
