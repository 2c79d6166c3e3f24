"""Which letters a pattern may begin with."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.timexes.en import ENGLISH
from briefing.extraction.timexes.lexicon import PUNCTUATION, classes
from briefing.extraction.timexes.opening import opening
from briefing.extraction.timexes.rule import compiled

LETTERS = classes("en").letters
PATTERNS = [compiled(rule.pattern, LETTERS) for rule in ENGLISH.rules]


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("ab", "a"),
        ("a?b", "ab"),
        ("a+b", "a"),
        ("(a|b*c)?d|e", "abcde"),
        (r"(\.a)*(b|c)d", ".bc"),
        ("((a)?(b|c?))?d", "abcd"),
    ],
)
def test_what_may_be_left_out_lets_the_next_begin(pattern: str, letters: str) -> None:
    assert opening(pattern) == set(letters)


@given(st.text([*LETTERS.values(), *PUNCTUATION], min_size=1, max_size=5), st.sampled_from(PATTERNS))
def test_nothing_matches_that_begins_with_another_letter(run: str, pattern: re.Pattern[str]) -> None:
    assert pattern.match(run) is None or run[0] in opening(pattern.pattern)


def test_no_rule_may_be_empty_and_each_may_begin() -> None:
    assert all(opening(pattern.pattern) and pattern.match("") is None for pattern in PATTERNS)
