"""Piles of files and folders."""

from __future__ import annotations

from pathlib import Path

from briefing.intake.batch import expanded, take_all
from briefing.intake.outcome import Refused, Taken
from briefing.model.refusal import Refusal

NAMES = [
    "01-deadlock-in-teregrad.txt",
    "02-wire-report.html",
    "03-local-reprint.html",
    "04-presidential-readout.pdf",
    "05-envoys-statement.eml",
    "06-press-call.docx",
    "07-reaction-from-mirnava.html",
    "08-institute-note.pdf",
    "09-correction.txt",
    "10-opinion.md",
    "11-reposted-article.html",
]


def test_a_folder_is_all_its_reports_in_order(seeds):
    assert [path.name for path in expanded([seeds])] == NAMES


def test_hidden_files_and_linked_folders_are_left_out(tmp_path: Path):
    (tmp_path / "b").mkdir()
    for name in ("b/z.txt", "a.txt", ".hidden.txt", "readme.md"):
        (tmp_path / name).write_text("words")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [path.relative_to(tmp_path).as_posix() for path in expanded([tmp_path])] == ["a.txt", "b/z.txt"]


def test_outcomes_come_in_input_order_with_progress(seeds, tmp_path: Path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    told: list[tuple[int, int, str]] = []
    paths = [seeds / NAMES[8], empty, seeds / NAMES[0]]
    outcomes = list(take_all(paths, workers=2, progress=lambda done, of, path: told.append((done, of, path.name))))
    assert [type(outcome) for outcome in outcomes] == [Taken, Refused, Taken]
    assert isinstance(outcomes[1], Refused)
    assert outcomes[1].kind is Refusal.EMPTY
    assert told == [(1, 3, NAMES[8]), (2, 3, "empty.txt"), (3, 3, NAMES[0])]


def test_stopping_early_leaves_nothing_running(seeds):
    outcomes = take_all([seeds], workers=1)
    assert isinstance(next(outcomes), Taken)
    outcomes.close()


def test_no_files_make_no_outcomes():
    assert list(take_all([])) == []


def test_what_a_browser_saved_beside_a_page_is_left_out(tmp_path):
    for name in ("Talks.html", "Talks_files/style.html", "Notes_files/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words", "utf-8")
    assert [path.name for path in expanded([tmp_path])] == ["a.txt", "Talks.html"]
