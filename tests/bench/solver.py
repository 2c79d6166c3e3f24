"""What it costs to date anew: one wire text in many papers, single reports, a book of dates, a large case; CPU time.

Run as `python -m tests.bench.solver` or through `dev.py bench solver`.
"""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.edits.edit import Edit
from briefing.edits.events import ReviewEvent, SetWhen
from briefing.edits.sources import AddSource, DateSource
from briefing.extraction.pipeline import extract
from briefing.model.day import Day, day_of
from briefing.model.dossier import Dossier
from briefing.model.review import ACCEPTED
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from briefing.readers import read
from briefing.temporal.edtf import parse
from tests.bench.case_file import source

_SEEDS = Path(__file__).parents[2] / "seeds"
_PAPERS, _EXPRESSIONS, _EVENTS = 800, 5_000, 100_000
_EVERY_TENTH = 10
_FIRST_DAY = 739_000
_WIRE = (
    "On Tuesday, “We put the line of the river on the table and nothing else of it was new to us,” said Anna Berg.\n\n"
    "“It will be a long winter before anybody signs a paper of that kind,” he said. The war on Lethia began on "
    "24 February {year}.\n\nThorne met Karn in Teregrad on Wednesday. Last month they had agreed to wait."
)


def main() -> None:
    """Print milliseconds of processor time, the median and the worst; the aims are 20, 20, 50 and 30."""
    _print("wire text, no paper dated", _adds(_wire(dated=False)))
    _print("wire text, papers of one day", _adds(_wire(dated=True)))
    _print("single report, not dated", [_timed(lambda one=one: one.apply(Dossier())) for one in _reports()])
    _print("a source of 5,000 expressions is dated", _book())
    _print("an edit at 100,000 events", _large())


def _print(name: str, costs: list[float]) -> None:
    print(f"{name:40s} median {statistics.median(costs):6.1f} ms  worst {max(costs):7.1f} ms  of {len(costs)}")


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1e3


def _adds(edits: Iterator[AddSource]) -> list[float]:
    dossier, costs = Dossier(), []
    for edit in edits:
        start = time.process_time()
        dossier = edit.apply(dossier).settled()
        costs.append((time.process_time() - start) * 1e3)
    return costs


def _wire(dated: bool) -> Iterator[AddSource]:
    """Papers that print one text, some with another year in it; where they are dated, every tenth has its day."""
    for number in range(_PAPERS):
        words = _WIRE.format(year=2000 + number * 7 % 23)
        created = Day(2025, 12, 5) if dated and number % _EVERY_TENTH == 0 else None
        yield _added(f"{number * 7919 % 10_007:064x}", words, created)


def _added(id_: str, words: str, created: Day | None = None) -> AddSource:
    blocks = [Block(Span(*found.span()), BlockKind.PARAGRAPH) for found in re.finditer(r".+", words)]
    text = SourceText(words, tuple(blocks), "plain", "text/plain", language="en")
    paper = Source(id_, id_, id_, id_, "text/plain", created=created)
    return AddSource(paper, text, extract(paper, text))


def _reports() -> Iterator[AddSource]:
    for path in sorted(_SEEDS.glob("[0-9]*.*")):
        if path.suffix in (".txt", ".html", ".md", ".eml"):
            text = read(path)
            report = Source("s", path.name, path.name, "s", text.media_type)
            yield AddSource(report, text, extract(report, text))


def _book() -> list[float]:
    words = "\n".join(f"The envoys met in hall {number} last Tuesday." for number in range(_EXPRESSIONS))
    dossier = _added("b", words).apply(Dossier()).settled()
    return _edits(dossier, [DateSource("b", day_of(_FIRST_DAY + number)) for number in range(5)])


def _large() -> list[float]:
    dossier = Dossier()
    for number in range(_EVENTS // 100):
        dossier = source(number).apply(dossier).settled()
    ids = sorted(dossier.events)[:: _EVENTS // 10]
    when = parse("2024-05-03")
    edits: list[Edit] = [edit for id_ in ids for edit in (SetWhen(id_, when), ReviewEvent((id_,), ACCEPTED))]
    return _edits(dossier, edits)


def _edits(dossier: Dossier, edits: list[Edit]) -> list[float]:
    costs = []
    for edit in edits:
        start = time.process_time()
        dossier = edit.apply(dossier).settled()
        costs.append((time.process_time() - start) * 1e3)
    return costs


if __name__ == "__main__":
    main()
