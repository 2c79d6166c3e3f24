"""Which events are worth comparing: those near each other by days and names, by days and ideas, or by names alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing.crosscheck.alike import FRESH, NEAR_DAYS
from briefing.crosscheck.telling import Telling

_BLOCK = NEAR_DAYS + 1  # days in one drawer: what is near stands in the same one or in the next
_SEASON = FRESH + 19  # days in which a report is near what it tells without a date
_DRAWERS = 12  # a longer window is looked for as if it had no days
CROWD = 200  # events in one drawer beyond which it tells nothing


# What a drawer holds. Dated: by days and name; by days and idea, with a name or without any; by season and name. Not
# dated: by season of publication and name. All by name alone; and those by name that nothing gives a season.
_NAMED, _IDEA, _NAMELESS, _DATED, _FRESH, _ANY, _LOST = range(7)
_BESIDE = {
    _NAMED: (_NAMED,),
    _IDEA: (_NAMELESS,),
    _NAMELESS: (_NAMELESS, _IDEA),
    _DATED: (_FRESH,),
    _FRESH: (_FRESH, _DATED),
    _ANY: (_LOST,),
    _LOST: (_ANY,),
}

_Drawer = tuple[int, int, str]  # kind, place in time, word


class Drawers:
    """Two events are candidates where a drawer of the one is beside a drawer of the other and neither is crowded. So
    who is near whom depends on what lies in the drawers, not on what was put in first."""

    def __init__(self) -> None:
        self._drawers: dict[_Drawer, set[str]] = defaultdict(set)

    def change(self, gone: Iterable[Telling], come: Iterable[Telling]) -> set[str]:
        """Take out and put in; the ids in drawers that have become crowded by that, or are so no longer."""
        before = dict[_Drawer, int]()
        for telling in gone:
            for drawer in _lies_in(telling):
                before.setdefault(drawer, len(self._drawers[drawer]))
                self._drawers[drawer].discard(telling.id)
        for telling in come:
            for drawer in _lies_in(telling):
                before.setdefault(drawer, len(self._drawers[drawer]))
                self._drawers[drawer].add(telling.id)
        found = set[str]()
        for drawer, size in before.items():
            lying = self._drawers[drawer]
            if (size > CROWD) != (len(lying) > CROWD):
                found |= lying
            if not lying:
                del self._drawers[drawer]
        return found

    def near(self, mine: Telling) -> set[str]:
        """All candidates, itself aside."""
        found = set[str]()
        for kind, at, word in _lies_in(mine):
            if len(self._drawers.get((kind, at, word), ())) > CROWD:
                continue
            for other in _BESIDE[kind]:
                for block in (at - 1, at, at + 1):
                    lying = self._drawers.get((other, block, word), ())
                    if len(lying) <= CROWD:
                        found.update(lying)
        found.discard(mine.id)
        return found


def _lies_in(mine: Telling) -> Iterator[_Drawer]:
    for name in mine.names:
        yield _ANY, 0, name
    if mine.first is None or mine.last is None:
        yield from _by_season(mine, _FRESH, mine.printed)
    elif (mine.last - mine.first) // _BLOCK >= _DRAWERS:
        yield from _by_season(mine, _FRESH, None)
    else:
        for block in range(mine.first // _BLOCK, mine.last // _BLOCK + 1):
            yield from ((_NAMED, block, name) for name in mine.names)
            yield from ((_IDEA if mine.names else _NAMELESS, block, idea) for idea in mine.ideas)
        yield from _by_season(mine, _DATED, (mine.first, mine.last))


def _by_season(mine: Telling, kind: int, days: tuple[int, int] | None) -> Iterator[_Drawer]:
    """Clues to the publication that lie far apart give no season: such a report is near nothing."""
    if days is None:
        yield from ((_LOST, 0, name) for name in mine.names)
    elif days[1] - days[0] <= _SEASON:
        for season in range(days[0] // _SEASON, days[1] // _SEASON + 1):
            yield from ((kind, season, name) for name in mine.names)
