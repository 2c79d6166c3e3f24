"""How far the reading is, for people at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress as Bar

from briefing.intake.batch import Progress


@contextmanager
def progress() -> Iterator[Progress | None]:
    """Draws a bar on standard error while the block lasts; None where nobody would see it."""
    if not sys.stderr.isatty():
        yield None
        return
    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=None)

        def told(done: int, total: int, path: Path) -> None:
            bar.update(task, completed=done, total=total, description=path.name)

        yield told
