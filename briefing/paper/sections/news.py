"""What is new: the latest events, newest first, and then what is announced or expected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.model.event import Event, Modality
from briefing.paper import citations
from briefing.paper.alike import near_lines
from briefing.paper.dates import opening_date
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Inline, Listing, Paragraph, Role, Text
from briefing.paper.wording import MODALITY, printable, sentence

TITLE = "What is new"
MOST = 5  # that happened
MOST_AHEAD = 3  # announced or expected
RECENT = 31  # days before the newest event: what is older is no news

_AHEAD = (Modality.PLANNED, Modality.POSSIBLE)


def blocks(held: Material) -> tuple[Block, ...]:
    newest = latest(held.events)[: held.most("news", MOST)]
    ahead = expected(held.events)[: held.most("ahead", MOST_AHEAD)]
    if not newest and not ahead:
        return heading("news", TITLE), empty("news", "No event in this paper has a date.")
    out: list[Block] = [heading("news", TITLE)]
    if newest:
        out.append(Listing("news-list", tuple(_item(held, group) for group in newest)))
    if ahead:
        if newest:
            out.append(Paragraph("news-ahead", (Text("Announced or expected:"),)))
        out.append(Listing("news-ahead-list", tuple(_item(held, group) for group in ahead)))
    return tuple(out)


def latest(events: Iterable[Event]) -> list[tuple[Event, ...]]:
    """The MOST latest lines of what happened, newest first, none much older than the newest."""
    dated = sorted((e for e in events if _last(e) and e.modality not in _AHEAD), key=_last, reverse=True)
    recent = [event for event in dated if _last(event) >= _last(dated[0]) - RECENT]
    return near_lines(recent)[:MOST]


def expected(events: Iterable[Event]) -> list[tuple[Event, ...]]:
    """The MOST_AHEAD lines of what is planned or possible, latest first, of those not long past."""
    every = [event for event in events if _last(event)]
    ahead = sorted((event for event in every if event.modality in _AHEAD), key=_last, reverse=True)
    newest = max((_last(event) for event in every if event.modality not in _AHEAD), default=0)
    return near_lines(event for event in ahead if _last(event) >= newest - RECENT)[:MOST_AHEAD]


def _last(event: Event) -> int:
    """The last day it can be of, as an ordinal; 0 where no day is known."""
    last = event.when and (event.when.latest or event.when.earliest)
    return last.ordinal if last else 0


def _item(held: Material, group: Sequence[Event]) -> Paragraph:
    event = group[0]
    keys = tuple(("events", each.id) for each in group)
    inlines: list[Inline] = [opening_date(held.dossier, event), Text(". ")]
    if MODALITY[event.modality]:
        inlines.append(Text(f"{MODALITY[event.modality].capitalize()}: ", Role.LABEL))
    inlines.append(Text(sentence(printable(event.title)), keys=keys))
    passages = [passage for each in group for passage in each.passages]
    if passages:
        inlines.append(citations.note(f"note-news-{event.id}", held.dossier, passages, keys))
    return Paragraph(f"news-{event.id}", tuple(inlines), keys=keys)


SECTION = Section("news", TITLE, blocks)
