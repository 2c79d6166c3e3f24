"""A power cut at any write takes no edit away that was called saved."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from briefing.edits.events import AddEvent, EditEvent, event_of
from briefing.storage.case import Case
from briefing.storage.check import check
from tests.small_case import report
from tests.storage.powered import After, Disk, cut

EVENT = report().findings.events[0].id
PHRASE = "four words are better"


@pytest.fixture
def disk() -> Iterator[Disk]:
    made = Disk()
    apsw.set_default_vfs("powered")
    yield made
    apsw.set_default_vfs(made.base)
    made.unregister()


def script(path: Path, disk: Disk, edits: int, phrase: str = "") -> list[tuple[int, int]]:
    """Makes a case and edits it; gives how many deeds there were when each row of the log was called saved."""
    case = Case.open(path, who="anna", phrase=phrase)
    saved = [(len(disk.deeds), 0)]
    for number in range(edits):
        match number % 4:
            case 0:
                case.apply(report(f"{number}.txt"))
            case 1:
                case.apply(AddEvent(event_of(case.dossier, f"Event {number} " + "of many words " * 300)))
            case 2:
                case.undo()
            case 3:
                case.apply(EditEvent(report(f"{number - 3}.txt").findings.events[0].id, title=f"Talks {number}"))
        saved.append((len(disk.deeds), number + 1))
    case.close()
    return saved


def survives(after: After, folder: Path, promised: int, phrase: str = "") -> None:
    after.put_down(folder)
    path = folder / "talks.dateline"
    case = Case.open(path, phrase=phrase)
    assert len(case.log()) >= promised
    case.close()
    assert check(path, phrase).problems == ()
    for file in folder.glob("talks.*"):
        if file.is_file():
            file.unlink()


def cuts(folder: Path, disk: Disk, saved: list[tuple[int, int]], step: int, shares: tuple[float, ...]) -> int:
    chance, count = random.Random(7), 0
    name = "talks.dateline"
    for at in range(saved[0][0], len(disk.deeds) + 1, step):
        promised = max(row for deeds, row in saved if deeds <= at)
        for share in shares:
            seen = [deed for deed in disk.deeds[:at] if deed[1].startswith(name) or deed[0] == "settle"]
            after = cut(seen, len(seen), chance, share)
            place = folder / f"cut-{at}-{share}"
            place.mkdir()
            survives(after, place, promised)
            count += 1
    return count


def test_no_cut_at_any_write_takes_a_saved_edit_away(tmp_path: Path, disk: Disk) -> None:
    saved = script(tmp_path / "talks.dateline", disk, 4)
    apsw.set_default_vfs(disk.base)
    assert cuts(tmp_path, disk, saved, 7, (0.0, 0.5, 1.0)) > 20


def test_a_cut_disk_is_as_harsh_as_it_says() -> None:
    deeds = [("write", "a", 0, b"one"), ("sync", "a", 0, b""), ("write", "a", 0, b"two"), ("remove", "a", 0, b"")]
    chance = random.Random(1)
    assert cut(deeds, 3, chance, 0.0).files == {"a": bytearray(b"one")}
    assert cut(deeds, 3, chance, 1.0).files == {"a": bytearray(b"two")}
    assert cut(deeds, 4, chance, 0.0).files == {"a": bytearray(b"one")}
    assert cut(deeds, 4, chance, 1.0).files == {}
