from __future__ import annotations

import pytest

from briefing.extraction.events.modality import modality
from briefing.extraction.events.subjects import pronoun_of
from briefing.extraction.pipeline import extract
from briefing.language.analysis import analyse
from briefing.model.day import day_from_iso
from briefing.model.event import Modality
from briefing.model.source import Source


def events(text):
    return extract(Source("S", "note.txt", "", "", "text/plain", created=day_from_iso("2024-02-01")), text).events


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Tom Bell came home. On 3 May 2023 he met Ana Ruiz.", "Bell met Ruiz"),
        ("Tom Bell and Ana Ruiz came. On 3 May 2023 they met in Lima.", "Bell and Ruiz met in Lima"),
    ],
)
def test_a_pronoun_gives_way_to_the_name_that_it_means(prose, text, title):
    assert [one.title for one in events(prose(text))][-1] == title


def test_he_at_the_head_of_a_paragraph_is_the_person_of_the_one_above(prose):
    one = events(prose("Tom Bell came home.", "On 3 May 2023 he met Ana Ruiz."))[-1]
    assert any(part.doubt == "'he' is read as Tom Bell" for part in one.participants)


def test_an_adverb_does_not_hide_a_pronoun(prose):
    (sentence,) = analyse(prose("He never really met her.")).sentences
    assert pronoun_of(sentence, sentence.clauses[0]) == "He"


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The two sides agreed to meet again in March 2024.", Modality.PLANNED),
        ("Norway proposed a fourth round on 10 February 2024.", Modality.PLANNED),
        ("Norway proposed a truce on 10 January 2024.", Modality.HAPPENED),
        ("Ana Ruiz is to meet Tom Bell on 10 February 2024.", Modality.PLANNED),
        ("According to unnamed sources, Ana Ruiz left Peru on 5 January 2024.", Modality.ALLEGED),
        ("According to Tom Bell, Ana Ruiz left Peru on 5 January 2024.", Modality.HAPPENED),
    ],
)
def test_the_words_tell_what_is_planned_and_what_is_alleged(prose, text, mood):
    assert [one.modality for one in events(prose(text))] == [mood]


def test_a_conditional_is_possible_without_any_date(prose):
    (sentence,) = analyse(prose("Ana Ruiz might meet Tom Bell.")).sentences
    assert modality(sentence, 0, None, None) is Modality.POSSIBLE


def test_the_agency_of_a_dateline_does_not_act(prose):
    (one,) = events(prose("LIMA, Jan 5 (Harbour Wire) – Ana Ruiz met Tom Bell on 5 January 2024."))
    assert len(one.participants) == 2
