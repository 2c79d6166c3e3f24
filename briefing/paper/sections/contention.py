"""Points of contention: where sources contradict each other, both sides with their place, and what the analyst says."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.crosscheck.differences import Difference, Side
from briefing.crosscheck.picture import picture
from briefing.model.conflict import Verdict
from briefing.model.linked import shown_as
from briefing.paper import citations
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Inline, Listing, Paragraph, Role, Style, Text
from briefing.paper.wording import counted, printable, sentence, tight

TITLE = "Points of contention"


def blocks(held: Material) -> tuple[Block, ...]:
    every = [each for each in picture(held.dossier).contradictions if _is_open(held, each) and _is_printed(held, each)]
    if not every:
        return heading("contention", TITLE), empty(
            "contention", "No two sources contradict each other in what is printed."
        )
    shown = every[: held.most("contention", len(every))]
    listing = Listing("contention-list", tuple(_item(held, each) for each in shown))
    left = len(every) - len(shown)
    if not left:
        return heading("contention", TITLE), listing
    cut = f"For length, {counted(left, 'other point is', 'other points are')} left out."
    return heading("contention", TITLE), listing, Paragraph("contention-cut", (Text(cut),), Style.SMALL)


def _is_open(held: Material, difference: Difference) -> bool:
    """Unless the analyst has found that it is none."""
    decided = held.dossier.conflicts.get(difference.id)
    return decided is None or decided.verdict is not Verdict.NO_CONFLICT


def _is_printed(held: Material, difference: Difference) -> bool:
    ids = {event.id for event in held.events} | {claim.id for claim in held.claims}
    return all(shown_as(held.dossier, side.key[1]) in ids for side in (difference.one, difference.other))


def _item(held: Material, difference: Difference) -> Paragraph:
    keys = (difference.one.key, difference.other.key)
    id_ = f"contention-{difference.id}"
    passages = [side.passage for side in (difference.one, difference.other) if side.passage is not None]
    noted = (citations.note(f"note-{id_}", held.dossier, passages, keys),) if passages else ()
    decided = held.dossier.conflicts.get(difference.id)
    why = sentence(printable(decided.why)) if decided and decided.why else ""
    verdict = (Text(f" {decided.verdict.value.capitalize()}. {why}".rstrip(), Role.LABEL),) if decided else ()
    return Paragraph(id_, (*_told(held, difference), *noted, *verdict), keys=keys if passages else ())


def _told(held: Material, difference: Difference) -> Iterator[Inline]:
    yield Text(f"{printable(difference.about).capitalize()}: ", Role.STRONG)
    event = held.dossier.events.get(difference.one.key[1])
    if event is not None:
        yield Text(f"{printable(event.title)}: ")
    yield Text(tight(f"{_said(held, difference.one)}; {_said(held, difference.other)}."))


def _said(held: Material, side: Side) -> str:
    source = held.dossier.sources.get(side.passage.source_id) if side.passage else None
    words = printable(side.words)
    return f"{source.label} has {words}" if source else words


SECTION = Section("contention", TITLE, blocks)
