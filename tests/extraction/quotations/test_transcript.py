from __future__ import annotations

import pytest

from briefing.extraction.pipeline import extract
from briefing.model.day import day_from_iso
from briefing.model.source import Source


@pytest.fixture
def told(prose):
    def read(*paragraphs: str):
        source = Source("S", "call.txt", "", "", "text/plain", created=day_from_iso("2024-06-10"))
        return extract(source, prose(*paragraphs))

    return read


def said(found):
    names = {one.id: one.name for one in found.actors}
    return [(names.get(one.speaker_id or ""), one.content.exact) for one in found.statements]


def test_labels_name_the_speakers_of_a_transcript(told):
    found = told(
        "Present were Ana Ruiz and Tom Bell.",
        "Ruiz: We begin [with the budget] today.",
        "BELL: I agree.",
        "Question: Is it true?",
    )
    assert said(found) == [
        ("Ana Ruiz", "We begin [with the budget] today."),
        ("Tom Bell", "I agree."),
        (None, "Is it true?"),
    ]


def test_an_answer_belongs_to_the_one_person_who_was_introduced(told):
    found = told("A talk with Ana Ruiz.", "Q: What now?\nA: We wait.\nQ: For how long?\nA: A year.")
    assert [who for who, _ in said(found)] == [None, "Ana Ruiz", None, "Ana Ruiz"]


def test_a_turn_goes_on_over_paragraphs_up_to_the_next_label(told):
    found = told("Ana Ruiz met Tom Bell.", "Ruiz: First.", "And second.", "Bell: Third.", "The call ended.")
    assert said(found) == [("Ana Ruiz", "First.\n\nAnd second."), ("Tom Bell", "Third.")]


def test_yesterday_in_a_transcript_counts_from_the_day_at_its_head(told):
    found = told("Call of 3 May 2024 with Ana Ruiz.", "Question: And the deal?", "Ruiz: It was signed yesterday.")
    yesterday = next(one for one in found.timexes if one.passage.exact == "yesterday")
    assert yesterday.when is not None
    assert yesterday.when.edtf == "2024-05-02"


@pytest.mark.parametrize("text", ["Date: 3 May 2024\nPlace: Lima\nSubject: Budget", "Ana Ruiz came.\nNote: it rained."])
def test_a_head_of_fields_is_no_transcript(told, text):
    assert told(text).statements == ()


def test_letters_with_a_full_stop_label_questions_and_answers_and_who_asks_is_named_before(told):
    found = told(
        "Witness: Ana Ruiz, cook. Examined by Adv. Tom Bell.", "Q. Was it dark?", "A. It was.", "Q. Quite dark?"
    )
    assert said(found) == [("Tom Bell", "Was it dark?"), ("Ana Ruiz", "It was."), ("Tom Bell", "Quite dark?")]


def test_a_label_in_capitals_is_a_voice_of_its_own_and_a_note_in_brackets_is_none(told):
    found = told("A talk with Ana Ruiz.", "Q: What now?", "A: We wait.", "[The hearing rose]", "BAILIFF: All stand.")
    assert said(found)[-2:] == [("Ana Ruiz", "We wait."), (None, "All stand.")]
    assert found.statements[-1].speaker_words == "BAILIFF"


def test_a_moderator_is_not_who_asks(told):
    found = told(
        "A talk with Ana Ruiz. Questions by Tom Bell.", "Q. Was it dark?", "A. It was.", "MODERATOR: Thank you."
    )
    assert [who for who, _ in said(found)] == ["Tom Bell", "Ana Ruiz", None]


def test_whom_a_speaker_stands_for_is_no_part_of_the_label(told):
    found = told(
        "Present were Ana Ruiz and Tom Bell.",
        "Ruiz (Harbour Bank): The mill is shut.",
        "Analyst, Third Fund: Until when?",
        "Tom Bell – chief executive: Until March.",
    )
    assert [who for who, _ in said(found)] == ["Ana Ruiz", None, "Tom Bell"]


def test_in_a_deposition_the_witness_answers_whoever_asks(told):
    found = told(
        "Deposition of Paul Mbeki",
        "Examination by Ms. Hale",
        "Q. Where were you?\nA. At the depot.",
        "THE WITNESS: I was alone.",
    )
    assert [who for who, _ in said(found)] == ["Hale", "Paul Mbeki", "Paul Mbeki"]


def test_a_title_in_capitals_makes_a_label_a_person(told):
    found = told("MR. STONE: My client never signed.", "JUSTICE ABARA: Is that so, Mr. Stone?", "MR. STONE: It is.")
    assert [who for who, _ in said(found)] == ["Stone", "ABARA", "Stone"]
