"""Quotations in full, word for word, with the speaker as printed and the day of speaking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model.statement import Statement
from briefing.paper import citations
from briefing.paper.alike import same_words
from briefing.paper.dates import date_span
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import ActorName, Block, Inline, Quote, Role, Text
from briefing.paper.wording import NBSP, printable

TITLE = "Quotations"


def blocks(held: Material) -> tuple[Block, ...]:
    if not held.statements:
        return heading("quotations", TITLE), empty("quotations", "No direct quotations have been found.")
    said = enumerate(same_words(held.statements), 1)
    return heading("quotations", TITLE), *(_quote(held, group, number) for number, group in said)


def _quote(held: Material, group: Sequence[Statement], number: int) -> Quote:
    """One quotation with all places that print it; of the speaker and day, what the first place to give them says."""
    statement = group[0]
    source = held.dossier.sources.get(statement.passage.source_id)
    return Quote(
        id=f"quotation-{statement.id}",
        words=printable(statement.content.exact),
        attribution=tuple(_attribution(held, group, number)),
        lang=source.language if source else "",
        keys=tuple(("statements", each.id) for each in group),
    )


def _attribution(held: Material, group: Sequence[Statement], number: int) -> Iterator[Inline]:
    """Numbered, so that a reader can speak of it: Q1."""
    keys = tuple(("statements", each.id) for each in group)
    yield Text(f"Q{number}", Role.STRONG)
    yield Text(f"{NBSP} ")
    yield from _speaker(held, next((each for each in group if each.speaker_id or each.speaker_words), group[0]))
    yield Text(", ")
    dated = next((each for each in group if each.said), group[0])
    timex = held.dossier.timexes.get(dated.said_timex) if dated.said_timex else None
    if dated.said:
        yield date_span(dated.said, printable(timex.passage.exact) if timex else "", keys)
    else:
        yield Text("day of speaking not known", Role.MUTED)
    yield Text(".")
    passages = [each.passage for each in group]
    yield citations.note(f"note-quotation-{group[0].id}", held.dossier, passages, keys)


def _speaker(held: Material, statement: Statement) -> Iterator[Inline]:
    actor = held.dossier.actors.get(statement.speaker_id) if statement.speaker_id else None
    if actor is None:
        if statement.speaker_words:
            yield Text(printable(statement.speaker_words), Role.VERBATIM)
        else:
            yield Text("Speaker not named", Role.MUTED)
        return
    yield ActorName(printable(actor.name), (("actors", actor.id),))
    if actor.roles:
        yield Text(", ")
        yield Text(printable(actor.roles[0].text), Role.VERBATIM, (("actors", actor.id),))


SECTION = Section("quotations", TITLE, blocks)
