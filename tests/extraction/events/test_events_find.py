from __future__ import annotations

import pytest

from briefing.extraction.pipeline import extract
from briefing.model.day import day_from_iso
from briefing.model.event import Modality, Part
from briefing.model.source import Source


@pytest.fixture
def told(prose):
    def read(*paragraphs: str, created: str | None = "2024-06-10", **more):
        source = Source("S", "note.txt", "", "", "text/plain", created=day_from_iso(created) if created else None)
        return extract(source, prose(*paragraphs, **more))

    return read


@pytest.mark.parametrize(
    ("text", "title", "edtf"),
    [
        ("Ana Ruiz met Tom Bell in Lima on 3 May 2024.", "Ruiz met Bell in Lima", "2024-05-03"),
        ("On 3 May 2024 the dam overflowed.", "The dam overflowed", "2024-05-03"),
        ("The Port Board fined the operator on 7 August 2022.", "The Port Board fined the operator", "2022-08-07"),
        ("The vote is scheduled for 20 June 2024.", "The vote is scheduled", "2024-06-20"),
        ("The first round took place in October 2023.", "The first round took place", "2023-10"),
        ("Lucía Ferrer was born in Rosario in 1961.", "Ferrer was born in Rosario", "1961"),
        ("The mandate lapses on 30 June 2024.", "The mandate lapses", "2024-06-30"),
        ("An engineer, Priya Rao, was paged on 4 May 2024.", "An engineer, Rao, was paged", "2024-05-04"),
        ("The script was rewritten in November 2023.", "The script was rewritten", "2023-11"),
        ("A record was added by Priya Rao on 4 May 2024.", "A record was added by Rao", "2024-05-04"),
        ("The ministry declared an epidemic on 4 May 2024.", "The ministry declared an epidemic", "2024-05-04"),
        ("Italy asked for his extradition in 2018.", "Italy asked for his extradition", "2018"),
        ("He organised the crossing of 8 October 2023.", "He organised the crossing", "2023-10-08"),
    ],
)
def test_a_deed_with_its_own_date_is_an_event(told, text, title, edtf):
    (one,) = told(text).events
    assert one.when is not None
    assert (one.title, one.when.edtf) == (title, edtf)
    assert one.extracted_when == one.when


@pytest.mark.parametrize(
    "text",
    [
        "Some were called unacceptable.",
        "He has consistently demonstrated an unwillingness to budge.",
        "The talks are stalled.",
        "Ana Ruiz is a lawyer.",
        "Ana Ruiz said on Monday that it was true.",
        "The country has 12 million inhabitants.",
        "The accident is the third on the route since 2021.",
        "Ana Ruiz did not sign the deal.",
        "Ana Ruiz wants peace.",
        "A meeting would help Ana Ruiz.",
    ],
)
def test_not_every_clause_is_an_event(told, text):
    assert told(text).events == ()


def test_an_undated_deed_needs_somebody_and_gets_no_date(told):
    (one,) = told("Norway walked out.").events
    assert (one.when, one.timex_id, one.event_class) == (None, None, "reject")


def test_no_event_borrows_the_date_of_another_sentence(told):
    found = told("Ana Ruiz met Tom Bell on 3 May 2024. Tom Bell signed a treaty.").events
    assert [one.when is None for one in found] == [False, True]


def test_coordinated_verbs_share_a_date_that_opens_their_sentence(told):
    found = told("On 3 May 2024 Ana Ruiz met Tom Bell and signed a treaty.").events
    assert [one.when and one.when.edtf for one in found] == ["2024-05-03", "2024-05-03"]
    assert found[1].title == "Ruiz signed a treaty"


def test_each_clause_takes_the_time_that_stands_with_it(told):
    found = told("The bank failed in March 2023, and Ana Ruiz resigned in May 2023.").events
    assert [one.when and one.when.edtf for one in found] == ["2023-03", "2023-05"]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Ana Ruiz met Tom Bell on 3 May 2024.", Modality.HAPPENED),
        ("Ana Ruiz will meet Tom Bell on 3 July 2024.", Modality.PLANNED),
        ("Ana Ruiz plans to meet Tom Bell on 3 July 2024.", Modality.PLANNED),
        ("The board expects a report in December 2024.", Modality.PLANNED),
        ("The trial opens on 3 July 2024.", Modality.PLANNED),
        ("Ana Ruiz could meet Tom Bell on 3 July 2024.", Modality.POSSIBLE),
        ("Ana Ruiz allegedly met Tom Bell on 3 May 2024.", Modality.ALLEGED),
        ("Tom Bell denied that Ana Ruiz signed it on 3 May 2024.", Modality.DENIED),
        ("Police claimed that Tom Bell burned the ship on 3 May 2024.", Modality.ALLEGED),
    ],
)
def test_modality_follows_the_verb_and_what_controls_it(told, text, mood):
    assert told(text).events[-1].modality is mood


