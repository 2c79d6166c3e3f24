"""Clues to the day of publication."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.extraction.published import best, clues
from briefing.model.day import Day
from briefing.model.source import Basis, DateClue, SourceText


def source_text(text: str, *found: DateClue) -> SourceText:
    return SourceText(text, (), "plain", "text/plain", clues=found)


def taken(text: str, name: str = "report.txt", address: str = "") -> str | None:
    clue = best(clues(name, address, source_text(text)))
    return str(clue.day) if clue else None


@pytest.mark.parametrize(
    "text",
    [
        "MOSCOW, Dec 3, 2025 (Wire) — The talks ended on Tuesday.",
        "Talks fail\n\nBy Jane Smith\n3 December 2025\n\nThe talks of 2 May 2024 failed.",
        "Published: 3 December 2025\nThe talks failed.",
        "Published on 3 December 2025, 10:00\nThe talks failed.",
        "3 December 2025\n\nThe talks failed.",
    ],
)
def test_a_dateline_or_byline_dates_its_text(text: str) -> None:
    assert taken(text) == "2025-12-03"


@pytest.mark.parametrize(
    "text",
    [
        "The talks of 3 December 2025 failed, he said.",
        "On 3 December 2025 the envoys met in the capital for the third time.",
        "In 2025 the envoys met.",
        "",
    ],
)
def test_a_date_in_running_text_dates_nothing(text: str) -> None:
    assert taken(text) is None


def test_the_address_and_a_dated_file_name_are_clues() -> None:
    assert taken("The talks failed.", address="https://example.org/2025/12/03/talks") == "2025-12-03"
    assert taken("The talks failed.", name="2025-12-03 talks.txt") == "2025-12-03"
    assert taken("The talks failed.", name="scan_20251203.pdf") is None


def test_a_dateline_without_its_year_takes_that_of_the_address() -> None:
    found = clues(
        "x.txt", "https://example.org/2025/12/03/talks", source_text("PARIS, Dec 3 (Wire) — The talks failed.")
    )
    assert {(clue.day, clue.basis) for clue in found} == {
        (Day(2025, 12, 3), Basis.ADDRESS),
        (Day(2025, 12, 3), Basis.DATELINE),
    }


def test_the_data_of_a_file_alone_never_date_a_source() -> None:
    made = DateClue(Day(2025, 12, 9), Basis.FILE_DATA, "docProps/core.xml created", 0.9)
    found = clues("x.docx", "", source_text("The talks failed.", made))
    assert found == (made,)
    assert best(found) is None


def test_two_sure_clues_of_one_kind_that_disagree_leave_the_question_open() -> None:
    first = DateClue(Day(2025, 12, 3), Basis.METADATA, "meta date", 0.9)
    second = DateClue(Day(2024, 12, 3), Basis.METADATA, "meta modified", 0.9)
    assert best((first, second)) is None


def test_an_old_report_posted_again_is_a_question() -> None:
    meta = DateClue(Day(2025, 10, 18), Basis.METADATA, "meta article:published_time", 0.95)
    found = clues("x.html", "", source_text("TEREGRAD, 12 November 2024 (Wire) — The talks failed.", meta))
    assert len(found) == 2
    assert best(found) is None


def test_metadata_come_before_the_text() -> None:
    meta = DateClue(Day(2025, 12, 4), Basis.METADATA, "meta article:published_time", 0.95)
    found = clues("x.html", "", source_text("PARIS, Dec 3, 2025 (Wire) — The talks failed.", meta))
    assert best(found) == meta


def test_the_seed_gives_no_clue(seed: Path) -> None:
    assert clues(seed.name, "", source_text(seed.read_text(encoding="utf-8"))) == ()
