"""Commands that read files: what is found, what is refused, and what a broken-off run leaves behind."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.storage.case import Case
from briefing.storage.check import check

ROOT = Path(__file__).parent.parent.parent
REPORT = "Talks in Geneva\n\nOn 2 December 2025 the ministers of Norland and Sudland met in Geneva.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(REPORT)
    (folder / "b.txt").write_text(REPORT + "They signed nothing on 3 December 2025.\n")
    (folder / "c.pdf").write_bytes(b"\x7fELF" + bytes(range(256)) * 8)
    return folder


def test_extract_prints_one_json_object_and_names_what_it_refuses(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["extract", "--json", "--published", "2025-12-04", str(reports)]) == 1
    printed = capsys.readouterr()
    first, second, third = json.loads(printed.out)["documents"]
    assert first["id"] == hashlib.sha256(REPORT.encode()).hexdigest()
    assert first["path"] == str(reports / "a.txt")
    assert (first["published"], first["published_basis"]) == ("2025-12-04", "given")
    assert [time["text"] for time in first["times"]] == ["2 December 2025"]
    assert (second["status"], third["status"]) == ("text", "refused")
    assert third["reason"]
    assert [line.startswith(str(reports / "c.pdf")) for line in printed.err.splitlines()] == [True]


def test_extract_in_words_dates_each_event(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(reports / "a.txt")]) == 0
    assert "2 December 2025: " in capsys.readouterr().out


def test_a_timeline_and_a_paper_of_files_need_no_case(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(reports / "a.txt"), str(reports / "b.txt"), str(reports / "a.txt")]
    assert main(["timeline", "--json", *files]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {passage["source"] for event in found["events"] for passage in event["passages"]} == {"S1", "S2"}
    paper = reports / "paper.md"
    assert main(["paper", *files, "-o", str(paper)]) == 0
    assert "Geneva" in paper.read_text("utf-8")


def test_no_paper_is_written_of_files_that_cannot_be_read(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = reports / "paper.md"
    assert main(["paper", str(reports / "c.pdf"), "-o", str(paper)]) == 1
    assert not paper.exists()
    assert "no paper was written" in capsys.readouterr().err


def test_adding_twice_adds_once_and_says_so(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = reports.parent / "talks.dateline"
    assert main(["add", str(case), str(reports / "a.txt")]) == 0
    (reports / "copy.txt").write_text(REPORT)
    assert main(["add", str(case), str(reports)]) == 1
    printed = capsys.readouterr()
    assert "a.txt: already in the case as S1" in printed.out
    assert "copy.txt: already in the case as S1" in printed.out
    assert "c.pdf" in printed.err
    made = Case.open(case)
    assert sorted(source.name for source in made.dossier.sources.values()) == ["a.txt", "b.txt"]
    assert {source.accessed is not None for source in made.dossier.sources.values()} == {True}
    made.close()


def test_a_case_that_others_have_open_is_not_added_to(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = reports.parent / "talks.dateline"
    held = Case.open(path, who="Maria")
    assert main(["add", str(path), str(reports / "a.txt")]) == 2
    assert "Maria" in capsys.readouterr().err
    held.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are POSIX's")
def test_a_run_broken_off_ends_with_130_and_the_next_one_does_the_rest(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"{REPORT}Report number {number}.\n" * 8)
    case = tmp_path / "talks.dateline"
    command = [sys.executable, "-m", "briefing", "add", str(case), *map(str, sorted(tmp_path.glob("*.txt")))]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=ROOT) as program:
        assert program.stdout is not None
        program.stdout.readline()
        program.send_signal(signal.SIGINT)
        program.stdout.read()
        assert program.wait() == 130
    made = Case.open(case)
    assert 1 <= len(made.dossier.sources) < 30
    made.close()
    again = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "already in the case as S1" in again.stdout
    made = Case.open(case)
    assert len(made.dossier.sources) == 30
    made.close()
    assert check(case).is_sound
