"""The timeline as a figure: what the screen shows, laid out for the page."""

from __future__ import annotations

from dataclasses import replace

from briefing.chart.display import Label, Mark
from briefing.chart.figure import figure
from briefing.paper import face
from briefing.paper.house import measure
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, heading
from briefing.paper.tree import Block, Figure, Paragraph, Ref, Text
from briefing.paper.wording import counted, printable

TITLE = "Timeline"
FIGURE = "timeline-figure"
_HIGHEST = 212.0  # points: under the title and the news it still fits the first page
_TALLEST = 420.0  # points: with many lanes it is a page's main matter, and still leaves room for words


def blocks(held: Material) -> tuple[Block, ...]:
    """Nothing where no event has a date: the sections around it say so already."""
    dated = [event.id for event in held.events if event.when]
    if not dated:
        return ()
    shown = frozenset(event.id for event in held.events)
    width = measure(held.style, held.dossier.outline.size)
    drawn = figure(held.dossier, width, _HIGHEST, face.width, shown, tallest=_TALLEST)
    if not drawn.pieces:
        return ()
    drawn = replace(drawn, pieces=tuple(map(_printable, drawn.marks)), words=printable(drawn.words))
    told = f" draws {counted(len(dated), 'dated event')}. A bar is as long as the days in which the event must fall."
    keys = tuple(("events", id_) for id_ in dated)
    shown_as = Figure(FIGURE, (Text("Events on a common axis of time."),), drawn.words, drawn, keys)
    return heading("timeline", TITLE), Paragraph("timeline-method", (Ref(FIGURE), Text(told))), shown_as


def _printable(mark: Mark) -> Mark:
    return replace(mark, text=printable(mark.text)) if isinstance(mark, Label) else mark


def drawn_in(held: Material) -> bool:
    """Whether this paper has the figure, so that the text can refer to it."""
    return SECTION.key in held.dossier.outline.sections and any(event.when for event in held.events)


SECTION = Section("figure", "Timeline figure", blocks)
