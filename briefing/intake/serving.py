"""What a worker does once it stands behind its walls: files in, outcomes out, and a sign of life in between."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import BinaryIO

from briefing.intake.frames import Beat, Declined, Done, Reply, Task, receive, send, task_of
from briefing.intake.limits import limit_cpu, peak_bytes
from briefing.intake.outcome import Outcome, Refused, Stage
from briefing.intake.take import attempted, take

_BEAT_S = 1.0


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer one task after another until there are no more."""
    pulse = Pulse(answers)
    while (frame := receive(questions)) is not None:
        task = task_of(frame)
        data = questions.read(task.size)
        if len(data) < task.size:
            return  # the other side has gone
        pulse.answer(reply(task, data, pulse))


def reply(task: Task, data: bytes, pulse: Pulse) -> Reply:
    """What becomes of one file."""
    path = Path(task.path)
    limit_cpu(task.cpu_s)

    def step(stage: Stage, document: int) -> None:
        if stage is Stage.READING:
            # Each document of a mailbox has a document's time; all together they have the file's wall time.
            limit_cpu(task.cpu_s)
        pulse.tell(stage, document)

    def taken() -> Outcome:
        return take(path, data, task.accessed, task.published, task.unsearched, step)

    outcome = attempted(taken, task.path, path.name)
    return Declined(outcome) if isinstance(outcome, Refused) else Done(outcome, peak_bytes())


class Pulse:
    """Sends a Beat a second while a file is in hand, and one at every step, from a thread that lives on."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._lock = threading.Lock()
        self._at: Beat | None = None
        threading.Thread(target=self._beat, daemon=True).start()

    def tell(self, stage: Stage, document: int) -> None:
        """The worker has come to this document. That it reads the first one goes without saying."""
        with self._lock:
            self._at = Beat(stage, document)
            if (stage, document) != (Stage.READING, 0):
                send(self._answers, self._at)

    def answer(self, message: Reply) -> None:
        """The last word on the file in hand."""
        with self._lock:
            self._at = None
            send(self._answers, message)

    def _beat(self) -> None:
        waiting = threading.Event()
        while not waiting.wait(_BEAT_S):
            with self._lock:
                if self._at is not None:
                    send(self._answers, self._at)
