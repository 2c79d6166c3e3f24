"""Two copies of a case since they parted: what each did, what both did differently, what one needs of the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from briefing.model.dossier import Dossier, Key
from briefing.storage import history, log, rows
from briefing.storage.case import Case
from briefing.storage.differences import Field, differing, title_of, told
from briefing.storage.renaming import Renaming, renaming
from briefing.storage.rows import Row
from briefing.storage.threeway import Woven, woven

Bodies = dict[Key, str | None]
_STRINGS = re.compile(r'"((?:[^"\\]|\\.)*)"')


class Side(Enum):
    FIRST = auto()
    SECOND = auto()


@dataclass(frozen=True, slots=True)
class Clash:
    """A record that both changed, not alike: `fields` have the first copy's value before and the second's after."""

    key: Key
    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Parted:
    """`common` is the last row of the log that both have. `records` are all that either changed since, by both ways of
    deciding; `notes` say in sentences what was renamed or kept so that nothing is lost."""

    common: int
    edits: tuple[int, int]
    renaming: Renaming
    records: Mapping[Key, Woven]
    clashes: tuple[Clash, ...]
    notes: tuple[str, ...]
    kept: tuple[Key, ...] = ()  # removed in one copy, and there as long as what the other did speaks of it


def parted(first: Case, second: Case) -> Parted:
    """Compare two copies by their logs. Raises CaseError where one of them is damaged."""
    common = _common(_chain(first), _chain(second))
    bases, mine = _since(first, common)
    other_bases, theirs = _since(second, common)
    named = renaming(_added(bases, mine), _added(other_bases, theirs), _keys(first.dossier) | _keys(second.dossier))
    other_bases = {named.key(key): body for key, body in other_bases.items()}
    theirs = {(row[0], row[1]): row[2] for row in (named.row((*key, body)) for key, body in sorted(theirs.items()))}
    bases |= other_bases
    records = {key: _woven(bases[key], mine, theirs, key) for key in sorted(mine.keys() | theirs.keys())}
    kept = _kept(bases, mine, theirs)
    records |= {key: Woven(bases[key], bases[key], ()) for key in kept}
    clashes = tuple(_clash(first, second, key, one) for key, one in records.items() if one.clashing)
    edits = len(_chain(first)) - common, len(_chain(second)) - common
    return Parted(common, edits, named, records, clashes, _notes(first, second, named, kept), kept)


def second_rows(second: Case, seq: int, named: Renaming) -> list[Row]:
    """What one row of the second copy's log left, under the names it has after the merge."""
    return [named.row(row) for row in second.ask(lambda db: log.rows_brought(db, seq))]


def _chain(case: Case) -> list[str]:
    return case.ask(lambda db: [str(seal) for (seal,) in db.execute("SELECT hash FROM log ORDER BY seq")])


def _common(one: list[str], other: list[str]) -> int:
    """Each hash holds all before it, so the first that differs ends what they share."""
    for place, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return place
    return min(len(one), len(other))


def _since(case: Case, common: int) -> tuple[Bodies, Bodies]:
    """The changed records as they were then, and as they are now; written alike, whichever version wrote them."""
    then = {(table, id_): _alike(table, body) for table, id_, body in case.ask(lambda db: history.rows_at(db, common))}
    now = {key: rows.body_of(case.dossier, key) for key in then}
    changed = [key for key in then if then[key] != now[key]]
    return {key: then[key] for key in changed}, {key: now[key] for key in changed}


def _alike(table: str, body: str | None) -> str | None:
    return None if body is None else rows.words_of(rows.record_of(table, body))


def _added(bases: Bodies, now: Bodies) -> Bodies:
    return {key: body for key, body in now.items() if bases[key] is None and body is not None}


def _keys(dossier: Dossier) -> set[Key]:
    return {(table, id_) for table in rows.KINDS if table != rows.OUTLINE[0] for id_ in getattr(dossier, table)}


def _woven(base: str | None, mine: Bodies, theirs: Bodies, key: Key) -> Woven:
    return woven(base, mine.get(key, base), theirs.get(key, base))


def _kept(bases: Bodies, mine: Bodies, theirs: Bodies) -> tuple[Key, ...]:
    """What one removed although the other's work since then speaks of it: it stays."""
    found: set[Key] = set()
    for dropper, user in ((mine, theirs), (theirs, mine)):
        gone = {key: bases[key] for key, body in dropper.items() if body is None and key not in user}
        found |= needed(gone, (body for body in user.values() if body))
    return tuple(sorted(found))


def needed(gone: Bodies, bodies: Iterable[str]) -> set[Key]:
    """Those of some records that these bodies speak of, by themselves or through one another."""
    found, spoken = set[Key](), _strings(bodies)
    while new := {key for key in gone.keys() - found if key[1] in spoken}:
        found |= new
        spoken |= _strings(body for key in sorted(new) if (body := gone[key]))
    return found


def _strings(bodies: Iterable[str]) -> set[str]:
    return {words for body in bodies for words in _STRINGS.findall(body)}


def _clash(first: Case, second: Case, key: Key, both: Woven) -> Clash:
    records = [None if body is None else rows.record_of(key[0], body) for body in (both.first, both.second)]
    title = title_of(first.dossier if records[0] is not None else second.dossier, key)
    if None in records:
        there = [told(None if record is None else "changed") for record in records]
        return Clash(key, title, (Field("record", *("removed" if words == "none" else words for words in there)),))
    return Clash(key, title, differing(*records))


def _notes(first: Case, second: Case, named: Renaming, kept: tuple[Key, ...]) -> tuple[str, ...]:
    notes = [
        f"{title_of(second.dossier, key)} of the second is now {key[0]} {name}." for key, name in named.names.items()
    ]
    notes += [
        f"{title_of(second.dossier, ('sources', id_))} of the second is now S{number}."
        for id_, number in sorted(named.numbers.items(), key=lambda pair: pair[1])
        if second.dossier.sources[id_].number != number
    ]
    for key in kept:
        holder = first if first.dossier.get(key) is not None else second
        notes.append(f"{title_of(holder.dossier, key)} was removed in one copy and is kept, for the other needs it.")
    return tuple(notes)
