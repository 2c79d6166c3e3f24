"""Sources come in once, are dated, graded and taken out whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.edits.sources import AddSource, DateSource, DropSource, GradeSource
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.judgement import Judgement
from briefing.model.source import Basis
from tests.small_case import at, dossier_with, report

ONE, TWO = report("one.txt"), report("two.txt")
TABLES = ("sources", "texts", "timexes", "actors", "statements", "events", "claims")


def sizes(dossier: Dossier) -> list[int]:
    return [len(getattr(dossier, table)) for table in TABLES]


def test_sources_are_numbered_as_they_come_in() -> None:
    dossier = dossier_with("one.txt", "two.txt")
    assert [dossier.sources[edit.source.id].label for edit in (ONE, TWO)] == ["S1", "S2"]


def test_a_source_comes_in_once() -> None:
    with pytest.raises(ValueError, match="already"):
        ONE.apply(dossier_with("one.txt"))


def test_dating_a_source_dates_what_counts_from_it_and_undating_restores_it() -> None:
    before = dossier_with("one.txt")
    dated = DateSource(ONE.source.id, Day(2025, 12, 4)).apply(before)
    met = dated.events[ONE.findings.events[0].id].when
    assert met is not None
    assert (met.earliest, met.latest) == (Day(2025, 12, 3), Day(2025, 12, 3))
    assert dated.sources[ONE.source.id].created_basis is Basis.GIVEN
    undated = DateSource(ONE.source.id, None).apply(dated)
    assert undated.events[ONE.findings.events[0].id].when is None
    assert undated.sources[ONE.source.id].created_basis is None


def test_what_is_quoted_does_not_count_from_the_day_of_publication() -> None:
    dated = DateSource(ONE.source.id, Day(2025, 12, 4)).apply(dossier_with("one.txt"))
    assert dated.events[ONE.findings.events[1].id].when is None


def test_a_grade_has_a_reason_and_only_six_letters() -> None:
    dossier = dossier_with("one.txt")
    graded = GradeSource(ONE.source.id, "B", "an agency").apply(dossier).sources[ONE.source.id]
    assert (graded.grade, graded.grade_reason) == ("B", "an agency")
    with pytest.raises(ValueError, match="not a grade"):
        GradeSource(ONE.source.id, "G").apply(dossier)


def test_a_source_leaves_nothing_behind() -> None:
    both = dossier_with("one.txt", "two.txt")
    assert sizes(DropSource(ONE.source.id).apply(both)) == sizes(dossier_with("two.txt"))


def test_an_event_told_by_two_sources_keeps_the_words_of_the_other() -> None:
    both = dossier_with("one.txt", "two.txt")
    event = both.events[ONE.findings.events[0].id]
    told_twice = replace(event, passages=(*event.passages, at(TWO.source.id, "met in Geneva")))
    after = DropSource(ONE.source.id).apply(both.put(told_twice, Judgement("j1", "So.", basis=(ONE.source.id,))))
    left = after.events[event.id]
    assert [passage.source_id for passage in left.passages] == [TWO.source.id]
    assert (left.participants, left.timex_id) == ((), None)
    assert after.judgements["j1"].basis == ()


def test_an_edit_says_what_it_adds() -> None:
    assert AddSource(ONE.source, ONE.text, ONE.findings).label == "Add one.txt"
