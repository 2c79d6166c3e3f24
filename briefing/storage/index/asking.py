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
_TIME = ("earliest", "latest", "clock")
# What comes last whichever way a column is sorted, and by what it is sorted.
_SORTED: dict[str, tuple[str, tuple[str, ...]]] = {
    "when": ("earliest IS NULL", _TIME),
    "state": ("", ("state",)),
    "title": ("", ("title",)),
    "who": ("who = ''", ("who",)),
    "place": ("place = ''", ("place",)),
    "class": ("kind = ''", ("kind",)),
    "sources": ("sources = ''", ("sources",)),
}


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

    @staticmethod
    def none() -> Listing:
        return Listing(array("q"))


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


@dataclass(frozen=True, slots=True)
class Asked:
    """Which events, in which order. `time` is the first and the last day that they must touch, None for any time."""

    wanted: Wanted = ALL
    column: str = "when"
    descending: bool = False
    grouped: str = ""
    time: tuple[float, float] | None = None


def listing(index: Index, asked: Asked) -> Listing:
    """The events asked for, sorted within their groups; equal ones in reading order."""
    where, given = _where(index.db, asked.wanted, asked.time)
    order = [*_order(asked.grouped, asked), *_order(asked.column, asked), *_order("when", asked)]
    # One JSON text of all numbers: a million rows handed over one by one take three times as long.
    chosen = f"SELECT row FROM events WHERE {where} ORDER BY {', '.join(dict.fromkeys(order))}, row"
    found = index.db.execute(f"SELECT json_group_array(row) FROM ({chosen})", given).get
    rows = array("q", msgspec.json.decode(str(found), type=list[int]))
    return Listing(rows, _groups(index.db, asked, where, given) if asked.grouped else ())


def _order(column: str, asked: Asked) -> list[str]:
    """By a column, turned round only where it is the one that the analyst sorts by."""
    if not column:
        return []
    empty, names = _SORTED[column]
    turned = " DESC" if asked.descending and column == asked.column else ""
    return [*([empty] if empty else []), *(name + turned for name in names)]


def _groups(db: apsw.Connection, asked: Asked, where: str, given: tuple[str | float, ...]) -> tuple[int, ...]:
    """How many stand together, in the order in which they do."""
    name = _SORTED[asked.grouped][1][0]
    order = ", ".join(_order(asked.grouped, asked))
    counted = f"SELECT count(*) FROM events WHERE {where} GROUP BY {name} ORDER BY {order}"
    return tuple(int(str(count)) for (count,) in db.execute(counted, given))


def counts(index: Index, wanted: Wanted = ALL) -> dict[Facet, tuple[tuple[str, int], ...]]:
    """How many of the wanted events have each value of each facet, the most frequent first. A facet is counted as if
    nothing of it were chosen: how many more there would be with another value is what one wants to know."""
    found = _counts(index.db, wanted)
    for facet in {facet for facet, _ in wanted.choices}:
        found[facet] = _counts(index.db, wanted.only(facet))[facet]
    return found


def _counts(db: apsw.Connection, wanted: Wanted) -> dict[Facet, tuple[tuple[str, int], ...]]:
    where, given = _where(db, wanted, None)
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


def _where(
    db: apsw.Connection, wanted: Wanted, time: tuple[float, float] | None
) -> tuple[str, tuple[str | float, ...]]:
    """The condition on a row of the table of events, and what stands in its place-holders."""
    parts: list[str] = []
    given: list[str | float] = []
    if asked := _match(db, wanted.words):
        parts.append("row IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid < ?)")
        given += [asked, STRETCH]
    for facet in Facet:
        if values := wanted.of(facet):
            marks = ", ".join("?" * len(values))
            parts.append(f"row IN (SELECT row FROM traits WHERE facet = ? AND value IN ({marks}))")
            given += [facet, *values]
    if time is not None:
        parts.append("first <= ? AND last >= ?")
        given += [time[1], time[0]]
    return " AND ".join(parts) or "1", tuple(given)
