"""The thousandth source costs what the first did: nothing that is done at an addition walks the case."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

import pytest

from briefing.edits.many import Together
from briefing.edits.sources import AddSource, DropSource
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.storage.case import Case
from tests.bench.case_file import source
from tests.small_case import dossier_with, report

FEW = 25


class Calls:
    """How often anything was called: what work costs, the same on a busy computer as on an idle one."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, frame: FrameType, event: str, argument: object) -> None:
        self.count += event in ("call", "c_call")


@contextmanager
def counted() -> Iterator[Calls]:
    calls, before = Calls(), sys.getprofile()
    sys.setprofile(calls)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def flash(number: int) -> AddSource:
    """A report whose quotation begins as those of all others do, as the flashes of a wire have it."""
    edit = report(f"{number}.txt", Day(2025, 12, 1 + number % 28))
    (said, *others) = edit.findings.statements
    words = f"We will not talk about the line of the river, point {number}"
    said = replace(said, content=replace(said.content, exact=words))
    return replace(edit, findings=replace(edit.findings, statements=(said, *others)))


def test_a_source_costs_the_same_in_an_empty_case_and_in_one_of_hundreds() -> None:
    dossier, spent = Dossier(), list[int]()
    for number in range(24 * FEW):
        with counted() as calls:
            dossier = flash(number).apply(dossier).settled()
        spent.append(calls.count)
    assert sum(spent[-FEW:]) < 1.1 * sum(spent[FEW : 2 * FEW])  # the first few fill what is kept of calendars


def test_saving_a_source_costs_the_same_however_many_there_are(tmp_path: Path) -> None:
    case, spent = Case.open(tmp_path / "many.dateline"), list[int]()
    for number in range(6 * FEW):
        with counted() as calls:
            case.apply(flash(number))
        spent.append(calls.count)
    case.close()
    assert sum(spent[-FEW:]) < 1.1 * sum(spent[FEW : 2 * FEW])


def test_what_was_added_goes_out_of_the_sight_of_the_garbage_collector(tmp_path: Path) -> None:
    case = Case.open(tmp_path / "large.dateline")
    case.apply(Together("Add many", tuple(source(number) for number in range(120))))
    seen = sum(isinstance(one, Event) for one in gc.get_objects())
    added = len(case.dossier.events)
    case.close()
    assert added > 5_000
    assert seen == 0


@pytest.mark.parametrize(("gone", "label"), [("two.txt", "S4"), ("three.txt", "S3")])
def test_the_next_number_follows_the_last_that_is_there(gone: str, label: str) -> None:
    dossier = DropSource(report(gone).source.id).apply(dossier_with("one.txt", "two.txt", "three.txt"))
    added = report("four.txt").apply(dossier)
    assert added.sources[report("four.txt").source.id].label == label
    again = Dossier(sources=added.sources)
    assert again.numbered == added.numbered == int(label[1:])
