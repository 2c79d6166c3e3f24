from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.quotation_marks import quoted
from briefing.model.span import Span


def inner(text: str) -> list[str]:
    return [one.inner.of(text) for one in quoted(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we go” twice.", ["we go"]),
        ('He said "we go" twice.', ["we go"]),
        ("Er sagte „wir gehen“ leise.", ["wir gehen"]),
        ("Il dit « nous partons » hier.", [" nous partons "]),
        ("Sie sagte »wir gehen« laut.", ["wir gehen"]),
        ("He said ‘we don’t go’ twice.", ["we don’t go"]),
        ("He said 'we don't go' twice.", ["we don't go"]),
        ("“He told me ‘never’ and left,” she said.", ["He told me ‘never’ and left,", "never"]),
        ("the workers’ pay and Witkoff’s plan", []),
        ("5' 10\" tall", []),
    ],
)
def test_every_typography_is_paired(text, expected):
    assert inner(text) == expected


def test_a_mark_left_open_at_the_end_of_a_paragraph_is_told():
    (one,) = quoted("“It goes on and on.", Span(0, 19))
    assert not one.closed
    assert one.inner == Span(1, 19)


def test_nested_quotations_have_a_depth():
    text = "“a ‘b’ c”"
    assert [one.depth for one in quoted(text, Span(0, len(text)))] == [0, 1]


@given(st.text(alphabet="a b“”‘’\"'«»„.", max_size=120))
def test_the_inner_words_lie_within_the_outer(text):
    for one in quoted(text, Span(0, len(text))):
        assert one.outer.holds(one.inner)
