"""What a case costs at 1,000 to 100,000 events with passages: open, edit, history, merge, check, memory, file size.

Run as `python -m tests.bench.case_file [COUNT …]` or through `dev.py bench case_file`.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from briefing.edits.events import ReviewEvent
from briefing.edits.sources import AddSource
from briefing.model.day import day_of
from briefing.model.event import Event, Part, Participation
from briefing.model.findings import Findings
from briefing.model.review import ACCEPTED, PROPOSED
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span, passage
from briefing.model.when import When
from briefing.storage.case import Case
from briefing.storage.check import check
from briefing.storage.differences import changed_between
from briefing.storage.history import steps
from briefing.storage.merge import merge

T = TypeVar("T")

COUNTS = (1_000, 10_000, 100_000)
A_SOURCE = 100  # events of one source
EDITS = 100
SENTENCE = "On that day the minister met the delegation in the old town hall and talked for hours. "
FIRST_DAY = 738_000  # in 2021


def main() -> None:
    for count in map(int, sys.argv[1:] or COUNTS):
        with tempfile.TemporaryDirectory() as folder:
            measured(Path(folder) / "bench.dateline", count)


def measured(path: Path, count: int) -> None:
    case = Case.open(path)
    _, taken_in = timed(lambda: [case.apply(source(number)) for number in range(count // A_SOURCE)])
    case.close()
    del case  # what it held is freed before the clock starts
    case, opening = timed(lambda: Case.open(path))
    id_ = min(case.dossier.events)
    edits = [
        timed(lambda n=n: case.apply(ReviewEvent((id_,), PROPOSED if n % 2 else ACCEPTED)))[1] for n in range(EDITS)
    ]
    undos = [timed(case.undo)[1] for _ in range(EDITS)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    past = _past(case, path, id_)
    case.close()
    _, checking = timed(lambda: check(path))
    print(
        f"{count:>7,} events  intake {count / taken_in:,.0f} events/s  open {opening:.2f} s  "
        f"edit {statistics.median(edits) * 1e3:.1f} ms  undo {statistics.median(undos) * 1e3:.1f} ms  {past}  "
        f"check {checking:.1f} s  file {path.stat().st_size / 1e6:.0f} MB  peak memory {memory:.0f} MiB"
    )


def _past(case: Case, path: Path, id_: str) -> str:
    """What the history of the case costs, and its merge with a copy after one edit in each."""
    _, history = timed(lambda: case.ask(steps))
    _, comparing = timed(lambda: changed_between(case, len(case.log()) - EDITS // 2, len(case.log())))
    _, backing = timed(case.back_up)
    case.copy_to(path.with_name("copy.dateline"))
    copy = Case.open(path.with_name("copy.dateline"))
    case.apply(ReviewEvent((id_,), ACCEPTED))
    copy.apply(ReviewEvent((max(case.dossier.events),), ACCEPTED))
    _, merging = timed(lambda: merge(case, copy, path.with_name("merged.dateline"), {}, datetime.now(UTC)))
    copy.close()
    return f"history {history:.2f} s  compare {comparing:.2f} s  backup {backing:.2f} s  merge {merging:.2f} s"


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Seconds of this program's processor: what others do on the same computer does not count, nor the disk."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def source(number: int) -> AddSource:
    id_ = f"{number:064x}"
    words = SENTENCE * A_SOURCE
    text = SourceText(words, (Block(Span(0, len(words)), BlockKind.PARAGRAPH),), "plain/1", "text/plain")
    events = tuple(_event(id_, words, place, number) for place in range(A_SOURCE))
    return AddSource(Source(id_, f"{number}.txt", f"{number}.txt", id_, "text/plain"), text, Findings(events=events))


def _event(id_: str, words: str, place: int, number: int) -> Event:
    span = Span(place * len(SENTENCE), (place + 1) * len(SENTENCE) - 1)
    day = day_of(FIRST_DAY + number + place)
    when = When(str(day), day, day, why="‘on that day’ is counted from the day of publication")
    parts = (Participation(f"{id_}:a1", Part.HOST, "Norland"),)
    event = Event(f"{id_}:e{place}", "The minister met the delegation", when, (passage(id_, words, span),))
    return replace(event, place="old town hall", participants=parts, event_class="consult")


if __name__ == "__main__":
    main()
