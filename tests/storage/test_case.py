"""A case gives back what it was given, also after closing, and every step can be taken back."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.edits.edit import Edit
from briefing.edits.events import AddEvent, DropEvent, EditEvent, ReviewEvent, SetWhen, event_of
from briefing.edits.many import Together
from briefing.edits.outline import SetOutline
from briefing.edits.sources import DateSource, DropSource, GradeSource
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.outline import Outline
from briefing.model.review import ACCEPTED, Reason, Review, State
from briefing.model.when import When
from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.log import Kind
from briefing.storage.refusal import CaseError
from briefing.storage.rows import KINDS, OUTLINE
from tests.small_case import dossier_with, report

START = datetime(2025, 12, 4, 9, 0, tzinfo=UTC)


class Clock:
    """A minute later each time it is asked."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def same(one: Dossier, other: Dossier) -> bool:
    return all(getattr(one, table) == getattr(other, table) for table in KINDS)


def opened(path: Path) -> Case:
    return Case.open(path, who="analyst", clock=Clock())


def first_event(dossier: Dossier) -> str:
    return min(dossier.events)


def test_a_new_case_is_empty_and_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "new.dateline"
    case = opened(path)
    assert same(case.dossier, Dossier())
    assert (case.undo_label, case.redo_label, case.saved_at) == (None, None, None)
    assert not case.read_only
    case.close()
    assert [file.name for file in tmp_path.iterdir()] == ["new.dateline"]


def test_every_kind_of_record_comes_back_as_it_went_in(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    case = opened(path)
    case.apply(report())
    before = case.dossier
    case.close()
    again = opened(path)
    assert same(again.dossier, before)
    assert {type(next(iter(getattr(before, table).values()))) for table in ("events", "claims", "timexes")}
    again.close()


def test_changes_name_every_record_that_differs_and_no_other(tmp_path: Path) -> None:
    case = opened(tmp_path / "a.dateline")
    add = report()
    assert case.apply(add).of("events") == {event.id for event in add.findings.events}
    id_ = first_event(case.dossier)
    assert case.apply(ReviewEvent((id_,), ACCEPTED)).keys == {("events", id_)}
    assert case.apply(ReviewEvent((id_,), ACCEPTED)).keys == frozenset()
    assert len(case.log()) == 2
    undone = case.undo()
    assert undone is not None
    assert undone.keys == {("events", id_)}
    case.close()


def test_undo_and_redo_survive_closing(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    case = opened(path)
    case.apply(report())
    added = case.dossier
    case.apply(ReviewEvent((first_event(added),), ACCEPTED))
    accepted = case.dossier
    case.close()

    case = opened(path)
    assert case.undo_label == "Accept (1 event)"
    case.undo()
    assert same(case.dossier, added)
    case.close()

    case = opened(path)
    assert (case.undo_label, case.redo_label) == ("Add report.txt", "Accept (1 event)")
    case.redo()
    assert same(case.dossier, accepted)
    assert case.redo() is None
    case.close()


def test_a_new_edit_after_an_undo_ends_the_branch_but_the_log_keeps_it(tmp_path: Path) -> None:
    case = opened(tmp_path / "a.dateline")
    case.apply(report())
    id_ = first_event(case.dossier)
    case.apply(ReviewEvent((id_,), ACCEPTED))
    case.undo()
    case.apply(ReviewEvent((id_,), Review(State.REJECTED, Reason.WRONG)))
    assert case.redo_label is None
    assert [entry.kind for entry in case.log()] == [Kind.EDIT, Kind.EDIT, Kind.UNDO, Kind.EDIT]
    assert [entry.target for entry in case.log()] == [None, None, 2, None]
    case.close()


def test_the_log_says_who_when_what_and_why(tmp_path: Path) -> None:
    case = opened(tmp_path / "a.dateline")
    case.apply(report())
    id_ = first_event(case.dossier)
    case.apply(SetWhen(id_, When("2025-12-02", Day(2025, 12, 2), Day(2025, 12, 2)), "the read-out says so"))
    last = case.log()[-1]
    assert (last.seq, last.who, last.why) == (2, "analyst", "the read-out says so")
    assert last.label == "Date the event 2025-12-02"
    assert last.at == START + timedelta(minutes=2) == case.saved_at
    case.close()


def test_an_edit_that_raises_changes_nothing(tmp_path: Path) -> None:
    case = opened(tmp_path / "a.dateline")
    case.apply(report())
    before = case.dossier
    broken = Together("Two things", (GradeSource(min(before.sources), "A"), ReviewEvent(("nobody",), ACCEPTED)))
    with pytest.raises(KeyError):
        case.apply(broken)
    assert case.dossier is before
    assert len(case.log()) == 1
    case.close()


@pytest.mark.parametrize("content", [b"%PDF-1.7 no case", b"", b"SQLite format 3\0" + b"\xff" * 200])
def test_what_is_no_case_is_refused_in_words_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    with pytest.raises(CaseError, match=r"^paper\.pdf: .*case"):
        Case.open(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    with apsw.Connection(str(path)) as db:
        db.execute("CREATE TABLE moz_places(id)")
    with pytest.raises(CaseError, match="another program"):
        Case.open(path)


def test_a_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="folder"):
        Case.open(tmp_path)


def test_a_case_in_a_folder_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="No case can be made here"):
        Case.open(tmp_path / "nowhere" / "a.dateline")


def doctored(path: Path, sql: str) -> None:
    opened(path).close()
    db = apsw.Connection(str(path))
    db.execute(sql)
    db.close()


def test_a_case_of_a_newer_program_is_refused_by_name(tmp_path: Path) -> None:
    doctored(tmp_path / "a.dateline", "UPDATE meta SET min_reader = 99, min_writer = 99")
    with pytest.raises(CaseError, match="newer Dateline"):
        Case.open(tmp_path / "a.dateline")


def test_a_case_a_newer_program_lets_us_read_is_opened_read_only(tmp_path: Path) -> None:
    doctored(tmp_path / "a.dateline", "UPDATE meta SET min_writer = 99")
    case = opened(tmp_path / "a.dateline")
    assert case.read_only
    with pytest.raises(CaseError, match="newer Dateline"):
        case.apply(report())
    case.close()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM log; END",
        "CREATE VIEW v AS SELECT * FROM events",
    ],
)
def test_a_case_that_carries_code_is_refused(tmp_path: Path, sql: str) -> None:
    doctored(tmp_path / "a.dateline", sql)
    with pytest.raises(CaseError, match="program code"):
        Case.open(tmp_path / "a.dateline")


