"""Dates that nothing states, on the command line: listed, anchored, and taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.storage.case import Case
from tests.small_case import report


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "talks.dateline"
    made = Case.open(path)
    made.apply(report())
    made.close()
    return path


def listed(case: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert main(["dates", str(case), "--json"]) == 0
    shown: dict[str, object] = json.loads(capsys.readouterr().out)
    return shown


def names(shown: dict[str, object]) -> list[str]:
    unknown = shown["unknown"]
    assert isinstance(unknown, list)
    return [one["name"] for one in unknown]


def test_what_is_not_dated_is_listed_by_names_that_commands_take(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = listed(case, capsys)
    assert shown["schema"] == "dateline/dates/1"
    assert names(shown)[0] == "S1"
    assert len(names(shown)) == len(set(names(shown)))
    for name in names(shown):
        assert main(["anchor", str(case), name, "--on", "4 December 2025"]) == 0


def test_an_anchor_is_set_and_taken_back(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = listed(case, capsys)
    assert main(["anchor", str(case), "S1", "--on", "early December 2025", "--why", "the postmark"]) == 0
    after = listed(case, capsys)
    assert after["anchors"] == [
        {"id": "1", "about": ["S1"], "date": "[2025-12-01~..2025-12-10~]", "why": "the postmark"}
    ]
    assert main(["dates", str(case)]) == 0
    assert "you say: the postmark" in capsys.readouterr().out
    assert main(["anchor", str(case), "--drop", "1"]) == 0
    assert listed(case, capsys) == before


def test_anchors_that_contradict_each_other_are_said(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for day in ("2025-12-01", "2025-12-09"):
        assert main(["anchor", str(case), "S1", "--on", day, "--why", f"said on {day}"]) == 0
    assert listed(case, capsys)["conflicts"] == [["you say: said on 2025-12-01", "you say: said on 2025-12-09"]]
    assert main(["dates", str(case)]) == 0
    assert "cannot all be true" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [[], ["S9", "--on", "2025"], ["S1"], ["S1", "--on", "the day of the cat"], ["--drop", "7"], ["S1", "--drop", "1"]],
)
def test_an_anchor_that_says_nothing_is_refused(case: Path, arguments: list[str]) -> None:
    assert main(["anchor", str(case), *arguments]) == 2
