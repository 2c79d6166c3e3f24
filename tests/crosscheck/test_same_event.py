"""Which events of several sources are one."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.crosscheck.same_event import Sameness, same_events
from briefing.crosscheck.telling import idea, ideas_in, names_in
from briefing.edits.links import LinkEvents, NotSame
from briefing.edits.sources import AddSource
from briefing.model.day import Day, day_of
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.findings import Findings
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span, passage
from briefing.model.when import When

NINTH = Day(2024, 5, 9).ordinal


def source(number: int, *told: tuple[str, int | None]) -> AddSource:
    """A source that tells each title on its day, None for undated."""
    id_, text = f"{number:064x}", "\n".join(title for title, _ in told)
    events, at = [], 0
    for place, (title, day) in enumerate(told):
        when = When(str(day_of(day)), day_of(day), day_of(day)) if day else None
        events.append(Event(f"{id_}:e{place}", title, when, (passage(id_, text, Span(at, at + len(title))),)))
        at += len(title) + 1
    made = Source(id_, f"{number}.txt", "", id_, "text/plain", created=Day(2024, 5, 12))
    block = Block(Span(0, len(text)), BlockKind.PARAGRAPH)
    return AddSource(made, SourceText(text, (block,), "plain/1", "text/plain"), Findings(events=tuple(events)))


def dossier_of(*sources: AddSource) -> Dossier:
    dossier = Dossier()
    for each in sources:
        dossier = each.apply(dossier)
    return dossier.settled()


def members(dossier: Dossier) -> list[tuple[str, ...]]:
    return [tuple(f"{int(id_[:64], 16)}{id_[64:]}" for id_ in same.members) for same in same_events(dossier)]


MET, RECEIVED = "Anna Berg met Ivan Petrov in Halden", "Petrov received Anna Berg for talks in Halden"


def test_one_meeting_in_other_words_is_proposed_with_reasons() -> None:
    (same,) = same_events(dossier_of(source(1, (MET, NINTH)), source(2, (RECEIVED, NINTH))))
    assert len(same.members) == 2
    assert "the same day" in same.reasons
    assert any("Berg" in reason for reason in same.reasons)


def test_the_reasons_tell_names_whole_and_leave_out_what_only_begins_a_sentence() -> None:
    told = (
        ("On Thursday Julian Reed met Ivan Petrov in the Blue Palace", NINTH),
        ("Petrov received Reed for talks", NINTH),
    )
    (same,) = same_events(dossier_of(*(source(number, one) for number, one in enumerate(told, 1))))
    assert "the same names: Ivan Petrov, Julian Reed" in same.reasons


def test_the_same_people_on_days_far_apart_are_two_meetings() -> None:
    assert members(dossier_of(source(1, (MET, NINTH)), source(2, (RECEIVED, NINTH - 30)))) == []


def test_another_deed_of_the_same_people_on_the_same_day_is_another_event() -> None:
    signed = "Anna Berg signed a contract with Ivan Petrov in Halden"
    assert members(dossier_of(source(1, (MET, NINTH)), source(2, (signed, NINTH)))) == []


def test_two_events_of_one_source_are_never_one() -> None:
    assert members(dossier_of(source(1, (MET, NINTH), (RECEIVED, NINTH)), source(2, (MET, NINTH)))) == [
        ("1:e0", "2:e0")
    ]


def test_an_undated_meeting_of_an_old_source_is_not_todays() -> None:
    old = source(2, (RECEIVED, None))
    old = replace(old, source=replace(old.source, created=Day(2023, 5, 12)))
    assert members(dossier_of(source(1, (MET, NINTH)), old)) == []
    assert members(dossier_of(source(1, (MET, NINTH)), source(2, (RECEIVED, None)))) == [("1:e0", "2:e0")]


def test_what_the_analyst_linked_is_not_asked_again_and_what_was_kept_apart_never() -> None:
    dossier = dossier_of(source(1, (MET, NINTH)), source(2, (RECEIVED, NINTH)))
    ids = tuple(sorted(dossier.events))
    assert members(LinkEvents(ids).apply(dossier)) == []
    assert members(NotSame(*ids).apply(dossier)) == []


def test_words_of_one_idea_are_one_and_small_words_none() -> None:
    assert idea("received") == idea("talks") == idea("met") == "meet"
    assert idea("the") == idea("Monday".casefold()) == ""
    assert names_in("The ministers met Anna Berg on Monday") == {"anna", "berg"}
    assert ideas_in("shelling of the town") == {"shell", "town"}


TITLES = st.sampled_from([MET, RECEIVED, "Anna Berg left Halden", "Fire destroyed the port of Halden", "Halden burned"])
TOLD = st.lists(st.tuples(TITLES, st.none() | st.integers(NINTH - 3, NINTH + 3)), min_size=1, max_size=3)


@settings(deadline=None, max_examples=60)
@given(st.lists(TOLD, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_looked_at_source_by_source_it_is_the_same_as_looked_at_whole(piles, chance) -> None:
    watch, dossier = Sameness(), Dossier()
    for number, told in enumerate(piles):
        dossier = source(number, *told).apply(dossier)
        watch.groups(dossier)
        id_ = chance.choice(sorted(dossier.events))
        dossier = dossier.put(replace(dossier.events[id_], title=chance.choice([MET, "Nothing of note"])))
    assert watch.groups(dossier) == same_events(dossier)
