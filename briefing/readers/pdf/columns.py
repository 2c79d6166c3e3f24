"""The order in which a person reads what stands on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Protocol, TypeVar

_LINES = 4  # so many lines make a column
_MOST = 4_000  # and a page with more is no prose, whatever stands below each other: the largest newspaper has 2,000
_CROSSING = 0.6  # a larger part of lines over both columns: it is no two-column page
_FILLED = 0.55  # the middle line of a column of prose fills it at least so far; one of a table does not
_WIDE = 0.25  # of the page's text
_JUMPS = 3  # to the top of a next column
_EDGE = 3.0  # points by which left edges of one column may differ


class Placed(Protocol):
    @property
    def left(self) -> float: ...

    @property
    def top(self) -> float: ...

    @property
    def right(self) -> float: ...

    @property
    def bottom(self) -> float: ...


P = TypeVar("P", bound=Placed)


def in_reading_order(items: Sequence[P]) -> list[P]:
    """Columns one after the other; what runs across them parts what is above from what is below.

    `items` come in the order in which the page draws them: it decides where the places show no columns of prose.
    """
    edge = gutter(items)
    if edge is None:
        return list(items) if _is_drawn_in_order(items) else _rows(items)
    drawn = {id(item): number for number, item in enumerate(items)}
    found: list[P] = []
    band: list[P] = []
    for item in sorted(items, key=lambda item: (item.top, item.left)):
        if item.left < edge - _EDGE and item.right > edge + _EDGE:
            found += _band(band, edge, drawn)
            found.append(item)
            band = []
        else:
            band.append(item)
    return found + _band(band, edge, drawn)


def _band(band: Sequence[P], gutter: float, drawn: Mapping[int, int]) -> list[P]:
    items = sorted(band, key=lambda item: drawn[id(item)])
    left = [item for item in items if item.left < gutter - _EDGE]
    right = [item for item in items if item.left >= gutter - _EDGE]
    return [*in_reading_order(left), *in_reading_order(right)]


def _is_drawn_in_order(items: Sequence[P]) -> bool:
    """From top to bottom and from left to right; up again only to the right of all that was drawn before."""
    jumps, right = 0, max((item.right for item in items[:1]), default=0.0)
    for last, item in pairwise(items):
        if item.top < last.top - (last.bottom - last.top) * 0.5:
            jumps += 1
            if item.left < right - _EDGE or jumps > _JUMPS:
                return False
        right = max(right, item.right)
    return True


def _rows(items: Sequence[P]) -> list[P]:
    """From top to bottom; those on one level from left to right."""
    found: list[list[P]] = []
    for item in sorted(items, key=lambda item: (item.top, item.left)):
        last = found[-1][0] if found else None
        if last is not None and item.top < last.bottom - (last.bottom - last.top) * 0.6:
            found[-1].append(item)
        else:
            found.append([item])
    return [item for row in found for item in sorted(row, key=lambda item: item.left)]


def gutter(items: Sequence[P]) -> float | None:
    """The left edge of the right column; None where there is but one."""
    if not 2 * _LINES <= len(items) <= _MOST:
        return None
    start, width = min(item.left for item in items), max(item.right for item in items) - min(i.left for i in items)
    edges: dict[int, list[float]] = {}
    for item in items:
        edges.setdefault(round(item.left / _EDGE), []).append(item.left)
    found: list[tuple[int, float]] = []
    for _, near in sorted(edges.items()):
        if len(near) >= _LINES and min(near) > start + width * _WIDE:
            crossing = _crossing(items, min(near))
            if crossing is not None:
                found.append((crossing, min(near)))
    return min(found)[1] if found else None


def _crossing(items: Sequence[P], gutter: float) -> int | None:
    """How many items stand on both sides of the gutter; None if what is beside it makes no two columns of prose."""
    left = [item for item in items if item.right <= gutter + _EDGE]
    right = [item for item in items if item.left >= gutter - _EDGE]
    crossing = len(items) - len(left) - len(right)
    if min(len(left), len(right)) < _LINES or crossing > len(items) * _CROSSING:
        return None
    both = (left, right)
    return crossing if all(_is_prose(side, items) for side in both) and _side_by_side(left, right) else None


def _is_prose(side: Sequence[P], items: Sequence[P]) -> bool:
    width = max(item.right for item in side) - min(item.left for item in side)
    whole = max(item.right for item in items) - min(item.left for item in items)
    return width >= whole * _WIDE and median(item.right - item.left for item in side) >= width * _FILLED


def _side_by_side(left: Sequence[P], right: Sequence[P]) -> bool:
    return min(i.top for i in left) < max(i.bottom for i in right) and min(i.top for i in right) < max(
        i.bottom for i in left
    )
