"""What stands in one source, and which sources hang together in time."""

from __future__ import annotations

from briefing.edits.anchors import SetAnchor, anchor_of
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.source import Source
from briefing.model.span import Passage, Span
from briefing.temporal.facts import facts_of
from briefing.temporal.scope import every_home, homes_of, scopes_of
from briefing.temporal.window import moment

_DAY = Day(2025, 3, 4)


def source(id_: str) -> Source:
    return Source(id_, id_, id_, id_, "text/plain", number=ord(id_))


def told(id_: str, *sources: str) -> Event:
    return Event(id_, id_, None, tuple(Passage(one, Span(0, 4), "here", "", "") for one in sources))


def case() -> Dossier:
    """Two sources that tell of one event, one by itself, and an event without a source."""
    sources = (source("a"), source("b"), source("c"))
    return Dossier().put(*sources, told("both", "a", "b"), told("mine", "a"), told("lone"))


def test_a_scope_holds_what_stands_in_its_source_and_nothing_else() -> None:
    scope = scopes_of(case()).at(("sources", "a"))
    assert [event.id for event in scope.own_events()] == ["both", "mine"]
    assert [event.id for event in scope.shared] == ["both"]
    assert scope.beside == {("sources", "a"), ("sources", "b")}
    assert list(scopes_of(case()).at(("sources", "c")).own_events()) == []


def test_an_event_without_a_source_is_a_home_of_its_own() -> None:
    dossier = case()
    assert homes_of(dossier, ("events", "lone")) == {("events", "lone")}
    assert homes_of(dossier, ("events", "both")) == {("sources", "a"), ("sources", "b")}
    assert ("events", "lone") in every_home(dossier)
    assert [event.id for event in scopes_of(dossier).at(("events", "lone")).own_events()] == ["lone"]


def test_sources_hang_together_by_a_common_event_or_what_the_analyst_says() -> None:
    dossier = case()
    together = scopes_of(dossier).together([("sources", "a")])
    assert together == {("sources", "a"), ("sources", "b")}
    anchored = SetAnchor(anchor_of(dossier, (("sources", "a"), ("sources", "c")), moment(_DAY), "one issue")).apply(
        dossier
    )
    assert ("sources", "c") in scopes_of(anchored).together([("sources", "a")])
    assert scopes_of(anchored).linked([("sources", "c")]) == {("sources", "a"), ("sources", "c")}


def test_a_scope_is_remembered_while_nothing_in_it_changes() -> None:
    before = case()
    after = before.put(source("d"))
    assert scopes_of(after).at(("sources", "a")) is scopes_of(before).at(("sources", "a"))
    changed = before.put(told("new", "a"))
    assert scopes_of(changed).at(("sources", "a")) is not scopes_of(before).at(("sources", "a"))


def test_the_facts_of_a_source_name_what_the_analyst_says_and_what_sources_share() -> None:
    dossier = case()
    anchored = SetAnchor(anchor_of(dossier, (("sources", "a"),), moment(_DAY), "the masthead says so")).apply(dossier)
    facts = facts_of(scopes_of(anchored).at(("sources", "a")))
    assert facts.spoken_of["events"] == ["both"]
    assert facts.spoken_of["sources"] == ["a"]
    assert "you say: the masthead says so" in {reason.words for reason in facts.piece.reasons}
    assert set(facts.piece.shared) >= {("events", "both"), ("sources", "a")}


def test_a_source_that_says_nothing_of_its_day_gives_no_constraint() -> None:
    assert facts_of(scopes_of(case()).at(("sources", "c"))).piece.constraints == ()
