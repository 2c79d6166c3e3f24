"""Commands on a case: what they print, and their exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from briefing import __version__
from briefing.cli import COMMANDS, main
from briefing.edits.sources import DateSource
from briefing.model.day import Day
from briefing.storage.case import Case
from tests.small_case import report

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "talks.dateline"
    made = Case.open(path)
    made.apply(report())
    made.apply(DateSource(report().source.id, Day(2025, 12, 4)))
    made.close()
    return path


def test_a_timeline_in_words_has_a_line_an_event(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", str(case)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("3 December 2025  The envoys")
    assert first.endswith("[S1]")
    assert second.startswith("undated  ")


def test_a_timeline_in_json_is_one_object_and_nothing_else(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", str(case), "--json", "--from", "2025-12-01", "--actor", "berg"]) == 0
    printed = capsys.readouterr()
    assert [event["date"] for event in json.loads(printed.out)["events"]] == ["2025-12-03"]
    assert printed.err == ""


def test_nothing_accepted_is_an_empty_timeline(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["timeline", str(case), "--state", "accepted"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_a_case_is_exported_by_suffix(case: Path, suffix: str) -> None:
    output = case.with_suffix(suffix)
    assert main(["export", str(case), "-o", str(output)]) == 0
    assert "Geneva" in output.read_text("utf-8-sig")


def test_a_sound_case_is_said_to_be_sound(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(case)]) == 0
    assert "talks.dateline: sound (9 records, 9 passages, 2 log entries)" in capsys.readouterr().out


def test_a_tampered_case_is_named_with_what_is_wrong(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with apsw.Connection(str(case)) as db:
        db.execute("UPDATE events SET body = replace(body, 'Geneva', 'Vienna')")
    assert main(["check", str(case)]) == 1
    printed = capsys.readouterr()
    assert "is not what the log says" in printed.err
    assert "not sound" in printed.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["extract"],
        ["timeline", "{case}", "--from", "yesterday"],
        ["timeline", "{case}", "--state", "liked"],
        ["timeline", "{case}", "{case}"],
        ["timeline", "missing.dateline"],
        ["export", "{case}", "-o", "{case}.xyz"],
        ["export", "{case}", "-o", "{case}.timelinejs.json"],
        ["export", "{case}.missing", "-o", "{case}.csv"],
        ["export", "{case}", "-o", "{case}.nowhere/a.csv"],
        ["paper", "{case}", "-o", "{case}.xyz"],
        ["paper", "{case}", "-o", "{case}.md", "--marking", "TOP SECRET"],
        ["paper", "{case}", "-o", "{case}.md", "--cutoff", "soon"],
        ["paper", "{case}"],
        ["extract", "{case}", "--analyzer", "oracle"],
        ["add", "{case}", "{case}", "--cluster", "tcp://nowhere:1"],
        ["import", "{case}", "{case}"],
        ["verify", "{case}", "{case}"],
        ["check", "{case}.missing"],
        ["{case}"],
    ],
)
def test_wrong_use_is_said_on_standard_error_with_code_2(
    case: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main([argument.replace("{case}", str(case)) for argument in arguments]) == 2
    printed = capsys.readouterr()
    assert printed.err
    assert not printed.out
    assert [path.name for path in case.parent.iterdir() if path.is_file()] == [case.name]


def test_what_is_no_case_is_refused_by_those_that_need_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("no case")
    assert main(["export", str(notes), "-o", str(tmp_path / "a.csv")]) == 2
    assert main(["check", str(notes)]) == 2
    assert main(["add", str(notes), str(notes)]) == 2
    assert capsys.readouterr().err.count("notes.txt") == 3
    assert notes.read_text() == "no case"


def test_a_paper_of_a_case_takes_its_marking_from_the_command(case: Path) -> None:
    paper = case.with_suffix(".md")
    assert main(["paper", str(case), "-o", str(paper), "--marking", "TLP:AMBER", "--cutoff", "2025-12-05"]) == 0
    text = paper.read_text("utf-8")
    assert "TLP:AMBER" in text
    assert "Geneva" in text


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {name}" in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert COMMANDS[name][1] in " ".join(capsys.readouterr().out.split())


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"dateline {__version__}\n"


def test_the_analyzers_are_named_and_the_used_one_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyzers"]) == 0
    assert "rules" in capsys.readouterr().out


def test_python_m_briefing_is_the_same_program_and_loads_only_what_it_needs(case: Path) -> None:
    script = (
        "import sys; from briefing.cli import main; code = main(sys.argv[1:]);"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in ('PySide6', 'reportlab', 'ui')), code)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    light = subprocess.run(
        [sys.executable, "-c", script, "check", str(case)], env=environment, capture_output=True, text=True, check=True
    )
    assert light.stdout.splitlines()[-1] == "[] 0"
    same = subprocess.run(
        [sys.executable, "-m", "briefing", "check", str(case)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert same.stdout.splitlines() == light.stdout.splitlines()[:-1]
