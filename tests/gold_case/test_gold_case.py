"""The gold case is well made, and the crosscheck holds what the issue asks of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.crosscheck.picture import picture
from briefing.edits.sources import AddSource
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.model.conflict import ConflictKind
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from tests.gold_case.case import HALVES, case, truth
from tests.gold_case.later import pairs
from tests.gold_case.scorer import scores


@pytest.mark.parametrize("half", HALVES)
def test_the_truth_names_only_marks_that_the_reports_have(half: str) -> None:
    read, said = case(half), truth(half)
    named = {name for _, *names in said.pairs for name in names} | {*said.gaps["place"], *said.gaps["single"]}
    assert named <= set(read.wanted)
    assert set(said.independent) <= {name.partition(":")[2] for name in read.wanted}
    assert {kind for kind, _, _ in said.pairs} <= {kind.value for kind in ConflictKind}


@pytest.mark.parametrize("half", HALVES)
def test_links_and_conflicts_are_as_good_as_promised(half: str) -> None:
    found = scores(case(half))
    assert found["links"].precision >= 0.9
    assert found["links"].recall >= 0.8
    assert found["conflicts"].precision >= 0.8
    assert found["conflicts"].recall >= 0.7
    assert found["independent"].recall >= 0.8


def reports(*texts: str) -> Dossier:
    dossier = Dossier()
    for number, (text, day) in enumerate(zip(texts, (3, 10), strict=True)):
        taken = take(Path(f"{number}.txt"), text.encode(), published=Day(2024, 5, day))
        assert isinstance(taken, Taken)
        dossier = AddSource(taken.source, taken.text, taken.findings).apply(dossier)
    return dossier


def test_forty_pairs_of_later_change_give_no_conflict_card() -> None:
    every = pairs()
    assert len(set(every)) == 40
    shown = {pair: [each.why for each in picture(reports(*pair)).contradictions] for pair in every}
    assert {pair: found for pair, found in shown.items() if found} == {}


def test_the_same_pairs_printed_on_one_day_do_contradict_where_the_numbers_do() -> None:
    one, other = "Fire killed 11 people in Orsk on 2 May 2024.", "The fire in Orsk on 2 May 2024 killed 30 people."
    dossier = Dossier()
    for number, text in enumerate((one, other)):
        taken = take(Path(f"{number}.txt"), text.encode(), published=Day(2024, 5, 3))
        assert isinstance(taken, Taken)
        dossier = AddSource(taken.source, taken.text, taken.findings).apply(dossier)
    assert [each.kind for each in picture(dossier).contradictions] == [ConflictKind.CONFLICT]
