"""The worker process: goes behind its walls, then takes in one file after another and answers in frames.

Run as `python -m briefing.intake.worker MEMORY_BYTES`; a frozen program calls `main` when its first argument is
command.WORKER_FLAG. As `--aide ORDER` it becomes a program of somebody else's instead (confined.py).
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import BinaryIO

from briefing.intake import confined, jail
from briefing.intake.frames import Hello, send
from briefing.intake.limits import limit_files, limit_memory
from briefing.intake.walls import Wall


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
    walls |= jail.close()
    stand = [wall for wall in Wall if wall in walls or (limited and wall is Wall.LIMITS)]
    send(answers, Hello(tuple(stand)))
    serve(sys.stdin.buffer, answers)


def _own_output() -> BinaryIO:
    """Standard output kept for frames alone: whatever a library prints goes to standard error instead."""
    private = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(private, "wb")


if __name__ == "__main__":
    main()
