from __future__ import annotations

import pytest

from briefing.extraction.positions import positions
from briefing.model.span import Span, passage
from briefing.model.statement import Speech, Statement


def held(words: str, kind: Speech = Speech.DIRECT, speaker: str | None = "S:a1") -> list[tuple[str, str, str]]:
    text = f"She said: {words}"
    content = passage("S", text, Span(10, len(text)))
    found = positions([Statement("S:s10", content, content, speaker, "" if speaker else "a clerk", kind)])
    return [(one.stance.value, one.issue, one.span.of(text)) for one in found]


@pytest.mark.parametrize(
    ("words", "stance", "issue"),
    [
        ("We will never accept the partition of the valley.", "refuses", "partition of the valley"),
        ("I firmly reject these charges, and so will he.", "refuses", "charges"),
        ("We demand a ceasefire.", "demands", "ceasefire"),
        ("We are ready to discuss the fate of prisoners.", "offers", "fate of prisoners"),
        ("We support a referendum on territory.", "supports", "referendum on territory"),
        ("The new border is out of the question.", "refuses", "new border"),
    ],
)
def test_a_statement_tells_what_its_speaker_wants_in_its_own_words(words, stance, issue):
    assert [one[:2] for one in held(words)] == [(stance, issue)]


def test_the_words_rest_on_cue_and_issue():
    assert held("We demand a ceasefire.") == [("demands", "ceasefire", "demand a ceasefire")]


@pytest.mark.parametrize(
    "words",
    ["The rebels reject the plan.", "They said you oppose me.", "We demand.", "We came back in May.", "We want it."],
)
def test_what_is_said_of_others_or_of_nothing_is_no_position(words):
    assert held(words) == []


def test_in_reported_speech_the_speaker_is_a_he_or_an_it():
    assert held("it would not discuss territory", Speech.INDIRECT) == [
        ("refuses", "territory", "would not discuss territory")
    ]
    assert held("we would not discuss territory", Speech.INDIRECT) == []


def test_a_voice_without_a_name_has_no_position():
    assert held("We demand a ceasefire.", speaker=None) == []
