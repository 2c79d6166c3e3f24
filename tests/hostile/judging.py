"""Hostile files on their way through the supervisor, and whether what came of them is what must."""

from __future__ import annotations

import queue
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.intake.limits import Limits
from briefing.intake.outcome import Outcome, Refused, Taken, Unpacked, each
from briefing.intake.supervisor import Supervisor
from briefing.model.refusal import Refusal
from tests.hostile.specimen import Expect, Specimen

# Less than an honest file may cost, so that the whole collection is through in minutes.
LIMITS = Limits(cpu_s=15, silence_s=40.0, wall_s=90.0, memory_bytes=2 << 30)
_GRACE_S = 10.0
_TRIES = 5  # a file that breaks its reader down is read up to there, and again


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a specimen, and after how many seconds in hand."""

    specimen: Specimen
    outcome: Outcome
    seconds: float

    @property
    def word(self) -> str:
        """text, partial, or refused with its kind."""
        match self.outcome:
            case Refused(kind=kind):
                return f"refused ({kind})"
            case Taken() | Unpacked() as whole:
                documents = list(each(whole))
                taken = [one for one in documents if isinstance(one, Taken)]
                if not taken:
                    return "refused (in all parts)"
                return "text" if len(taken) == len(documents) and not any(one.text.lost for one in taken) else "partial"

    @property
    def kinds(self) -> set[Refusal]:
        """Of all refusals, where nothing was taken in."""
        documents = list(each(self.outcome))
        return {one.kind for one in documents if isinstance(one, Refused)} if self.word.startswith("refused") else set()

    @property
    def text(self) -> str:
        return "\n".join(one.text.text for one in each(self.outcome) if isinstance(one, Taken))


def fates(specimens: Iterable[Specimen], folder: Path, workers: int = 1) -> Iterator[Fate]:
    """One specimen after the other through the same workers. What the system cannot hold as a file is left out."""
    supervisor = Supervisor(workers, LIMITS)
    answer: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    try:
        for specimen in specimens:
            try:
                path = specimen.lay(folder)
            except OSError:
                continue
            begun = time.monotonic()
            supervisor.submit(path, None, None, answer.put)
            outcome = answer.get(timeout=_TRIES * (LIMITS.wall_s + _GRACE_S))
            yield Fate(specimen, outcome, time.monotonic() - begun)
            if path.is_file() and not path.is_symlink():
                path.unlink()  # some of them are large
    finally:
        supervisor.close()


def faults(fate: Fate) -> Iterator[str]:
    """What is wrong with it; nothing where all went as it must."""
    specimen, outcome = fate.specimen, fate.outcome
    if fate.seconds > 2 * LIMITS.wall_s:
        yield f"held the reader for {fate.seconds:.0f} s"
    if isinstance(outcome, Refused):
        yield from _refusal_faults(specimen, outcome)
    elif isinstance(specimen.expect, Refusal) and specimen.expect not in fate.kinds:  # a part may be no text besides
        yield f"was taken in or refused otherwise ({fate.word}: {', '.join(sorted(fate.kinds))})"
    if specimen.lacks and specimen.lacks in fate.text:
        yield f"its text holds {specimen.lacks}"
    if fate.text and specimen.expect in (Expect.TEXT, Expect.KEPT) and specimen.holds not in fate.text:
        yield f"{specimen.holds} is missing"
    if specimen.expect is Expect.TEXT and fate.word == "partial":
        yield "only a part came out"


def _refusal_faults(specimen: Specimen, refused: Refused) -> Iterator[str]:
    if specimen.expect in (Expect.TEXT, Expect.KEPT):
        yield f"was refused: {refused.reason}"
    elif refused.kind is not specimen.expect:
        yield f"was refused as {refused.kind}"
    for sentence in (refused.reason, refused.advice):
        if not sentence.endswith((".", "?")) or "\n" in sentence or "Traceback" in sentence:
            yield f"is explained badly: {sentence!r}"
