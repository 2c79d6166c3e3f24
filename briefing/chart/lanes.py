"""Which lane an event stands in, and which colour a side has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.model.actor import Actor, ActorKind
from briefing.model.dossier import Dossier, actors_of
from briefing.model.event import Event, Modality, Part, Participation

MEETINGS = "Meetings"
OTHERS = "Others"
MOST = 12  # lanes; what is left over shares the last one
_COLOURS = (0, 1, 2, 4, 5, 7, 6)  # the fourth colour, violet, is kept for meetings across sides
_MEETING_ROLE = "side3"
_PLAIN_ROLE = "side6"
_LEADING = (Part.ACTING, Part.HOST, Part.SPEAKER, Part.VISITOR, Part.MEDIATOR, Part.WITH, Part.RECEIVING)


class By(StrEnum):
    """What makes the lanes. The value is shown to the analyst."""

    SIDE = "side"
    ACTOR = "actor"
    PLACE = "place"
    CLASS = "kind"
    SOURCE = "source"
    MODALITY = "certainty"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Lane:
    """`role` is the colour role of what stands in it (its tint is `role`-tint)."""

    title: str
    role: str


def sides(dossier: Dossier) -> tuple[str, ...]:
    """All sides in the order in which the sources bring them up: a new source never recolours an old side."""
    named = (side for actor in actors_of(dossier) if (side := side_of(actor)))
    return tuple(dict.fromkeys([*named, *_sides_of_parts(dossier)]))


def _sides_of_parts(dossier: Dossier) -> list[str]:
    """The sides that only events name, by the first id that does, without putting a million ids in order."""
    if {part.side for event in dossier.events.values() for part in event.participants} <= {""}:
        return []
    first: dict[str, tuple[str, int]] = {}
    for event in dossier.events.values():
        for number, part in enumerate(event.participants):
            if part.side and (part.side not in first or (event.id, number) < first[part.side]):
                first[part.side] = (event.id, number)
    return sorted(first, key=lambda side: first[side])


def side_role(order: tuple[str, ...], side: str) -> str:
    """The colour role of a side; sides past the sixth, and no side, are slate, told apart by their names."""
    index = order.index(side) if side in order else len(_COLOURS)
    return f"side{_COLOURS[index]}" if index < len(_COLOURS) else _PLAIN_ROLE


def sides_of(dossier: Dossier, event: Event) -> tuple[str, ...]:
    """The sides that take part, the leading one first."""
    if not event.participants:
        return ()
    ranked = sorted(event.participants, key=_rank) if len(event.participants) > 1 else event.participants
    found = (part.side or side_of(dossier.actors.get(part.actor_id)) for part in ranked)
    return tuple(dict.fromkeys(side for side in found if side))


def _rank(part: Participation) -> int:
    return _LEADING.index(part.part)


def side_of(actor: Actor | None) -> str:
    """The side an actor speaks for; a state speaks for itself. "" while unknown."""
    if actor is None:
        return ""
    return actor.side or (actor.name if actor.kind is ActorKind.STATE else "")


def lanes(dossier: Dossier, events: Iterable[Event], by: By) -> list[tuple[Lane, list[Event]]]:
    """The events in lanes, none lost and none twice; within a lane they stand as they came."""
    name = naming(dossier, by)
    rows: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        rows[name(event)].append(event)
    order = sides(dossier)
    titles = _ordered(rows, by, order)
    made = [(Lane(titled(by, title, titles == [""]), _role(order, by, title)), rows[title]) for title in titles[:MOST]]
    if titles[MOST:]:
        made.append((Lane(OTHERS, _PLAIN_ROLE), [event for title in titles[MOST:] for event in rows[title]]))
    return made


def titled(by: By, name: str, alone: bool = False) -> str:
    """What a lane is called whose events have this name; `alone` where none has any."""
    return name or _NONE[By.NOTHING if alone else by]


def placed(dossier: Dossier, event: Event, by: By, title: str) -> Event:
    """The event as it must be to stand in the lane of this title, as far as that can be said of it."""
    match by:
        case By.PLACE if title != _NONE[by]:
            return replace(event, place=title)
        case By.CLASS if title != _NONE[by]:
            return replace(event, event_class=title.lower())
        case By.MODALITY:
            return replace(event, modality=Modality(title))
        case By.ACTOR | By.SIDE:
            name = (lambda actor: actor.name) if by is By.ACTOR else side_of
            found = [actor for actor in actors_of(dossier) if name(actor) == title]
            states = [actor for actor in found if actor.kind is ActorKind.STATE]
            parts = tuple(Participation(actor.id, Part.ACTING) for actor in (*states, *found)[:1])
            return replace(event, participants=parts)
        case _:
            return event


def parties(dossier: Dossier, event: Event, by: By) -> tuple[str, ...]:
    """The titles of the lanes of all who take part, where lanes are made by them."""
    if by is By.SIDE:
        return sides_of(dossier, event)
    if by is not By.ACTOR:
        return ()
    found = (dossier.actors.get(part.actor_id) for part in event.participants)
    return tuple(dict.fromkeys(actor.name for actor in found if actor))


def naming(dossier: Dossier, by: By) -> Callable[[Event], str]:
    """Which lane an event belongs to, "" for the lane of those that name none."""
    return _NAMES[by](dossier)


def _ordered(rows: Mapping[str, list[Event]], by: By, known: tuple[str, ...]) -> list[str]:
    """Sides and sources as they came, certainty as it fades, others by size; meetings first, what has no name last."""
    if by is By.SOURCE:
        return sorted(rows, key=lambda title: (title == "", _number(title), title))
    if by is By.MODALITY:
        rank = [modality.value for modality in Modality]
        return sorted(rows, key=rank.index)
    if by is By.SIDE:
        return sorted(
            rows, key=lambda title: (title != MEETINGS, title == "", known.index(title) if title in known else 0)
        )
    sizes = Counter({title: len(events) for title, events in rows.items()})
    return sorted(rows, key=lambda title: (title != MEETINGS, title == "", -sizes[title], title))


def _number(title: str) -> int:
    digits = title.partition(" ")[0].removeprefix("S")
    return int(digits) if digits.isdecimal() else 0


def _role(order: tuple[str, ...], by: By, title: str) -> str:
    if title == MEETINGS:
        return _MEETING_ROLE
    if by is By.SIDE:
        return side_role(order, title)
    return _PLAIN_ROLE


def _by_side(dossier: Dossier) -> Callable[[Event], str]:
    side = {actor.id: side_of(actor) for actor in dossier.actors.values()}

    def name(event: Event) -> str:
        parts = event.participants
        if len(parts) == 1:  # as with most of a million
            return parts[0].side or side.get(parts[0].actor_id, "")
        found = sides_of(dossier, event)
        if len(found) > 1 and _is_meeting(event):
            return MEETINGS
        return found[0] if found else ""

    return name


def _is_meeting(event: Event) -> bool:
    meets = {Part.HOST, Part.VISITOR, Part.WITH}
    return event.event_class in ("consult", "meet") or any(part.part in meets for part in event.participants)


def _by_actor(dossier: Dossier) -> Callable[[Event], str]:
    def name(event: Event) -> str:
        ranked = sorted(event.participants, key=_rank)
        actor = dossier.actors.get(ranked[0].actor_id) if ranked else None
        return actor.name if actor else ""

    return name


def _by_source(dossier: Dossier) -> Callable[[Event], str]:
    def name(event: Event) -> str:
        source = dossier.sources.get(event.passages[0].source_id) if event.passages else None
        return f"{source.label} {source.title or source.name}" if source else ""

    return name


_NAMES: dict[By, Callable[[Dossier], Callable[[Event], str]]] = {
    By.SIDE: _by_side,
    By.ACTOR: _by_actor,
    By.PLACE: lambda dossier: lambda event: event.place,
    By.CLASS: lambda dossier: lambda event: event.event_class.capitalize(),
    By.SOURCE: _by_source,
    By.MODALITY: lambda dossier: lambda event: event.modality.value,
    By.NOTHING: lambda dossier: lambda event: "",
}
_NONE = {
    By.SIDE: "No side named",
    By.ACTOR: "No actor named",
    By.PLACE: "No place named",
    By.CLASS: "Other",
    By.SOURCE: "Added by hand",
    By.MODALITY: "",
    By.NOTHING: "All events",
}
