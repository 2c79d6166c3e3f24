"""What waits for the analyst's decision, in the order in which it is best read."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import merge

from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.linked import seen
from briefing.model.review import Review
from briefing.model.statement import Statement

REVIEWED = ("events", "statements", "claims", "actors")
"""The tables whose records carry a Review."""

WEAK = 0.5  # below this weight a suggestion waits at the end
_DATED = 0.1  # what a date the source itself gives adds to the confidence
_FEW = 256  # so many rows are put in one by one, more are sorted in
_STEP = 200  # records that one step of `gather` takes

Reviewed = Event | Statement | Claim | Actor
_Row = tuple[bool, bool, int, int, Key, str]  # weak, an actor, number of the source, place in it, key, source


@dataclass(slots=True)
class Queue:
    """Everything that can be reviewed, decided or not, in reading order: events, statements and claims source by
    source, then actors, the weak ones last; records made by hand need no review and are not in it.

    The order does not depend on what has been decided, so nothing jumps while it is worked through. It follows the
    dossier change by change: a pile of reports would else sort all that came before with each file.
    """

    _rows: list[_Row] = field(default_factory=list)
    _row: dict[Key, _Row] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict, compare=False)
    _keys: tuple[Key, ...] | None = field(default=None, compare=False)

    @property
    def keys(self) -> tuple[Key, ...]:
        if self._keys is None:
            self._keys = tuple(row[4] for row in self._rows)
        return self._keys

    @property
    def strong(self) -> int:
        """How many stand before the weak ones."""
        return bisect_left(self._rows, (True,))

    def at(self, key: Key | None) -> int:
        """Where a key stands, -1 where it does not."""
        row = self._row.get(key) if key else None
        return bisect_left(self._rows, row) if row else -1

    def is_weak(self, key: Key) -> bool:
        """Raises KeyError for one that is not in it."""
        return self._row[key][0]

    def source_of(self, key: Key) -> str:
        """The id of the source a suggestion comes from, "" for one that is not in it."""
        row = self._row.get(key)
        return row[5] if row else ""

    def follow(self, dossier: Dossier, changed: Iterable[Key]) -> bool:
        """Take over what became of these records; False where nothing came, went or moved."""
        before, self._numbers = self._numbers, {source.id: source.number for source in dossier.sources.values()}
        if any(before[id_] != number for id_, number in self._numbers.items() if id_ in before):
            changed = keys_of(dossier)
        moved = [(key, row) for key in changed if self._row.get(key) != (row := self._made(dossier, key))]
        gone = [self._row.pop(key) for key, _ in moved if key in self._row]
        come = [row for _, row in moved if row is not None]
        if not moved:
            return False
        self._row.update((row[4], row) for row in come)
        self._keys = None
        if len(moved) <= _FEW:
            for row in gone:
                del self._rows[bisect_left(self._rows, row)]
            for row in come:
                insort(self._rows, row)
        else:
            left = set(gone)
            self._rows = sorted([*(row for row in self._rows if row not in left), *come])
        return True

    def gather(self, dossier: Dossier) -> Iterator[None]:
        """Take a dossier whole, in steps between which a window can draw; to be walked to its end."""
        self._numbers = {source.id: source.number for source in dossier.sources.values()}
        runs: list[list[_Row]] = [[]]
        for key in keys_of(dossier):
            row = self._made(dossier, key)
            runs[-1] += [row] if row else []
            if len(runs[-1]) == _STEP:
                runs[-1].sort()
                runs.append([])
                yield
        runs[-1].sort()
        rows = list[_Row]()
        for row in merge(*runs):
            rows.append(row)
            self._row[row[4]] = row
            if len(rows) % _STEP == 0:
                yield
        self._rows, self._keys = rows, None

    def _made(self, dossier: Dossier, key: Key) -> _Row | None:
        record = reviewed(dossier, key)
        place = _place(record) if record else None
        if record is None or place is None or (key[0] == "events" and seen(dossier, key[1]) is None):
            return None  # a linked event waits once, under the first of its reports
        source_id, start = place
        return weight(record) < WEAK, key[0] == "actors", self._numbers.get(source_id, 0), start, key, source_id


def queue(dossier: Dossier) -> Queue:
    """The queue of a dossier, at once."""
    made = Queue()
    for _ in made.gather(dossier):
        pass
    return made


def keys_of(dossier: Dossier) -> Iterator[Key]:
    """The keys of all records that carry a Review, in no order."""
    return ((table, id_) for table in REVIEWED for id_ in getattr(dossier, table))


def reviewed(dossier: Dossier, key: Key) -> Reviewed | None:
    """The record under `key` if it is there and can be reviewed."""
    record = dossier.get(key) if key[0] in REVIEWED else None
    return record if isinstance(record, Event | Statement | Claim | Actor) else None


def review_of(dossier: Dossier, key: Key) -> Review | None:
    """What was decided of the record under `key`, None if it is not there."""
    record = reviewed(dossier, key)
    return record.review if record else None


def weight(record: Reviewed) -> float:
    """How much a suggestion promises: its confidence, and more if its source dates it."""
    match record:
        case Event():
            found = record.extracted_when if record.when_by_hand else record.when
        case Statement():
            found = None if record.said_by_hand else record.said
        case _:
            found = None
    return record.confidence + (_DATED if found else 0.0)


def _place(record: Reviewed) -> tuple[str, int] | None:
    match record:
        case Event():
            first = record.passages[0] if record.passages else None
        case Actor():
            first = record.mentions[0] if record.mentions else None
        case _:
            first = record.passage
    return (first.source_id, first.span.start) if first else None
