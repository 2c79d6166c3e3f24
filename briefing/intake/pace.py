"""How long a worker goes on with the file in hand: it stops by itself before it is stopped, and keeps what it has."""

from __future__ import annotations

import time

from briefing.intake.errands import Errands
from briefing.intake.frames import Task
from briefing.intake.limits import limit_cpu
from briefing.intake.outcome import Stage
from briefing.intake.pulse import Pulse

_SHARE = 0.7  # of the time; the rest is for what was read: to set it and to search it


class Pace:
    """Each document of a mailbox has a document's processor time; all together they have the file's wall time.

    To wait for other programs takes none of that.
    """

    def __init__(self, task: Task, pulse: Pulse, errands: Errands) -> None:
        self._task, self._pulse, self._errands = task, pulse, errands
        self._begun_s = time.monotonic()
        self._cpu_s = time.process_time()
        self._document = 0
        self._cuts = dict(task.cuts)
        limit_cpu(task.cpu_s)

    def step(self, stage: Stage, document: int) -> None:
        """The next document is read, or searched."""
        if stage is Stage.READING:
            self._document, self._cpu_s = document, time.process_time()
            limit_cpu(self._task.cpu_s)
        self._pulse.tell(stage, document)

    def may_go_on(self, unit: int) -> bool:
        """Whether to read this piece of the document in hand; the first one always."""
        if unit == 0:
            return True
        if unit >= self._cuts.get(self._document, unit + 1):
            return False
        if time.process_time() - self._cpu_s > self._task.cpu_s * _SHARE or self.is_over():
            return False
        self._pulse.tell(Stage.READING, self._document, unit, at_once=self._task.wary)
        return True

    def is_over(self) -> bool:
        return time.monotonic() - self._begun_s - self._errands.waited_s > self._task.wall_s * _SHARE
