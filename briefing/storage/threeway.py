"""One record that two hands changed: field by field, what only one of them changed is taken from that one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

# Fields that mean something only together are taken from one hand.
_TOGETHER = {
    "when_by_hand": "when",
    "extracted_when": "when",
    "timex_id": "when",
    "said_by_hand": "said",
    "said_timex": "said",
    "created_basis": "created",
    "window": "created",
    "speaker_words": "speaker_id",
    "grade_reason": "grade",
}

Fields = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Woven:
    """The record by each way of deciding, as JSON; `clashing` are the groups of fields that both changed differently.
    Without a clash both are the same."""

    first: str | None
    second: str | None
    clashing: tuple[str, ...]


def woven(base: str | None, first: str | None, second: str | None) -> Woven:
    """Of the record as both had it and as each has it now; None where there is none."""
    if first == second or second == base:
        return Woven(first, first, ())
    if first == base:
        return Woven(second, second, ())
    if first is None or second is None:
        return Woven(first, second, ("",))
    old, mine, theirs = _fields(base), _fields(first), _fields(second)
    clashing = tuple(group for group in _groups(mine, theirs) if _clash(old, mine, theirs, group))
    chosen = {name: _taken(old, mine, theirs, name) for name in [*mine, *(n for n in theirs if n not in mine)]}
    ours = {
        name: mine.get(name, theirs.get(name, b"")) if _group(name) in clashing else chosen[name] for name in chosen
    }
    other = {
        name: theirs.get(name, mine.get(name, b"")) if _group(name) in clashing else chosen[name] for name in chosen
    }
    return Woven(_body(ours), _body(other), clashing)


def _groups(mine: Fields, theirs: Fields) -> list[str]:
    return list(dict.fromkeys(_group(name) for name in (*mine, *theirs)))


def _group(name: str) -> str:
    return _TOGETHER.get(name, name)


def _part(of: Fields, group: str) -> tuple[tuple[str, bytes], ...]:
    return tuple(sorted((name, value) for name, value in of.items() if _group(name) == group))


def _clash(old: Fields, mine: Fields, theirs: Fields, group: str) -> bool:
    before, ours, other = (_part(one, group) for one in (old, mine, theirs))
    return ours != other and before not in (ours, other)


def _taken(old: Fields, mine: Fields, theirs: Fields, name: str) -> bytes:
    group = _group(name)
    source = theirs if _part(mine, group) == _part(old, group) else mine
    return source.get(name, mine.get(name, theirs.get(name, b"null")))


def _fields(body: str | None) -> dict[str, bytes]:
    if body is None:
        return {}
    return {name: bytes(raw) for name, raw in msgspec.json.decode(body, type=dict[str, msgspec.Raw]).items()}


def _body(values: Fields) -> str:
    return msgspec.json.encode({name: msgspec.Raw(value) for name, value in values.items()}).decode()
