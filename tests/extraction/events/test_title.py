from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.events.title import LONGEST, shortened


@given(st.lists(st.text(alphabet="abcdefg", min_size=1, max_size=12), min_size=1, max_size=40))
def test_a_title_is_never_longer_than_ninety_and_made_of_whole_words(words):
    made = shortened(" ".join(words))
    assert len(made) <= LONGEST
    assert made.split() == words[: len(made.split())]


def test_nothing_is_left_hanging_at_the_end():
    assert shortened("The Board opened talks with the") == "The Board opened talks"
    assert shortened("The bridge fell –") == "The bridge fell"
