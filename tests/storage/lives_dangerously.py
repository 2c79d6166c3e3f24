"""A program that does one thing to a case again and again until it is killed, and says each time that it is done.

`lives_dangerously.py WORK FOLDER`: each line on standard output is a number that must be kept from then on.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from briefing.edits.events import AddEvent, event_of
from briefing.exchange import export
from briefing.storage.case import Case
from tests.small_case import report

OLD = Path(__file__).with_name("formats") / "layout-1.dateline"


def intake(folder: Path) -> Iterator[int]:
    """Rows of the log."""
    case = Case.open(folder / "a.dateline")
    while True:
        case.apply(report(f"{len(case.log())}.txt"))
        yield len(case.log())


def edit(folder: Path) -> Iterator[int]:
    """Rows of the log, every third of them taken back and done again."""
    case = Case.open(folder / "a.dateline")
    for number in count(len(case.log()) + 1):
        case.apply(AddEvent(event_of(case.dossier, f"Event {number}")))
        if number % 3 == 0:
            case.undo()
            case.redo()
        yield len(case.log())


def migration(folder: Path) -> Iterator[int]:
    """Cases brought up to date."""
    for number in count(len(list(folder.glob("*.dateline")))):
        path = folder / f"{number}.dateline"
        shutil.copyfile(OLD, folder / "part")
        (folder / "part").replace(path)
        Case.open(path).close()
        yield number + 1


def backup(folder: Path) -> Iterator[int]:
    """Rows of the log, each in a backup."""
    case = Case.open(folder / "a.dateline")
    while True:
        case.apply(AddEvent(event_of(case.dossier, "Event")))
        case.back_up()
        yield len(case.log())


def exported(folder: Path) -> Iterator[int]:
    """Rows of the log, each in an export."""
    case = Case.open(folder / "a.dateline")
    while True:
        case.apply(report(f"{len(case.log())}.txt"))
        export(case.dossier, folder / "out.json")
        yield len(case.log())


WORKS: dict[str, Callable[[Path], Iterator[int]]] = {
    "intake": intake,
    "edit": edit,
    "migration": migration,
    "backup": backup,
    "export": exported,
}

if __name__ == "__main__":
    for done in WORKS[sys.argv[1]](Path(sys.argv[2])):
        print(done, flush=True)
