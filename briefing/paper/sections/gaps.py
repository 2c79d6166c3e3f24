"""What the dossier does not say: questions for the next collection, each with the place that raises it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.crosscheck.gaps import Gap, GapKind, gaps
from briefing.crosscheck.gaps_of_the_whole import gaps_of_the_whole
from briefing.model.dossier import Dossier, Key
from briefing.model.span import Passage
from briefing.paper import citations
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Listing, Paragraph, Style, Text
from briefing.paper.wording import NBSP, counted, printable, typeset

TITLE = "Gaps"
MOST = 3  # questions of one kind that are printed one by one

_MANY = {
    GapKind.SOURCE_DATE: "sources have no date of publication",
    GapKind.EVENT_DATE: "events cannot be dated",
    GapKind.SINGLE_SOURCE: "events rest on a single source each",
    GapKind.SPEAKER: "quotations have no named speaker",
    GapKind.DAY_OF_SPEAKING: "quotations have no day of speaking",
    GapKind.CLAIM_SOURCE: "claims name nobody who vouches for them",
    GapKind.PLACE: "events have no place",
    GapKind.TO_CHECK: "differences between accounts are still to be checked",
    GapKind.JUDGEMENT: "judgements rest on a single source each",
    GapKind.NEVER_QUOTED: "parties are never quoted",
    GapKind.SILENT: "stretches of weeks are told of by no source",
}


def blocks(held: Material) -> tuple[Block, ...]:
    every = tuple(_items(held))
    items = every[: held.most("gaps", len(every))]
    left_out = len(every) - len(items)
    if not items:
        return heading("gaps", TITLE), empty("gaps", "No gaps have been found.")
    cut = f"For length, {counted(left_out, 'other question is', 'other questions are')} left out."
    told = (Paragraph("gaps-cut", (Text(cut),), Style.SMALL),) if left_out else ()
    return heading("gaps", TITLE), Listing("gaps-list", items), *told


def _items(held: Material) -> Iterator[Paragraph]:
    """A few questions of one kind in full, many of them as one line."""
    printed = _printed(held)
    every = (*gaps(held.dossier), *gaps_of_the_whole(held.dossier))
    found = [gap for gap in every if gap.record in printed]
    for kind in GapKind:
        of_kind = [gap for gap in found if gap.kind is kind]
        if len(of_kind) > MOST:
            name = kind.name.lower().replace("_", "-")
            yield _many(held, f"gaps-{name}", f"{len(of_kind)}{NBSP}{_MANY[kind]}", of_kind)
            continue
        for gap in of_kind:
            id_ = f"gaps-{kind.name.lower()}-{gap.record[1]}"
            yield _item(held, id_, typeset(printable(gap.question)), [gap])


def _printed(held: Material) -> set[Key]:
    """What this paper prints: it asks about nothing a reader cannot see in it."""
    keys: set[Key] = {("sources", source.id) for source in held.sources}
    keys |= {("events", event.id) for event in held.events}
    keys |= {("statements", statement.id) for statement in held.statements}
    keys |= {("judgements", judgement.id) for judgement in held.judgements}
    keys |= {("actors", actor.id) for actor in held.actors}
    return keys | {("claims", claim.id) for claim in held.claims}


def _item(held: Material, id_: str, words: str, found: Sequence[Gap]) -> Paragraph:
    keys = tuple(gap.record for gap in found)
    passages = tuple(passage for key in keys for passage in _passages(held.dossier, key))
    note = (citations.note(f"note-{id_}", held.dossier, passages, keys),) if passages else ()
    return Paragraph(id_, (Text(words), *note), keys=keys if passages else ())


def _many(held: Material, id_: str, words: str, found: Sequence[Gap]) -> Paragraph:
    """Many questions of one kind as one line that says where each arises."""
    keys = tuple(gap.record for gap in found)
    passages = [passage for key in keys for passage in _passages(held.dossier, key)]
    if not passages:
        labels = [held.dossier.sources[id_].label for _, id_ in keys if id_ in held.dossier.sources]
        return Paragraph(id_, (Text(f"{words}: {', '.join(labels)}."),))
    cited = citations.joined(citations.gathered(citations.citations(held.dossier, passages)))
    return Paragraph(id_, (Text(f"{words}: "), *cited, Text(".")), keys=keys)


def _passages(dossier: Dossier, key: Key) -> tuple[Passage, ...]:
    table, id_ = key
    match table:
        case "events":
            return dossier.events[id_].passages
        case "statements":
            return (dossier.statements[id_].passage,)
        case "claims":
            return (dossier.claims[id_].passage,)
        case _:
            return ()


SECTION = Section("gaps", TITLE, blocks)
