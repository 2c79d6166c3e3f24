"""The tables of the index, and rows written to all of them together."""

from __future__ import annotations

import re
import unicodedata

import apsw

from briefing.storage.index.entries import Entry

LAYOUT = 2  # a file of another one is thrown away
STRETCH = 1 << 40  # numbers of rows from one shelf to the next
OPENING = "\ue000"  # before a word with which a row begins; no text has it, and the tokenizer takes it for a letter
LONG = 4  # letters: the beginnings of longer words are looked up among the terms, those of shorter ones in `words`
_LONGEST = 40
_WORD = re.compile(r"[^\W_]+")

TABLES_MADE = (
    "CREATE TABLE stands(seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT",
    "CREATE TABLE rows(row INTEGER PRIMARY KEY, id TEXT NOT NULL, start INTEGER NOT NULL) STRICT",
    "CREATE INDEX rows_of ON rows(id)",
    "CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, prefix='2 3',"
    " tokenize='unicode61 remove_diacritics 2')",
    "CREATE TABLE terms(term TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE events(row INTEGER PRIMARY KEY, first REAL, last REAL,"
    " earliest INTEGER, latest INTEGER NOT NULL, clock TEXT NOT NULL,"
    " title TEXT NOT NULL, who TEXT NOT NULL, place TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,"
    " sources TEXT NOT NULL) STRICT",
    "CREATE INDEX by_time ON events(earliest IS NULL, earliest, latest, clock)",
    "CREATE TABLE traits(row INTEGER NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL,"
    " PRIMARY KEY(row, facet, value)) STRICT, WITHOUT ROWID",
    "CREATE INDEX traits_of ON traits(facet, value)",
    "CREATE TABLE named(row INTEGER NOT NULL, actor TEXT NOT NULL, PRIMARY KEY(row, actor)) STRICT, WITHOUT ROWID",
    "CREATE INDEX named_as ON named(actor)",
)
NAMES = ("rows", "words", "terms", "events", "traits", "named")


class Batch:
    """Rows that are written together; `known` are the terms that the index has, and is kept up to date."""

    def __init__(self, known: set[str]) -> None:
        self._known = known
        self._rows: list[tuple[int, str, int]] = []
        self._words: list[tuple[int, str]] = []
        self._terms: set[str] = set()
        self._events: list[tuple[float | str | None, ...]] = []
        self._traits: list[tuple[int, str, str]] = []
        self._named: list[tuple[int, str]] = []

    def add(self, row: int, id_: str, entry: Entry) -> None:
        words = terms(entry.words)
        opening = f" {OPENING}{words[0]}" if words else ""
        self._rows.append((row, id_, entry.start))
        self._words.append((row, entry.words + opening))
        self._terms.update(word for word in words if len(word) >= LONG)
        self._named += [(row, actor) for actor in dict.fromkeys(entry.actors)]
        if entry.sorting is not None:
            self._events.append((row, *entry.sorting))
            self._traits += [(row, facet, value) for facet, value in dict.fromkeys(entry.choices)]

    def write(self, db: apsw.Connection) -> None:
        """The caller has begun the transaction."""
        fresh = sorted(self._terms - self._known)
        self._known.update(fresh)
        db.executemany("INSERT INTO rows VALUES(?, ?, ?)", self._rows)
        db.executemany("INSERT INTO words(rowid, body) VALUES(?, ?)", self._words)
        db.executemany("INSERT OR IGNORE INTO terms VALUES(?)", ((term,) for term in fresh))
        db.executemany("INSERT INTO events VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", self._events)
        db.executemany("INSERT INTO traits VALUES(?, ?, ?)", self._traits)
        db.executemany("INSERT INTO named VALUES(?, ?)", self._named)


def terms(text: str) -> list[str]:
    """The words of a text as the index keeps them: small letters without accents, in their order."""
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [word[:_LONGEST] for word in _WORD.findall(text.lower())]
