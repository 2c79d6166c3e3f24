"""What an operator tree comes to, with the anchors known today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from briefing.model.day import Day
from briefing.model.tree import (
    Anchor,
    At,
    Created,
    Happening,
    Known,
    Length,
    Mod,
    NotADate,
    Occurrence,
    Part,
    Range,
    Repeat,
    Said,
    Same,
    Seek,
    Shift,
    Slice,
    Tree,
    Unit,
    Vague,
    Within,
)
from briefing.model.when import Extent, Grain, When
from briefing.temporal.calendar import step, unit
from briefing.temporal.durations import Steps, steps
from briefing.temporal.edtf import canonical, parse
from briefing.temporal.occur import occurrence
from briefing.temporal.parts import part, sliced
from briefing.temporal.window import moment, span, within

_FINER = {
    Grain.CENTURY: (Grain.YEAR, 100),
    Grain.DECADE: (Grain.YEAR, 10),
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.QUARTER: (Grain.MONTH, 3),
    Grain.MONTH: (Grain.DAY, 30),
    Grain.WEEK: (Grain.DAY, 7),
}
_FEW, _MANY = 2, 9  # "several days": what an unknown number may be


def nothing(_id: str) -> When | None:
    return None


@dataclass(frozen=True, slots=True)
class Anchors:
    """What trees count from: the day of publication, when a statement was made, what another expression means, and
    when something happened that the source names in these words."""

    created: Day | None = None
    said: Callable[[str], When | None] = nothing
    same: Callable[[str], When | None] = nothing
    happened: Callable[[str], When | None] = nothing


def resolve(tree: Tree, anchors: Anchors) -> When | None:
    """The time that `tree` names; None while an anchor is unknown, and for lengths and repeated times.

    The result has no `why`: explain.why gives it, also where there is no result.
    """
    match tree:
        case Known() | Created() | Said() | Same() | Happening():
            return _anchor(tree, anchors)
        case Shift() | Unit() | Slice() | Occurrence():
            return _moved(tree, anchors)
        case Part(base, mod):
            found = resolve(base, anchors)
            return part(found, mod) if found else None
        case At(base, clock):
            return _at(resolve(base, anchors), clock)
        case Range() | Within():
            return _spread(tree, anchors)
        case Vague(ref, base):
            return _vague(ref, resolve(base, anchors))
        case Length() | Repeat() | NotADate():
            return None


def _anchor(tree: Known | Anchor, anchors: Anchors) -> When | None:
    match tree:
        case Known(edtf):
            return parse(edtf)
        case Created():
            return moment(anchors.created) if anchors.created else None
        case Said(statement_id):
            return anchors.said(statement_id)
        case Same(timex_id):
            return anchors.same(timex_id)
        case Happening(words):
            return anchors.happened(words)


def _moved(tree: Shift | Unit | Slice | Occurrence, anchors: Anchors) -> When | None:
    base = resolve(tree.base, anchors)
    if base is None or base.earliest is None or base.latest is None:
        return None
    match tree:
        case Shift(_, by, mod):
            return _shifted(base, base.earliest, base.latest, by, mod)
        case Unit(_, name, offset):
            return _unit(base.latest if offset > 0 else base.earliest, name, offset, base.uncertain)
        case Slice():
            return sliced(base.earliest, base.latest, tree)
        case Occurrence(_, pattern, seek):
            found = occurrence(base, pattern, seek)
            doubtful = base.uncertain or pattern.endswith("?") or (seek is Seek.NEXT and pattern.startswith("XXXX-WXX"))
            return moment(found[0][0], found[1], uncertain=doubtful) if found else None


def _shifted(base: When, earliest: Day, latest: Day, by: str, mod: Mod | None) -> When:
    moves = steps(by)
    if moves[0].count is None:
        return _some(earliest, latest, moves[0])
    if mod in (Mod.LESS_THAN, Mod.MORE_THAN) and len(moves) == 1:
        return _bounded(earliest, latest, moves[0], mod)
    grain = moves[-1].grain
    for move in moves:
        earliest, latest = _stepped(earliest, move), _stepped(latest, move)
    approximate = base.approximate or mod is Mod.APPROX or grain in (Grain.HOUR, Grain.MINUTE)
    first, last = unit(earliest, grain), unit(latest, grain)
    if grain in (Grain.HOUR, Grain.MINUTE) or first == last:
        coarse = Grain.DAY if grain in (Grain.HOUR, Grain.MINUTE) else grain
        return moment(earliest, coarse, approximate, base.uncertain)
    if base.extent is Extent.MOMENT and grain is Grain.DAY and base.grain is not Grain.DAY:
        return moment(earliest, base.grain, approximate, base.uncertain)
    return within(first[0], last[1], grain, approximate)


def _stepped(day: Day, move: Steps) -> Day:
    """One part of a duration on from `day`; a fraction counts in the next finer unit."""
    count = (move.count or Decimal(0)) * (-1 if move.back else 1)
    whole = int(count)
    day = step(day, move.grain, whole)
    rest = count - whole
    if not rest:
        return day
    finer, size = _FINER.get(move.grain, (Grain.DAY, 0))
    return step(day, finer, int(rest * size))


def _some(earliest: Day, latest: Day, move: Steps) -> When:
    """ "Several weeks ago", "days later": a window of two to nine units."""
    if move.back:
        return within(step(earliest, move.grain, -_MANY), step(latest, move.grain, -_FEW), approximate=True)
    return within(step(earliest, move.grain, _FEW), step(latest, move.grain, _MANY), approximate=True)


def _bounded(earliest: Day, latest: Day, move: Steps, mod: Mod) -> When:
    """ "Nearly four years ago": up to half a unit short of the distance; "over": up to a unit beyond it."""
    count = move.count or Decimal(0)
    other = count - Decimal("0.5") if mod is Mod.LESS_THAN else count + 1
    near, far = (replace(move, count=number) for number in sorted((count, other)))
    if move.back:
        return within(_stepped(earliest, far), _stepped(latest, near))
    return within(_stepped(earliest, near), _stepped(latest, far))


def _unit(day: Day, name: str, offset: int, uncertain: bool) -> When:
    if name == "weekend":
        saturday = unit(day, Grain.WEEK)[0].plus(7 * offset + 5)
        return span(saturday, saturday.plus(1))
    grain = Grain(name)
    return moment(step(unit(day, grain)[0], grain, offset), grain, uncertain=uncertain)


def _at(base: When | None, clock: str) -> When | None:
    if base is None or not clock[0].isdigit() or base.earliest is None or base.earliest != base.latest:
        return base
    return canonical(replace(base, clock=clock, grain=Grain.MINUTE, extent=Extent.MOMENT))


def _spread(tree: Range | Within, anchors: Anchors) -> When | None:
    start = resolve(tree.start, anchors) if tree.start else None
    end = resolve(tree.end, anchors) if tree.end else None
    if (tree.start and start is None) or (tree.end and end is None) or not (start or end):
        return None
    earliest, latest = start.earliest if start else None, end.latest if end else None
    if (earliest and latest and earliest > latest) or not (earliest or latest):
        return None
    known = [when for when in (start, end) if when]
    grain = known[0].grain if len({when.grain for when in known}) == 1 else Grain.DAY
    approximate = any(when.approximate for when in known)
    clocks = [when.clock for when in known if when.clock]
    if len(clocks) == 2 and earliest is not None and earliest == latest:
        return canonical(replace(known[0], clock="/".join(clocks)))
    make = span if isinstance(tree, Range) else within
    return make(earliest, latest, grain, approximate)


def _vague(ref: str, base: When | None) -> When | None:
    if base is None or ref == "PRESENT_REF":
        return base
    return within(None, base.latest) if ref == "PAST_REF" else within(base.earliest, None)
