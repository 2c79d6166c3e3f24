"""The file of the index: made, followed change by change, thrown away where it does not fit the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

import apsw

from briefing.crosscheck.independent import Voices
from briefing.model.dossier import Dossier, Key, Record, actors_of, events_of, sources_of, statements_of
from briefing.model.linked import cluster
from briefing.model.wanted import Facet
from briefing.storage.connection import connect
from briefing.storage.index.entries import SHELVES, TABLES, Entry, Shelf, entries
from briefing.storage.index.layout import LAYOUT, NAMES, STRETCH, TABLES_MADE, Batch
from briefing.storage.log import Tail
from briefing.storage.refusal import CaseError
from briefing.storage.transaction import transaction

_MOST_ROWS = 500  # written in one go: in between a question is answered


class Index:
    """Belongs to one thread. While it is written it counts as torn: only `close` says what it is true of."""

    def __init__(self, path: Path, phrase: str = "") -> None:
        """Use `Index.beside`. Raises apsw.Error, and ValueError for a file that cannot be used."""
        self._voices = Voices()
        self._next: dict[Shelf, int] = {}
        self._known: set[str] = set()  # terms that stand in it
        self._is_new = False  # while all is made anew nothing needs to be taken out
        self.db = connect(path, writing=True, phrase=phrase)
        try:
            # Nothing in it is worth waiting for a disk: what a power cut tears is made anew.
            self.db.pragma("synchronous", "OFF")
            self.db.pragma("journal_mode", "MEMORY")
            self._ready()
        except (apsw.Error, ValueError):
            self.db.close()
            raise

    @classmethod
    def beside(cls, case: Path, phrase: str = "") -> Index:
        """The index of a case, made if there is none that can be used; in the memory where no file can be written."""
        path = case.with_suffix(".index")
        for _ in range(2):
            try:
                return cls(path, phrase)
            except (apsw.Error, CaseError, OSError, ValueError):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
        return cls(Path(":memory:"))

    @property
    def seq(self) -> int:
        """The row of the log after which the case was as the index has it; -1 while it is written or new."""
        return int(self.db.execute("SELECT seq FROM stands").get)

    @property
    def hash(self) -> str:
        """The hash of that row: another one is the log of another case."""
        return str(self.db.execute("SELECT hash FROM stands").get)

    def build(self, dossier: Dossier) -> Iterator[None]:
        """All of a case anew, step by step, in reading order."""
        self._tear()
        for table in NAMES:
            self.db.execute(f"DELETE FROM {table}")
        self._next.clear()
        self._known.clear()
        self._is_new = True
        yield from self.put(dossier, _all(dossier))
        self._is_new = False

    def follow(self, dossier: Dossier, changed: Iterable[Key]) -> Iterator[None]:
        """Take over these records and what shows them, step by step."""
        self._tear()
        keys = {key for key in changed if key[0] in SHELVES}
        showing = {*self._showing(keys), *_beside(dossier, keys)}
        yield from self.put(dossier, sorted(keys | showing))

    def put(self, dossier: Dossier, keys: Iterable[Key]) -> Iterator[None]:
        """Write what is to stand here of these records, a few hundred at a time."""
        waiting = iter(keys)
        while some := list(islice(waiting, _MOST_ROWS)):
            with transaction(self.db):
                batch = Batch(self._known)
                for key in some:
                    self._put(batch, key, tuple(entries(dossier, key, self._voices)))
                batch.write(self.db)
            yield

    def close(self, tail: Tail | None) -> None:
        """`tail` is the end of the log that has come in; None where something has not: next time all is made anew."""
        if tail is not None:
            self.db.execute("UPDATE stands SET seq = ?, hash = ?", (tail.seq, tail.hash))
        self.db.close()

    def _ready(self) -> None:
        if self.db.pragma("user_version") != LAYOUT:
            with transaction(self.db):
                for statement in TABLES_MADE:
                    self.db.execute(statement)
                self.db.execute("INSERT INTO stands VALUES(-1, '')")
            self.db.pragma("user_version", LAYOUT)
        elif self.seq < 0:
            raise ValueError("left in the middle of being written")

    def _tear(self) -> None:
        self.db.execute("UPDATE stands SET seq = -1")

    def _put(self, batch: Batch, key: Key, found: tuple[Entry, ...]) -> None:
        """In the place of what stood there: a row keeps its number, so that a table finds it again."""
        shelf = SHELVES[key[0]]
        before = [] if self._is_new else self._rows(shelf, key[1])
        for row in before:
            self._drop(row, shelf)
        for number, entry in enumerate(found):
            batch.add(before[number] if number < len(before) else self._new(shelf), key[1], entry)

    def _rows(self, shelf: Shelf, id_: str) -> list[int]:
        first = shelf * STRETCH
        found = self.db.execute(
            "SELECT row FROM rows WHERE id = ? AND row BETWEEN ? AND ?", (id_, first, first + STRETCH - 1)
        )
        return sorted(row for (row,) in found)

    def _drop(self, row: int, shelf: Shelf) -> None:
        for table, name in (("rows", "row"), ("words", "rowid"), ("named", "row")):
            self.db.execute(f"DELETE FROM {table} WHERE {name} = ?", (row,))
        if shelf is Shelf.EVENT:
            self.db.execute("DELETE FROM events WHERE row = ?", (row,))
            self.db.execute("DELETE FROM traits WHERE row = ?", (row,))

    def _new(self, shelf: Shelf) -> int:
        if shelf not in self._next:
            first = shelf * STRETCH
            last = self.db.execute(
                "SELECT max(row) FROM rows WHERE row BETWEEN ? AND ?", (first, first + STRETCH - 1)
            ).get
            self._next[shelf] = first if last is None else last + 1
        self._next[shelf] += 1
        return self._next[shelf] - 1

    def _showing(self, keys: Iterable[Key]) -> Iterator[Key]:
        """The events and statements that show something of these actors and sources."""
        for table, id_ in keys:
            if table == "actors":
                shown = self.db.execute("SELECT row, id FROM named JOIN rows USING(row) WHERE actor = ?", (id_,))
            elif table == "sources":
                asked = "SELECT row, id FROM traits JOIN rows USING(row) WHERE facet = ? AND value = ?"
                shown = self.db.execute(asked, (Facet.SOURCE.value, id_))
            else:
                continue
            yield from ((TABLES[Shelf(int(str(row)) // STRETCH)], str(found)) for row, found in shown.fetchall())


def _beside(dossier: Dossier, keys: Iterable[Key]) -> Iterator[Key]:
    """The events that these are one with: a member that is rejected shows the whole under another."""
    for table, id_ in keys:
        if table == "events" and ("linked", id_) in dossier.standing:
            yield from (("events", other) for other in cluster(dossier, id_))


def _all(dossier: Dossier) -> Iterator[Key]:
    """Sources and their texts first: a title is looked for more often than a word."""
    listed: tuple[tuple[str, Sequence[Record]], ...] = (
        ("sources", sources_of(dossier)),
        ("events", events_of(dossier)),
        ("actors", actors_of(dossier)),
        ("statements", statements_of(dossier)),
    )
    for table, records in listed:
        yield from ((table, record.id) for record in records)
    yield from (("texts", source.id) for source in sources_of(dossier))
