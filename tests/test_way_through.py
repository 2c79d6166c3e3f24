"""The whole way on real files: the sample reports from the disk to a case, to a timeline, to papers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import docx
import pypdfium2
import pytest

from briefing.cli import main

REPORTS = {".txt", ".md", ".html", ".pdf", ".docx", ".eml"}


def reports(seeds: Path) -> list[str]:
    return [str(path) for path in sorted(seeds.iterdir()) if path.suffix in REPORTS and path.stem != "README"]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of all sample reports, added through the command line."""
    path = tmp_path_factory.mktemp("case") / "samples.dateline"
    assert main(["add", str(path), *reports(Path(__file__).parent.parent / "seeds")]) == 0
    return path


def words_of(path: Path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    finally:
        pdf.close()


def test_the_samples_become_a_case_that_holds_what_it_promises(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(case)]) == 0
    assert main(["timeline", str(case), "--json"]) == 0
    found = json.loads(capsys.readouterr().out.partition("{")[2].join(("{", "")))
    days = [event["earliest"] for event in found["events"] if event["earliest"]]
    assert len(found["events"]) >= 30
    assert days == sorted(days)
    assert all(event["passages"] for event in found["events"])


def test_the_samples_become_papers_with_notes_a_figure_and_numbered_pages(case: Path, tmp_path: Path) -> None:
    pdf, word = tmp_path / "paper.pdf", tmp_path / "paper.docx"
    for paper in (pdf, word):
        assert main(["paper", str(case), "-o", str(paper), "--marking", "TLP:AMBER"]) == 0
    printed = words_of(pdf)
    pages = len(pypdfium2.PdfDocument(pdf))
    assert f"Page {pages} of {pages}" in printed
    assert "Figure 1" in printed
    assert printed.count("TLP:AMBER") == 2 * pages
    assert re.search(r"S\d+, para \d+", printed)
    notes = next(part for part in docx.Document(str(word)).part.package.iter_parts() if "footnotes" in part.partname)
    assert notes.blob.count(b"<w:footnote ") > 5


def test_the_founding_article_becomes_papers_that_date_nothing(seed: Path, tmp_path: Path) -> None:
    pdf, word = tmp_path / "paper.pdf", tmp_path / "paper.docx"
    for paper in (pdf, word):
        assert main(["paper", str(seed), "-o", str(paper)]) == 0
    printed = words_of(pdf)
    assert "undated" in printed
    assert "When was S1" in printed
    assert not re.search(r"\b20(2[2-9]|3\d)\b", printed.replace("2022-02-24", ""))
    assert docx.Document(str(word)).tables


def test_a_published_day_dates_the_founding_article(seed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--json", "--published", "2025-12-04", str(seed)]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    ago = next(time for time in document["times"] if time["text"] == "Nearly four years ago")
    assert ago["earliest"] <= "2022-02-24" <= ago["latest"]
    assert document["published_basis"] == "given"


def test_every_sample_knows_its_language(capsys: pytest.CaptureFixture[str]) -> None:
    found = {}
    assert main(["extract", "--json", *reports(Path(__file__).parent.parent / "seeds")]) == 0
    for document in json.loads(capsys.readouterr().out)["documents"]:
        found[Path(document["path"]).name[:2]] = document["language"]
    assert found == {f"{number:02}": "uk" if number == 7 else "en" for number in range(1, 12)}
