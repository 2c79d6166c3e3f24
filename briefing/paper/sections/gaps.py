"""What the dossier does not say: questions for the next collection."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Listing, Paragraph, Text
from briefing.paper.wording import counted

TITLE = "Gaps"


def blocks(held: Material) -> tuple[Block, ...]:
    items = tuple(Paragraph(f"gaps-{name}", (Text(words),)) for name, words in _open(held))
    if not items:
        return heading("gaps", TITLE), empty("gaps", "No gaps have been found.")
    return heading("gaps", TITLE), Listing("gaps-list", items)


def _open(held: Material) -> Iterator[tuple[str, str]]:
    undated = [source.label for source in held.sources if source.created is None]
    if undated:
        yield "sources", f"No date is known for {', '.join(undated)}."
    events = sum(event.when is None for event in held.events)
    if events:
        yield "events", f"{counted(events, 'event')} cannot be dated."


SECTION = Section("gaps", TITLE, blocks)
