"""When a source was published, seen from the known day of something it counts back to."""

from __future__ import annotations

from briefing.model.day import Day
from briefing.model.tree import Created, Known, Shift, Tree, Unit
from briefing.model.when import When
from briefing.temporal.resolve import Anchors, resolve
from briefing.temporal.window import within


def published_window(tree: Tree, event: Day) -> When | None:
    """The days on which a source may have been written whose expression `tree` names the day `event`.

    "Nearly four years ago" said of 24 February 2022 was written between 24 August 2025 and 24 February 2026. None
    where the tree does not count from the day of publication by a distance.
    """
    match tree:
        case Shift(Created(), by, mod):
            turned = by[1:] if by.startswith("-") else f"-{by.lstrip('+')}"
            return _as_window(resolve(Shift(Known(str(event)), turned, mod), Anchors()))
        case Unit(Created(), unit, offset):
            return _as_window(resolve(Unit(Known(str(event)), unit, -offset), Anchors()))
        case _:
            return None


def _as_window(when: When | None) -> When | None:
    return within(when.earliest, when.latest, approximate=when.approximate) if when else None
