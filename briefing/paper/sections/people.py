"""Who is who: everybody who takes part, with the roles as the sources print them."""

from __future__ import annotations

from collections import Counter, defaultdict

from briefing.crosscheck.same_name import SameName, groups
from briefing.model.actor import ActorKind
from briefing.model.dossier import Key
from briefing.model.event import Part
from briefing.paper import citations
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import ActorName, Block, Inlines, Paragraph, Ref, Role, Row, Table, Text
from briefing.paper.wording import counted, printable

TITLE = "Who is who"
TABLE = "people-table"

_ORDER = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.GROUP)
_PARTS = {
    Part.ACTING: "acts",
    Part.RECEIVING: "is acted upon",
    Part.HOST: "host",
    Part.VISITOR: "visitor",
    Part.WITH: "companion",
    Part.MEDIATOR: "mediator",
    Part.SPEAKER: "speaks",
}


def blocks(held: Material) -> tuple[Block, ...]:
    named = grouped(held)
    if not named:
        return heading("people", TITLE), empty("people", "No people or bodies take part in what is printed here.")
    left_out = max(0, len(named) - held.most("people", len(named)))
    named = named[: len(named) - left_out]
    parts = _Parts(held)
    table = Table(
        id=TABLE,
        caption=(Text("People and bodies, with roles as the sources print them."),),
        head=tuple((Text(words),) for words in ("Name", "Role as printed", "Part", "First mention")),
        rows=tuple(_row(held, group, parts) for group in named),
        widths=(0.24, 0.34, 0.26, 0.16),
        row_heads=True,
        summary=f"{counted(len(named), 'name')} with role as printed, part in the events and first mention.",
    )
    words = (
        Text("A role is what a source says of somebody on its own day, not a finding. See "),
        Ref(TABLE),
        Text(f"; for length, {counted(left_out, 'other is', 'others are')} left out." if left_out else "."),
    )
    return heading("people", TITLE), Paragraph("people-method", words), table


def grouped(held: Material) -> list[SameName]:
    """Those of one name together, people first; whoever takes part brings in all records of that name."""
    entering = {actor.id for actor in held.actors}
    found = [group for group in groups(held.dossier) if any(actor.id in entering for actor in group.actors)]
    return sorted(found, key=lambda group: _ORDER.index(group.kind))


class _Parts:
    """What everybody does in the events and says in the quotations of the paper, looked up once for all rows."""

    def __init__(self, held: Material) -> None:
        self._quoted = Counter(statement.speaker_id for statement in held.statements)
        self._taken: defaultdict[str, set[Part]] = defaultdict(set)
        for event in held.events:
            for part in event.participants:
                self._taken[part.actor_id].add(part.part)

    def of(self, ids: set[str]) -> Inlines:
        taken = {part for id_ in ids for part in self._taken[id_]}
        named = [_PARTS[part] for part in Part if part in taken]
        quoted = sum(self._quoted[id_] for id_ in ids)
        if quoted:
            named.append(f"quoted {quoted}×" if quoted > 1 else "quoted")
        return (Text(", ".join(named)),) if named else (Text("named only", Role.MUTED),)


def _row(held: Material, group: SameName, parts: _Parts) -> Row:
    keys: tuple[Key, ...] = tuple(("actors", actor.id) for actor in group.actors)
    roles = dict.fromkeys(printable(role.text) for actor in group.actors for role in actor.roles)
    mentions = group.actors[0].mentions
    first = citations.citation(held.dossier, mentions[0], keys[:1]) if mentions else Text("no source", Role.MUTED)
    cells: tuple[Inlines, ...] = (
        (ActorName(printable(group.name), keys),),
        (Text("; ".join(roles), Role.VERBATIM),) if roles else (Text("none given", Role.MUTED),),
        parts.of({actor.id for actor in group.actors}),
        (first,),
    )
    return Row(f"people-{group.actors[0].id}", cells, keys)


SECTION = Section("people", TITLE, blocks)
