"""When a file that cost a worker its life is given to another one."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.intake.process import WorkerLostError
from briefing.model.refusal import Refusal

_CRASHES = 2  # the second in a row is the file's fault, not chance
_SPARED = 3  # so many documents of one file may go unsearched


@dataclass
class Retrying:
    """A crash is tried once more, alone in a fresh worker. What breaks the search down is then only read.

    `unsearched` are the documents to spare, `kind` is what happened last.
    """

    unsearched: tuple[int, ...] = ()
    kind: Refusal = Refusal.CRASHED
    _crashes: int = 0

    def again(self, lost: WorkerLostError) -> bool:
        """Whether it is worth another try."""
        self.kind = lost.kind
        if lost.kind is Refusal.CRASHED:
            self._crashes += 1
            if self._crashes < _CRASHES:
                return True
        if lost.kind not in (Refusal.CRASHED, Refusal.TOO_SLOW) or lost.searching is None:
            return False  # to read as slowly again would only take as long again
        if lost.searching in self.unsearched or len(self.unsearched) == _SPARED:
            return False
        self.unsearched = (*self.unsearched, lost.searching)
        self._crashes = 0
        return True
