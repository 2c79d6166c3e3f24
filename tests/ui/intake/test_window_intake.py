"""Files on their way in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing.intake.outcome import Outcome
from briefing.intake.supervisor import Supervisor
from briefing.model.day import Day
from briefing.model.dossier import sources_of
from tests.readers.packages import package
from ui.intake import Arrivals, Intake
from ui.intake.intake import Stage
from ui.session import Session

WORDS = "Envoys met in Harran on 3 March 2025.\n"


@pytest.fixture
def intake(session: Session) -> Iterator[Intake]:
    made = Intake(session, Supervisor(1), 1)
    yield made
    made.close()


def test_a_folder_brings_all_its_files_one_being_read_at_a_time(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    for n in range(3):
        path = tmp_path / "pile" / f"{n}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(WORDS + "more " * n, "utf-8")
    rows = Arrivals(intake)
    qtbot.addWidget(rows)
    with qtbot.waitSignal(intake.changed, timeout=20_000):
        intake.take([tmp_path / "pile"])
    assert [arrival.stage for arrival in intake.arrivals()] == [Stage.READING, Stage.WAITING, Stage.WAITING]
    assert rows.model().rowCount() == 3
    qtbot.waitUntil(lambda: len(session.dossier.sources) == 3, timeout=20_000)
    assert intake.going == 0
    assert rows.isHidden()


class Slow:
    """The true reader, but a file is done only when the test says so."""

    def __init__(self) -> None:
        self._reader = Supervisor(1)
        self.read: dict[str, Callable[[], None]] = {}

    def submit(
        self, path: Path, accessed: Day | None, published: Day | None, on_done: Callable[[Outcome], None]
    ) -> int:
        def keep(outcome: Outcome) -> None:
            self.read[path.stem] = partial(on_done, outcome)

        return self._reader.submit(path, accessed, published, keep)

    def cancel(self, ticket: int) -> None:
        self._reader.cancel(ticket)

    def close(self) -> None:
        self._reader.close()


@pytest.fixture
def slow() -> Iterator[Slow]:
    made = Slow()
    yield made
    made.close()


def three(folder: Path) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in ("one", "two", "three")]
    for path in paths:
        path.write_text(f"{path.stem} {WORDS}", "utf-8")
    return paths


def test_sources_are_numbered_as_given_whichever_is_read_first(
    slow: Slow, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    intake = Intake(session, slow, 3, patience_ms=60_000)
    intake.take(three(tmp_path))
    qtbot.waitUntil(lambda: len(slow.read) == 3, timeout=20_000)
    slow.read["three"]()
    slow.read["two"]()
    assert not session.dossier.sources
    slow.read["one"]()
    qtbot.waitUntil(lambda: intake.going == 0)
    assert [source.name for source in sources_of(session.dossier)] == ["one.txt", "two.txt", "three.txt"]


def test_the_event_loop_turns_between_two_files_that_come_in(
    slow: Slow, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    intake = Intake(session, slow, 3, patience_ms=60_000)
    intake.take(three(tmp_path))
    qtbot.waitUntil(lambda: len(slow.read) == 3, timeout=20_000)
    for name in ("three", "two", "one"):
        slow.read[name]()
    assert len(session.dossier.sources) == 1
    qtbot.waitUntil(lambda: len(session.dossier.sources) == 3)


def test_a_file_that_takes_long_does_not_hold_the_others_for_ever(
    slow: Slow, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    intake = Intake(session, slow, 3, patience_ms=1)
    intake.take(three(tmp_path))
    qtbot.waitUntil(lambda: len(slow.read) == 3, timeout=20_000)
    slow.read["two"]()
    qtbot.waitUntil(lambda: [source.name for source in sources_of(session.dossier)] == ["two.txt"])
    assert intake.going == 2


def test_a_stopped_file_is_not_added(intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text(f"{path.stem} {WORDS}", "utf-8")
    with qtbot.waitSignal(intake.changed, timeout=20_000):
        intake.take(paths)
    intake.cancel(intake.arrivals()[1].number)
    qtbot.waitUntil(lambda: intake.going == 0, timeout=20_000)
    assert [source.name for source in session.dossier.sources.values()] == ["one.txt"]


def test_what_was_read_for_a_closed_case_is_dropped(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "one.txt"
    path.write_text(WORDS, "utf-8")
    with qtbot.waitSignal(intake.changed, timeout=20_000):
        intake.take([path])
    session.open(tmp_path / "other.dateline")
    assert intake.arrivals() == []
    assert len(session.dossier.sources) == 0


def test_without_a_case_nothing_is_taken(intake: Intake, session: Session, tmp_path: Path) -> None:
    session.close()
    with pytest.raises(RuntimeError):
        intake.take([tmp_path])


def test_an_archive_brings_all_its_documents_as_one_step_and_lists_those_that_were_refused(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "pile.zip"
    path.write_bytes(package({"a.txt": WORDS, "b.txt": WORDS + "More.", "c.exe": b"MZ" + bytes(99)}))
    intake.take([path])
    qtbot.waitUntil(lambda: len(session.dossier.sources) == 2, timeout=20_000)
    assert [source.path for source in sources_of(session.dossier)] == [f"{path} > a.txt", f"{path} > b.txt"]
    assert [(arrival.stage, arrival.name) for arrival in intake.arrivals()] == [(Stage.REFUSED, "pile.zip > c.exe")]
    session.undo()
    assert len(session.dossier.sources) == 0
