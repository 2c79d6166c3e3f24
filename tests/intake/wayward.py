"""A worker that does as the name of its file says: dies, falls silent, answers nonsense, lies, or works honestly."""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import replace
from pathlib import Path

from briefing.intake.frames import Done, receive, task_of
from briefing.intake.outcome import Stage, Taken
from briefing.intake.pulse import Pulse
from briefing.intake.serving import reply
from briefing.intake.take import take
from briefing.model.source import Block, BlockKind
from briefing.model.span import Span


def lying(taken: Taken) -> Taken:
    """An answer whose block reaches beyond its text."""
    outside = Block(Span(0, len(taken.text.text) + 1), BlockKind.PARAGRAPH)
    return Taken(taken.source, replace(taken.text, blocks=(outside,)), taken.findings)


def main() -> None:
    answers = os.fdopen(os.dup(1), "wb")
    pulse = Pulse(answers)
    while (frame := receive(sys.stdin.buffer)) is not None:
        task = task_of(frame)
        path = Path(task.path)
        name = path.name
        if name.startswith("deaf"):
            threading.Event().wait()
        data = sys.stdin.buffer.read(task.size)
        once = Path(task.path + ".tried")
        if name.startswith("dies") or (name.startswith("stumbles") and not once.exists()):
            once.touch()
            os._exit(1)
        if name.startswith("gets lost") and not task.unsearched:
            pulse.tell(Stage.SEARCHING, 0)
            os._exit(1)
        if name.startswith("breaks off") and not task.cuts:
            pulse.tell(Stage.READING, 0, 2)
            os._exit(1)
        if name.startswith("loses a message") and not any(document == 2 for document, _ in task.cuts):
            pulse.tell(Stage.READING, 2)
            os._exit(1)
        if name.startswith("silent"):
            threading.Event().wait()
        if name.startswith("nonsense"):
            answers.write(b"\0\0\0\x05hello")
            answers.flush()
        elif name.startswith(("lies", "forges")):
            taken = take(path, data + b" " if name.startswith("forges") else data)
            assert isinstance(taken, Taken)
            pulse.answer(Done(lying(taken) if name.startswith("lies") else taken, 0))
        else:
            pulse.answer(reply(task, data, pulse, sys.stdin.buffer))


if __name__ == "__main__":
    main()
