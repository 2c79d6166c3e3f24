"""What has changed since the last edition: new, withdrawn, re-dated, re-graded, reworded."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.edition import Edition, Line
from briefing.model.span import Passage
from briefing.paper import citations
from briefing.paper.editions import Change, Turn, changes, last
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Inline, Listing, Paragraph, Role, Style, Text
from briefing.paper.wording import counted, day, sentence, tight

TITLE = "What has changed"
KEY = "changes"

_NONE = "none"


def blocks(held: Material) -> tuple[Block, ...]:
    """Nothing in a first edition."""
    before = last(held)
    if before is None:
        return ()
    found = changes(held, before)
    if not found:
        return heading(KEY, TITLE), empty(KEY, f"Nothing has changed since {_named(before)}.")
    shown = found[: held.most(KEY, len(found))]
    since = Paragraph(f"{KEY}-since", (Text(f"Since {_named(before)}:"),))
    items = tuple(_item(held, change) for change in shown)
    out: tuple[Block, ...] = (heading(KEY, TITLE), since, Listing(f"{KEY}-list", items))
    left = len(found) - len(shown)
    cut = f"For length, {counted(left, 'other change is', 'other changes are')} left out."
    return (*out, Paragraph(f"{KEY}-cut", (Text(cut),), Style.SMALL)) if left else out


def _named(edition: Edition) -> str:
    issued = f" of {day(edition.issued)}" if edition.issued else ""
    return f"edition\u00a0{edition.number}{issued}"


def _item(held: Material, change: Change) -> Paragraph:
    table, id_ = change.key
    name = change.turn.name.lower()
    inlines: list[Inline] = [Text(f"{change.turn.value}. ", Role.STRONG), *_told(change)]
    passages = _passages(held, change)
    if passages:
        inlines.append(citations.note(f"note-{KEY}-{name}-{table}-{id_}", held.dossier, passages, (change.key,)))
    # What was withdrawn is no record of this paper any more, and a source needs no source.
    keys = (change.key,) if passages else ()
    return Paragraph(f"{KEY}-{name}-{table}-{id_}", tuple(inlines), keys=keys)


def _told(change: Change) -> Iterator[Inline]:
    before, now = change.before, change.now
    match change.turn, before, now:
        case Turn.NEW, _, Line():
            yield Text(tight(sentence(f"{_dated(now)}{now.title}")))
        case Turn.WITHDRAWN, Line(), _:
            yield Text(tight(sentence(f"{_dated(before)}{before.title}")))
        case Turn.REDATED, Line(), Line():
            yield Text(tight(f"{now.title}: was {before.date or _NONE}, is now {now.date or _NONE}."))
        case Turn.REGRADED, Line(), Line():
            yield Text(f"{now.title}: was {before.grade or 'not graded'}, is now {now.grade or 'not graded'}.")
        case _, Line(), Line():
            yield Text(sentence(f"{now.title}; was: {before.title}"))


def _dated(line: Line) -> str:
    if line.table == "sources":
        return "Source: "
    return f"{line.date[:1].upper()}{line.date[1:]}: " if line.date else "Judgement: "


def _passages(held: Material, change: Change) -> tuple[Passage, ...]:
    table, id_ = change.key
    if change.now is None or table == "sources":
        return ()
    shown = {event.id: event for event in held.events}
    if table == "events":
        return shown[id_].passages
    basis = held.dossier.judgements[id_].basis
    return tuple(
        passage for each in basis if each in held.dossier.events for passage in held.dossier.events[each].passages
    )


SECTION = Section(KEY, TITLE, blocks)
