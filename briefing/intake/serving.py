"""What a worker does once it stands behind its walls: files in, outcomes out, and a sign of life in between."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import BinaryIO

from briefing.intake.errands import Errands
from briefing.intake.frames import Declined, Done, Reply, Task, receive, task_of
from briefing.intake.limits import peak_bytes
from briefing.intake.outcome import Outcome, Refused
from briefing.intake.pace import Pace
from briefing.intake.pulse import Pulse
from briefing.intake.take import attempted, take
from briefing.language.analyzer import Analyzer
from briefing.language.providers.endpoint import Endpoint
from briefing.readers import Means

_NEW_OBJECTS = 50_000


def serve(questions: BinaryIO, answers: BinaryIO, analyzer: Analyzer | None = None) -> None:
    """Answer one task after another until there are no more."""
    # What was loaded stays: it is not walked again and again. A page of words makes no circles, so that to look for
    # them after each 700 new objects was a fifth of the time of reading it.
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
    pulse = Pulse(answers)
    while (frame := receive(questions)) is not None:
        task = task_of(frame)
        data = questions.read(task.size)
        if len(data) < task.size:
            return  # the other side has gone
        pulse.answer(reply(task, data, pulse, questions, analyzer))


def reply(task: Task, data: bytes, pulse: Pulse, questions: BinaryIO, analyzer: Analyzer | None = None) -> Reply:
    """What becomes of one file. While it is read, other programs may be asked for over the same two streams."""
    path = Path(task.path)
    errands = Errands(pulse, questions)
    pace = Pace(task, pulse, errands)
    means = Means(
        passwords=task.consent.passwords,
        recognise=errands.recognised if task.recogniser else None,
        recogniser=task.recogniser,
        convert=errands.converted if task.converter else None,
        converter=task.converter,
        may_go_on=pace.may_go_on,
        is_over=pace.is_over,
    )

    endpoint = task.consent.endpoint
    if endpoint and analyzer is not None:
        analyzer = Endpoint(endpoint, errands.named, analyzer)

    def taken() -> Outcome:
        return take(path, data, task.accessed, task.published, task.unsearched, pace.step, task.cuts, means, analyzer)

    outcome = attempted(taken, task.path, path.name)
    return Declined(outcome) if isinstance(outcome, Refused) else Done(outcome, peak_bytes())
