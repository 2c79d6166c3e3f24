"""The gold set keeps its form, so that what is scored against it means something."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.temporal.edtf import parse
from tests.gold.form import GOLD, HALVES, Annotated, folder

ALL = [(half, document) for half in HALVES for document in folder(GOLD / half)]
DOCUMENTS = pytest.mark.parametrize(
    "document", [one for _, one in ALL], ids=[f"{half}-{one.name}" for half, one in ALL]
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KINDS = {"news", "sitrep", "minutes", "mail", "postmortem", "profile", "transcript", "indictment", "history"}
MODALITIES = {"planned", "possible", "denied", "alleged", "ongoing", "happened"}


def test_there_are_forty_documents_and_each_half_has_every_genre():
    assert len(ALL) >= 40
    for half in HALVES:
        assert {one.kind for where, one in ALL if where == half} == KINDS


@DOCUMENTS
def test_a_document_is_short_and_every_mark_covers_words_without_a_loose_edge(document: Annotated):
    assert 150 <= len(document.text.split()) <= 450
    for mark in document.marks:
        words = mark.span.of(document.text)
        assert words.strip(), mark
        assert words == words.strip(), mark


@DOCUMENTS
def test_every_name_that_a_mark_gives_is_marked_as_an_actor(document: Annotated):
    known = set(document.actors())
    for mark in document.marks:
        assert set(mark.given.get("who", "").split()) <= known, mark


@DOCUMENTS
def test_every_voice_without_a_name_is_in_the_text(document: Annotated):
    for mark in document.of("q") + document.of("s"):
        assert mark.given.get("who") or mark.given["by"].casefold() in document.text.casefold(), mark


@DOCUMENTS
def test_every_event_has_a_date_in_edtf_a_title_and_a_known_modality(document: Annotated):
    for mark in document.of("e"):
        assert mark.given["d"], mark
        assert all(parse(value).edtf for value in mark.values("d")), mark
        assert mark.given["what"], mark
        assert {mark.given.get("st", "happened"), mark.given.get("sta", "happened")} <= MODALITIES, mark


@DOCUMENTS
def test_every_claim_has_a_bound_and_a_voice(document: Annotated):
    for mark in document.of("c"):
        assert float(mark.given.get("min") or mark.given["max"]) >= 0, mark
        assert mark.given["voice"] in {"narrator", "speaker", "unnamed", "agentless"}, mark


@DOCUMENTS
def test_a_weekday_that_the_words_name_is_the_weekday_of_the_date(document: Annotated):
    for mark in document.of("t"):
        named = [number for number, day in enumerate(WEEKDAYS) if day in mark.span.of(document.text)]
        day = mark.given["v"].partition("T")[0]
        if named and len(day) == 10 and day[5] != "W":
            assert date.fromisoformat(day).weekday() == named[0], mark


@DOCUMENTS
def test_quotation_marks_stand_outside_the_words_they_mark(document: Annotated):
    for mark in document.of("q"):
        assert mark.span.of(document.text)[0] not in '“"«„', mark
