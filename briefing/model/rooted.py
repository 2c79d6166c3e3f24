"""Trees taken apart and put together: their nodes, their anchors, and what their first day lies between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from briefing.model.tree import Anchor, At, Occurrence, Part, Range, Shift, Slice, Tree, Unit, Vague, Within


def nodes(tree: Tree) -> Iterator[Tree]:
    """The tree and all below it, from left to right."""
    yield tree
    match tree:
        case Shift() | Unit() | Slice() | Occurrence() | Part() | At() | Vague():
            yield from nodes(tree.base)
        case Range() | Within():
            for end in (tree.start, tree.end):
                yield from nodes(end) if end else ()


@lru_cache(maxsize=16_384)  # a text says "last Tuesday" a thousand times, and each is asked at every edit
def anchors(tree: Tree) -> tuple[Anchor, ...]:
    """All anchors of a tree, from left to right."""
    return tuple(node for node in nodes(tree) if isinstance(node, Anchor))


def replanted(tree: Tree, new: Callable[[Tree], Tree]) -> Tree:
    """The tree with nodes replaced, from the top down; what was put in the place of another is not searched again."""
    changed = new(tree)
    if changed is not tree:
        return changed
    match tree:
        case Shift() | Unit() | Slice() | Occurrence() | Part() | At() | Vague():
            base = replanted(tree.base, new)
            return tree if base is tree.base else msgspec.structs.replace(tree, base=base)
        case Range() | Within():
            start = replanted(tree.start, new) if tree.start else None
            end = replanted(tree.end, new) if tree.end else None
            same = start is tree.start and end is tree.end
            return tree if same else msgspec.structs.replace(tree, start=start, end=end)
    return tree


def ends(tree: Tree) -> tuple[Tree | None, Tree | None]:
    """What the first day of `tree` is no earlier and no later than; None for no bound.

    Of a stretch of time the first day is that of its start.
    """
    match tree:
        case Range(None, end):
            return None, end
        case Range(start, _):
            return start, start
        case Within(start, end):
            return start, end
        case _:
            return tree, tree
