"""Questions to an index: the first hits of a few words, the events that are wanted, and how many have which trait."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import apsw
import msgspec

from briefing.model.wanted import ALL, Facet, Wanted
from briefing.storage.index.entries import Shelf
from briefing.storage.index.index import Index
from briefing.storage.index.layout import LONG, OPENING, STRETCH, terms

_LEAST = 2  # letters of a lone word: of a million rows, one letter is in all
_MOST_TERMS = 200
_MANY = 8  # times as many actors as asked for: each source has its own of one name
_SORTED = {
    "when": ("earliest IS NULL", "earliest", "latest", "clock"),
    "state": ("state",),
    "title": ("title",),
    "who": ("who = ''", "who"),
    "place": ("place = ''", "place"),
    "class": ("kind = ''", "kind"),
    "sources": ("sources = ''", "sources"),
}
_BY_TIME = ("earliest IS NULL", "earliest", "latest", "clock")


@dataclass(frozen=True, slots=True)
class Found:
    """A row that has the words. `start` is where its paragraph stands, for words of a source."""

    shelf: Shelf
    id: str
    start: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The numbers of the wanted events in order. `groups` are how many of them stand together, () for no groups."""

    rows: array[int]
    groups: tuple[int, ...] = ()


def hits(index: Index, words: str, each: int) -> tuple[Found, ...]:
    """What begins with the words, then what has all of them anywhere; `each` of a shelf or more, if there are."""
    db = index.db
    asked = _match(db, words)
    if not asked:
        return ()
    rows: dict[int, None] = {}
    for sort in (_opening(asked, words), asked):
        for shelf in Shelf:
            rows |= dict.fromkeys(_matching(db, sort, shelf, each * _MANY if shelf is Shelf.ACTOR else each))
    return tuple(_found(db, row) for row in rows)


def listing(
    index: Index, wanted: Wanted = ALL, column: str = "when", descending: bool = False, grouped: str = ""
) -> Listing:
    """The wanted events sorted by a column, within groups by time; equal ones in reading order."""
    db = index.db
    where, given = _where(db, wanted)
    names = (*(_SORTED[grouped] if grouped else ()), *_SORTED[column], *(() if column == "when" else _BY_TIME))
    turn = " DESC" if descending else ""
    order = ", ".join(f"{name}{'' if name.endswith(('NULL', chr(39) * 2)) else turn}" for name in names)
    # One JSON text of all numbers: a million rows handed over one by one take three times as long.
    asked = f"SELECT json_group_array(row) FROM (SELECT row FROM events WHERE {where} ORDER BY {order}, row)"
    rows = array("q", msgspec.json.decode(db.execute(asked, given).get, type=list[int]))
    if not grouped:
        return Listing(rows)
    shelf = _SORTED[grouped]
    turned = f"{shelf[-1]}{turn}" if grouped == column else shelf[-1]
    counted = (
        f"SELECT count(*) FROM events WHERE {where} GROUP BY {shelf[-1]} ORDER BY {', '.join((*shelf[:-1], turned))}"
    )
    return Listing(rows, tuple(count for (count,) in db.execute(counted, given)))


def counts(index: Index, wanted: Wanted = ALL) -> dict[Facet, tuple[tuple[str, int], ...]]:
    """How many of the wanted events have each value of each facet, the most frequent first."""
    db = index.db
    where, given = _where(db, wanted)
    among = "" if wanted.is_all else f"WHERE row IN (SELECT row FROM events WHERE {where})"
    asked = f"SELECT facet, value, count(*) AS many FROM traits {among} GROUP BY facet, value ORDER BY many DESC, value"
    found: dict[Facet, list[tuple[str, int]]] = {facet: [] for facet in Facet}
    for facet, value, count in db.execute(asked, given):
        found[Facet(facet)].append((value, count))
    return {facet: tuple(values) for facet, values in found.items()}


def ids(index: Index, rows: Sequence[int]) -> tuple[str, ...]:
    """The events of these rows, in their order."""
    db = index.db
    marks = ", ".join("?" * len(rows))
    known = dict(db.execute(f"SELECT row, id FROM rows WHERE row IN ({marks})", tuple(rows)))
    return tuple(known.get(row, "") for row in rows)


def row_of(index: Index, event_id: str) -> int:
    """The number of an event's row, -1 where it has none."""
    db = index.db
    found = db.execute("SELECT row FROM rows WHERE id = ? AND row < ?", (event_id, STRETCH)).get
    return -1 if found is None else int(found)


def _match(db: apsw.Connection, words: str) -> str:
    """Each word as the beginning of one, in any order; "" for too little to look for."""
    found = terms(words)
    if sum(map(len, found)) < _LEAST:
        return ""
    return " AND ".join(_beginning(db, word) for word in found)


def _beginning(db: apsw.Connection, word: str) -> str:
    """All words that begin so. SQLite would read every row of all of them first, where it keeps no list of beginnings;
    of words that it is given one by one it reads no more than it is asked for."""
    if len(word) < _LEAST:
        return f'"{word}"'  # a letter in the midst of typing
    if len(word) < LONG:
        return f'"{word}"*'
    asked = "SELECT term FROM terms WHERE term BETWEEN ? AND ? ORDER BY length(term), term LIMIT ?"
    found = [str(term) for (term,) in db.execute(asked, (word, word + "\U0010ffff", _MOST_TERMS))]
    return "(" + " OR ".join(f'"{term}"' for term in found or [word]) + ")"


def _opening(asked: str, words: str) -> str:
    """The same, of rows that begin with the first of the words."""
    first, *others = terms(words)
    return f'"{OPENING}{first}"{"" if others else "*"} AND {asked}'


def _matching(db: apsw.Connection, asked: str, shelf: Shelf, count: int) -> list[int]:
    rows = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?"
    first = shelf * STRETCH
    return [row for (row,) in db.execute(rows, (asked, first, first + STRETCH - 1, count))]


def _found(db: apsw.Connection, row: int) -> Found:
    id_, start = db.execute("SELECT id, start FROM rows WHERE row = ?", (row,)).get
    return Found(Shelf(row // STRETCH), id_, start)


def _where(db: apsw.Connection, wanted: Wanted) -> tuple[str, tuple[str | int, ...]]:
    """The condition on a row of the table of events, and what stands in its place-holders."""
    parts: list[str] = []
    given: list[str | int] = []
    if asked := _match(db, wanted.words):
        parts.append("row IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid < ?)")
        given += [asked, STRETCH]
    for facet in Facet:
        if values := wanted.of(facet):
            marks = ", ".join("?" * len(values))
            parts.append(f"row IN (SELECT row FROM traits WHERE facet = ? AND value IN ({marks}))")
            given += [facet.value, *values]
    return " AND ".join(parts) or "1", tuple(given)
