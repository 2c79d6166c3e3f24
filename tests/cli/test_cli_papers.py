"""`check` and `verify` on papers: exit codes and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.paper import Template
from briefing.edits.sources import DateSource
from briefing.model.day import Day
from briefing.paper.templates import KEYS
from briefing.storage.case import Case
from tests.small_case import report


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "talks.dateline"
    made = Case.open(path)
    made.apply(report())
    made.close()
    return path


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".json"])
def test_a_paper_is_sound_and_comes_from_its_case(case: Path, suffix: str, capsys: pytest.CaptureFixture[str]) -> None:
    paper = case.with_suffix(suffix)
    assert main(["paper", str(case), "-o", str(paper), "--marking", "TLP:AMBER", "--paper", "Letter"]) == 0
    assert main(["check", str(paper)]) == 0
    assert "nothing to mend" in capsys.readouterr().out
    assert main(["verify", str(paper), str(case)]) == 0
    assert capsys.readouterr().out == f"talks{suffix} comes from talks.dateline.\n"


def test_one_reading_makes_a_paper_of_each_kind_asked_for(case: Path) -> None:
    papers = [case.with_suffix(suffix) for suffix in (".pdf", ".docx")]
    assert main(["paper", str(case), *(part for paper in papers for part in ("-o", str(paper)))]) == 0
    assert [main(["check", str(paper)]) for paper in papers] == [0, 0]


def test_every_template_can_be_asked_for(case: Path) -> None:
    assert tuple(Template) == KEYS
    for key in KEYS:
        paper = case.with_name(f"{key}.md")
        assert main(["paper", str(case), "-o", str(paper), "--template", key, "--endnotes"]) == 0
        assert paper.read_text("utf-8").startswith("**TLP:CLEAR**")


def test_a_paper_of_yesterdays_case_names_what_differs(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = case.with_suffix(".pdf")
    assert main(["paper", str(case), "-o", str(paper)]) == 0
    opened = Case.open(case)
    opened.apply(DateSource(report().source.id, Day(2025, 12, 4)))
    opened.close()
    assert main(["verify", str(paper), str(case)]) == 1
    printed = capsys.readouterr()
    assert "Changed: " in printed.err
    assert "differs from talks.dateline." in printed.out


def test_a_paper_somebody_wrote_into_is_found(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = case.with_suffix(".json")
    assert main(["paper", str(case), "-o", str(paper)]) == 0
    paper.write_bytes(paper.read_bytes() + b"\n")
    assert main(["verify", str(paper), str(case)]) == 1
    assert "not byte for byte" in capsys.readouterr().err


def test_what_is_no_paper_is_told_in_plain_words(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = case.with_suffix(".txt")
    letter.write_text("Dear Sir")
    assert main(["check", str(letter)]) == 2
    assert main(["verify", str(letter), str(case)]) == 2
    assert "it is no PDF, DOCX or JSON" in capsys.readouterr().err
