"""The chronology: what each source says of the time, what that comes to, and what happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model.event import Event
from briefing.model.linked import told
from briefing.paper import citations
from briefing.paper.alike import same_lines
from briefing.paper.dates import as_stated, event_date, is_known
from briefing.paper.material import Material
from briefing.paper.sections import figure
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Grade, Inline, Inlines, Keys, Paragraph, Ref, Role, Row, Table, Text
from briefing.paper.wording import MODALITY, counted, printable, sentence

TITLE = "Chronology"
TABLE = "chronology-table"


def blocks(held: Material) -> tuple[Block, ...]:
    if not held.events:
        return heading("chronology", TITLE), empty("chronology", "No events have been found.")
    every = same_lines(held.events)
    shown = latest(every, held.most("chronology", len(every)))
    return heading("chronology", TITLE), _method(held, len(every) - len(shown)), _table(held, shown)


def latest(groups: Sequence[tuple[Event, ...]], most: int) -> list[tuple[Event, ...]]:
    """At most `most` lines: the latest dated ones, still in order; undated ones are the first to go."""
    dated = [group for group in groups if is_known(group[0].when)]
    undated = [group for group in groups if not is_known(group[0].when)]
    kept = dated[-most:] if most else []
    return [*kept, *undated[: max(0, most - len(kept))]]


def _table(held: Material, shown: Sequence[tuple[Event, ...]]) -> Table:
    """Where nothing has been graded, the caption says so once instead of a column that says it in every row."""
    graded = any(event.credibility for event in held.events) or any(source.grade for source in held.sources)
    heads = ("As stated", "Resolved to", "Event", "Source", "Grade")
    caption = "Events in order of time; undated ones last."
    return Table(
        id=TABLE,
        caption=(Text(caption if graded else f"{caption} None of them has been graded."),),
        head=tuple((Text(words),) for words in (heads if graded else heads[:-1])),
        rows=tuple(_row(held, group, graded) for group in shown),
        widths=(0.2, 0.17, 0.375, 0.135, 0.12) if graded else (0.21, 0.18, 0.455, 0.155),
        row_heads=True,
        summary=f"{counted(sum(map(len, shown)), 'event')} with the date as stated, the date it resolves to, what "
        f"happened{', the place in the source and the grade' if graded else ' and the place in the source'}.",
    )


def _method(held: Material, left_out: int) -> Paragraph:
    drawn = figure.drawn_in(held)
    words = (
        Ref(TABLE),
        Text(
            " gives each date first in the source’s own words, then as the days those words allow. "
            "A date that cannot be resolved is left open."
        ),
        *((Text(" "), Ref(figure.FIGURE), Text(" draws the dated ones.")) if drawn else ()),
        *(
            (Text(f" For length, {counted(left_out, 'other line is', 'other lines are')} left out."),)
            if left_out
            else ()
        ),
    )
    return Paragraph("chronology-method", words)


def _row(held: Material, group: Sequence[Event], graded: bool) -> Row:
    """One row for what several sources say in the same words of the same time; each of them is named."""
    event = group[0]
    keys = tuple(("events", each.id) for each in group)
    cells: tuple[Inlines, ...] = (
        _stated(held, group),
        tuple(_resolved(held, event)),
        tuple(_told(event, keys)),
        _cited(held, group, keys),
        *((tuple(_grades(held, group)),) if graded else ()),
    )
    return Row(f"chronology-{event.id}", cells, keys)


def _stated(held: Material, group: Sequence[Event]) -> Inlines:
    stated = [words for words in dict.fromkeys(as_stated(held.dossier, event) for event in group) if words]
    if not stated:
        return (Text("not stated", Role.MUTED),)
    out: list[Inline] = []
    for words in stated:
        out += [Text("; “" if out else "“"), Text(words, Role.VERBATIM), Text("”")]
    return tuple(out)


def _resolved(held: Material, event: Event) -> Iterator[Inline]:
    yield event_date(held.dossier, event)
    if event.when_by_hand:
        yield Text(" (set by the analyst)", Role.LABEL)
    elif event.when and event.when.because:
        yield Text(" (worked out)", Role.LABEL)


def _told(event: Event, keys: Keys) -> Iterator[Inline]:
    if MODALITY[event.modality]:
        yield Text(f"{MODALITY[event.modality].capitalize()}: ", Role.LABEL)
    yield Text(sentence(printable(event.title)), keys=keys)


def _cited(held: Material, group: Sequence[Event], keys: Keys) -> Inlines:
    passages = [passage for event in group for passage in event.passages]
    cited = citations.joined(citations.gathered(citations.citations(held.dossier, passages, keys)))
    return (*cited, *_support(held, group)) if cited else (Text("none: the analyst’s own", Role.MUTED),)


def _support(held: Material, group: Sequence[Event]) -> Iterator[Inline]:
    """How many of the reports of a linked event know of it by themselves."""
    members = [id_ for event in group for id_ in told(held.dossier, event.id)]
    if len(members) > len(group):
        yield Text(f" ({held.voices.of_events(held.dossier, members, ()).words})", Role.LABEL)


def _grades(held: Material, group: Sequence[Event]) -> Iterator[Inline]:
    """One grade for each source, in the order of the citations."""
    event = group[0]
    ids = dict.fromkeys(passage.source_id for each in group for passage in each.passages)
    sources = [held.dossier.sources[id_] for id_ in ids if id_ in held.dossier.sources]
    grades = [Grade(source.grade, event.credibility) for source in sources]
    if not any(grade.words for grade in grades):
        yield Text("not graded", Role.MUTED)
        return
    for place, grade in enumerate(grades):
        if place:
            yield Text(", ")
        yield grade if grade.words else Text("not graded", Role.MUTED)


SECTION = Section("chronology", TITLE, blocks)
