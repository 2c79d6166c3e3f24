from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.extraction.actors.find import actors
from briefing.language.analysis import analyse
from briefing.language.analyzer import NameKind, NameSpan, ReadSentence, Word
from briefing.language.encoder.words import words
from briefing.language.sentences import sentences
from briefing.model.source import SourceText
from briefing.model.span import Span

PERSON, ORGANISATION, PLACE = NameKind


class Reading:
    """An analyzer that was told beforehand what it sees: a name, its kind, and how sure it is."""

    id, version = "told", "1"

    def __init__(self, *told: tuple[str, NameKind, float]) -> None:
        self._told = told

    def read(self, text: SourceText) -> tuple[ReadSentence, ...]:
        return tuple(self._sentence(text.text, span) for span in sentences(text))

    def _sentence(self, text: str, span: Span) -> ReadSentence:
        names = []
        for name, kind, odds in self._told:
            start = text.find(name, span.start, span.end)
            while start >= 0:
                names.append(NameSpan(Span(start, start + len(name)), kind, odds))
                start = text.find(name, start + 1, span.end)
        return ReadSentence(span, 0, tuple(Word(word) for word in words(text, span)), tuple(names))


@pytest.fixture
def cast(prose):
    def found(text: str, *told: tuple[str, NameKind, float]) -> set[tuple[str, str]]:
        return {(one.name, one.kind.value) for one in actors("S", analyse(prose(text), Reading(*told)))}

    return found


def test_the_model_tells_an_unknown_name_by_its_sentence(cast):
    assert cast("They went to see Velorin Dask about it.", ("Velorin Dask", PERSON, 0.9)) == {
        ("Velorin Dask", "person")
    }
    assert cast("They went to see Velorin Dask about it.", ("Velorin Dask", ORGANISATION, 0.9)) == {
        ("Velorin Dask", "organisation")
    }


def test_a_place_is_no_actor(cast):
    assert cast("Tom Bell met Ana Ruiz at Ben Gardane.", ("Ben Gardane", PLACE, 0.9)).isdisjoint(
        {("Ben Gardane", "person"), ("Ben Gardane", "organisation")}
    )


def test_lists_go_before_the_model(cast):
    assert cast("Russia refused the offer.", ("Russia", ORGANISATION, 0.99)) == {("Russia", "state")}


def test_a_long_name_may_begin_with_a_state(cast):
    found = cast("The Ukraine Relief Circle refused the offer.", ("Ukraine Relief Circle", ORGANISATION, 0.95))
    assert ("Ukraine Relief Circle", "organisation") in found


def test_a_guess_by_capitals_is_none_where_the_model_sees_no_name(cast):
    assert cast("“Q. That is right,” she said. Velorin Dask agreed.") == set()


def test_who_has_a_title_is_a_person_whatever_the_model_doubts(cast):
    assert cast("Mr Baker left the room.", ("Baker", ORGANISATION, 0.6)) == {("Baker", "person")}


def test_titles_and_articles_are_no_part_of_a_name(cast):
    assert cast("President Velorin Dask resigned.", ("President Velorin Dask", PERSON, 0.9)) == {
        ("Velorin Dask", "person")
    }
    assert cast("The Orfell resigned.", ("The Orfell", ORGANISATION, 0.9)) == {("Orfell", "organisation")}


def test_a_common_word_alone_is_no_name(cast):
    assert cast("The Minister and the Union left.", ("Minister", PERSON, 0.9), ("Union", ORGANISATION, 0.9)) == set()


def test_people_side_by_side_are_one(cast):
    assert cast(
        "Slim Ben Othman, 52, spent his youth on boats.", ("Slim", PERSON, 0.9), ("Ben Othman", PERSON, 0.8)
    ) == {("Slim Ben Othman", "person")}


def test_the_first_word_of_a_firm_is_that_firm(cast):
    told = ("Orebank Metals", ORGANISATION, 0.9)
    assert cast("Orebank Metals closed the mine. Orebank blamed the union.", told) == {told[:2]}


def test_a_faint_name_that_no_rule_sees_is_none(cast):
    assert cast("They spoke of velorin again.", ("velorin", PERSON, 0.3)) == set()


def test_another_language_is_read_by_rules_alone(prose):
    text = replace(prose("Velorin Dask ging nach Hause."), language="de")
    analysis = analyse(text, Reading(("Velorin Dask", PERSON, 0.99)))
    assert not analysis.is_modelled
    assert analysis.named == ()


def test_the_place_that_a_report_comes_from_is_nobody(cast):
    assert cast("TEREGRAD, 24 May – The talks failed.", ("TEREGRAD", PERSON, 0.9)) == set()
