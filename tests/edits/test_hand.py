"""Ids by hand are never given twice, and words are cut out without the blanks around them."""

from __future__ import annotations

import pytest

from briefing.edits.hand import free_id, selected
from briefing.model.source import SourceText
from briefing.model.span import Span

TEXT = SourceText("They  met. ", (), "plain/1", "text/plain")


def test_the_next_id_is_one_more_than_the_highest_of_its_kind() -> None:
    assert free_id(()) == "hand:1"
    assert free_id(["hand:2", "hand:10", "abc:e3", "hand:a11"]) == "hand:11"
    assert free_id(["hand:2", "hand:a4"], "a") == "hand:a5"


def test_selected_words_are_those_without_blanks_around_them() -> None:
    found = selected("s", TEXT, Span(4, 11))
    assert (found.exact, found.span, found.prefix) == ("met.", Span(6, 10), "They  ")
    with pytest.raises(ValueError, match="no words"):
        selected("s", TEXT, Span(4, 6))
