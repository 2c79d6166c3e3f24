"""wording: printable words, no-break spaces, counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day
from briefing.paper.wording import counted, day, printable, sentence, tight


@given(st.text())
def test_printable_words_hold_nothing_a_file_format_refuses(words: str) -> None:
    out = printable(words)
    out.encode("utf-8")
    assert not any(ord(letter) < 32 for letter in out)
    assert printable(out) == out


@given(st.text(alphabet=st.characters(categories=("L", "N", "P"))))
def test_printable_changes_no_letter(words: str) -> None:
    assert printable(words) == words


def test_printable_makes_lines_into_one() -> None:
    assert printable(" a\r\n b\x0cc\t") == "a b c"


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("24 Nov 2025", "24~Nov~2025"),
        ("2 December 2025", "2~December~2025"),
        ("Jan 2026 – Apr 2026", "Jan~2026~– Apr~2026"),
        ("No. 3", "No.~3"),
        ("5 %", "5~%"),
        ("in May we met", "in May we met"),
        ("Mr Bell", "Mr~Bell"),
        ("3 envoys", "3 envoys"),
    ],
)
def test_dates_numbers_and_titles_do_not_break(words: str, bound: str) -> None:
    assert tight(words) == bound.replace("~", "\u00a0")


def test_a_day_is_printed_in_full() -> None:
    assert day(Day(2025, 12, 2)) == "2\u00a0December\u00a02025"
    assert day(Day(-479, 9, 1)) == "1\u00a0September 480\u00a0BCE"


def test_one_is_singular() -> None:
    assert [counted(number, "source") for number in (0, 1, 2)] == ["0\u00a0sources", "1\u00a0source", "2\u00a0sources"]


@pytest.mark.parametrize(("words", "closed"), [("No", "No."), ("No.", "No."), ("No?”", "No?”"), ("a.m.", "a.m.")])
def test_a_sentence_ends_once(words: str, closed: str) -> None:
    assert sentence(words) == closed
