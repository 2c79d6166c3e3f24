"""`check` and `verify` on papers: exit codes and words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from briefing.cli import main
from briefing.cli.paper_options import Template
from briefing.edits.outline import SetOutline
from briefing.edits.sources import DateSource, MarkSource
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


def released(case: Path, *more: str) -> Path:
    paper = case.with_suffix(".pdf")
    assert main(["paper", str(case), "-o", str(paper), "--release", *more]) == 0
    return paper


def test_a_released_edition_is_known_again_whatever_becomes_of_the_case(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = released(case)
    assert "Edition 1 of talks.dateline is released." in capsys.readouterr().out
    opened = Case.open(case)
    opened.apply(DateSource(report().source.id, Day(2025, 12, 4)))
    opened.close()
    assert main(["verify", str(paper), str(case)]) == 0
    assert "is edition 1, as it was released, of talks.dateline." in capsys.readouterr().out
    other = case.with_suffix(".docx")
    assert main(["paper", str(case), "-o", str(other), "--edition", "1"]) == 0
    assert main(["verify", str(other), str(case)]) == 0
    assert "is edition 1, in another file, of" in capsys.readouterr().out
    assert main(["paper", str(case), "-o", str(other), "--edition", "2"]) == 2


def test_a_second_edition_says_what_has_changed(case: Path) -> None:
    released(case)
    opened = Case.open(case)
    opened.apply(DateSource(report().source.id, Day(2025, 12, 4)))
    opened.apply(SetOutline(replace(opened.dossier.outline, sections=("masthead", "changes", "chronology", "sources"))))
    opened.close()
    paper = case.with_suffix(".md")
    assert main(["paper", str(case), "-o", str(paper)]) == 0
    words = paper.read_text("utf-8").replace("\u00a0", " ")
    assert "Edition: 2" in words
    assert "Since edition 1:" in words
    assert "**Re-dated. **The envoys" in words
    assert "was undated, is now 3 Dec 2025." in words
    second = released(case)
    assert main(["check", str(second)]) == 0
    assert main(["verify", str(second), str(case)]) == 0


def test_a_release_can_be_undone_and_files_without_a_case_have_no_editions(case: Path, tmp_path: Path) -> None:
    released(case)
    opened = Case.open(case)
    assert opened.undo_label == "Release edition 1"
    opened.undo()
    assert len(opened.dossier.editions) == 0
    opened.close()
    (tmp_path / "one.txt").write_text("They met on 2 December 2025.")
    assert main(["paper", str(tmp_path / "one.txt"), "-o", str(tmp_path / "one.md"), "--release"]) == 2


def test_a_style_is_begun_checked_and_used(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, paper = case.with_name("lakes"), case.with_suffix(".pdf")
    assert main(["style", str(folder)]) == 0
    assert main(["style", str(folder)]) == 0
    assert "lakes is a house style." in capsys.readouterr().out
    (folder / "house.toml").write_text('name = "Lakes"\nseries = "Lake note"')
    more = ("--style", str(folder), "--citations", "icd206")
    assert main(["paper", str(case), "-o", str(paper), *more]) == 0
    assert main(["check", str(paper)]) == 0
    assert main(["verify", str(paper), str(case)]) == 0
    (folder / "house.toml").write_text("nme = 1")
    assert main(["style", str(folder)]) == 1
    assert main(["paper", str(case), "-o", str(paper), "--style", str(folder)]) == 2
    assert "“nme” means nothing here" in capsys.readouterr().err


def test_what_rests_on_nothing_can_be_refused(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = Case.open(case)
    outline = opened.dossier.outline
    opened.apply(SetOutline(replace(outline, background="They met [S1]. Nobody knows why.", comment="We guess.")))
    opened.close()
    paper = case.with_suffix(".md")
    more = ("--template", "long", "--cited")
    assert main(["paper", str(case), "-o", str(paper), *more]) == 1
    told = capsys.readouterr().err
    assert "Rests on nothing: Nobody knows why." in told
    assert "guess" not in told
    assert not paper.exists()


def test_a_releasable_paper_says_what_it_leaves_out(case: Path) -> None:
    opened = Case.open(case)
    opened.apply(MarkSource(report().source.id, "TLP:RED"))
    opened.close()
    paper = case.with_suffix(".json")
    assert main(["paper", str(case), "-o", str(paper), "--releasable", "TLP:GREEN"]) == 0
    words = paper.read_text("utf-8").replace("\u00a0", " ")
    assert "1 source" in words
    assert "Geneva" not in words
    assert main(["verify", str(paper), str(case)]) == 0


def test_an_edited_paper_is_shown_block_by_block_and_taken_in(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = case.with_suffix(".docx")
    assert main(["paper", str(case), "-o", str(paper)]) == 0
    document = docx.Document(str(paper))
    title = next(each for each in document.paragraphs if each.style.name == "Title")
    title.runs[0].text = "What the envoys left open"
    document.save(str(paper))
    assert main(["import", str(case), str(paper), "--show"]) == 0
    assert "Would be taken in" in capsys.readouterr().out
    assert main(["import", str(case), str(paper)]) == 0
    told = capsys.readouterr().out
    assert "masthead/title edited (taken in)\n  - Talks\n  + What the envoys left open\n" in told
    opened = Case.open(case)
    assert opened.dossier.outline.title == "What the envoys left open"
    assert opened.undo_label == "Take in the changes of talks.docx"
    opened.close()


def test_a_bibliography_goes_out_and_comes_in(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    books = case.with_name("talks.csl.json")
    assert main(["export", str(case), "-o", str(books)]) == 0
    books.write_text(books.read_text("utf-8").replace('"title": "Talks"', '"title": "The talks"'), "utf-8")
    assert main(["import", str(case), str(books)]) == 0
    assert "S1: title “The talks”" in capsys.readouterr().out
    books.write_text("[{}]")
    assert main(["import", str(case), str(books)]) == 1
    assert main(["import", str(case), str(case)]) == 2
