from __future__ import annotations

import pytest

from briefing.language.lexicon import bag, lines, rows, section, words


def test_all_members_of_the_united_nations_have_a_row():
    assert len(rows("states")) >= 193


def test_every_state_has_a_name_and_four_fields():
    assert all(row[0] and len(row) == 4 for row in rows("states"))


def test_comments_are_no_entries():
    assert not any(line.startswith("#") for line in lines("verbs"))


def test_words_of_one_line_are_single_entries():
    assert {"Amina", "Yuri", "Zsolt"} <= words("forenames")


def test_a_section_ends_at_the_next_heading():
    assert "sit sat sat" in section("verbs", "irregular")
    assert "sit sat sat" not in section("verbs", "regular")
    assert "say" in bag("verbs", "speech")


def test_an_unknown_section_is_refused():
    with pytest.raises(KeyError):
        section("verbs", "no such heading")
