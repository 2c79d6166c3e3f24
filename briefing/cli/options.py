"""Arguments and options that several commands share, described once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

JOBS = max(1, min(4, (os.cpu_count() or 2) - 1))

Files = Annotated[list[Path], typer.Argument(metavar="FILE", help="Files, or folders with all below.")]
CaseOrFiles = Annotated[list[Path], typer.Argument(metavar="CASE|FILE", help="One case, or files and folders.")]
OldCase = Annotated[Path, typer.Argument(exists=True, dir_okay=False, metavar="CASE", help="A .dateline file.")]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="The day all these files were published, as 2025-12-04.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
Jobs = Annotated[int, typer.Option(min=1, max=64, help="How many files are read at once.")]
Output = Annotated[Path, typer.Option("-o", "--output", dir_okay=False, help="The file to write.")]
Outputs = Annotated[
    list[Path],
    typer.Option("-o", "--output", dir_okay=False, help="The file to write; again for the same in another kind."),
]