def test_a_meeting_has_host_visitor_and_companions_with_a_doubt(told):
    text = (
        "Kenyan Foreign Minister Musa Odhiambo received nobody. Chadian envoy Ali Mahamat came. "
        "In a three-hour meeting in Nairobi on 3 May 2024, Odhiambo met Mahamat and Idriss Saleh, "
        "flanked by adviser Amina Wanjiru."
    )
    found = told(text)
    names = {one.id: one.name for one in found.actors}
    meeting = next(one for one in found.events if one.event_class == "consult")
    parts = {names[one.actor_id]: (one.part, one.side, bool(one.doubt)) for one in meeting.participants}
    assert parts == {
        "Musa Odhiambo": (Part.HOST, "Kenya", False),
        "Ali Mahamat": (Part.VISITOR, "Chad", False),
        "Idriss Saleh": (Part.VISITOR, "Chad", True),
        "Amina Wanjiru": (Part.WITH, "Kenya", True),
    }
    assert (meeting.place, meeting.length) == ("Nairobi", "PT3H")


def test_the_passive_turns_acting_and_receiving_around(told):
    found = told("Tom Bell was arrested by the National Police on 3 May 2024.")
    names = {one.id: one.name for one in found.actors}
    parts = {names[one.actor_id]: one.part for one in found.events[0].participants}
    assert parts == {"Tom Bell": Part.RECEIVING, "National Police": Part.ACTING}


def test_a_pronoun_is_read_as_the_subject_before_and_asked_about(told):
    (one,) = told("Ana Ruiz is a lawyer. She joined the Ministry of Economy in 1989.").events
    assert one.title == "Ruiz joined the Ministry of Economy"
    assert one.participants[0].doubt == "'She' is read as Ana Ruiz"


def test_an_event_inside_a_quotation_says_so_and_names_its_speaker(told):
    (one,) = told("“The first exchange of views was held yesterday in the city,” said Ana Ruiz.", created=None).events
    assert one.in_quote
    assert one.when is None
    assert one.timex_id is not None
    assert one.participants[-1].part is Part.SPEAKER


def test_an_unknown_day_of_publication_dates_nothing_that_counts_from_it(told):
    found = told("Yesterday Ana Ruiz met Tom Bell. Last week the dam overflowed.", created=None)
    assert [one.when for one in found.events] == [None, None]


def test_lines_that_open_with_a_date_are_events(told):
    found = told("11 August 2023: the dam overflows", "13 August 2023 – state of emergency declared").events
    assert [(one.title, one.when and one.when.edtf) for one in found] == [
        ("The dam overflows", "2023-08-11"),
        ("State of emergency declared", "2023-08-13"),
    ]


def test_titles_alone_tell_no_event(told):
    assert told("Nothing else.", title="Ana Ruiz met Tom Bell on 3 May 2024").events == ()


def test_events_are_ranked_by_date_people_class_and_place(told):
    full, bare = told("Ana Ruiz met Tom Bell in Lima on 3 May 2024. The rain fell on 4 May 2024.").events
    assert full.confidence > bare.confidence


def test_the_quoted_headline_of_another_report_is_no_event(told):
    text = "On 15 October 2024 we corrected our report “Envoy leaves Teregrad without a deal after talks on Tuesday”."
    assert not any("leaves" in event.title.lower() for event in told(text).events)


def test_what_its_writer_does_as_a_rule_is_no_event(told):
    assert told("Can you confirm? We go to press at midnight.").events == ()


def test_a_time_after_an_inserted_clause_dates_the_clause_around_it(told):
    text = "Priya Nair rolled back the release, which caused the outage, at 14:20 UTC on 3 May 2024."
    dated = [event.title for event in told(text).events if event.when is not None]
    assert dated == ["Nair rolled back the release"]


def test_a_time_between_and_and_its_verb_leaves_the_subject_shared(told):
    found = told("Ana Ruiz took her degree in 1978 and, in 1981, became a judge of the district court.").events
    assert [(one.title, one.when.edtf) for one in found if one.when] == [
        ("Ruiz took her degree", "1978"),
        ("Ruiz became a judge of the district court", "1981"),
    ]


def test_a_verb_without_a_form_of_its_own_for_the_past_goes_on_after_another(told):
    found = told("The court heard the case on 3 May 2024 and shut the plant on 4 May 2024.").events
    assert [one.title for one in found] == ["The court heard the case", "The court shut the plant"]


def test_whoever_inspected_it_is_also_who_warned(told):
    titles = [one.title for one in told("Engineers who inspected it in 2021 warned of a leak.").events]
    assert titles == ["Engineers inspected it"]
