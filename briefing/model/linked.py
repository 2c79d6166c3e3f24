"""Linked events as one: what lists, timelines and papers show in the place of the members, which stay as they are."""

from __future__ import annotations

from dataclasses import replace

from immutables import Map

from briefing.model.dossier import Changes, Dossier, events_in_order, events_of
from briefing.model.event import Event, Participation
from briefing.model.link import Link, Preferred, Trait
from briefing.model.review import State

_FALLING = (State.EDITED, State.ACCEPTED, State.PROPOSED, State.REJECTED)


def links_at(dossier: Dossier, event_id: str) -> list[Link]:
    """The links that this event is a member of, oldest first; those that say "not the same" too."""
    ids = dossier.standing.get(("linked", event_id), frozenset())
    return [dossier.links[id_] for id_ in sorted(ids, key=lambda id_: (len(id_), id_))]


def cluster(dossier: Dossier, event_id: str) -> tuple[str, ...]:
    """All events that are one with this, itself among them, in reading order; it alone where it is not linked."""
    found, waiting = {event_id}, [event_id]
    while waiting:
        for link in links_at(dossier, waiting.pop()):
            fresh = [id_ for id_ in link.members if id_ not in found and id_ in dossier.events] if link.same else []
            found.update(fresh)
            waiting += fresh
    return tuple(sorted(found, key=lambda id_: _place(dossier, id_))) if len(found) > 1 else (event_id,)


def preferences(dossier: Dossier, members: tuple[str, ...]) -> dict[Trait, Preferred]:
    """The preferred value of each trait; what was said on a later link counts before what was said on an earlier."""
    links = {link.id: link for id_ in members for link in links_at(dossier, id_) if link.same}
    ordered = sorted(links.values(), key=lambda link: (len(link.id), link.id))
    return {each.trait: each for link in ordered for each in link.preferred if each.event_id in members}


def seen(dossier: Dossier, event_id: str) -> Event | None:
    """The event as it is shown: itself where it stands alone; the whole under its first member; None for the others.

    None too for an event that is not there.
    """
    event = dossier.events.get(event_id)
    if event is None or ("linked", event_id) not in dossier.standing:
        return event
    members = told(dossier, event_id)
    if len(members) < 2:
        return event
    return _whole(dossier, members) if members[0] == event_id else None


def told(dossier: Dossier, event_id: str) -> tuple[str, ...]:
    """The members that an event is shown from: rejected ones are no part of it, unless all are."""
    members = cluster(dossier, event_id)
    kept = tuple(id_ for id_ in members if dossier.events[id_].review.state is not State.REJECTED)
    return (kept or members) if event_id in (kept or members) else (event_id,)


def seen_events(dossier: Dossier) -> list[Event]:
    """All events in reading order, linked ones once."""
    if not dossier.links:
        return events_of(dossier)
    return [shown for event in events_of(dossier) if (shown := seen(dossier, event.id)) is not None]


def kept_events(dossier: Dossier) -> list[Event]:
    """The events that the analyst has kept, linked ones once, in reading order; the others are not put in order."""
    kept = (
        event
        for id_, event in dossier.events.items()
        if event.review.kept or (dossier.links and ("linked", id_) in dossier.standing)
    )
    shown = (found for event in kept if (found := seen(dossier, event.id)) is not None)
    return events_in_order(dossier, (event for event in shown if event.review.kept))


def shown_as(dossier: Dossier, event_id: str) -> str:
    """The id under which this event is shown: that of the first it is one with."""
    return told(dossier, event_id)[0] if event_id in dossier.events else event_id


def with_members(changes: Changes, before: Map[str, Link], after: Map[str, Link]) -> Changes:
    """The changes, and every event that a changed link shows otherwise now."""
    links = [links.get(id_) for id_ in changes.of("links") for links in (before, after)]
    return Changes(changes.keys | {("events", id_) for link in links if link for id_ in link.members})


def _whole(dossier: Dossier, members: tuple[str, ...]) -> Event:
    """The first member with all passages, and with the preferred value of every trait; where nothing is preferred, with
    the first value that a member has: the rest is not hidden, the card shows all beside each other."""
    events = [dossier.events[id_] for id_ in members]
    lead, preferred = events[0], preferences(dossier, members)
    chosen = {trait: dossier.events[each.event_id] for trait, each in preferred.items()}
    dated = chosen.get(Trait.WHEN) or next((event for event in events if event.when is not None), lead)
    placed = chosen.get(Trait.PLACE) or next((event for event in events if event.place), lead)
    lasting = chosen.get(Trait.LENGTH) or next((event for event in events if event.length), lead)
    return replace(
        lead,
        title=chosen.get(Trait.TITLE, lead).title,
        when=dated.when,
        timex_id=dated.timex_id,
        when_by_hand=dated.when_by_hand,
        extracted_when=dated.extracted_when,
        place=placed.place,
        length=lasting.length,
        event_class=chosen[Trait.CLASS].event_class if Trait.CLASS in chosen else _first_class(events),
        modality=chosen.get(Trait.MODALITY, lead).modality,
        participants=chosen[Trait.PARTICIPANTS].participants if Trait.PARTICIPANTS in chosen else _people(events),
        passages=tuple(passage for event in events for passage in event.passages),
        review=min((event.review for event in events), key=lambda review: _FALLING.index(review.state)),
        confidence=max(event.confidence for event in events),
        credibility=lead.credibility or max(event.credibility for event in events),
    )


def _first_class(events: list[Event]) -> str:
    return next((event.event_class for event in events if event.event_class), "")


def _people(events: list[Event]) -> tuple[Participation, ...]:
    """Those of the member that names the most; actors of other sources are records of their own."""
    return max(events, key=lambda event: len(event.participants)).participants


def _place(dossier: Dossier, event_id: str) -> tuple[bool, int, int, str]:
    passages = dossier.events[event_id].passages
    if not passages:
        return True, 0, 0, event_id
    source = dossier.sources.get(passages[0].source_id)
    return False, source.number if source else 0, passages[0].span.start, event_id
