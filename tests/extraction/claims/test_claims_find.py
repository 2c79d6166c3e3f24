from __future__ import annotations

import pytest

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.find import actors
from briefing.extraction.claims.find import claims
from briefing.extraction.quotations.find import statements
from briefing.language.analysis import analyse
from briefing.model.claim import Voice


@pytest.fixture
def claimed(prose):
    def read(*paragraphs: str):
        analysis = analyse(prose(*paragraphs))
        cast = Cast(actors("S", analysis))
        return claims("S", analysis, cast, statements("S", analysis, cast), ())

    return read


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit", "of"),
    [
        ("It cost over half a million lives.", "over half a million lives", 500_000, None, "people", "lives"),
        ("Nearly 2,500 homes lost power.", "Nearly 2,500 homes", None, 2500, "homes", ""),
        ("About 40 soldiers fell.", "About 40 soldiers", 40, 40, "people", "soldiers"),
        ("The pier cost $3 million.", "$3 million", 3_000_000, 3_000_000, "dollars", ""),
        ("Turnout was 61 percent.", "61 percent", 61, 61, "percent", ""),
        ("Some 30 to 40 trucks burned.", "Some 30 to 40 trucks", 30, 40, "trucks", ""),
        ("Repairs took between €2.6 and €3.1 million.", "between €2.6 and €3.1 million", 2.6e6, 3.1e6, "euros", ""),
        ("The plan needs USD 6.2 million.", "6.2 million", 6.2e6, 6.2e6, "usd", ""),
        ("The firm paid four crore rupees.", "four crore rupees", 4e7, 4e7, "rupees", ""),
        ("Two palace guards fell.", "Two palace guards", 2, 2, "people", "guards"),
    ],
)
def test_a_figure_has_bounds_a_unit_and_a_hedge(claimed, text, words, low, high, unit, of):
    (one,) = claimed(text)
    assert one.passage.exact == words
    assert one.figure is not None
    assert (one.figure.minimum, one.figure.maximum, one.figure.unit, one.figure.of) == (low, high, unit, of)
    assert one.doubts == ("no source named",)


def test_a_share_of_a_number_shows_its_working_and_doubts_its_base(claimed):
    (one,) = claimed("A quarter of the city's 80,000 residents left.")
    assert one.figure is not None
    assert one.figure.minimum == 20_000
    assert one.figure.working == "1/4 of 80,000 = 20,000"
    assert "base" in one.doubts[-1]


def test_a_figure_inside_a_quotation_is_its_speakers(claimed):
    (one,) = claimed("“We lost 45 soldiers in one night,” said Ana Ruiz.")
    assert one.voice is Voice.SPEAKER
    assert one.speaker_id == "S:a1"


@pytest.mark.parametrize(
    "text", ["Three trucks arrived.", "He waited 40 minutes.", "Pier 14 was closed.", "Rule 12 applies."]
)
def test_small_counts_durations_and_labels_are_no_claims(claimed, text):
    assert claimed(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "voice"),
    [
        ("Many analysts argue that it fails.", "Many analysts argue that it fails", Voice.UNNAMED),
        ("It left several experts doubting the plan.", "several experts doubting the plan", Voice.UNNAMED),
        ("Critics say the dam is unsafe.", "Critics say the dam is unsafe", Voice.UNNAMED),
        ("The rise was widely expected.", "was widely expected", Voice.AGENTLESS),
        ("He is believed to have fled.", "is believed", Voice.AGENTLESS),
        ("Ana Ruiz appears to be angry with Lima.", "Ana Ruiz appears to be angry with Lima", Voice.NARRATOR),
    ],
)
def test_what_nobody_answers_for_is_flagged(claimed, text, words, voice):
    (one,) = claimed(text)
    assert (one.passage.exact, one.voice) == (words, voice)
    assert "no source named" in one.doubts


@pytest.mark.parametrize(
    "text",
    [
        "The analysts of Lima Bank left.",
        "The rise was widely expected by the board.",
        "The bridge was opened.",
        "Ana Ruiz appears in court.",
        "Many analysts live here.",
    ],
)
def test_what_somebody_answers_for_is_not_flagged(claimed, text):
    assert claimed(text) == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Between 200 and 300 people were killed in the town.", ("200", "300", "people", "killed")),
        ("The flood destroyed 200-300 houses.", ("200", "300", "houses", "")),
        ("The plan costs 20-30 million dollars.", ("20000000", "30000000", "dollars", "")),
        ("About 40 km of road was closed.", ("40", "40", "kilometres", "")),
        ("Some 12,000 families were displaced.", ("12000", "12000", "families", "")),
        ("The army said 1,200 wounded were taken away.", ("1200", "1200", "people", "wounded")),
    ],
)
def test_ranges_measures_and_fates_are_read(claimed, text, figure):
    (one,) = [claim.figure for claim in claimed(text) if claim.figure]
    assert (str(one.minimum), str(one.maximum), one.unit, one.of) == figure


def test_a_count_of_the_killed_without_a_voice_is_asked_about(claimed):
    (one,) = claimed("At least 14 people were killed in the town.")
    assert "whose count of the killed?" in one.doubts


def test_a_sum_that_somebody_put_at_so_much_has_no_source(claimed):
    (one,) = claimed("The loss is put at $40 million.")
    assert one.voice is Voice.AGENTLESS
    (other,) = claimed("The loss is put by the owners at $40 million.")
    assert other.voice is Voice.NARRATOR
