"""One program writes; the others read and are told who has the case."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.storage.case import Case
from briefing.storage.lock import Held, Lock
from briefing.storage.refusal import CaseError
from tests.small_case import report

ROOT = Path(__file__).parent.parent.parent


def test_the_second_to_open_reads_and_is_told_who_has_it(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    first = Case.open(path, who="Maria")
    first.apply(report())
    second = Case.open(path, who="Omar")
    assert second.read_only
    assert second.holder.startswith("Maria on ")
    assert len(second.dossier.events) == 2
    with pytest.raises(CaseError, match="open in another program: Maria"):
        second.apply(report("two.txt"))
    with pytest.raises(CaseError, match="Maria"):
        second.undo()
    second.close()
    first.undo()
    first.close()


def test_once_closed_the_next_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    Case.open(path).close()
    case = Case.open(path)
    assert not case.read_only
    case.close()


def test_a_reader_that_closes_leaves_the_lock_to_its_holder(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    first = Case.open(path)
    Case.open(path).close()
    third = Case.open(path)
    assert third.read_only
    third.close()
    first.close()


def test_the_lock_of_another_process_holds_until_it_dies(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    command = [sys.executable, str(Path(__file__).with_name("lives_dangerously.py")), "edit", str(path.parent)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as program:
        assert program.stdout is not None
        program.stdout.readline()
        with pytest.raises(Held) as held:
            Lock.take(path, "me")
        assert f"process {program.pid}" in held.value.holder
        program.kill()
    lock = Lock.take(path, "me")
    lock.release()


def test_what_a_dead_program_left_behind_means_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    (tmp_path / ".a.dateline.lock").write_text("somebody on somewhere (process 1)")
    case = Case.open(path)
    assert not case.read_only
    case.close()
    assert [file.name for file in tmp_path.iterdir()] == ["a.dateline"]
