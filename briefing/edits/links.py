"""Saying which events are one, which are not, and whose values are shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.edits.wording import counted
from briefing.model.dossier import Dossier
from briefing.model.link import Link, Preferred, Trait
from briefing.model.linked import cluster, links_at


@dataclass(frozen=True, slots=True)
class LinkEvents:
    """Say that events are one. No value of any of them changes; `UnlinkEvent` and undo give back what was.

    Raises KeyError for an unknown event, ValueError for fewer than two.
    """

    event_ids: tuple[str, ...]
    why: str = ""

    @property
    def label(self) -> str:
        return f"Link {counted(len(set(self.event_ids)), 'event')} as one"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(_link(dossier, self.event_ids, same=True, why=self.why))


@dataclass(frozen=True, slots=True)
class NotSame:
    """Say that two events are not one, so that it is never proposed again.

    Raises KeyError for an unknown event, ValueError for events that are linked: they must be unlinked first.
    """

    one: str
    other: str
    why: str = ""

    @property
    def label(self) -> str:
        return "Keep the two events apart"

    def apply(self, dossier: Dossier) -> Dossier:
        link = _link(dossier, (self.one, self.other), same=False, why=self.why)
        if self.other in cluster(dossier, self.one):
            raise ValueError("these events are linked")
        return dossier.put(link)


@dataclass(frozen=True, slots=True)
class UnlinkEvent:
    """Take an event out of all it is linked with; the others stay together. Raises KeyError where it is not linked."""

    event_id: str
    why: str = ""

    @property
    def label(self) -> str:
        return "Unlink the event"

    def apply(self, dossier: Dossier) -> Dossier:
        mine = [link for link in links_at(dossier, self.event_id) if link.same]
        if not mine:
            raise KeyError(self.event_id)
        return without_members(dossier, frozenset({self.event_id}), mine)


@dataclass(frozen=True, slots=True)
class DropLink:
    """Take one link back: every event is shown as it was before. Raises KeyError for an unknown one."""

    link_id: str

    @property
    def label(self) -> str:
        return "Take the link back"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.drop([("links", self.link_id)])


@dataclass(frozen=True, slots=True)
class PreferValue:
    """Show this member's value for the whole. The values of the others stay, and stay in sight.

    Raises KeyError for an event that is not linked.
    """

    event_id: str
    trait: Trait
    why: str = ""

    @property
    def label(self) -> str:
        return f"Prefer the {_NAMES.get(self.trait, self.trait.value)} of one report"

    def apply(self, dossier: Dossier) -> Dossier:
        members = cluster(dossier, self.event_id)
        links = {link.id: link for id_ in members for link in links_at(dossier, id_) if link.same}
        if not links:
            raise KeyError(self.event_id)
        # On the latest link, so that taking that one back gives what was shown before it.
        latest = max(links.values(), key=lambda link: (len(link.id), link.id))
        others = tuple(each for each in latest.preferred if each.trait is not self.trait)
        return dossier.put(replace(latest, preferred=(*others, Preferred(self.trait, self.event_id, self.why))))


def without_members(dossier: Dossier, gone: frozenset[str], links: list[Link]) -> Dossier:
    """The dossier with these events taken out of these links, and without links of fewer than two."""
    kept, empty = list[Link](), list[tuple[str, str]]()
    for link in links:
        left = tuple(id_ for id_ in link.members if id_ not in gone)
        preferred = tuple(each for each in link.preferred if each.event_id not in gone)
        if len(left) < 2:
            empty.append(("links", link.id))
        else:
            kept.append(replace(link, members=left, preferred=preferred))
    return dossier.put(*kept).drop(empty)


def _link(dossier: Dossier, event_ids: tuple[str, ...], same: bool, why: str) -> Link:
    members = tuple(dict.fromkeys(event_ids))
    if len(members) < 2:
        raise ValueError("a link needs two events")
    for id_ in members:
        _ = dossier.events[id_]
    taken = max((int(id_) for id_ in dossier.links), default=0)
    return Link(str(taken + 1), members, same, why=why)


_NAMES = {Trait.WHEN: "date", Trait.CLASS: "class"}
