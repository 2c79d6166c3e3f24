"""`python -m briefing`: the command line alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

from briefing.cli import main as command
from briefing.intake.command import WORKER_FLAG


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code. A frozen program starts itself again as its own reading worker."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [WORKER_FLAG]:
        import_module("briefing.intake.worker").main(given[1:])
        return 0
    return command(given)


if __name__ == "__main__":
    sys.exit(main())
