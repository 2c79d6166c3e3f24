"""`dateline anchor`: say when something was, so that what hangs on it is dated; or take it back."""

from __future__ import annotations

from typing import Annotated

import typer

from briefing.cli.cases import opened, say
from briefing.cli.options import OldCase
from briefing.edits.anchors import DropAnchor, SetAnchor, anchor_of
from briefing.exchange.dates import key_of
from briefing.extraction.timexes.typed import understand
from briefing.model.dossier import Dossier, Key
from briefing.model.when import When
from briefing.storage.case import Case

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="NAME", help="What it is about, as “dateline dates” names it: S1, S1:e144. Several: one time."
    ),
]
On = Annotated[
    str, typer.Option("--on", metavar="DATE", help="When it was: “24 February 2022”, 2022-02, “early 2022”.")
]
Why = Annotated[str, typer.Option(metavar="WORDS", help="How you know: “the invasion began on 24 February 2022”.")]
Drop = Annotated[str, typer.Option("--drop", metavar="NUMBER", help="Take back the anchor of this number.")]


def run(case: OldCase, names: Names = None, on: On = "", why: Why = "", drop: Drop = "") -> None:
    if bool(names) == bool(drop):
        raise typer.BadParameter("name what the date is about, or give --drop with the number of an anchor")
    with opened(case) as found:
        if drop:
            _drop(found, drop)
        else:
            _set(found, names or [], _when(on), why)


def _drop(case: Case, anchor_id: str) -> None:
    if anchor_id not in case.dossier.anchors:
        raise typer.BadParameter(f"there is no anchor {anchor_id}")
    changes = case.apply(DropAnchor(anchor_id))
    say(f"Taken back; {_dated(len(changes.keys) - 1)}.")


def _set(case: Case, names: list[str], when: When | None, why: str) -> None:
    anchor = anchor_of(case.dossier, tuple(_key(case.dossier, name) for name in names), when, why)
    try:
        changes = case.apply(SetAnchor(anchor))
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    say(f"Anchor {anchor.id} is set; {_dated(len(changes.keys) - 1)}.")


def _key(dossier: Dossier, name: str) -> Key:
    found = key_of(dossier, name)
    if found is None:
        raise typer.BadParameter(f"the case has no {name}; “dateline dates” names what is not dated")
    return found


def _when(text: str) -> When | None:
    when = understand(text) if text else None
    if text and when is None:
        raise typer.BadParameter(f"{text} is not understood as a date; write it as 2022-02-24")
    return when


def _dated(count: int) -> str:
    return f"{count} {'record is' if count == 1 else 'records are'} dated anew"
