"""`dateline add` broken off at any moment goes on where it was."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.model.dossier import sources_of
from briefing.storage.case import Case
from briefing.storage.check import check
from tests.hostile.packages import zipped

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("DATELINE_KILLS", "10"))
FILES = 150


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    for n in range(FILES):
        (made / f"{n:03}.txt").write_text(f"Report {n}. The council met on {1 + n % 28} May 2024 in Geneva.")
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_killed_at_random_moments_nothing_said_is_lost_and_nothing_is_doubled(tmp_path: Path, folder: Path):
    case, dice, said = tmp_path / "a.dateline", random.Random(11), set[str]()
    command = [sys.executable, "-m", "briefing", "add", str(case), str(folder), "--jobs", "2"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    for _ in range(KILLS):
        run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
        try:
            printed, _ = run.communicate(timeout=dice.uniform(0.3, 1.6))
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            printed, _ = run.communicate()
        said |= {line.rsplit(": ", 1)[0] for line in printed.splitlines() if line.endswith("quotations")}
        if case.exists() and case.stat().st_size:
            assert check(case).is_sound
            assert said <= {source.path for source in _sources(case)}
    assert main(["add", str(case), str(folder)]) == 0
    paths = [source.path for source in _sources(case)]
    assert sorted(paths) == sorted(str(path) for path in folder.iterdir())


def _sources(path: Path):
    case = Case.open(path)
    try:
        return sources_of(case.dossier)
    finally:
        case.close()


def test_what_was_refused_is_said_again_and_read_again_only_when_asked(tmp_path: Path, capsys):
    case, bad = tmp_path / "a.dateline", tmp_path / "x.pdf"
    bad.write_bytes(b"MZ" + bytes(500))
    assert main(["add", str(case), str(bad)]) == 1
    assert "program" in capsys.readouterr().err
    assert main(["add", str(case), str(bad)]) == 1
    assert "--retry" in capsys.readouterr().err
    assert main(["add", str(case), str(bad), "--retry"]) == 1
    assert "--retry" not in capsys.readouterr().err


def test_an_archive_is_unpacked_once_and_again_when_its_documents_were_taken_back(tmp_path: Path, capsys):
    case, packed = tmp_path / "a.dateline", tmp_path / "reports.zip"
    packed.write_bytes(zipped([("a.txt", "The council met on 3 May 2024."), ("b.txt", "It met again on 4 May 2024.")]))
    assert main(["add", str(case), str(packed)]) == 0
    assert main(["add", str(case), str(packed)]) == 0
    assert "already in the case" in capsys.readouterr().out
    opened = Case.open(case)
    opened.undo()
    opened.close()
    assert main(["add", str(case), str(packed)]) == 0
    assert len(_sources(case)) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_run_that_is_interrupted_ends_with_130(tmp_path: Path, folder: Path):
    command = [sys.executable, "-u", "-m", "briefing", "add", str(tmp_path / "a.dateline"), str(folder), "--jobs", "1"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert run.stdout is not None
    assert run.stdout.readline()
    run.send_signal(signal.SIGINT)
    run.communicate()
    assert run.returncode == 130
