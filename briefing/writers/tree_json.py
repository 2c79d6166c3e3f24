"""The document tree as JSON: for other programs, and to compare two editions."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache

import msgspec

from briefing.paper.tree import Paper, Paragraph, Quote, Row

SCHEMA = "dateline/paper/1"


class JsonWriter:
    suffix = ".json"
    name = "JSON"

    def content(self, paper: Paper) -> bytes:
        return msgspec.json.format(compact(paper), indent=1) + b"\n"


def compact(paper: Paper) -> bytes:
    """The same in one line: what PDF and DOCX carry inside them, so that they can be checked and read back."""
    return msgspec.json.encode({"schema": SCHEMA, "paper": _plain(paper)})


def _plain(value: object) -> object:
    """Nodes become objects with their `kind`, so that a reader can tell a paragraph from a quotation."""
    kind = type(value)
    if kind in _PLAIN:  # by far the most
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, dict):
        return {key: _plain(held) for key, held in value.items()}
    if isinstance(value, msgspec.Struct) or (is_dataclass(value) and not isinstance(value, type)):
        held = {name: _plain(getattr(value, name)) for name in _names(type(value))}
        node = {"kind": type(value).__name__.lower(), **held}
        # Encoded at once, or a long paper stood in memory three times: as a tree, as dictionaries and as text.
        return msgspec.Raw(msgspec.json.encode(node)) if isinstance(value, Row | Paragraph | Quote) else node
    return value


_PLAIN = frozenset((str, int, float, bool, type(None)))


@cache
def _names(kind: type) -> tuple[str, ...]:
    if issubclass(kind, msgspec.Struct):
        return kind.__struct_fields__
    assert is_dataclass(kind)
    return tuple(field.name for field in fields(kind))
