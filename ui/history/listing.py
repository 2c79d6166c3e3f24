"""The steps of a case as rows of a list: all, by day, by person, of one record, the named points, the backups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from briefing.model.day import day_from
from briefing.model.dossier import Key
from briefing.storage.backups import Backup
from briefing.storage.history import Step
from briefing.storage.log import Kind
from briefing.storage.snapshots import Snapshot
from briefing.temporal.words import day_words
from ui.widgets.rowmodel import Entry
from ui.widgets.rows import Row

_STEP, _BACKUP = "step:", "backup:"
_ICONS = {Kind.EDIT: "pencil", Kind.UNDO: "undo-2", Kind.REDO: "redo-2"}


class View(StrEnum):
    """What is listed."""

    DAYS = "days"
    PEOPLE = "people"
    RECORD = "record"
    NAMED = "named"
    BACKUPS = "backups"


def entries(
    view: View, steps: Sequence[Step], named: Sequence[Snapshot], backups: Sequence[Backup], key: Key | None
) -> list[Entry]:
    """Newest first, under a heading for each day or person."""
    names = {snapshot.seq: snapshot.name for snapshot in named}
    newest = list(reversed(steps))
    match view:
        case View.DAYS:
            return _grouped(newest, names, [_day(step) for step in newest])
        case View.PEOPLE:
            people = sorted(newest, key=lambda step: step.entry.who)
            return _grouped(people, names, [step.entry.who or _tr("nobody named") for step in people])
        case View.RECORD:
            return [_entry(step, names, _day(step)) for step in newest if key in step.keys]
        case View.NAMED:
            return [_entry(step, names, _day(step)) for step in newest if step.entry.seq in names]
        case View.BACKUPS:
            return [_backup(number, backup) for number, backup in enumerate(backups)]


def step_of(key: str) -> int | None:
    """The number of the step a row stands for, None for another row."""
    return int(key.removeprefix(_STEP)) if key.startswith(_STEP) else None


def backup_of(key: str) -> int | None:
    """The place of the backup a row stands for, None for another row."""
    return int(key.removeprefix(_BACKUP)) if key.startswith(_BACKUP) else None


def row_of_step(seq: int) -> str:
    """The key of a step's row."""
    return f"{_STEP}{seq}"


def clock(at: datetime) -> str:
    """The time of day here."""
    return f"{at.astimezone():%H:%M}"


def moment(at: datetime) -> str:
    """Day and time here, in words."""
    return f"{day_words(day_from(at.astimezone().date()))} {clock(at)}"


def deed(step: Step) -> str:
    """What was done, in the words of the log."""
    words = {Kind.EDIT: "%1", Kind.UNDO: _tr("Undo: %1"), Kind.REDO: _tr("Redo: %1")}[step.entry.kind]
    return words.replace("%1", step.entry.label)


def _grouped(steps: Iterable[Step], names: dict[int, str], heads: Sequence[str]) -> list[Entry]:
    found: list[Entry] = []
    for head, group in groupby(zip(heads, steps, strict=True), key=lambda pair: pair[0]):
        held = [step for _, step in group]
        found.append(Entry(f"head:{head}", Row(head, count=str(len(held)), faint=True)))
        found += [_entry(step, names, "") for step in held]
    return found


def _entry(step: Step, names: dict[int, str], day: str) -> Entry:
    entry = step.entry
    name = names.get(entry.seq, "")
    parts = (day, clock(entry.at), entry.who, f"“{name}”" if name else "", entry.why)
    second = " · ".join(part for part in parts if part)
    icon = "flag" if name else _ICONS[entry.kind]
    count = str(len(step.keys)) if len(step.keys) > 1 else ""
    return Entry(row_of_step(entry.seq), Row(deed(step), second, count, icon=icon), entry.why)


def _backup(number: int, backup: Backup) -> Entry:
    words = _tr("after edit %1").replace("%1", str(backup.seq))
    return Entry(f"{_BACKUP}{number}", Row(moment(backup.at), words, icon="save"), str(backup.path))


def _day(step: Step) -> str:
    return day_words(day_from(step.entry.at.astimezone().date()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("HistoryListing", text)
