"""Cases opened for a command, and words on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from briefing.storage.case import Case
from briefing.storage.header import Form, form_of
from briefing.storage.refusal import CaseError


@contextmanager
def opened(path: Path) -> Iterator[Case]:
    """A case, its pass phrase asked for if it is sealed; what cannot be opened or saved ends the command."""
    with refused():
        case = Case.open(path, phrase=phrase_of(path))
        if case.was_left:
            say(f"{path.name} was open when its program ended; “dateline check” tells whether it is sound.")
        try:
            yield case
        finally:
            case.close()
        if case.unsaved_backup:
            say(f"No backup of {path.name} could be made: {case.unsaved_backup}.")


@contextmanager
def refused() -> Iterator[None]:
    """What a case refuses ends the command with its reason."""
    try:
        yield
    except CaseError as error:
        say(str(error))
        raise typer.Exit(2) from error
    except OSError as error:
        say(f"{error.filename or 'The file'}: {error.strerror or error}")
        raise typer.Exit(2) from error


def writable(case: Case) -> Case:
    """Ends the command where the case can only be read, and says who has it."""
    if case.read_only:
        say(f"{case.path.name}: {case.barred}")
        raise typer.Exit(2)
    return case


def phrase_of(path: Path) -> str:
    """The pass phrase of a sealed case, "" for one in the clear."""
    try:
        is_sealed = path.is_file() and form_of(path) is Form.SEALED
    except OSError:
        return ""
    return asked(f"Pass phrase of {path.name}") if is_sealed else ""


def asked(words: str, twice: bool = False) -> str:
    """A pass phrase from the terminal, else the next line of standard input: never from the command line, which any
    program of this computer could read."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt(words, hide_input=True, confirmation_prompt=twice, err=True))


def say(words: str) -> None:
    typer.echo(words, err=True)
