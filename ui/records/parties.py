"""Who takes part in an event, as lines that can be typed: "Anna Berg (host)"."""

from __future__ import annotations

import re

from briefing.edits.actors import AddActor, actor_of
from briefing.edits.edit import Edit
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Part, Participation
from briefing.model.review import State

_LINE = re.compile(r"^(?P<name>.+?)(?:\s*\((?P<part>[a-z]+)\))?$")


def told(dossier: Dossier, event: Event) -> str:
    """A line for each, with the part where it is not the first one thought of."""
    known = ((dossier.actors.get(who.actor_id), who.part) for who in event.participants)
    return "\n".join(f"{actor.name} ({part.value})" for actor, part in known if actor)


def read(
    dossier: Dossier, words: str, before: tuple[Participation, ...], source_id: str
) -> tuple[tuple[Participation, ...], tuple[Edit, ...]]:
    """Who is meant, and the edits that make those whom nobody has named so far. Raises ValueError for a part that there
    is not."""
    found, made, after = list[Participation](), list[Edit](), dossier
    for line in filter(None, map(str.strip, words.splitlines())):
        match = _LINE.match(line)
        name, part = (match["name"], match["part"]) if match else (line, None)
        if part and part not in {each.value for each in Part}:
            raise ValueError(f"“{part}” is no part: {', '.join(each.value for each in Part)}")
        actor_id = _known(after, name, before, source_id)
        if actor_id is None:
            adding = AddActor(actor_of(after, name))
            actor_id, after = adding.actor.id, adding.apply(after)
            made.append(adding)
        old = next((who for who in before if who.actor_id == actor_id), None)
        chosen = Part(part) if part else old.part if old else Part.ACTING
        found.append(Participation(actor_id, chosen, old.side if old else "", old.doubt if old else ""))
    return tuple(found), tuple(made)


def _known(dossier: Dossier, name: str, before: tuple[Participation, ...], source_id: str) -> str | None:
    """Who takes part already goes before others of the name, those of the same source before those of others."""
    taking = {who.actor_id for who in before}
    named = [
        actor for actor in dossier.actors.values() if actor.name == name and actor.review.state is not State.REJECTED
    ]
    homes = {actor.id: actor.mentions[0].source_id if actor.mentions else "" for actor in named}
    ids = sorted(homes, key=lambda id_: (id_ not in taking, homes[id_] != source_id, homes[id_] != "", id_))
    return ids[0] if ids else None
