"""What can be done with a card: the edits behind its keys, and why one cannot be done now."""

from __future__ import annotations

from briefing.crosscheck.matters import Matter, MatterKind
from briefing.edits.claims import ReviewClaim
from briefing.edits.crosschecks import Corrects, Decide, PutOffice
from briefing.edits.edit import Edit
from briefing.edits.hand import free_id
from briefing.edits.links import LinkEvents, NotSame, PreferValue, UnlinkEvent
from briefing.edits.many import Together
from briefing.model.conflict import Conflict, Verdict
from briefing.model.dossier import Dossier
from briefing.model.link import Trait
from briefing.model.linked import cluster
from briefing.model.office import Office
from briefing.model.review import Reason, Review, State


def linking(matter: Matter | None, why: str) -> Edit | None:
    """None where the card asks nothing of the kind; so for all that follow."""
    if matter is None or matter.kind is not MatterKind.SAME:
        return None
    return LinkEvents(matter.members, why or f"proposed: {matter.why}")


def parting(dossier: Dossier, matter: Matter | None, event_id: str, why: str) -> Edit | None:
    """Keep one event apart from all the others of the card, out of its links where it is in any."""
    if matter is None or event_id not in matter.members:
        return None
    others = [id_ for id_ in matter.members if id_ != event_id]
    edits: list[Edit] = [UnlinkEvent(event_id, why)] if len(cluster(dossier, event_id)) > 1 else []
    edits += [NotSame(event_id, other, why) for other in others]
    return Together("Keep the event apart", tuple(edits))


def unlinking(dossier: Dossier, event_id: str, why: str) -> Edit | None:
    if event_id not in dossier.events or len(cluster(dossier, event_id)) < 2:
        return None
    return UnlinkEvent(event_id, why)


def preferring(dossier: Dossier, event_id: str, trait: Trait | None, why: str) -> Edit | None:
    if trait is None or event_id not in dossier.events or len(cluster(dossier, event_id)) < 2:
        return None
    return PreferValue(event_id, trait, why)


def deciding(matter: Matter | None, verdict: Verdict, why: str) -> Edit | None:
    if matter is None or matter.difference is None:
        return None
    found = matter.difference
    return Decide(Conflict(found.id, found.one.key, found.other.key, found.about, found.kind, verdict, why))


def correcting(matter: Matter | None) -> Edit | None:
    if matter is None or matter.kind is not MatterKind.CORRECTION or not matter.others:
        return None
    return Corrects(matter.key[1], tuple(id_ for _, id_ in matter.others))


def setting_aside(matter: Matter | None) -> Edit | None:
    """All claims of the card."""
    if matter is None or matter.kind is not MatterKind.UNSIGNED:
        return None
    ids = tuple(id_ for _, id_ in (matter.key, *matter.others))
    return ReviewClaim(ids, Review(State.REJECTED, Reason.UNATTRIBUTED))


def registering(dossier: Dossier, matter: Matter | None) -> Edit | None:
    """The title that the card asks about; its days can be said in the register."""
    actor = dossier.actors.get(matter.key[1]) if matter and matter.kind is MatterKind.OFFICE else None
    if actor is None or matter is None:
        return None
    role = next((role for role in actor.roles if f"“{role.text}”" in matter.why), None)
    if role is None:
        return None
    source = dossier.sources.get(role.passage.source_id)
    office = Office(free_id(dossier.offices, "o"), actor.name, role.text, basis=source.label if source else "")
    return PutOffice(office)
