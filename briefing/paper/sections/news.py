"""What is new: the latest dated events, newest first."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.event import Event
from briefing.paper import citations
from briefing.paper.dates import opening_date
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Inline, Listing, Paragraph, Role, Text
from briefing.paper.wording import MODALITY, printable, sentence

TITLE = "What is new"
MOST = 5


def blocks(held: Material) -> tuple[Block, ...]:
    newest = latest(held.events)
    if not newest:
        return heading("news", TITLE), empty("news", "No event in this paper has a date.")
    return heading("news", TITLE), Listing("news-list", tuple(_item(held, event) for event in newest))


def latest(events: Iterable[Event]) -> list[Event]:
    """The MOST latest dated events, newest first; equals stay in order of time."""

    def ordinal(event: Event) -> int:
        last = event.when and (event.when.latest or event.when.earliest)
        return last.ordinal if last else 0

    dated = [event for event in events if event.when and (event.when.latest or event.when.earliest)]
    return sorted(dated, key=ordinal, reverse=True)[:MOST]


def _item(held: Material, event: Event) -> Paragraph:
    key = ("events", event.id)
    inlines: list[Inline] = [opening_date(held.dossier, event), Text(". ")]
    if MODALITY[event.modality]:
        inlines.append(Text(f"{MODALITY[event.modality].capitalize()}: ", Role.LABEL))
    inlines.append(Text(sentence(printable(event.title)), keys=(key,)))
    if event.passages:
        inlines.append(citations.note(f"note-news-{event.id}", held.dossier, event.passages, (key,)))
    return Paragraph(f"news-{event.id}", tuple(inlines), keys=(key,))


SECTION = Section("news", TITLE, blocks)
