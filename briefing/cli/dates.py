"""`dateline dates`: what no words date, within which days it must have been, and why."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import typer

from briefing.cli.cases import opened
from briefing.cli.options import Json, OldCase
from briefing.exchange.dates import Dates, UnknownJson, dates
from briefing.model.day import day_from_iso
from briefing.temporal.window import moment, within
from briefing.temporal.words import words


def run(case: OldCase, json: Json = False) -> None:
    with opened(case) as found:
        shown = dates(found.dossier)
    if json:
        typer.echo(msgspec.json.encode(shown).decode())
        return
    for line in _lines(shown):
        typer.echo(line)


def _lines(shown: Dates) -> Iterator[str]:
    for one in shown.unknown:
        yield f"{one.name}  {_window(one)}  {' '.join(one.text.split())[:80]}"
        if one.because:
            yield f"    worked out: {'; '.join(one.because)}"
    for anchor in shown.anchors:
        date = f" {anchor.date}" if anchor.date else " at one time"
        yield f"anchor {anchor.id}: {', '.join(anchor.about)}{date}{'  ' + anchor.why if anchor.why else ''}"
    for conflict in shown.conflicts:
        yield f"cannot all be true: {'; '.join(conflict)}"


def _window(one: UnknownJson) -> str:
    first, last = (day_from_iso(day) if day else None for day in (one.earliest, one.latest))
    if first is None and last is None:
        return "unknown"
    return words(moment(first) if first is not None and first == last else within(first, last))