def test_a_row_that_is_no_record_means_a_damaged_case(tmp_path: Path) -> None:
    doctored(tmp_path / "a.dateline", "INSERT INTO events VALUES('e', NULL, '{\"id\":3}')")
    with pytest.raises(CaseError, match="damaged"):
        Case.open(tmp_path / "a.dateline")


def test_a_table_that_a_later_version_adds_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    doctored(path, "CREATE TABLE comments_of_tomorrow(id TEXT)")
    case = opened(path)
    case.apply(report())
    case.close()
    assert check(path).is_sound


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_a_write_protected_case_is_opened_read_only(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    opened(path).close()
    path.chmod(0o444)
    case = opened(path)
    assert case.read_only
    case.close()


EDITS: list[Edit] = [
    report("one.txt"),
    report("two.txt"),
    DateSource(report("one.txt").source.id, Day(2025, 12, 4)),
    DateSource(report("one.txt").source.id, None),
    DropSource(report("one.txt").source.id),
    ReviewEvent((report("one.txt").findings.events[0].id,), ACCEPTED),
    EditEvent(report("two.txt").findings.events[0].id, title="They met"),
    AddEvent(event_of(Dossier(), "By hand", When("2025", Day(2025, 1, 1), Day(2025, 12, 31)))),
    DropEvent("hand:1"),
    SetOutline(Outline(title="Talks", issued=Day(2025, 12, 5))),
]
STEPS = st.lists(st.sampled_from([*range(len(EDITS)), "undo", "redo", "reopen"]), max_size=14)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_sequence_of_steps_can_be_closed_reopened_and_taken_back(tmp_path: Path, steps: list[int | str]) -> None:
    path = tmp_path / "law.dateline"
    path.unlink(missing_ok=True)
    case = opened(path)
    past, future = [case.dossier], list[Dossier]()
    for step in steps:
        match step:
            case "reopen":
                case.close()
                case = opened(path)
            case "undo" if case.undo() is not None:
                future.append(past.pop())
            case "redo" if case.redo() is not None:
                past.append(future.pop())
            case int() if _applied(case, EDITS[step]):
                past.append(case.dossier)
                future.clear()
        assert same(case.dossier, past[-1])
    while case.undo() is not None:
        past.pop()
        assert same(case.dossier, past[-1])
    assert same(case.dossier, Dossier())
    case.close()
    assert check(path).problems == ()


def _applied(case: Case, edit: Edit) -> bool:
    try:
        return bool(case.apply(edit).keys)
    except (KeyError, ValueError):
        return False  # the edit speaks of a record that is not there, which is not the case's concern


def test_a_text_never_outlives_its_source(tmp_path: Path) -> None:
    case = opened(tmp_path / "a.dateline")
    case.apply(report())
    case.apply(DropSource(min(case.dossier.sources)))
    assert (len(case.dossier.sources), len(case.dossier.texts)) == (0, 0)
    case.close()


def test_the_outline_goes_back_to_the_usual_one(tmp_path: Path) -> None:
    case = opened(tmp_path / "a.dateline")
    case.apply(SetOutline(Outline(title="Talks")))
    case.undo()
    assert case.dossier.get(OUTLINE) == Outline()
    assert same(case.dossier, dossier_with())
    case.close()


def test_a_case_of_the_first_layout_gets_its_new_table_when_it_can_be_written(tmp_path: Path) -> None:
    doctored(tmp_path / "a.dateline", "DROP TABLE anchors; UPDATE meta SET min_writer = 1; PRAGMA user_version = 1")
    case = opened(tmp_path / "a.dateline")
    case.apply(report())
    case.close()
    assert check(tmp_path / "a.dateline").is_sound


def test_a_case_of_the_first_layout_is_checked_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    doctored(path, "DROP TABLE anchors; UPDATE meta SET min_writer = 1; PRAGMA user_version = 1")
    before = path.read_bytes()
    assert check(path).is_sound
    assert path.read_bytes() == before
