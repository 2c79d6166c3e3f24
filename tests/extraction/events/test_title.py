from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.events.fitting import LONGEST, brief, shortened, unheaded, unlabelled
from briefing.extraction.pipeline import extract
from briefing.language.providers.at_hand import BUILTIN, analyzer
from briefing.model.day import day_from_iso
from briefing.model.source import Source


@given(st.lists(st.text(alphabet="abcdefg", min_size=1, max_size=12), min_size=1, max_size=40))
def test_a_title_is_never_longer_than_ninety_and_made_of_whole_words(words):
    made = shortened(" ".join(words))
    assert len(made) <= LONGEST
    assert made.split() == words[: len(made.split())]


def test_nothing_is_left_hanging_at_the_end():
    assert shortened("The Board opened talks with the") == "The Board opened talks"
    assert shortened("The bridge fell –") == "The bridge fell"
    assert shortened("The first full meeting was") == "The first full meeting"
    assert shortened("The meeting began at ** **") == "The meeting began"
    assert shortened("The _Astrid_ left *Port Larsen*") == "The Astrid left Port Larsen"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("The wall gave way on 3 May 2024 after six days of rain.", "The wall gave way after six days of rain"),
        ("4.4 Inspectors of the Medicines Board visited on 3 May 2024.", "Inspectors of the Medicines Board visited"),
        ("[The hearing adjourned on 3 May 2024]", "The hearing adjourned"),
    ],
)
def test_labels_brackets_and_halves_of_a_measure_stay_out_of_a_title(prose, text, made):
    (one,) = extract(Source("S", "note.txt", "", "", "text/plain"), prose(text)).events
    assert one.title == made


def test_what_does_not_fit_is_cut_before_the_phrase_that_it_begins():
    words = "The embankment at Thabye Kyun gave way after six days of rain in the hills of northern Myanmar again"
    assert shortened(words) == "The embankment at Thabye Kyun gave way after six days of rain in the hills"


def test_headings_labels_and_long_subjects_leave_room_for_the_deed():
    assert unheaded("HOLLOW TOWN COUNCIL Minutes of the meeting") == "Minutes of the meeting"
    assert unlabelled(["4.4", "Inspectors"]) == "Inspectors"
    assert brief("Wage talks between the Mineworkers Union of Zambia and the owner of the plant itself") == "Wage talks"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Tom Bell was arrested on 3 May 2024 and transferred to the Tribunal on 5 May 2024.",
            "Bell was transferred to the Tribunal",
        ),
        (
            "The Kalev Star left Gdynia on 14 August 2020. She met bad weather on 16 August 2020.",
            "The Kalev Star met bad weather",
        ),
        ("The smuggler Ahmed Ben Othman bought a boat on 3 May 2024.", "The smuggler Ben Othman bought a boat"),
        ("One name was added by Osei the day before the incident.", "One name was added by Osei"),
        ("On 3 May 2024 the brigade inspected the hall and found a fire.", "The brigade inspected the hall"),
    ],
)
def test_a_title_tells_whose_deed_it_is(prose, text, made):
    source = Source("S", "note.txt", "", "", "text/plain", created=day_from_iso("2024-06-10"))
    assert made in [one.title for one in extract(source, prose(text)).events]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "Thorne and the businessman Julian Reed met Veresk in Gaya.",
            "Thorne and the businessman Reed met Veresk in Gaya",
        ),
        ("Halden's special envoy Marcus Thorne left Karsovia.", "Thorne left Karsovia"),
    ],
)
def test_a_title_cuts_no_name_that_the_tree_takes_apart(prose, words, title):
    text = prose(f"TEREGRAD, Oct 15 (Northgate Wire) – {words}")
    findings = extract(Source("S", "note.txt", "", "", "text/plain"), text, analyzer(BUILTIN))
    assert [event.title.endswith(title) for event in findings.events] == [True]
