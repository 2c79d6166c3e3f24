"""Chronologies: table rows, list items and lines that begin with a date are an event each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.join import called
from briefing.extraction.events.dating import Times, is_vague
from briefing.extraction.events.deeds import noun_class
from briefing.extraction.events.fitting import shortened
from briefing.language.analysis import Analysis
from briefing.language.verbs import Form, forms
from briefing.model.actor import Actor, ActorKind
from briefing.model.event import Event, Part, Participation
from briefing.model.source import Block, BlockKind
from briefing.model.span import Span, passage
from briefing.model.timex import Timex, TimexType

# what is done to people: "Named special envoy" beside a name in the row
_OF_PEOPLE = frozenset(
    ["name", "appoint", "elect", "bear", "arrest", "promote", "dismiss", "convict", "charge", "sentence"]
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?Z?(?: ?UTC)?$")
_FULL = 60  # characters; a shorter line was ended on purpose
_MARKS = " \t-–—:•*|.,;)("


def row_events(source_id: str, analysis: Analysis, times: Times, cast: Cast) -> list[Event]:
    """Events of tables and of dated lines, in reading order."""
    made = [*_table_rows(source_id, analysis, times), *_dated_lines(source_id, analysis, times)]
    named = [_with_people(analysis, event, cast) for event in made]
    return sorted(named, key=lambda event: event.passages[0].span)


def _with_people(analysis: Analysis, event: Event, cast: Cast) -> Event:
    """Whom a row names takes part; a state that fills a cell alone is where. "Named envoy" is told of whom it names."""
    text = analysis.text.text
    found: dict[str, Actor] = {}
    for span, actor in cast.within(event.passages[0].span):
        around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
        if actor.kind is not ActorKind.STATE or around.strip() or around == "  ":
            found.setdefault(actor.id, actor)
    people = [actor for actor in found.values() if actor.kind is ActorKind.PERSON]
    title = event.title
    if len(people) == 1 and forms().get(title.partition(" ")[0].lower(), {}).get(Form.PARTICIPLE) in _OF_PEOPLE:
        title = f"{called(people[0].name)} {title[:1].lower()}{title[1:]}"
    taking = (Participation(one.id, Part.ACTING, one.side, one.side_doubt) for one in found.values())
    return replace(event, title=title, participants=tuple(taking))


def _table_rows(source_id: str, analysis: Analysis, times: Times) -> Iterator[Event]:
    """A row whose one cell is a date; the other cells tell what."""
    cells = [block for block in analysis.text.blocks if block.kind is BlockKind.CELL]
    for _, row in groupby(cells, key=lambda block: (block.table, block.row)):
        blocks = list(row)
        dated = [(block, timex) for block in blocks for timex in _whole(analysis, block, times)]
        others = [block for block in blocks if dated and block is not dated[0][0] and _says(analysis, block)]
        if not dated or not others:
            continue
        longest = max(others, key=lambda block: (block.span.end - block.span.start, -block.span.start))
        span = Span(min(blocks[0].span.start, longest.span.start), max(block.span.end for block in blocks))
        yield _event(source_id, analysis, span, longest.span.of(analysis.text.text), dated[0][1])


def _says(analysis: Analysis, block: Block) -> bool:
    return any(character.isalpha() for character in block.span.of(analysis.text.text))


def _whole(analysis: Analysis, block: Block, times: Times) -> Iterator[Timex]:
    """The date that fills a cell, but for a few marks."""
    words = block.span.of(analysis.text.text)
    for timex in times.of_block(block):
        if _is_date(timex) and len(words.strip(_MARKS)) <= len(timex.passage.exact) + 8:
            yield timex


def _dated_lines(source_id: str, analysis: Analysis, times: Times) -> Iterator[Event]:
    """A list item or line that opens with a date and goes on after a mark: "14:05 UTC – alert fired"."""
    text = analysis.text.text
    for sentence in analysis.sentences:
        if sentence.kind in (BlockKind.CELL, BlockKind.TITLE, BlockKind.HEADING):
            continue
        first = next((timex for timex in times.within(sentence.span) if _is_date(timex)), None)
        if first is None or text[sentence.span.start : first.passage.span.start].strip(_MARKS):
            continue
        rest = _line(text[first.passage.span.end : sentence.span.end])
        mark = rest.lstrip(" \t)")[:1]
        telling = rest.strip(_MARKS)
        logged = _CLOCK.match(first.passage.exact) is not None and rest[:1] == " " and telling[:1].isupper()
        if ((mark in "-–—:|" and mark) or logged) and len(telling.split()) >= 2:
            yield _event(source_id, analysis, sentence.span, telling, first)


def _line(words: str) -> str:
    """Up to a line that begins another sentence: it belongs to no entry."""
    lines = words.split("\n")
    end = next((at for at, line in enumerate(lines) if at and line[:1].isupper() and not _goes_on(lines[at - 1])), None)
    return "\n".join(lines[:end])


def _goes_on(line: str) -> bool:
    """A full line that ends in no mark was broken where it stands."""
    return len(line) >= _FULL and line.rstrip()[-1:] not in ".!?"


def _is_date(timex: Timex) -> bool:
    return timex.type in (TimexType.DATE, TimexType.TIME) and not is_vague(timex)


def _event(source_id: str, analysis: Analysis, span: Span, words: str, timex: Timex) -> Event:
    telling = shortened(words.strip(_MARKS))
    return Event(
        id=f"{source_id}:e{span.start}",
        title=telling[:1].upper() + telling[1:],
        when=timex.when,
        passages=(passage(source_id, analysis.text.text, span),),
        timex_id=timex.id,
        extracted_when=timex.when,
        event_class=noun_class(frozenset(words.lower().split())),
        confidence=0.8,
    )
