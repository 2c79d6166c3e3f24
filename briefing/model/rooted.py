"""What a tree counts from in the end: its anchors, with all that is said "of the date before" followed to its root."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from briefing.model.tree import (
    Anchor,
    At,
    Created,
    Happening,
    Occurrence,
    Part,
    Range,
    Said,
    Same,
    Shift,
    Slice,
    Tree,
    Unit,
    Vague,
    Within,
)


def anchors(tree: Tree) -> Iterator[Anchor]:
    """All anchors of a tree, from left to right."""
    match tree:
        case Created() | Said() | Same() | Happening():
            yield tree
        case Shift() | Unit() | Slice() | Occurrence() | Part() | At() | Vague():
            yield from anchors(tree.base)
        case Range() | Within():
            for end in (tree.start, tree.end):
                yield from anchors(end) if end else ()
        case _:
            pass


def replanted(tree: Tree, new: Callable[[Anchor], Tree]) -> Tree:
    """The tree with other anchors."""
    match tree:
        case Created() | Said() | Same() | Happening():
            return new(tree)
        case Shift() | Unit() | Slice() | Occurrence() | Part() | At() | Vague():
            base = replanted(tree.base, new)
            return tree if base is tree.base else msgspec.structs.replace(tree, base=base)
        case Range() | Within():
            start = replanted(tree.start, new) if tree.start else None
            end = replanted(tree.end, new) if tree.end else None
            same = start is tree.start and end is tree.end
            return tree if same else msgspec.structs.replace(tree, start=start, end=end)
        case _:
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
