"""What a case remembers of the files that were read for it."""

from __future__ import annotations

from pathlib import Path

import apsw

from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.ledger import Handled

BAD = Handled("ab" * 32, "x.exe", (), ("This is a program.",), ("unsupported",))


def test_what_is_remembered_is_there_after_reopening_and_can_be_replaced(tmp_path: Path):
    path = tmp_path / "a.dateline"
    case = Case.open(path)
    assert case.handled() == {}
    case.remember(BAD)
    case.remember(Handled("cd" * 32, "y.zip", ("s1", "s2"), ()))
    case.close()
    again = Case.open(path)
    assert again.handled()[BAD.sha256] == BAD
    better = Handled(BAD.sha256, "x.exe", ("s3",), ())
    again.remember(better)
    assert again.handled()[BAD.sha256] == better
    again.close()
    assert check(path).is_sound


def test_it_is_no_edit_and_leaves_nothing_to_undo(tmp_path: Path):
    case = Case.open(tmp_path / "a.dateline")
    case.remember(BAD)
    assert case.undo_label is None
    assert case.log() == []
    case.close()


def test_files_still_to_be_read_stand_in_the_case_in_their_order(tmp_path: Path):
    path = tmp_path / "a.dateline"
    case = Case.open(path)
    assert case.expected() == ()
    case.expect(("b.txt", "a.txt"))
    case.close()
    again = Case.open(path)
    assert again.expected() == ("b.txt", "a.txt")
    again.expect(())
    assert again.expected() == ()
    again.close()
    assert check(path).is_sound


def test_what_is_forgotten_is_no_longer_there(tmp_path: Path):
    case = Case.open(tmp_path / "a.dateline")
    case.forget(BAD.sha256)
    case.remember(BAD)
    case.forget(BAD.sha256)
    assert case.handled() == {}
    case.close()


def test_a_ledger_of_before_kinds_were_kept_is_read_and_goes_on(tmp_path: Path):
    case = Case.open(tmp_path / "a.dateline")
    case.note(_older)
    assert case.handled()["ef" * 32] == Handled("ef" * 32, "z.pdf", (), ("It is locked.",))
    case.remember(BAD)
    assert {one.path: one.kinds for one in case.handled().values()} == {"x.exe": ("unsupported",), "z.pdf": ()}
    case.close()


def _older(db: apsw.Connection) -> None:
    columns = "sha256 TEXT PRIMARY KEY NOT NULL, path TEXT NOT NULL, gave TEXT NOT NULL, refused TEXT NOT NULL"
    db.execute(f"CREATE TABLE reading({columns}) STRICT")
    db.execute("INSERT INTO reading VALUES(?, ?, ?, ?)", ("ef" * 32, "z.pdf", "[]", '["It is locked."]'))


def test_what_is_said_of_one_part_can_be_forgotten_and_the_rest_stays():
    both = Handled("cd" * 32, "y.zip", ("s1",), ("One.", "Two."), ("empty", "corrupt"), (" > a.txt", " > b.txt"))
    assert both.without(" > a.txt") == Handled("cd" * 32, "y.zip", ("s1",), ("Two.",), ("corrupt",), (" > b.txt",))
