"""`dateline style`: a house style begun, or checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import say
from briefing.writers.styles.folder import TOML, StyleError, begin, style_of

Folder = Annotated[Path, typer.Argument(file_okay=False, metavar="FOLDER", help="Made if missing; checked if there.")]


def run(folder: Folder) -> None:
    """Exit code 1 for a folder in which something is to be mended."""
    is_new = not (folder / TOML).exists()
    try:
        begin(folder)
        read = style_of(folder)
    except StyleError as error:
        for complaint in error.complaints:
            say(complaint)
        raise typer.Exit(1) from error
    except OSError as error:
        say(f"{folder} cannot be written: {error.strerror or error}")
        raise typer.Exit(2) from error
    for remark in read.remarks:
        say(remark)
    done = "is made: change its styles in Word and house.toml in a text editor" if is_new else "is a house style"
    typer.echo(f"{folder.name} {done}.")
