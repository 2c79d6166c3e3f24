"""Backups are made by themselves, kept to ten, and open as cases of their own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest

from briefing.edits.events import AddEvent, EditEvent, event_of
from briefing.storage.backups import KEPT, backups, folder_of
from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.differences import Fate, changed_between, differences, told
from briefing.storage.history import steps
from briefing.storage.refusal import CaseError, SealedError
from briefing.storage.sealing import sealed_copy
from briefing.storage.snapshots import drop, snapshots
from tests.small_case import dossier_with, report
from tests.storage.test_case_laws import same

EVENT = report().findings.events[0].id
PHRASE = "four words are better"


class Days:
    """A clock that is asked once a day, if `step` says so."""

    def __init__(self, step: timedelta) -> None:
        self.now, self.step = datetime(2025, 12, 4, 9, tzinfo=UTC), step

    def __call__(self) -> datetime:
        self.now += self.step
        return self.now


def sitting(path: Path, clock: Days, phrase: str = "") -> None:
    """Open, add an event, close."""
    case = Case.open(path, who="anna", clock=clock, phrase=phrase)
    case.apply(AddEvent(event_of(case.dossier, "Event")))
    case.close()


def test_each_sitting_of_another_day_leaves_a_backup_and_the_last_ten_stay(tmp_path: Path) -> None:
    path, clock = tmp_path / "a.dateline", Days(timedelta(days=1))
    for _ in range(KEPT + 3):
        sitting(path, clock)
    found = backups(path)
    assert [backup.seq for backup in found] == list(range(KEPT + 3, 3, -1))
    assert all(check(backup.path).is_sound for backup in found)


def test_short_sittings_do_not_push_out_what_is_older(tmp_path: Path) -> None:
    path, clock = tmp_path / "a.dateline", Days(timedelta(minutes=5))
    for _ in range(14):
        sitting(path, clock)
    assert [backup.seq for backup in backups(path)] == [13, 1]


def test_a_backup_is_the_case_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    case = Case.open(path)
    case.apply(report())
    assert case.back_up() is not None
    before = case.dossier
    case.apply(EditEvent(EVENT, title="The talks"))
    case.close()
    copy = Case.open(backups(path)[-1].path)
    assert same(copy.dossier, before)
    copy.close()


def test_a_case_without_edits_and_a_case_that_is_only_read_leave_nothing(tmp_path: Path) -> None:
    case = Case.open(tmp_path / "a.dateline")
    assert case.back_up() is None
    case.close()
    assert not folder_of(tmp_path / "a.dateline").exists()


def test_an_edit_is_saved_even_where_no_backup_can_be(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    folder_of(path).write_text("a file where the folder should be")
    case = Case.open(path)
    case.apply(report())
    case.close()
    assert case.unsaved_backup
    assert check(path).is_sound


def test_files_of_other_names_are_no_backups(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    folder_of(path).mkdir()
    (folder_of(path) / "mine.dateline").write_text("mine")
    assert backups(path) == ()


def test_a_sealed_case_has_no_word_in_the_clear_and_its_backups_neither(tmp_path: Path) -> None:
    clear, sealed = tmp_path / "clear.dateline", tmp_path / "sealed.dateline"
    case = Case.open(clear)
    case.apply(report())
    sealed_copy(case, sealed, PHRASE)
    with pytest.raises(CaseError, match="shorter than"):
        sealed_copy(case, sealed, "short")
    wanted = case.dossier
    case.close()
    sitting(sealed, Days(timedelta(days=1)), PHRASE)
    for path in (sealed, backups(sealed)[0].path):
        assert b"Geneva" not in path.read_bytes()
        assert b"Event" not in path.read_bytes()
        assert check(path, PHRASE).is_sound
        with pytest.raises(SealedError, match="not its pass phrase"):
            Case.open(path, phrase="another phrase")
        with pytest.raises(SealedError, match="is sealed"):
            Case.open(path)
    again = Case.open(sealed, phrase=PHRASE)
    again.undo()
    assert same(again.dossier, wanted)
    again.close()
    with pytest.raises(CaseError, match="not sealed"):
        Case.open(clear, phrase=PHRASE)


def test_a_new_case_can_be_sealed_from_its_first_byte(tmp_path: Path) -> None:
    case = Case.open(tmp_path / "a.dateline", phrase=PHRASE)
    case.apply(report())
    case.close()
    assert not (tmp_path / "a.dateline").read_bytes().startswith(b"SQLite")


def test_points_keep_their_names_until_they_are_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    case = Case.open(path, who="anna")
    case.apply(report())
    case.name_point("as read")
    case.apply(EditEvent(EVENT, title="The talks", place="Bern"))
    case.close()
    case = Case.open(path)
    (kept,) = case.ask(snapshots)
    assert (kept.name, kept.seq, kept.who) == ("as read", 1, "anna")
    (found,) = changed_between(case, kept.seq, len(case.log()))
    assert [field.name for field in found.fields] == ["title", "place", "review"]
    assert found.words.startswith("Event “The talks” changed: title The envoys")
    case.note(lambda db: drop(db, "as read"))
    assert case.ask(snapshots) == ()
    assert [step.entry.seq for step in case.ask(steps) if ("events", EVENT) in step.keys] == [1, 2]
    case.close()


def test_what_differs_is_told_in_words() -> None:
    one, two = dossier_with("one.txt"), dossier_with("one.txt", "two.txt")
    found = differences(one, two, [("sources", id_) for id_ in two.sources])
    assert [(diff.fate, diff.title) for diff in found] == [(Fate.ADDED, "Source “Talks”")]
    assert [diff.fate for diff in differences(two, one, [("sources", id_) for id_ in two.sources])] == [Fate.REMOVED]
    assert differences(one, one, [("outline", "")]) == ()
    event = one.events[min(one.events)]
    assert told(event.passages[0]).startswith("“")
    assert told(event.participants) == "acting, Norland, is she one of them?" or "acting" in told(event.participants)
    assert told(()) == told(None) == told("") == "none"
    assert told(True) == "yes"


def test_a_holder_of_the_file_makes_no_backup_fail_for_long(tmp_path: Path) -> None:
    case = Case.open(tmp_path / "a.dateline")
    case.apply(report())
    other = apsw.Connection(str(case.path), flags=apsw.SQLITE_OPEN_READONLY)
    other.execute("BEGIN; SELECT count(*) FROM log").fetchall()
    assert case.back_up() is not None
    other.close()
    case.close()
