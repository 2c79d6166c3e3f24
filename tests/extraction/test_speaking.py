from __future__ import annotations

from briefing.extraction.pipeline import extract
from briefing.model.day import Day
from briefing.model.source import Source


def said(prose, *paragraphs: str):
    source = Source("S", "note.txt", "", "", "text/plain", created=Day(2024, 6, 10))
    return [one.said and one.said.edtf for one in extract(source, prose(*paragraphs)).statements]


def test_the_same_voice_goes_on_on_the_same_day(prose):
    text = "“We have lost two bridges,” Ana Ruiz said on 3 May 2024. “Boats are the only way in now.”"
    assert said(prose, text) == ["2024-05-03", "2024-05-03"]


def test_a_time_inside_the_quotation_is_not_its_day(prose):
    assert said(prose, "“We lost the bridge on 3 May 2024,” Ana Ruiz said.") == [None]


def test_no_day_is_borrowed_from_another_sentence(prose):
    assert said(prose, "The bridge fell on 3 May 2024. “We are lost without it,” Ana Ruiz said.") == [None]


def test_nobody_is_quoted_with_what_is_said_after_publication(prose):
    assert said(prose, "Ana Ruiz, who will speak on 20 June 2024, said that the bridge was lost.") == [None]


def test_days_to_come_are_no_day_of_speaking(prose):
    text = "The envoy would answer in the coming days, Ana Ruiz said, “and we will wait for it until then.”"
    assert set(said(prose, text)) == {None}


def test_the_day_of_a_dateline_is_not_that_of_what_is_reported(prose):
    text = "PORT LARSEN, June 9, 2024 – The bridge is lost, Ana Ruiz said."
    assert said(prose, text) == [None]
