"""The worker process: takes in one file after another and answers in frames.

Run as `python -m briefing.intake.worker MEMORY_BYTES`; a frozen program calls `main` when its first argument is
process.WORKER_FLAG.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from briefing.intake.frames import Beat, Declined, Done, Reply, Task, receive, send, task_of
from briefing.intake.isolation import limit_cpu, limit_memory, peak_bytes
from briefing.intake.outcome import Refused
from briefing.intake.take import attempted, take

_BEAT_S = 1.0


def main(arguments: list[str] | None = None) -> None:
    """Serve standard input until it ends. The last argument is the memory limit in bytes, if it is a number."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[-1].isdecimal():
        limit_memory(int(given[-1]))
    answers = _own_output()
    while (frame := receive(sys.stdin.buffer)) is not None:
        _serve(task_of(frame), answers)


def _own_output() -> BinaryIO:
    """Standard output kept for frames alone: whatever a library prints goes to standard error instead."""
    private = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(private, "wb")


def _serve(task: Task, answers: BinaryIO) -> None:
    limit_cpu(task.cpu_s)
    lock, finished = threading.Lock(), threading.Event()
    beating = threading.Thread(target=_beat, args=(answers, lock, finished), daemon=True)
    beating.start()
    reply = _reply(task)
    finished.set()
    beating.join()
    with lock:
        send(answers, reply)


def _beat(answers: BinaryIO, lock: threading.Lock, finished: threading.Event) -> None:
    while not finished.wait(_BEAT_S):
        with lock:
            send(answers, Beat())


def _reply(task: Task) -> Reply:
    path = Path(task.path)

    def renewed() -> None:
        limit_cpu(task.cpu_s)  # each document of a mailbox has a document's time, all together the file's wall time

    outcome = attempted(lambda: take(path, task.accessed, task.published, renewed), task.path, path.name)
    return Declined(outcome) if isinstance(outcome, Refused) else Done(outcome, peak_bytes())


if __name__ == "__main__":
    main()
