"""Questions the crosscheck asks, and those it must not ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.crosscheck.beside import comparison
from briefing.crosscheck.corrections import corrections, reposts
from briefing.crosscheck.gaps import GapKind
from briefing.crosscheck.gaps_of_the_whole import gaps_of_the_whole
from briefing.crosscheck.lasting import lasting
from briefing.crosscheck.matters import MatterKind, matters
from briefing.crosscheck.offices import office_doubts
from briefing.crosscheck.picture import picture
from briefing.crosscheck.populations import base_doubts, known, shipped
from briefing.edits.crosschecks import (
    Corrects,
    Decide,
    DropOffice,
    DropPopulation,
    PutOffice,
    PutPopulation,
    Reopen,
)
from briefing.edits.judgements import PutJudgement
from briefing.edits.sources import AddSource
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.model.conflict import Conflict, ConflictKind, Verdict
from briefing.model.day import Day
from briefing.model.dossier import Dossier, claims_of, events_of, sources_of
from briefing.model.judgement import Judgement
from briefing.model.office import Office
from briefing.model.population import Population


def dossier_of(*texts: str, day: int = 4) -> Dossier:
    dossier = Dossier()
    for number, text in enumerate(texts):
        taken = take(Path(f"r{number}.txt"), text.encode(), published=Day(2025, 12, day))
        assert isinstance(taken, Taken)
        dossier = AddSource(taken.source, taken.text, taken.findings).apply(dossier)
    return dossier


def test_a_base_far_from_the_table_is_asked_about_with_its_source() -> None:
    said = "The war in Ukraine has driven two-thirds of the country’s 12 million inhabitants from their homes."
    (doubt,) = base_doubts(dossier_of(said))
    assert doubt.claimed == 12_000_000
    assert doubt.known.names[0] == "Ukraine"
    assert "Unicode CLDR 48 (2025)" in doubt.question
    assert doubt.question.endswith("?")


def test_a_base_that_fits_and_a_state_nobody_names_are_not_asked_about() -> None:
    assert not list(
        base_doubts(dossier_of("Denmark has a population of 6 million inhabitants, 12,000 of them on islands."))
    )
    assert not list(base_doubts(dossier_of("Two-thirds of the valley’s 12 million inhabitants have left their homes.")))


def test_the_analyst_s_figure_stands_in_the_place_of_the_shipped_one_until_it_is_dropped() -> None:
    given = Population("ukraine", ("Ukraine",), 12_500_000, 2025, "Own count")
    dossier = PutPopulation(given).apply(
        dossier_of("The war in Ukraine has driven two-thirds of the country’s 12 million inhabitants from their homes.")
    )
    assert known(dossier)["ukraine"] == given
    assert not list(base_doubts(dossier))
    assert len(list(base_doubts(DropPopulation("ukraine").apply(dossier)))) == 1
    with pytest.raises(ValueError, match="basis"):
        PutPopulation(Population("x", ("X",), 5, 2020, " ")).apply(dossier)


def test_every_state_of_the_table_has_people_a_year_and_a_source() -> None:
    assert len(shipped()) > 190
    assert all(each.people > 400 and each.year >= 2020 and each.basis for each in shipped())
    assert len({each.id for each in shipped()}) == len(shipped())


OFFICE = Office("1", "Elena Castell", "Secretary of State", Day(2025, 1, 21), None, "gazette")


def test_a_title_against_the_register_is_a_question_unless_the_text_calls_it_a_former_one() -> None:
    now = PutOffice(OFFICE).apply(dossier_of("Senator Elena Castell told reporters on Monday that talks would go on."))
    (doubt,) = office_doubts(now)
    assert "Secretary of State (since 21 January 2025)" in doubt.question
    assert doubt.question.endswith("?")
    assert not list(office_doubts(DropOffice("1").apply(now)))
    then = PutOffice(OFFICE).apply(
        dossier_of("Former senator Elena Castell told reporters on Monday that talks would go on.")
    )
    assert not list(office_doubts(then))
    with pytest.raises(ValueError, match="ends before"):
        PutOffice(Office("2", "A", "B", Day(2025, 1, 2), Day(2025, 1, 1))).apply(now)


REPORT = (
    "Envoy leaves without a deal\n\nThe envoy met the president in Halden on Tuesday. A meeting in November was agreed."
)
CORRECTION = (
    "CORRECTION\n\nCorrection to our report “Envoy leaves without a deal” (3 December)\n\nAn earlier version said "
    "that a meeting in November was agreed. None was."
)


def test_a_correction_names_the_report_it_corrects_and_is_asked_once() -> None:
    dossier = dossier_of(REPORT, CORRECTION)
    first, second = sources_of(dossier)
    (found,) = corrections(dossier)
    assert (found.source_id, found.corrected) == (second.id, (first.id,))
    assert not list(corrections(Corrects(second.id, (first.id,)).apply(dossier)))


def test_no_other_text_is_taken_for_a_correction_or_for_an_old_one() -> None:
    dossier = dossier_of(REPORT)
    assert not list(corrections(dossier))
    assert not list(reposts(dossier))


def test_lengths_meet_where_their_words_allow_it() -> None:
    texts = ("about five hours", "more than four hours", "two hours")
    dossier = dossier_of(*(f"Anna Berg met Ivan Petrov in Halden on Tuesday. The talks lasted {t}." for t in texts))
    found = [lasting(dossier, event) for event in events_of(dossier)]
    five, four, two = (each for each in found if each is not None)
    assert (five.hedge, four.hedge, two.hedge) == ("about", "more than", "")
    assert five.meets(four)
    assert not five.meets(two)
    assert not four.meets(two)


def test_differing_cells_are_marked_and_empty_ones_are_not() -> None:
    dossier = dossier_of("Anna Berg visited Halden on Monday.", "Anna Berg visited Halden on Tuesday.")
    shown = comparison(dossier, [event.id for event in events_of(dossier)])
    by_name = {line.name: line.cells for line in shown.lines}
    assert [cell.differs for cell in by_name["When"]] == [False, True]
    assert [cell.words for cell in by_name["How long"]] == ["", ""]
    assert not any(cell.differs for cell in by_name["How long"])


def test_an_official_who_praises_what_the_narrator_calls_a_failure_is_set_beside_him() -> None:
    said = (
        "The envoys parted in Halden on Monday without a result.\n\n“The talks were constructive and we made good "
        "progress,” said Ivan Petrov, the president’s spokesman."
    )
    kinds = {each.kind for each in picture(dossier_of(said)).differences}
    assert kinds == {ConflictKind.OFFICIAL}


def test_a_decision_settles_a_conflict_and_can_be_taken_back() -> None:
    dossier = dossier_of(
        "Fire killed 11 people in Orsk on 2 May 2024.", "The fire in Orsk on 2 May 2024 killed 30 people."
    )
    one, other = claims_of(dossier)
    (difference,) = picture(dossier).contradictions
    conflict = Conflict(
        difference.id, ("claims", one.id), ("claims", other.id), "deaths", ConflictKind.CONFLICT, Verdict.NEEDS_CHECK
    )
    decided = Decide(conflict).apply(dossier)
    assert MatterKind.DIFFERENCE not in {matter.kind for matter in matters(decided, picture(decided))}
    assert [gap.kind for gap in gaps_of_the_whole(decided)] == [GapKind.TO_CHECK]
    assert not Reopen(conflict.id).apply(decided).conflicts
    with pytest.raises(KeyError):
        Decide(conflict).apply(Dossier())


def test_a_judgement_on_one_source_is_asked_about() -> None:
    dossier = dossier_of("Anna Berg visited Halden on Monday.")
    (event,) = events_of(dossier)
    judged = PutJudgement(Judgement("1", "The visit matters.", basis=(event.id,))).apply(dossier)
    assert [gap.kind for gap in gaps_of_the_whole(judged)] == [GapKind.JUDGEMENT]
