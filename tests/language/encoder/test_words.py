from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.encoder.words import words
from briefing.model.span import Span


def cut(text: str) -> list[str]:
    return [span.of(text) for span in words(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Witkoff’s peace-talks", ["Witkoff", "’s", "peace", "-", "talks"]),
        ("They don't, can't and cannot.", ["They", "do", "n't", ",", "ca", "n't", "and", "can", "not", "."]),
        ("the U.S. envoy Mr. Bell", ["the", "U.S.", "envoy", "Mr.", "Bell"]),
        ("pre-war non-aligned anti-tank", ["pre-war", "non-aligned", "anti-tank"]),
        ("$5m by 10:30am on 9/11", ["$", "5", "m", "by", "10:30", "am", "on", "9/11"]),
        ("write to a.b@c.org or www.x.org/y.", ["write", "to", "a.b@c.org", "or", "www.x.org/y", "."]),
        ("Wait... what?!", ["Wait", "...", "what", "?!"]),
        ("I, too.", ["I", ",", "too", "."]),
        ("O'Brien and/or Qa'ida", ["O'Brien", "and", "/", "or", "Qa'ida"]),
        ("", []),
    ],
)
def test_words_are_cut_as_the_treebanks_cut_them(text, expected):
    assert cut(text) == expected


@given(st.text())
def test_every_sign_but_white_space_is_in_one_word(text):
    assert "".join(cut(text)) == "".join(text.split())


@given(st.text())
def test_words_stand_in_order_and_are_never_empty(text):
    found = list(words(text, Span(0, len(text))))
    assert all(span.start < span.end for span in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
