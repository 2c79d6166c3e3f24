"""What a case has acknowledged, no kill takes away."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import apsw
import pytest

from briefing.storage.case import Case
from briefing.storage.check import check
from tests.storage.killing import killed, losses
from tests.storage.lives_dangerously import WORKS

KILLS = 4


@pytest.mark.parametrize("work", WORKS)
def test_killed_again_and_again_a_case_loses_nothing_it_acknowledged(tmp_path: Path, work: str) -> None:
    chance = random.Random(7)
    for _ in range(KILLS):
        assert losses(work, tmp_path, killed(work, tmp_path, chance)) == []


def test_the_lock_of_a_killed_program_blocks_nobody_and_tells_of_it(tmp_path: Path) -> None:
    killed("edit", tmp_path, random.Random(7))
    case = Case.open(tmp_path / "a.dateline")
    assert not case.read_only
    assert case.was_left
    case.close()
    again = Case.open(tmp_path / "a.dateline")
    assert not again.was_left
    again.close()


def test_a_making_cut_short_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "new.dateline"
    path.touch()
    Case.open(path).close()
    assert check(path).is_sound


def test_a_case_left_half_written_is_checked_as_it_was_before(tmp_path: Path) -> None:
    path, left = tmp_path / "live.dateline", tmp_path / "left.dateline"
    Case.open(path).close()
    db = apsw.Connection(str(path))
    db.execute("PRAGMA cache_size = 5; BEGIN IMMEDIATE; CREATE TABLE half(words TEXT)")
    db.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
        "INSERT INTO half SELECT hex(randomblob(100)) FROM n"
    )
    journal = path.with_name(path.name + "-journal")
    assert journal.exists()
    for file in (path, journal):  # what a kill would leave on the disk
        shutil.copy(file, left.with_name(file.name.replace("live", "left")))
    db.execute("ROLLBACK")
    db.close()
    assert check(left).is_sound
    assert not left.with_name(left.name + "-journal").exists()
