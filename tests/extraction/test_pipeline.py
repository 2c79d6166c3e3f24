from __future__ import annotations

import json

import pytest

from briefing.extraction.pipeline import extract
from briefing.language.providers import at_hand
from briefing.language.providers.at_hand import BUILTIN, RULES, usual
from briefing.model.day import Day
from briefing.model.event import Modality, Part
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span


def read(path) -> SourceText:
    """The article by paragraphs, the way every reader gives it."""
    text, blocks, at = path.read_text("utf-8").rstrip(), [], 0
    for words in text.split("\n\n"):
        kind = BlockKind.TITLE if at == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(Span(at, at + len(words)), kind))
        at += len(words) + 2
    return SourceText(text, tuple(blocks), "test/1", "text/plain")


def source(created: Day | None = None) -> Source:
    return Source("seed", "note.txt", "", "", "text/plain", created=created)


@pytest.fixture
def expected(seed):
    return json.loads((seed.parent / "expected.json").read_text("utf-8"))


@pytest.fixture(params=[RULES, BUILTIN])
def analyzer(request):
    """What is true of the seed is true by rules alone and with the shipped model."""
    if request.param == BUILTIN and usual() != BUILTIN:
        pytest.skip("the model is not at hand")
    return at_hand.analyzer(request.param)


@pytest.fixture
def found(seed, analyzer):
    return extract(source(), read(seed), analyzer)


def spans(records):
    return {(one["sel"]["start"], one["sel"]["end"]) for one in records}


def overlaps(selector, passage) -> bool:
    return Span(selector["start"], selector["end"]).overlaps(passage.span)


def test_the_eight_times_of_the_seed_stand_at_their_offsets(found, expected):
    times = {(one.passage.span.start, one.passage.span.end) for one in found.timexes}
    assert times >= spans(expected["mentions"])
    sat = expected["not_dates"][0]
    assert not any(overlaps(sat, one.passage) for one in found.timexes)


def test_both_quotations_of_the_seed_have_their_speakers(found, expected):
    names = {one.id: one.name for one in found.actors}
    direct = [one for one in found.statements if one.kind == "direct"]
    assert {(one.passage.span.start, one.passage.span.end) for one in direct} == spans(expected["statements"])
    assert [names[one.speaker_id or ""] for one in direct] == ["Dmitry Peskov", "Marco Rubio"]


def test_the_seed_names_its_people_and_states_and_nobody_from_the_headline(found):
    people = {one.name.split()[-1] for one in found.actors if one.kind == "person"}
    assert people == {"Putin", "Witkoff", "Kushner", "Ushakov", "Dmitriev", "Peskov", "Rubio"}
    assert {one.name for one in found.actors if one.kind == "state"} == {"Ukraine", "Russia", "United States"}
    assert not [one for one in found.actors if one.kind == "organisation"]


def test_the_kremlin_meeting_has_five_people_a_length_and_no_clock(found):
    names = {one.id: one.name for one in found.actors}
    meeting = next(one for one in found.events if one.place == "Kremlin")
    parts = {names[one.actor_id]: one.part for one in meeting.participants}
    assert parts == {
        "Vladimir Putin": Part.HOST,
        "Steve Witkoff": Part.VISITOR,
        "Jared Kushner": Part.VISITOR,
        "Yuri Ushakov": Part.WITH,
        "Kirill Dmitriev": Part.WITH,
    }
    assert meeting.title == "Putin met Witkoff and Kushner at the Kremlin"
    assert meeting.length == "PT5H"
    assert any("flanked by" in one.doubt for one in meeting.participants)
    timex = next(one for one in found.timexes if one.id == meeting.timex_id)
    assert timex.passage.exact == "recent"
    assert meeting.when is None or meeting.when.clock is None


def test_the_war_the_exchange_of_views_and_the_messages_are_events(found, expected):
    for wanted, mood in (
        *((one, Modality.HAPPENED) for one in expected["events"]),
        (expected["planned_or_possible"][0], Modality.POSSIBLE),
    ):
        hits = [one for one in found.events if overlaps(wanted["sel"], one.passages[0])]
        assert len(hits) == 1, wanted["label"]
        assert hits[0].modality is mood
    exchange = next(one for one in found.events if one.in_quote)
    timex = next(one for one in found.timexes if one.id == exchange.timex_id)
    assert timex.anchor == "speech"


def test_without_a_day_of_publication_no_event_of_the_seed_has_a_date(found):
    assert [one.when for one in found.events] == [None] * len(found.events)
    assert found.clues == ()


def test_published_in_december_2025_the_war_began_in_a_window_that_holds_its_first_day(seed, analyzer):
    found = extract(source(Day(2025, 12, 4)), read(seed), analyzer)
    war = next(one for one in found.events if one.event_class == "attack")
    assert war.when is not None
    assert war.when.earliest is not None
    assert war.when.latest is not None
    assert war.when.earliest <= Day(2022, 2, 24) <= war.when.latest


def test_the_unowned_claims_of_the_seed_are_flagged_where_they_stand(found, expected):
    for wanted in expected["claims"][:6]:
        assert any(overlaps(wanted["sel"], one.passage) for one in found.claims), wanted["id"]
    share = next(one for one in found.claims if one.figure and one.figure.working)
    assert share.figure is not None
    assert share.figure.minimum == 8_000_000
    assert share.figure.working == "two-thirds of 12 million = 8 million"
    assert any("base" in doubt for doubt in share.doubts)


def test_every_finding_holds_the_exact_words_of_its_place(found, seed):
    text = seed.read_text("utf-8").rstrip()
    passages = [one.passage for one in (*found.timexes, *found.statements, *found.claims)]
    passages += [one for event in found.events for one in event.passages]
    passages += [one for actor in found.actors for one in actor.mentions]
    assert all(one.span.of(text) == one.exact for one in passages)


def test_the_same_text_gives_the_same_findings(prose, analyzer):
    text = prose("Ana Ruiz met Tom Bell on 3 May 2024. “We are done with it,” Ruiz said. Some 40 people left.")
    assert extract(source(), text, analyzer) == extract(source(), text, analyzer)


def test_an_empty_text_yields_nothing(prose, analyzer):
    found = extract(source(), prose(""), analyzer)
    assert (found.actors, found.statements, found.events, found.claims) == ((), (), (), ())


def test_a_reporting_clause_dates_its_statement(prose):
    found = extract(source(Day(2024, 6, 10)), prose("“The road is closed for good,” Ana Ruiz said on 3 May 2024."))
    (one,) = found.statements
    assert one.said is not None
    assert one.said.edtf == "2024-05-03"


def test_an_unnamed_voice_is_a_group_only_where_it_speaks(prose):
    found = extract(source(), prose("“The road is closed for good,” residents said. Farmers left."))
    assert [(one.name, one.kind) for one in found.actors] == [("residents", "group")]
