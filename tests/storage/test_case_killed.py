"""What a case has acknowledged, no kill takes away."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import apsw

from briefing.storage.case import Case
from briefing.storage.check import check

ROOT = Path(__file__).parent.parent.parent
KILLS = 10


def _acknowledged(path: Path, edits: int) -> int:
    """Let the program save `edits` more, then kill it wherever it is by then."""
    command = [sys.executable, str(Path(__file__).with_name("applies_edits.py")), str(path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout is not None
        for _ in range(edits):
            program.stdout.readline()
        program.kill()
        return int((program.stdout.read().splitlines() or ["0"])[-1])


def test_killed_again_and_again_a_case_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "killed.dateline"
    chance = random.Random(7)
    for _ in range(KILLS):
        acknowledged = _acknowledged(path, chance.randint(1, 25))
        db = apsw.Connection(str(path))
        assert db.execute("PRAGMA integrity_check").get == "ok"
        db.close()
        case = Case.open(path)
        assert not case.read_only, "the lock of a killed program blocks nobody"
        assert len(case.log()) >= acknowledged
        case.close()
    assert check(path).problems == ()


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
