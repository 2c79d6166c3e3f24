"""The commands and what starts them.

Exit codes: 0 done; 1 done, but some inputs were refused or found wanting, each named on standard error; 2 wrong use,
or a case or paper that cannot be used at all; 130 cancelled.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import typer

from briefing import __version__
from briefing.cli.commands import COMMANDS

_WINDOW = "The window opens with “dateline” or “dateline CASE”."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; `arguments` without the program's name, None for those of the process."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    if given == ["--version"]:
        typer.echo(f"dateline {__version__}")
        return 0
    if given and given[0] not in COMMANDS and Path(given[0]).exists():
        typer.echo(f"{given[0]} is a file, not a command. {_WINDOW}", err=True)
        return 2
    try:
        _program(given[0] if given else "")(given or ["--help"], prog_name="dateline")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


def _program(wanted: str) -> typer.Typer:
    program = typer.Typer(
        help=f"Turns reports into a sourced timeline and the timeline into a briefing paper. {_WINDOW}",
        epilog="dateline --version says which Dateline this is.",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    for name, (module, line) in COMMANDS.items():
        run = import_module(f"briefing.cli.{module}").run if name == wanted else _unloaded
        program.command(name, help=line, short_help=line)(run)
    return program


def _unloaded() -> None:
    """Stands for the commands that nobody asked for: the help needs only their names."""


def _speak_utf8() -> None:
    # Windows' consoles and pipes default to a code page that has no room for most names.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
