from __future__ import annotations

import pytest

from briefing.extraction.actors.gazetteer import Sort, known, state_of
from briefing.language.tokens import tokens
from briefing.model.span import Span


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("U.S. special envoy", "United States"),
        ("the Kremlin spokesman", "Russia"),
        ("Chadian foreign minister", "Chad"),
        ("mayor of Nairobi", "Kenya"),
        ("foreign policy adviser", ""),
        ("envoy to Iran and Iraq", ""),
    ],
)
def test_a_role_names_its_state_or_none(words, state):
    assert state_of(words) == state


def test_the_longest_known_name_wins():
    words = tokens("South Sudan and Sudan", Span(0, 21))
    assert [one.entry.stands_for for one in known(words)] == ["South Sudan", "Sudan"]
    assert {one.entry.sort for one in known(words)} == {Sort.STATE}


def test_a_sum_in_dollars_names_no_state():
    text = "They paid US$1,870 in the US."
    assert [one.entry.stands_for for one in known(tokens(text, Span(0, len(text))))] == ["United States"]
