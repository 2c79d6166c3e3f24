"""Two copies of a case become one, and nothing of either is lost."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.edits.anchors import SetAnchor, anchor_of
from briefing.edits.events import AddEvent, EditEvent, event_of
from briefing.edits.positions import PutPosition
from briefing.edits.sources import DateSource, DropSource
from briefing.model.day import Day
from briefing.model.dossier import Dossier, sources_of
from briefing.model.position import Held, Stance
from briefing.model.when import When
from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.history import steps
from briefing.storage.merge import merge
from briefing.storage.parted import Side, parted
from briefing.storage.refusal import CaseError
from briefing.storage.threeway import woven
from tests.laws import SEQUENCES
from tests.small_case import report
from tests.storage.test_case_laws import EDITS, applied, same

NOW = datetime(2025, 12, 4, 12, tzinfo=UTC)
_EDITS = st.lists(st.integers(0, len(EDITS) - 1), max_size=5)
EVENT, SOURCE = report().findings.events[0].id, report().source.id


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Case, Case]:
    first = Case.open(tmp_path / "anna.dateline", who="anna")
    first.apply(report())
    first.copy_to(tmp_path / "ben.dateline")
    return first, Case.open(tmp_path / "ben.dateline", who="ben")


def merged(copies: tuple[Case, Case], *second: tuple[str, str]) -> Case:
    to = copies[0].path.with_name("both.dateline")
    to.unlink(missing_ok=True)
    merge(*copies, to, dict.fromkeys(second, Side.SECOND), NOW, "carl")
    assert check(to).problems == ()
    return Case.open(to)


def test_what_only_one_changed_is_taken_from_that_one_field_by_field(copies: tuple[Case, Case]) -> None:
    copies[0].apply(EditEvent(EVENT, title="The talks"))
    copies[1].apply(EditEvent(EVENT, place="Bern", note="from the map"))
    assert parted(*copies).clashes == ()
    both = merged(copies)
    event = both.dossier.events[EVENT]
    assert (event.title, event.place, event.note) == ("The talks", "Bern", "from the map")
    both.close()


def test_what_both_changed_differently_is_shown_and_goes_as_it_is_decided(copies: tuple[Case, Case]) -> None:
    copies[0].apply(EditEvent(EVENT, title="As Anna says"))
    copies[1].apply(EditEvent(EVENT, title="As Ben says"))
    (clash,) = parted(*copies).clashes
    assert [(one.name, one.before, one.after) for one in clash.fields] == [("title", "As Anna says", "As Ben says")]
    one = merged(copies)
    assert one.dossier.events[EVENT].title == "As Anna says"
    one.close()
    other = merged(copies, clash.key)
    assert other.dossier.events[EVENT].title == "As Ben says"
    other.close()


def test_every_edit_of_both_stands_in_the_log_with_its_hand_and_day(copies: tuple[Case, Case]) -> None:
    copies[0].apply(EditEvent(EVENT, title="As Anna says"))
    copies[1].apply(EditEvent(EVENT, title="As Ben says"))
    copies[1].undo()
    copies[1].apply(EditEvent(EVENT, place="Bern"))
    both = merged(copies)
    log = both.log()
    assert [entry.who for entry in log] == ["anna", "anna", "ben", "ben", "ben", "carl"]
    assert [entry.at for entry in log][2:5] == [entry.at for entry in copies[1].log()][1:]
    assert log[3].label == "Undo: Edit “As Ben says”"
    assert both.at(3).events[EVENT].title == "As Ben says"
    assert all(step.keys for step in both.ask(steps)[:5])
    while both.undo() is not None:
        pass
    assert same(both.dossier, Dossier())
    both.close()


def test_things_of_one_name_that_are_not_one_thing_are_told_apart(copies: tuple[Case, Case]) -> None:
    for case, words in zip(copies, ("Anna's", "Ben's"), strict=True):
        case.apply(AddEvent(event_of(case.dossier, words)))
        case.apply(SetAnchor(anchor_of(case.dossier, (("events", "hand:1"),), _day(words))))
        case.apply(report(f"{words}.txt"))
    both = merged(copies)
    titles = {id_: event.title for id_, event in both.dossier.events.items() if id_.startswith("hand:")}
    assert titles == {"hand:1": "Anna's", "hand:2": "Ben's"}
    assert {anchor.about[0][1] for anchor in both.dossier.anchors.values()} == {"hand:1", "hand:2"}
    assert [source.label for source in sources_of(both.dossier)] == ["S1", "S2", "S3"]
    both.close()


def test_what_one_removed_is_kept_where_the_other_worked_on_it(copies: tuple[Case, Case]) -> None:
    copies[0].apply(DropSource(SOURCE))
    copies[1].apply(EditEvent(EVENT, title="As Ben says"))
    found = parted(*copies)
    assert [clash.key for clash in found.clashes] == [("events", EVENT)]
    assert any("is kept" in note for note in found.notes)
    both = merged(copies, ("events", EVENT))
    assert both.dossier.events[EVENT].title == "As Ben says"
    assert SOURCE in both.dossier.texts
    both.close()


def test_two_cases_that_never_were_one_come_together_too(tmp_path: Path) -> None:
    one, two = Case.open(tmp_path / "one.dateline"), Case.open(tmp_path / "two.dateline")
    one.apply(report("one.txt"))
    two.apply(report("two.txt"))
    both = merged((one, two))
    assert len(both.dossier.sources) == 2
    assert {source.number for source in both.dossier.sources.values()} == {1, 2}
    both.close()


def test_the_copies_stay_as_they_are_and_no_file_is_written_over(copies: tuple[Case, Case]) -> None:
    copies[0].apply(EditEvent(EVENT, title="The talks"))
    before = [case.path.read_bytes() for case in copies]
    both = merged(copies)
    with pytest.raises(CaseError, match="already"):
        merge(*copies, both.path, {}, NOW)
    assert [case.path.read_bytes() for case in copies] == before
    both.close()


def test_a_source_that_is_decided_to_go_takes_its_text_along_though_the_other_copy_dated_it(
    copies: tuple[Case, Case],
) -> None:
    copies[0].apply(DateSource(SOURCE, Day(2025, 12, 4)))
    copies[1].apply(DropSource(SOURCE))
    both = merged(copies, *(clash.key for clash in parted(*copies).clashes))
    assert not both.dossier.sources
    assert not both.dossier.texts
    both.close()


def test_a_source_that_is_decided_to_go_stays_while_a_position_rests_on_its_words(copies: tuple[Case, Case]) -> None:
    copies[0].apply(DropSource(SOURCE))
    copies[1].apply(DateSource(SOURCE, Day(2025, 12, 4)))
    said = report().findings.statements[0].id
    copies[1].apply(PutPosition(Held("hand:p1", "Norland", "Border", Stance.REFUSES, said)))
    both = merged(copies)
    assert set(both.dossier.sources) == set(both.dossier.texts) == {SOURCE}
    assert said in both.dossier.statements
    both.close()


@settings(max_examples=SEQUENCES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(base=_EDITS, mine=_EDITS, theirs=_EDITS, second=st.booleans())
def test_a_merge_is_sound_holds_all_edits_and_changes_nothing_that_nobody_changed(
    tmp_path: Path, base: list[int], mine: list[int], theirs: list[int], second: bool
) -> None:
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()
    one = Case.open(tmp_path / "one.dateline")
    for number in base:
        applied(one, EDITS[number])
    one.copy_to(tmp_path / "two.dateline")
    two = Case.open(tmp_path / "two.dateline")
    for case, numbers in ((one, mine), (two, theirs)):
        for number in numbers:
            applied(case, EDITS[number])
    found = parted(one, two)
    both = merged((one, two), *(clash.key for clash in found.clashes if second))
    # An edit that was the same in both still stands twice: both did it.
    assert len(both.log()) >= len(one.log()) + len(two.log()) - found.common
    if not theirs:
        assert same(both.dossier, one.dossier)
    if not mine:
        assert same(both.dossier, two.dossier)
    for case in (one, two, both):
        case.close()


@given(st.none() | st.just('{"a":1,"b":2}'), st.sampled_from([None, '{"a":1,"b":3}', '{"a":2,"b":2}']))
def test_a_record_that_only_one_changed_is_that_ones(base: str | None, changed: str | None) -> None:
    assert woven(base, changed, base).first == changed
    assert woven(base, base, changed).second == changed
    assert woven(base, changed, changed).clashing == ()


def _day(words: str) -> When:
    day = Day(2025, 12, len(words))
    return When(str(day), day, day)
