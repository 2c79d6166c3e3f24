"""Quotations in full, word for word, with the speaker as printed and the day of speaking."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.statement import Statement
from briefing.paper import citations
from briefing.paper.dates import date_span
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import ActorName, Block, Inline, Quote, Role, Text
from briefing.paper.wording import printable

TITLE = "Quotations"


def blocks(held: Material) -> tuple[Block, ...]:
    if not held.statements:
        return heading("quotations", TITLE), empty("quotations", "No direct quotations have been found.")
    return heading("quotations", TITLE), *(_quote(held, statement) for statement in held.statements)


def _quote(held: Material, statement: Statement) -> Quote:
    source = held.dossier.sources.get(statement.passage.source_id)
    return Quote(
        id=f"quotation-{statement.id}",
        words=printable(statement.content.exact),
        attribution=tuple(_attribution(held, statement)),
        lang=source.language if source else "",
        keys=(("statements", statement.id),),
    )


def _attribution(held: Material, statement: Statement) -> Iterator[Inline]:
    key = ("statements", statement.id)
    yield from _speaker(held, statement)
    yield Text(", ")
    timex = held.dossier.timexes.get(statement.said_timex) if statement.said_timex else None
    if statement.said:
        yield date_span(statement.said, printable(timex.passage.exact) if timex else "", (key,))
    else:
        yield Text("day of speaking not known", Role.MUTED)
    yield Text(".")
    yield citations.note(f"note-quotation-{statement.id}", held.dossier, (statement.passage,), (key,))


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
