"""Reading the times of a source as news or as a history."""

from __future__ import annotations

from briefing.edits.manner import TellAs
from briefing.edits.readings import ChooseReading
from briefing.edits.sources import AddSource
from briefing.extraction.pipeline import extract
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from briefing.model.tree import Known

_WORDS = "The bridge fell on 3 March 1951. In April the garrison left the town. The council met on Tuesday."


def told(narrative: bool | None = None) -> Dossier:
    text = SourceText(
        _WORDS, (Block(Span(0, len(_WORDS)), BlockKind.PARAGRAPH),), "plain/1", "text/plain", language="en"
    )
    source = Source("s", "bridge.txt", "bridge.txt", "s", "text/plain", created=Day(2025, 12, 4))
    before = AddSource(source, text, extract(source, text)).apply(Dossier())
    return TellAs("s", narrative).apply(before) if narrative is not None else before


def dates(dossier: Dossier) -> dict[str, str]:
    return {t.passage.exact: t.when.edtf if t.when else "" for t in dossier.timexes.values()}


def test_a_month_of_a_history_belongs_to_the_year_before_it_in_the_text() -> None:
    assert dates(told(narrative=False))["April"].startswith("2025")
    assert dates(told(narrative=True))["April"] == "1951-04"


def test_events_are_dated_with_their_expressions() -> None:
    history = told(narrative=True)
    april = next(timex for timex in history.timexes.values() if timex.passage.exact == "April")
    dated = [event.when for event in history.events.values() if event.timex_id == april.id]
    assert all(when is not None and when.edtf == "1951-04" for when in dated)


def test_going_back_to_what_the_source_suggests_restores_every_date() -> None:
    before = told()
    there = TellAs("s", not bool(before.sources["s"].narrative)).apply(before)
    back = TellAs("s", None).apply(there)
    assert back.timexes == before.timexes
    assert back.events == before.events
    assert back.sources == before.sources


def test_a_reading_that_the_analyst_chose_stays() -> None:
    before = told(narrative=False)
    april = next(timex for timex in before.timexes.values() if timex.passage.exact == "April")
    chosen = ChooseReading(april.id, Known("1960-04")).apply(before)
    after = TellAs("s", True).apply(chosen)
    assert dates(after)["April"] == "1960-04"
    assert after.timexes[april.id].extracted is not None
