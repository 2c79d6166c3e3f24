"""Cases opened for a command, and words on standard error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from briefing.storage.case import Case
from briefing.storage.refusal import CaseError


@contextmanager
def opened(path: Path) -> Iterator[Case]:
    """A case; what cannot be opened or saved ends the command with its reason."""
    try:
        case = Case.open(path)
        try:
            yield case
        finally:
            case.close()
    except CaseError as error:
        say(str(error))
        raise typer.Exit(2) from error


def say(words: str) -> None:
    typer.echo(words, err=True)
