from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.events.title import LONGEST, shortened
from briefing.extraction.pipeline import extract
from briefing.model.source import Source


@given(st.lists(st.text(alphabet="abcdefg", min_size=1, max_size=12), min_size=1, max_size=40))
def test_a_title_is_never_longer_than_ninety_and_made_of_whole_words(words):
    made = shortened(" ".join(words))
    assert len(made) <= LONGEST
    assert made.split() == words[: len(made.split())]


def test_nothing_is_left_hanging_at_the_end():
    assert shortened("The Board opened talks with the") == "The Board opened talks"
    assert shortened("The bridge fell –") == "The bridge fell"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("The wall gave way on 3 May 2024 after six days of rain.", "The wall gave way after six days of rain"),
        ("4.4 Inspectors of the Medicines Board visited on 3 May 2024.", "Inspectors of the Medicines Board visited"),
        ("[The hearing adjourned on 3 May 2024]", "The hearing adjourned"),
    ],
)
def test_labels_brackets_and_halves_of_a_measure_stay_out_of_a_title(prose, text, made):
    (one,) = extract(Source("S", "note.txt", "", "", "text/plain"), prose(text)).events
    assert one.title == made
