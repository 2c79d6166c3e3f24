"""Start the application: `dateline [CASE] [FILES]` opens the window, `dateline COMMAND …` is the command line."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Sequence
from importlib import import_module

from briefing.cli import COMMANDS
from briefing.cli import main as command
from briefing.intake.command import WORKER_FLAG

SAMPLES = "--samples"
_WORDS = ("--help", "-h", "--version")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code. A frozen program starts itself again as its own reading worker."""
    multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [WORKER_FLAG]:
        import_module("briefing.intake.worker").main(given[1:])
        return 0
    if given and (given[0] in COMMANDS or given[0] in _WORDS):
        return command(given)
    unknown = [word for word in given if word.startswith("-") and word != SAMPLES]
    if unknown:
        print(f"dateline does not know {unknown[0]}; see dateline --help", file=sys.stderr)
        return 2
    # Loaded only here: a command has no use for Qt, and starts in a fraction of the time without it.
    return int(import_module("ui.window.application").run([w for w in given if w != SAMPLES], SAMPLES in given))


if __name__ == "__main__":
    sys.exit(main())
