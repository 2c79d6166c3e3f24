"""Operator trees as one line of text: Shift(created, -P4Y, LESS_THAN)."""

from __future__ import annotations

from briefing.model.tree import Created, Known, Said, Same, Tree


def line(tree: Tree) -> str:
    """Anchors in small letters, what is absolute as its EDTF, operators with their arguments; "none" for an open end.

    Arguments that say nothing at the end are left out. Ids are those of `extract --json`, without the source's.
    """
    match tree:
        case Created():
            return "created"
        case Known(edtf):
            return edtf
        case Said(id_) | Same(id_):
            return f"{type(tree).__name__.lower()}({short_id(id_)})"
        case _:
            return f"{type(tree).__name__}({', '.join(_arguments(tree))})"


def short_id(id_: str) -> str:
    """The part of a record's id that tells it from the others of its source."""
    return id_.rsplit(":", 1)[-1]


def _arguments(node: Tree) -> list[str]:
    values: list[object] = [getattr(node, name) for name in node.__struct_fields__]
    while len(values) > 1 and values[-1] in (None, 0):
        values.pop()
    return [_argument(value) for value in values]


def _argument(value: object) -> str:
    if value is None:
        return "none"
    return line(value) if isinstance(value, Tree) else str(value)
