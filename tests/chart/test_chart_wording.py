from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.chart.wording import length_words, second_line, sentence, vague_words, when_words
from briefing.model.event import Modality
from briefing.model.review import PROPOSED
from briefing.model.when import Extent, When
from tests.chart.chart_samples import ORIGIN, dossier, event, on, when


@pytest.mark.parametrize(
    ("length", "short", "full"),
    [
        ("PT5H", "5 h", "5 hours"),
        ("PT1H30M", "1 h 30 min", "1 hour 30 minutes"),
        ("P3D", "3 days", "3 days"),
        ("P1Y", "1 year", "1 year"),
        ("PXM", "", ""),
        (None, "", ""),
    ],
)
def test_lengths_are_said_short_and_in_full(length: str | None, short: str, full: str) -> None:
    assert (length_words(length), length_words(length, full=True)) == (short, full)


def test_the_second_line_says_certainty_date_length_and_source() -> None:
    found = replace(event(1, on(ORIGIN), modality=Modality.PLANNED), length="PT2H")
    assert second_line(dossier(found), found) == "planned · 1 Mar 2021 · 2 h · S1"


def test_a_date_that_no_words_give_says_how_it_is_known_on_the_card_and_aloud() -> None:
    by_hand = replace(event(1, on(ORIGIN)), when_by_hand=True)
    assert second_line(dossier(by_hand), by_hand) == "1 Mar 2021 (set by hand) · S1"
    reckoned = event(1, replace(on(ORIGIN), because=("S1 tells it as past",)))
    assert "1 March 2021 (worked out): " in sentence(dossier(reckoned), reckoned)
    doubtful = event(1, replace(on(ORIGIN), uncertain=True))
    assert "(doubtful)" in sentence(dossier(doubtful), doubtful)


def test_a_window_says_that_it_holds_one_moment() -> None:
    assert when_words(when(ORIGIN, ORIGIN.plus(4), Extent.WITHIN)).startswith("some time ")
    assert when_words(None) == ""


def test_an_undated_event_says_what_little_is_known() -> None:
    assert vague_words(When("FUTURE_REF", None, None)) == "future"
    assert vague_words(None) == ""


def test_the_sentence_names_date_title_people_source_and_decision() -> None:
    found = event(1, on(ORIGIN), review=PROPOSED, title="Vote held")
    spoken = sentence(dossier(found), found)
    assert spoken == "1 March 2021: Vote held. With Speaker 0. From S1. Not reviewed yet."
    undated = event(1, None)
    assert sentence(dossier(undated), undated).startswith("Undated: ")
