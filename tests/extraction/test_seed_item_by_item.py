"""The golden reading of the article that the project starts from, item by item: none is only a sample."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing.crosscheck.picture import picture
from briefing.edits.sources import AddSource
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.language.providers.at_hand import BUILTIN, RULES, analyzer, usual
from briefing.model.actor import Actor, ActorKind
from briefing.model.claim import Voice
from briefing.model.conflict import ConflictKind
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Modality, Part
from briefing.model.source import BlockKind
from briefing.model.span import Passage, Span
from briefing.model.statement import Speech
from briefing.model.timex import Timex, TimexType
from briefing.model.tree import Mod

TIMES = [f"T{number}" for number in range(1, 9)]
VAGUE = {"vague-past": "PAST_REF", "vague-future": "FUTURE_REF", "open-end": "PRESENT_REF"}
SIDES = {"RU": "Russia", "US": "United States"}
PARTS = {"host": Part.HOST, "visitor": Part.VISITOR, "with host": Part.WITH}
UNNAMED = {"C3": Voice.UNNAMED, "C4": Voice.UNNAMED, "C5": Voice.AGENTLESS, "C1": Voice.NARRATOR, "C2": Voice.NARRATOR}


@pytest.fixture(scope="module", params=[RULES, BUILTIN])
def made(request: pytest.FixtureRequest, seed_path: Path) -> Taken:
    if request.param == BUILTIN and usual() != BUILTIN:
        pytest.skip("the model is not at hand")
    taken = take(seed_path, seed_path.read_bytes(), analyzer=analyzer(request.param))
    assert isinstance(taken, Taken)
    return taken


@pytest.fixture(scope="module")
def seed_path() -> Path:
    found = sorted((Path(__file__).parents[3] / "shared" / "seed").glob("*.txt"))
    if not found:
        pytest.skip("shared/seed is not at hand")
    return found[0]


@pytest.fixture(scope="module")
def expected(seed_path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((seed_path.parent / "expected.json").read_text("utf-8"))
    return read


def span_of(item: dict[str, Any]) -> Span:
    place = item.get("sel", item)
    return Span(place["start"], place["end"])


def item(rows: list[dict[str, Any]], id_: str) -> dict[str, Any]:
    return next(row for row in rows if row["id"] == id_)


def timex(made: Taken, wanted: Span) -> Timex:
    return next(one for one in made.findings.timexes if one.passage.span == wanted)


def event(made: Taken, expected: dict[str, Any], id_: str) -> Event:
    wanted = span_of(item(expected["events"] + expected["planned_or_possible"], id_))
    (found,) = [one for one in made.findings.events if one.passages[0].span.overlaps(wanted)]
    return found


def actors(made: Taken) -> dict[str, Actor]:
    return {one.id: one for one in made.findings.actors}


def test_the_source_has_no_day_of_its_own(made: Taken) -> None:
    assert made.source.created is None
    assert made.findings.clues == ()
    assert all(one.when is None for one in made.findings.events)


@pytest.mark.parametrize("id_", TIMES)
def test_each_time_means_what_the_golden_reading_says(made: Taken, expected: dict[str, Any], id_: str) -> None:
    wanted = item(expected["mentions"], id_)
    found = timex(made, span_of(wanted))
    assert found.passage.exact == wanted["sel"]["exact"]
    if "value" in wanted:
        assert (found.type, found.value) == (TimexType.DURATION, wanted["value"])
    if wanted["kind"] in VAGUE:
        assert found.value == VAGUE[wanted["kind"]]
    if "offset" in wanted:
        assert wanted["offset"] in repr(found.tree)
    if "anchor" in wanted:
        assert found.anchor == {"document": "created", "speech:S1": "speech"}[wanted["anchor"]]
    if wanted.get("approx") == "less-than":
        assert found.mod is Mod.LESS_THAN


def test_there_are_no_other_times_and_what_is_no_date_is_none(made: Taken, expected: dict[str, Any]) -> None:
    assert {one.passage.span for one in made.findings.timexes} == {span_of(one) for one in expected["mentions"]}
    dates = {one.passage.span for one in made.findings.timexes if one.type is TimexType.DATE}
    for wanted in expected["not_dates"]:
        assert span_of(wanted) not in dates, wanted["exact"]


@pytest.mark.parametrize("id_", ["E1", "E2", "E3", "F1"])
def test_each_event_hangs_on_its_own_time(made: Taken, expected: dict[str, Any], id_: str) -> None:
    wanted = item(expected["events"] + expected["planned_or_possible"], id_)
    found = event(made, expected, id_)
    assert found.timex_id == timex(made, span_of(item(expected["mentions"], wanted["when"]))).id
    assert found.modality is (Modality.POSSIBLE if wanted.get("modality") else Modality.HAPPENED)


def test_the_meeting_has_its_five_people_on_two_sides_and_asks_about_flanked_by(
    made: Taken, expected: dict[str, Any]
) -> None:
    wanted, found = item(expected["events"], "E2"), event(made, expected, "E2")
    names = actors(made)
    assert [(names[one.actor_id].name, one.side, one.part) for one in found.participants] == [
        (name, SIDES[side], PARTS[part]) for name, side, part in wanted["participants"]
    ]
    assert (found.place, found.length) == (wanted["place"], "PT5H")
    asked = {
        names[one.actor_id].name for one in found.participants if "'flanked by' is read as Putin's side" in one.doubt
    }
    assert asked == {"Yuri Ushakov", "Kirill Dmitriev"}
    assert found.title == "Putin met Witkoff and Kushner at the Kremlin"


def test_the_exchange_of_views_is_told_by_its_speaker(made: Taken, expected: dict[str, Any]) -> None:
    found = event(made, expected, "E3")
    assert found.in_quote
    assert {actors(made)[one.actor_id].name for one in found.participants} == {"Dmitry Peskov"}


def test_the_war_goes_on_to_this_day(made: Taken, expected: dict[str, Any]) -> None:
    wanted = span_of(item(expected["states"], "X1"))
    assert timex(made, wanted).value == "PRESENT_REF"


@pytest.mark.parametrize("id_", ["S1", "S2"])
def test_each_statement_has_its_words_its_speaker_and_its_day(made: Taken, expected: dict[str, Any], id_: str) -> None:
    wanted = item(expected["statements"], id_)
    found = next(one for one in made.findings.statements if one.passage.span == span_of(wanted))
    speaker = actors(made)[found.speaker_id or ""]
    assert (speaker.name, found.kind) == (wanted["speaker"], Speech.DIRECT)
    assert wanted.get("editorial_insert", "") in found.content.exact
    assert [role.text for role in speaker.roles] == [wanted["title_given"]] * (wanted["title_given"] is not None)
    assert found.said is None
    said = timex(made, span_of(item(expected["mentions"], "T8"))).id if wanted["date"] == "T8" else None
    assert found.said_timex == said
    if "speaker_sel" in wanted:
        assert span_of(wanted["speaker_sel"]) in {mention.span for mention in speaker.mentions}


def test_there_are_no_other_quotations(made: Taken, expected: dict[str, Any]) -> None:
    direct = {one.passage.span for one in made.findings.statements if one.kind is Speech.DIRECT}
    assert direct == {span_of(one) for one in expected["statements"]}


@pytest.mark.parametrize("id_", ["C1", "C2", "C3", "C4", "C5", "C6"])
def test_each_claim_without_an_owner_is_flagged(made: Taken, expected: dict[str, Any], id_: str) -> None:
    wanted = item(expected["claims"], id_)
    found = next(one for one in made.findings.claims if one.passage.span.overlaps(span_of(wanted)))
    assert found.speaker_id is None
    assert "no source named" in found.doubts
    assert found.voice is UNNAMED.get(id_, Voice.NARRATOR)
    if id_ == "C6":
        assert any("state of mind" in doubt for doubt in found.doubts)


def test_the_sum_of_eight_million_is_shown_and_its_base_doubted(made: Taken) -> None:
    (share,) = [one for one in made.findings.claims if one.figure and one.figure.working]
    assert share.figure is not None
    assert (share.figure.minimum, share.figure.working) == (8_000_000, "two-thirds of 12 million = 8 million")
    assert any("base of 12 million" in doubt for doubt in share.doubts)
    (deaths,) = [one for one in made.findings.claims if one.figure and one.figure.of == "deaths"]
    assert deaths.figure is not None
    assert (deaths.figure.minimum, deaths.figure.hedge) == (500_000, "over")


def test_all_actors_are_there_with_roles_and_sides_and_none_from_the_headline(made: Taken) -> None:
    people = {one.name: one for one in made.findings.actors if one.kind is ActorKind.PERSON}
    told = {name: ([role.text for role in one.roles], one.side) for name, one in people.items()}
    assert told == {
        "Vladimir Putin": ([], "Russia"),
        "Steve Witkoff": (["U.S. special envoy"], "United States"),
        "Jared Kushner": ([], "United States"),
        "Yuri Ushakov": (["foreign policy advisers"], "Russia"),
        "Kirill Dmitriev": (["foreign policy advisers"], "Russia"),
        "Dmitry Peskov": ([], ""),
        "Marco Rubio": (["U.S. Senator"], "United States"),
    }
    assert {one.name for one in made.findings.actors if one.kind is ActorKind.STATE} == {
        "Ukraine",
        "Russia",
        "United States",
    }
    assert not [one for one in made.findings.actors if one.kind is ActorKind.ORGANISATION]


@pytest.mark.parametrize("id_", ["C7", "C8"])
def test_each_title_of_office_is_a_claim_of_the_source_at_its_place(
    made: Taken, expected: dict[str, Any], id_: str
) -> None:
    wanted = span_of(item(expected["claims"], id_))
    roles = [role.passage.span for actor in made.findings.actors for role in actor.roles]
    assert [span for span in roles if wanted.holds(span)]


def test_the_official_account_is_set_against_the_narrator(made: Taken, expected: dict[str, Any]) -> None:
    wanted = span_of(item(expected["contradictions"], "K1")["b"])
    case = AddSource(made.source, made.text, made.findings).apply(Dossier())
    found = [one for one in picture(case).differences if one.kind is ConflictKind.OFFICIAL]
    assert any(one.other.passage is not None and one.other.passage.span.overlaps(wanted) for one in found)


def test_what_is_repeated_or_no_part_of_the_article_yields_nothing(made: Taken, expected: dict[str, Any]) -> None:
    furniture = [block.span for block in made.text.blocks if block.kind is BlockKind.FURNITURE]
    passages: list[Passage] = [one.passage for one in (*made.findings.timexes, *made.findings.claims)]
    passages += [one.passages[0] for one in made.findings.events]
    for wanted in map(span_of, expected["boilerplate"]):
        assert wanted in furniture
        assert not [one for one in passages if one.span.overlaps(wanted)]


def test_no_finding_is_from_outside_its_words(made: Taken) -> None:
    mentions = [mention for actor in made.findings.actors for mention in actor.mentions]
    assert all(one.span.of(made.text.text) == one.exact for one in mentions)
