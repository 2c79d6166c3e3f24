"""Two copies of one case made one: all that was done in either stands in the log of the new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import apsw

from briefing.files import written_whole
from briefing.model.dossier import Key
from briefing.storage import backups, ledger, log, rows
from briefing.storage.case import Case
from briefing.storage.connection import connect
from briefing.storage.log import Kind, LogEntry
from briefing.storage.parted import Parted, Side, needed, parted, second_rows
from briefing.storage.refusal import CaseError, refusal
from briefing.storage.rows import Row


@dataclass(frozen=True, slots=True)
class Merged:
    """What came together, and how each clash was decided."""

    parted: Parted
    choices: Mapping[Key, Side]


def merge(first: Case, second: Case, to: Path, choices: Mapping[Key, Side], at: datetime, who: str = "") -> Merged:
    """Write the first copy, then each edit of the second under its own name and day, then one edit that decides.

    A clash without a choice goes to the first; the second's value stays in the log all the same. Raises CaseError where
    a copy is damaged or there is a file at `to` already, OSError where that cannot be written.
    """
    if to.exists():
        raise CaseError(to, "There is a file of this name already.", "Choose another name for the merged case.")
    found = parted(first, second)
    try:
        with written_whole(to) as whole:
            first.ask(lambda db: backups.copy_into(db, whole, first.phrase))
            db = connect(whole, writing=True, phrase=first.phrase)
            try:
                with db:
                    _Joining(db, first, second, found).join(choices, at, who)
            finally:
                db.close()
    except apsw.Error as error:
        raise refusal(to, error) from error
    return Merged(found, choices)


class _Joining:
    """Continues the first copy's log; `_now` is what each touched record has come to, as JSON."""

    def __init__(self, db: apsw.Connection, first: Case, second: Case, found: Parted) -> None:
        self._db, self._first, self._second, self._found = db, first, second, found
        self._now: dict[Key, str | None] = {}
        self._tail = log.tail(db)

    def join(self, choices: Mapping[Key, Side], at: datetime, who: str) -> None:
        for entry in self._second.log()[self._found.common :]:
            changed = second_rows(self._second, entry.seq, self._found.renaming)
            label = entry.label if entry.kind is Kind.EDIT else f"{entry.kind.value.capitalize()}: {entry.label}"
            self._append(entry.at, entry.who, label, entry.why, changed)
        wanted = [(*key, body) for key, body in self._wanted(choices).items()]
        others = [(*key, self._before(key)) for key in sorted(self._now.keys() - self._found.records.keys())]
        self._append(at, who, f"Merge with “{self._second.path.stem}”", self._why(choices), [*wanted, *others])
        self._write_tables()
        for handled in self._second.handled().values():
            if handled.sha256 not in self._first.handled():
                ledger.remember(self._db, handled)

    def _append(self, at: datetime, who: str, label: str, why: str, changed: list[Row]) -> None:
        new = [row for row in changed if row[2] != self._is(row[:2])]
        old: list[Row] = [(*row[:2], self._is(row[:2])) for row in new]
        entry = LogEntry(self._tail.seq + 1, at, who, label, why, Kind.EDIT)
        self._tail = log.append(self._db, self._tail, entry, old, new)
        self._now |= {(table, id_): body for table, id_, body in new}

    def _is(self, key: Key) -> str | None:
        return self._now[key] if key in self._now else self._before(key)

    def _before(self, key: Key) -> str | None:
        return rows.body_of(self._first.dossier, key)

    def _wanted(self, choices: Mapping[Key, Side]) -> dict[Key, str | None]:
        """What each record comes to. One that was removed in either copy is there only while others that stay speak of
        it, and then it is, whatever was decided: nothing is left without what it rests on."""
        wanted = {key: self._decided(key, choices) for key in sorted(self._found.records)}
        removed = {key: wanted[key] for key in self._found.kept}
        for key, body in wanted.items():
            both = self._found.records[key]
            if body is None and (both.first or both.second):
                removed[key] = both.first or both.second
        staying = needed(removed, (body for key, body in wanted.items() if body and key not in removed))
        return wanted | {key: body if key in staying else None for key, body in removed.items()}

    def _decided(self, key: Key, choices: Mapping[Key, Side]) -> str | None:
        both = self._found.records[key]
        return both.second if choices.get(key, Side.FIRST) is Side.SECOND else both.first

    def _why(self, choices: Mapping[Key, Side]) -> str:
        if not self._found.clashes:
            return ""
        taken = sum(choices.get(clash.key) is Side.SECOND for clash in self._found.clashes)
        return f"changed differently in both: {len(self._found.clashes)}; taken from the second: {taken}"

    def _write_tables(self) -> None:
        changed = [(*key, body) for key, body in sorted(self._now.items())]
        rows.write(self._db, changed, rows.with_rows(self._first.dossier, self._there(changed)))

    def _there(self, changed: list[Row]) -> list[Row]:
        return [row for row in changed if row[2] is not None or self._first.dossier.get(row[:2]) is not None]
