"""A check finds what was done to a case behind its back."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from briefing.edits.events import ReviewEvent
from briefing.model.review import ACCEPTED
from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.refusal import CaseError
from tests.small_case import report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.dateline"
    case = Case.open(path)
    case.apply(report())
    case.apply(ReviewEvent(tuple(sorted(case.dossier.events)), ACCEPTED))
    case.undo()
    case.redo()
    case.close()
    return path


def tampered(path: Path, sql: str) -> tuple[str, ...]:
    db = apsw.Connection(str(path))
    db.execute(sql)
    db.close()
    return check(path).problems


def test_a_sound_case_has_no_problems_and_all_is_counted(path: Path) -> None:
    found = check(path)
    assert found.is_sound
    assert (found.records, found.passages, found.edits) == (9, 9, 4)


def test_a_record_changed_behind_the_log_is_named(path: Path) -> None:
    problems = tampered(path, "UPDATE events SET body = replace(body, 'Geneva', 'Vienna') WHERE id LIKE '%e1'")
    assert any("e1 is not what the log says" in problem for problem in problems)
    assert any("does not stand in its source" in problem for problem in problems)


def test_a_record_that_was_removed_is_named(path: Path) -> None:
    assert tampered(path, "DELETE FROM claims") == (f"claims {report().findings.claims[0].id} is missing.",)


def test_a_changed_word_of_the_log_breaks_its_chain(path: Path) -> None:
    assert tampered(path, "UPDATE log SET who = 'somebody else' WHERE seq = 2") == (
        "Entry 2 of the log was changed, or one before it is missing.",
    )


def test_a_missing_row_of_the_log_breaks_its_chain(path: Path) -> None:
    problems = tampered(path, "DELETE FROM log WHERE seq = 3")
    assert "Entry 4 of the log was changed, or one before it is missing." in problems


def test_a_row_that_is_no_record_is_named(path: Path) -> None:
    problems = tampered(path, "INSERT INTO events VALUES('x', NULL, '[]')")
    assert "events x cannot be read." in problems


def test_a_page_of_rubbish_is_said(path: Path) -> None:
    size = path.stat().st_size
    with path.open("r+b") as stream:
        stream.seek(4096 * 5)
        stream.write(b"\xa5" * (size - 4096 * 6))
    try:
        problems = check(path).problems
    except CaseError as error:
        problems = (str(error),)
    assert problems
    assert all("damaged" in problem for problem in problems)


def test_what_is_no_case_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("no case")
    with pytest.raises(CaseError, match="not a Dateline case"):
        check(other)
