"""`dateline seal`: write a copy of a case that opens only with a pass phrase, or one that opens without."""

from __future__ import annotations

from typing import Annotated

import typer

from briefing.cli.cases import asked, opened, say
from briefing.cli.options import OldCase, Output
from briefing.storage.backups import backups
from briefing.storage.sealing import sealed_copy

Off = Annotated[bool, typer.Option("--off", help="Write the copy in the clear.")]


def run(case: OldCase, output: Output, off: Off = False) -> None:
    if output.exists():
        raise typer.BadParameter(f"{output} is there already")
    with opened(case) as found:
        was_sealed = found.phrase != ""
        sealed_copy(found, output, "" if off else asked("New pass phrase", twice=True))
        left = [case.name, *(backup.path.name for backup in backups(case))]
    say(
        f"{output.name} opens {'without a pass phrase' if off else 'only with its pass phrase, which is kept nowhere'}."
    )
    if not off and not was_sealed:
        say(f"Still in the clear beside it: {', '.join(left)}.")
