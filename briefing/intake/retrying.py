"""When a file that cost a worker its life is given to another one."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.intake.frames import Beat
from briefing.intake.outcome import Stage
from briefing.intake.process import WorkerLostError
from briefing.model.refusal import Refusal

_CRASHES = 2  # the second in a row is the file's fault, not chance
_SPARED = 3  # so many documents of one file may go unsearched or be cut


@dataclass
class Retrying:
    """A crash is tried once more, alone in a fresh worker. What breaks the search down is then only read.

    What breaks the reading down is read up to there. `unsearched` and `cuts` are as in Task, `kind` is what happened
    last. `is_second` once a worker was lost.
    """

    unsearched: tuple[int, ...] = ()
    cuts: tuple[tuple[int, int], ...] = ()
    kind: Refusal = Refusal.CRASHED
    is_second: bool = False
    _crashes: int = 0

    def again(self, lost: WorkerLostError) -> bool:
        """Whether it is worth another try."""
        self.kind, self.is_second = lost.kind, True
        if lost.kind is Refusal.CRASHED:
            self._crashes += 1
            if self._crashes < _CRASHES:
                return True
        if lost.kind not in (Refusal.CRASHED, Refusal.TOO_SLOW) or lost.at is None:
            return False
        self._crashes = 0
        return self._spared(lost.at)

    def _spared(self, at: Beat) -> bool:
        """False where nothing would come out differently."""
        if len(self.unsearched) + len(self.cuts) == _SPARED:
            return False
        if at.stage is Stage.SEARCHING:
            known = at.document in self.unsearched
            self.unsearched = (*self.unsearched, at.document)
        else:
            place = (at.document, at.unit)
            known = place == (0, 0) or place in self.cuts  # to read the same again would only take as long again
            self.cuts = (*(cut for cut in self.cuts if cut[0] != at.document), place)
        return not known
