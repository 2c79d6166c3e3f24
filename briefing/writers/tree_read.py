"""The document tree read back from its JSON. Papers come from anywhere, so every value is held against its type."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

import msgspec

from briefing.paper.tree import Paper
from briefing.writers.tree_json import SCHEMA


class TreeError(ValueError):
    """JSON that holds no paper."""


def paper_of(content: bytes) -> Paper:
    """The paper that JsonWriter wrote. Raises TreeError for anything else."""
    try:
        tree = msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError) as error:
        raise TreeError("no JSON") from error
    if not isinstance(tree, dict) or tree.get("schema") != SCHEMA:
        raise TreeError(f"no paper of the form {SCHEMA}")
    try:
        paper = _read(tree.get("paper"), Paper)
    except (TypeError, ValueError, RecursionError) as error:
        raise TreeError(f"damaged: {error}") from error
    assert isinstance(paper, Paper)
    return paper


def _read(value: object, hint: object) -> object:
    origin = get_origin(hint)
    if origin is tuple:
        return _sequence(value, get_args(hint))
    if origin in (Union, UnionType):
        return _read(value, _chosen(value, get_args(hint)))
    if origin is dict and isinstance(value, dict):
        return {_read(key, str): _read(held, get_args(hint)[1]) for key, held in value.items()}
    if hint is bytes and isinstance(value, str):
        return b64decode(value, validate=True)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if isinstance(hint, type) and (is_dataclass(hint) or issubclass(hint, msgspec.Struct)):
        return _node(value, hint)
    if hint is float and type(value) is int:
        return value  # as it was written, so that writing it again gives the same bytes
    if isinstance(hint, type) and type(value) is hint:
        return value
    if hint is NoneType and value is None:
        return None
    raise ValueError(f"{str(value)[:40]!r} is not of the kind {hint}")


def _sequence(value: object, kinds: tuple[object, ...]) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise ValueError("a list is missing")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_read(each, kinds[0]) for each in value)
    return tuple(_read(each, kind) for each, kind in zip(value, kinds, strict=True))


def _chosen(value: object, kinds: tuple[object, ...]) -> object:
    """The member of a union that the value says it is."""
    if value is None:
        return NoneType
    named = value.get("kind") if isinstance(value, dict) else None
    for kind in kinds:
        if isinstance(kind, type) and (kind.__name__.lower() == named or (named is None and kind is not NoneType)):
            return kind
    raise ValueError(f"no part of a paper: {named}")


def _node(value: object, kind: type) -> object:
    """What a newer program added is passed over, what an older one did not know has its default."""
    if not isinstance(value, dict) or value.get("kind") != kind.__name__.lower():
        raise ValueError(f"no {kind.__name__.lower()}")
    hints, needed = _shape(kind)
    if missing := needed - value.keys():
        raise ValueError(f"{kind.__name__.lower()} without {', '.join(sorted(missing))}")
    made: object = kind(**{name: _read(value[name], hint) for name, hint in hints.items() if name in value})
    return made


@cache
def _shape(kind: type) -> tuple[dict[str, object], frozenset[str]]:
    """The types of a node's fields, and those it cannot do without."""
    if issubclass(kind, msgspec.Struct):
        names = kind.__struct_fields__
        return {name: get_type_hints(kind)[name] for name in names}, frozenset(names)
    assert is_dataclass(kind)
    every = fields(kind)
    needed = {each.name for each in every if each.default is MISSING and each.default_factory is MISSING}
    return {each.name: get_type_hints(kind)[each.name] for each in every}, frozenset(needed)
