"""Pairs of events gathered into groups, and gathered anew only where something has changed.

Steps are taken from the most alike pair down; a group never has two events of one source, nor two kept apart. What a
step does depends on the two groups it would join and on nothing else, so the groups in which nothing has changed stay
as they are until such a step reaches one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from briefing.crosscheck.telling import Telling
from briefing.model.dossier import Dossier
from briefing.model.linked import links_at

Step = tuple[float, str, str]  # minus the score, then the two ids in order: the surest step comes first
_FIRST: Step = (-3.0, "", "")
_LAST: Step = (1.0, "", "")
LINKED: Step = (-2.0, "", "")  # what the analyst has linked is one before anything else


@dataclass(slots=True, eq=False)
class Group:
    """`last` is the weakest step that holds it together, None where the analyst has linked all of it."""

    members: set[str]
    sources: set[str]
    last: Step | None = None


class Gathering:
    """`pairs` and `tellings` are by event and their owner's, who changes them and then says for which events."""

    def __init__(self, pairs: Mapping[str, Mapping[str, float]], tellings: Mapping[str, Telling]) -> None:
        self.pairs, self.tellings = pairs, tellings
        self.steps: dict[str, dict[str, Step]] = defaultdict(dict)  # by which two events came together

    def gather(self, dossier: Dossier, fresh: Iterable[str]) -> list[Group]:
        """Take over what has changed of these events and all that is linked with them; the groups that may be others
        now, those of one event too."""
        begun = {member for id_ in fresh for member in self.until(id_, _LAST)[0]}
        return _Round(self, dossier, begun).groups()

    def until(self, id_: str, step: Step) -> tuple[set[str], Step | None]:
        """The group of an event before this step was taken, and the last step that made it."""
        found, waiting, last = {id_}, [id_], LINKED
        while waiting:
            for other, taken in self.steps.get(waiting.pop(), {}).items():
                if taken < step and other not in found:
                    found.add(other)
                    waiting.append(other)
                    last = max(last, taken)
        return found, last if last > LINKED else None


class _Round:
    def __init__(self, whole: Gathering, dossier: Dossier, begun: set[str]) -> None:
        self._whole, self._dossier = whole, dossier
        self._group: dict[str, Group] = {}
        self._since = dict.fromkeys(begun, _FIRST)  # from which step on an event is gathered anew
        self._taken: list[tuple[str, str, Step]] = []
        self._waiting: list[Step] = []
        there = sorted(begun & whole.tellings.keys())
        for id_ in there:
            self._take_up(Group({id_}, set(whole.tellings[id_].sources)), _FIRST)
        heapify(self._waiting)
        for id_ in there:
            for other in self._linked(id_, same=True):
                self._join(id_, other, LINKED)

    def groups(self) -> list[Group]:
        while self._waiting:
            self._look_at(heappop(self._waiting))
        self._forget()
        for one, other, step in self._taken:
            self._whole.steps[one][other] = self._whole.steps[other][one] = step
        return list({id(group): group for group in self._group.values()}.values())

    def _linked(self, id_: str, same: bool) -> set[str]:
        """What the analyst says is one with an event, or is not."""
        if ("linked", id_) not in self._dossier.standing:
            return set()
        links = (link for link in links_at(self._dossier, id_) if link.same is same)
        return {other for link in links for other in link.members if other != id_ and other in self._whole.tellings}

    def _look_at(self, step: Step) -> None:
        _, one, other = step
        mine, yours = self._at(one, step), self._at(other, step)
        if mine is yours:
            return
        fits = self._fit(mine, yours)
        if fits or self._whole.steps.get(one, {}).get(other) == step:
            for group in (mine, yours):
                if next(iter(group.members)) not in self._group:
                    self._take_up(group, step)
        if fits:
            self._join(one, other, step)

    def _fit(self, mine: Group, yours: Group) -> bool:
        return mine.sources.isdisjoint(yours.sources) and all(
            yours.members.isdisjoint(self._linked(id_, same=False)) for id_ in mine.members
        )

    def _at(self, id_: str, step: Step) -> Group:
        """The group of an event at this step: as it is now, or as it was where nothing has changed so far."""
        known = self._group.get(id_)
        if known is not None:
            return known
        members, last = self._whole.until(id_, step)
        return Group(members, {source for member in members for source in self._whole.tellings[member].sources}, last)

    def _take_up(self, group: Group, since: Step) -> None:
        for id_ in group.members:
            self._group[id_], self._since[id_] = group, since
            for other, score in self._whole.pairs.get(id_, {}).items():
                if since == _FIRST and other < id_ and other in self._group:
                    continue  # it waits already
                step = (-score, min(id_, other), max(id_, other))
                if since == _FIRST:
                    self._waiting.append(step)
                elif step > since:
                    heappush(self._waiting, step)

    def _join(self, one: str, other: str, step: Step) -> None:
        mine, yours = self._group[one], self._group[other]
        if mine is yours:
            return
        if len(mine.members) < len(yours.members):
            mine, yours = yours, mine
        mine.members |= yours.members
        mine.sources |= yours.sources
        mine.last = step if step > LINKED else None
        for id_ in yours.members:
            self._group[id_] = mine
        self._taken.append((one, other, step))

    def _forget(self) -> None:
        """The steps that are no longer taken, or are to be taken anew."""
        steps = self._whole.steps
        for id_, since in self._since.items():
            for other in [other for other, step in steps.get(id_, {}).items() if step >= since]:
                del steps[id_][other]
                steps[other].pop(id_, None)
            if not steps.get(id_):
                steps.pop(id_, None)
