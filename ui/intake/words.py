"""Arrivals in words: their rows, and how far all of them are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.intake.arrival import Arrival, Stage, counted
from ui.widgets.rows import Row

_STAGES = {
    Stage.WAITING: str(QT_TRANSLATE_NOOP("Arrivals", "waiting")),
    Stage.READING: str(QT_TRANSLATE_NOOP("Arrivals", "reading…")),
    Stage.SEARCHING: str(QT_TRANSLATE_NOOP("Arrivals", "looking for dates and people…")),
    Stage.DONE: str(QT_TRANSLATE_NOOP("Arrivals", "read")),
    Stage.PARTIAL: str(QT_TRANSLATE_NOOP("Arrivals", "read in part")),
    Stage.REFUSED: str(QT_TRANSLATE_NOOP("Arrivals", "not taken in")),
    Stage.SAME: str(QT_TRANSLATE_NOOP("Arrivals", "in the case already")),
    Stage.CANCELLED: str(QT_TRANSLATE_NOOP("Arrivals", "stopped")),
}
_ROLES = {Stage.REFUSED: "bad", Stage.PARTIAL: "question"}
_PROGRESS = {Stage.READING: -1.0, Stage.SEARCHING: -1.0}


def stage_words(stage: Stage) -> str:
    return _tr(_STAGES[stage])


def role_of(stage: Stage) -> str:
    """The colour of its words."""
    return _ROLES.get(stage, "ink3")


def row_of(arrival: Arrival) -> Row:
    words = stage_words(arrival.stage)
    return Row(
        arrival.name,
        f"{words}: {arrival.reason}" if arrival.reason else words,
        badge=Path(arrival.name).suffix.removeprefix(".").upper(),
        second_role=role_of(arrival.stage),
        faint=arrival.stage in (Stage.WAITING, Stage.CANCELLED, Stage.SAME),
        progress=_PROGRESS.get(arrival.stage),
    )


def tip_of(arrival: Arrival) -> str:
    return f"{arrival.reason} {arrival.advice}".strip() or str(arrival.path)


def sum_words(arrivals: Sequence[Arrival]) -> str:
    """As "31 read · 2 read in part · 4 not taken in"."""
    found = counted(arrivals)
    over = (Stage.DONE, Stage.PARTIAL, Stage.REFUSED, Stage.SAME, Stage.CANCELLED)
    return " · ".join(f"{found[stage]} {stage_words(stage)}" for stage in over if found[stage])


def head_words(done: int, total: int) -> str:
    """How far all of them are."""
    if not total:
        return _tr("No files are being read")
    if done < total:
        return _tr("Reading {0} of {1} files").format(done + 1, total)
    return _tr("1 file was looked at") if total == 1 else _tr("{0} files were looked at").format(total)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Arrivals", text)
