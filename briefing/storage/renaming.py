"""Ids and numbers that two copies of a case gave to different things, told apart before they are merged."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

import msgspec

from briefing.model.dossier import Key
from briefing.model.source import Source
from briefing.storage import rows
from briefing.storage.rows import Row

_OF_A_SOURCE = re.compile(r"[0-9a-f]{64}")  # what begins so was found by reading, and is the same thing in both copies


@dataclass(frozen=True, slots=True)
class Renaming:
    """`names` are the new ids of records, `numbers` the new numbers of sources by their id."""

    names: Mapping[Key, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)

    def key(self, key: Key) -> Key:
        return key[0], self.names.get(key, key[1])

    def row(self, row: Row) -> Row:
        """The row under its new name, and with the new names of all it speaks of."""
        table, id_, body = row
        name = self.names.get((table, id_), id_)
        return table, name, None if body is None else self._body(table, id_, name, body)

    def _body(self, table: str, id_: str, name: str, body: str) -> str:
        for (_, old), new in self.names.items():
            # An id that might be a word or a number of a text is named nowhere but in its own record.
            if ":" in old:
                body = body.replace(_quoted(old), _quoted(new))
        if name != id_ and ":" not in id_:
            body = body.replace(f'"id":{_quoted(id_)}', f'"id":{_quoted(name)}', 1)
        if table == "sources" and id_ in self.numbers:
            source = rows.record_of(table, body)
            if isinstance(source, Source):
                return rows.words_of(replace(source, number=self.numbers[id_]))
        return body


def renaming(mine: Mapping[Key, str | None], theirs: Mapping[Key, str | None], taken: Collection[Key]) -> Renaming:
    """For what both added since they parted: `mine` and `theirs` are those records, `taken` all keys of both copies."""
    names: dict[Key, str] = {}
    used = set(taken)
    for key in sorted(mine.keys() & theirs.keys()):
        if (
            mine[key] != theirs[key]
            and not _OF_A_SOURCE.match(key[1])
            and key[0] not in ("outline", "populations", "styles")
        ):
            names[key] = _free(key, used)
            used.add((key[0], names[key]))
    return Renaming(names, _numbers(mine, theirs))


def _numbers(mine: Mapping[Key, str | None], theirs: Mapping[Key, str | None]) -> dict[str, int]:
    ours = {source.id: source.number for source in _sources(mine)}
    new = sorted((s for s in _sources(theirs) if s.id not in ours), key=lambda source: (source.number, source.id))
    if not ours or not new:
        return {}
    first = max(max(ours.values()) + 1, new[0].number)
    return {source.id: first + place for place, source in enumerate(new)}


def _sources(records: Mapping[Key, str | None]) -> list[Source]:
    found = (rows.record_of(table, body) for (table, _), body in records.items() if table == "sources" and body)
    return [one for one in found if isinstance(one, Source)]


def _free(key: Key, used: Collection[Key]) -> str:
    stem = key[1].rstrip("0123456789")
    number = 1
    while (key[0], f"{stem}{number}") in used:
        number += 1
    return f"{stem}{number}"


def _quoted(words: str) -> str:
    return msgspec.json.encode(words).decode()
