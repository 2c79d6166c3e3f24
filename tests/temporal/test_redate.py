"""Dating again when an anchor becomes known, and taking it back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.edits.sources import AddSource, DateSource
from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day, day_of
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.findings import Findings
from briefing.model.source import Source, SourceText
from briefing.model.span import Span, passage
from briefing.model.statement import Statement
from briefing.temporal.edtf import parse
from briefing.temporal.redate import dated, redated

TEXT = "On Tuesday the envoy said: “We met yesterday.” Nearly four years ago it began. In May 2024 it paused."
SOURCE = Source("s", "s", "s", "s", "text/plain")
QUOTE = Span(TEXT.index("“") + 1, TEXT.index("”"))


def dossier() -> Dossier:
    text = SourceText(TEXT, (), "plain", "text/plain")
    found = timexes(SOURCE, text, [("s:s1", QUOTE)])
    said = next(timex for timex in found if timex.passage.exact == "Tuesday")
    yesterday = next(timex for timex in found if timex.passage.exact == "yesterday")
    words = passage("s", TEXT, QUOTE)
    statement = Statement("s:s1", words, words, said_timex=said.id)
    event = Event("s:e1", "We met", None, (words,), timex_id=yesterday.id)
    by_hand = replace(event, id="s:e2", when=parse("2020"), when_by_hand=True, timex_id=None)
    times, statements, events = dated(None, found, (statement,), (event, by_hand))
    return (
        AddSource(SOURCE, text, Findings(timexes=times, statements=statements, events=events))
        .apply(Dossier())
        .settled()
    )


def records(of: Dossier) -> tuple[dict[str, object], ...]:
    return dict(of.timexes), dict(of.statements), dict(of.events)


def test_a_day_of_publication_dates_the_speech_and_what_was_said_in_it() -> None:
    after = DateSource("s", Day(2025, 12, 4)).apply(dossier())
    said, event = after.statements["s:s1"].said, after.events["s:e1"].when
    assert said is not None
    assert said.edtf == "2025-12-02"
    assert event is not None
    assert event.edtf == "2025-12-01"
    assert "the day of speaking, 2 December 2025" in event.why


def test_an_undated_thing_borrows_no_date() -> None:
    before = dossier()
    assert before.events["s:e1"].when is None
    assert before.statements["s:s1"].said is None
    assert [t.when.edtf for t in before.timexes.values() if t.when] == ["2024-05"]


def test_a_date_set_by_hand_stays() -> None:
    after = DateSource("s", Day(2025, 12, 4)).apply(dossier())
    assert after.events["s:e2"].when == parse("2020")


@given(st.integers(700_000, 800_000).map(day_of))
def test_setting_and_unsetting_the_day_of_publication_restores_everything(day: Day) -> None:
    before = dossier()
    there = DateSource("s", day).apply(before)
    back = DateSource("s", None).apply(there)
    assert records(back) == records(before)
    assert records(DateSource("s", day).apply(back)) == records(there)


def test_dating_again_with_nothing_new_touches_nothing() -> None:
    before = dossier()
    assert redated(before, before, ("sources", "s")).touched == frozenset()


def test_a_statement_dated_by_hand_dates_what_was_said() -> None:
    before = dossier()
    told = replace(before.statements["s:s1"], said=parse("2025-12-02"), said_by_hand=True)
    after = redated(before, before.put(told), ("sources", "s"))
    assert after.statements["s:s1"].said == parse("2025-12-02")
    when = after.events["s:e1"].when
    assert when is not None
    assert when.edtf == "2025-12-01"


def test_a_source_that_is_added_is_dated_whatever_its_findings_said() -> None:
    text = SourceText(TEXT, (), "plain", "text/plain")
    found = tuple(replace(timex, when=None, why="") for timex in timexes(SOURCE, text, []))
    added = AddSource(SOURCE, text, Findings(timexes=found)).apply(Dossier())
    assert all(timex.why for timex in added.timexes.values())
