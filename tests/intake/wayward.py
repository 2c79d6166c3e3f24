"""A worker that does as the name of its file says: dies, falls silent, answers nonsense, lies, or works honestly."""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import replace
from pathlib import Path

from briefing.intake import worker
from briefing.intake.frames import Done, receive, task_of
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.model.source import Block, BlockKind
from briefing.model.span import Span


def lying(taken: Taken) -> Taken:
    """An answer whose block reaches beyond its text."""
    outside = Block(Span(0, len(taken.text.text) + 1), BlockKind.PARAGRAPH)
    return Taken(taken.source, replace(taken.text, blocks=(outside,)), taken.findings)


def main() -> None:
    answers = os.fdopen(os.dup(1), "wb")
    while (frame := receive(sys.stdin.buffer)) is not None:
        task = task_of(frame)
        name = Path(task.path).name
        once = Path(task.path + ".tried")
        if name.startswith("dies") or (name.startswith("stumbles") and not once.exists()):
            once.touch()
            os._exit(1)
        if name.startswith("silent"):
            threading.Event().wait()
        if name.startswith("nonsense"):
            answers.write(b"\0\0\0\x05hello")
            answers.flush()
        elif name.startswith("lies"):
            worker.send(answers, Done(lying(take(Path(task.path))), 0))
        else:
            worker._serve(task, answers)


if __name__ == "__main__":
    main()
