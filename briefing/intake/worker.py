"""The worker process: goes behind its walls, then takes in one file after another and answers in frames.

Run as `python -m briefing.intake.worker [--analyzer ID] MEMORY_BYTES`; a frozen program calls `main` when its first
argument is command.WORKER_FLAG. As `--aide ORDER` it becomes a program of somebody else's instead (confined.py).
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import BinaryIO

from briefing.intake import confined, jail
from briefing.intake.command import ANALYZER_FLAG
from briefing.intake.frames import Hello, send
from briefing.intake.limits import limit_files, limit_memory
from briefing.intake.walls import Wall
from briefing.language.analyzer import Analyzer


def main(arguments: list[str] | None = None) -> None:
    """Serve standard input until it ends. The last argument is the memory limit in bytes, if it is a number."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == [confined.AIDE_FLAG]:
        confined.main(given[1])
    limited = bool(given) and given[-1].isdecimal() and limit_memory(int(given[-1]))
    limit_files()
    answers = _own_output()
    walls = jail.leave_network()
    # Only now: a library may begin threads when it is loaded, and then this process could not leave the network.
    serve = import_module("briefing.intake.serving").serve
    wanted = given[given.index(ANALYZER_FLAG) + 1] if ANALYZER_FLAG in given[:-1] else ""
    at_hand = import_module("briefing.language.providers.at_hand")
    walls |= jail.close(at_hand.folders(wanted))
    # Only now, for it begins a thread, and one begun before would stand outside the walls.
    analyzer = _analyzer(wanted)
    stand = [wall for wall in Wall if wall in walls or (limited and wall is Wall.LIMITS)]
    send(answers, Hello(tuple(stand), f"{analyzer.id} {analyzer.version}" if analyzer else ""))
    serve(sys.stdin.buffer, answers, analyzer)


def _analyzer(wanted: str) -> Analyzer | None:
    """The language model asked for, or the usual one; None where it cannot be loaded: then rules alone tell names."""
    at_hand = import_module("briefing.language.providers.at_hand")
    try:
        found: Analyzer | None = at_hand.analyzer(wanted)
    except at_hand.AnalyzerError:
        return None
    return found


def _own_output() -> BinaryIO:
    """Standard output kept for frames alone: whatever a library prints goes to standard error instead."""
    private = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(private, "wb")


if __name__ == "__main__":
    main()
