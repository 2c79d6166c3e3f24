"""The wording guard, typesetting of typed words, and sentences that rest on nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model.resting import digest
from briefing.paper.checks import checks
from briefing.paper.compose import compose
from briefing.paper.guard import guard
from briefing.paper.scales import terms_in
from briefing.paper.uncited import uncited
from briefing.paper.wording import typeset
from tests.paper.talks import EVENTS, JUDGEMENTS, OUTLINE, reviewed


@pytest.mark.parametrize(
    ("words", "scale", "found"),
    [
        ("They may sign.", "", {5}),
        ("They met in May 2025.", "", set()),
        ("May they sign?", "", set()),
        ("He said “it may rain”, and it rained.", "", set()),
        ("It is likely, we say with high confidence.", "", {3}),
        ("It is likely. We have high confidence.", "", set()),
        ("It is very likely and highly likely.", "", {4}),
        ("It is highly likely.", "icd203", {4}),
        ("It is highly likely.", "phia", set()),
        ("It is unlikely that they sign.", "", set()),
        ("", "", set()),
    ],
)
def test_the_guard_names_what_says_less_than_is_meant(words: str, scale: str, found: set[int]) -> None:
    assert {doubt.check for doubt in guard(words, scale)} == found


def test_the_longest_term_is_read() -> None:
    assert terms_in("It is highly unlikely, or almost certain.") == ("highly unlikely", "almost certain")
    assert terms_in("The likelihood is unknown.") == ()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('He said "no".', "He said “no”."),
        ("It's theirs...", "It’s theirs…"),
        ("talks - the third - failed", "talks – the third – failed"),
        ("in 2024-2025", "in 2024–2025"),
        ("on 2025-12-04", "on 2025-12-04"),
        ("a well-known man", "a well-known man"),
    ],
)
def test_typed_words_are_printed_with_the_marks_of_good_typesetting(typed: str, printed: str) -> None:
    assert typeset(typed) == printed
    assert typeset(printed) == printed


def test_each_sentence_without_a_source_is_named_but_in_the_comment() -> None:
    sections = ("masthead", "background", "outlook", "comment", "sources")
    own = replace(OUTLINE, sections=sections, background="They met [S1]. Nobody knows why.", comment="We guess.")
    paper = compose(reviewed().put_outline(own))
    assert list(uncited(paper)) == [("background-1", "Nobody knows why.")]
    told = [finding.words for finding in checks(paper) if finding.block == "background-1"]
    assert told == ["This rests on nothing, which only a comment may: “Nobody knows why.”"]


def test_a_judgement_written_before_its_records_changed_says_so() -> None:
    seen = replace(JUDGEMENTS[0], seen=digest(reviewed(), JUDGEMENTS[0].basis))
    assert not any("has changed" in finding.words for finding in checks(compose(reviewed().put(seen))))
    moved = reviewed().put(seen, replace(EVENTS[0], title="They did not meet"))
    assert any("has changed since it was written" in finding.words for finding in checks(compose(moved)))


def test_days_that_a_reader_has_to_guess_are_found_in_own_sentences() -> None:
    own = replace(OUTLINE, sections=("masthead", "comment", "sources"), comment="They met yesterday.")
    assert 11 in {finding.check for finding in checks(compose(reviewed().put_outline(own)))}
