"""Matching over class strings."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.en import ENGLISH
from briefing.extraction.timexes.engine import Engine
from briefing.extraction.timexes.lexicon import OTHER, classes
from briefing.extraction.timexes.rule import compiled
from briefing.extraction.timexes.tokens import tokens

LEXICON = classes("en")


def longest(text: str) -> list[tuple[str, set[str]]]:
    """The words of every match, and the rules that match them whole."""
    found = tokens(text, 0, len(text), LEXICON)
    engine = Engine(ENGLISH.rules, LEXICON)
    return [
        (
            text[found.start(choices[0].first) : found.end(choices[0].last - 1)],
            {choice.rule.name for choice in choices if choice.last == choices[0].last},
        )
        for choices in engine.candidates(found.classes)
    ]


def test_the_longest_rule_wins_and_matches_do_not_overlap() -> None:
    (first, rules), (second, others) = longest("on 2 December 2025 and in May 2024")
    assert (first, second) == ("2 December 2025", "May 2024")
    assert "day, month, year" in rules
    assert "day, month" not in rules
    assert "month, year" in others


def test_a_long_list_is_read_to_its_end() -> None:
    text = ", ".join(f"{day} May 2024" for day in range(1, 29))
    assert [words for words, _ in longest(text)] == [f"{day} May 2024" for day in range(1, 29)]


def test_tokens_add_up_to_the_text() -> None:
    text = "  On 2\tDec.\n2025, at 5pm — “the 1990s” "
    found = tokens(text, 0, len(text), LEXICON)
    assert "".join(found.printed) == text
    assert len(found.classes) == len(found.printed) == len(found.ends)
    assert found.ends[-1] == len(text)


def test_a_word_that_needs_a_capital_has_no_class_without() -> None:
    letter = LEXICON.letters["maybe_month"]
    assert (LEXICON[" May"], LEXICON[" may"], LEXICON[" sat"]) == (letter, OTHER, OTHER)


def test_shapes_of_numerals() -> None:
    shapes = {" 1990": "year", " 31": "day", " 32": "num", " 20th": "nth", " 1990s": "dec", " 5pm": "hour12"}
    assert {word: LEXICON[word] for word in shapes} == {word: LEXICON.letters[name] for word, name in shapes.items()}
    assert LEXICON[" 747abc"] == OTHER


def test_a_pattern_that_names_no_class_is_refused() -> None:
    with pytest.raises(KeyError):
        compiled("moon day", LEXICON.letters)


def test_a_spaced_dash_is_told_from_a_hyphen() -> None:
    assert (LEXICON["-"], LEXICON[" –"]) == ("-", "_")
