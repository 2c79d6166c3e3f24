"""Files on their way in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from briefing.edits.rereading import RereadSource
from briefing.intake.consent import NOTHING, Consent
from briefing.intake.offers import Offer
from briefing.intake.outcome import Outcome
from briefing.intake.outcome import Stage as Step
from briefing.intake.supervisor import Supervisor
from briefing.model.day import Day
from briefing.model.dossier import sources_of
from briefing.model.source import Source
from tests.readers.packages import package
from ui.intake import Arrivals, Consents, Intake, Report
from ui.intake.arrival import Arrival, Stage
from ui.intake.offered import Offered
from ui.session import Session

SEEDS = Path(__file__).parents[3] / "seeds"
WORDS = "Envoys met in Harran on 3 March 2025.\n"


@pytest.fixture
def consents(tmp_path: Path) -> Consents:
    return Consents(QSettings(str(tmp_path / "consents.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def intake(session: Session, consents: Consents) -> Iterator[Intake]:
    made = Intake(session, Supervisor(1), consents)
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
    intake.take([tmp_path / "pile"])
    begun = [Stage.READING, Stage.WAITING, Stage.WAITING]
    qtbot.waitUntil(lambda: [arrival.stage for arrival in intake.arrivals()] == begun, timeout=20_000)
    qtbot.waitUntil(lambda: rows.model().rowCount() == 3)
    qtbot.waitUntil(lambda: len(session.dossier.sources) == 3, timeout=20_000)
    assert [arrival.stage for arrival in intake.arrivals()] == [Stage.DONE] * 3
    assert intake.progress == (3, 3)
    qtbot.waitUntil(rows.isHidden)


class Slow:
    """The true reader, but a file is done only when the test says so."""

    def __init__(self) -> None:
        self._reader = Supervisor(1)
        self.read: dict[str, Callable[[], None]] = {}

    isolation = "partial: as the test has it"

    def submit(
        self,
        path: Path,
        accessed: Day | None,
        published: Day | None,
        on_done: Callable[[Outcome], None],
        data: bytes | None = None,
        consent: Consent = NOTHING,
    ) -> int:
        def keep(outcome: Outcome) -> None:
            self.read[path.stem] = partial(on_done, outcome)

        return self._reader.submit(path, accessed, published, keep, data, consent)

    def stage(self, ticket: int) -> Step | None:
        return self._reader.stage(ticket)

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
    slow: Slow, session: Session, consents: Consents, qtbot: QtBot, tmp_path: Path
) -> None:
    intake = Intake(session, slow, consents, patience_ms=60_000)
    intake.take(three(tmp_path))
    qtbot.waitUntil(lambda: len(slow.read) == 3, timeout=20_000)
    slow.read["three"]()
    slow.read["two"]()
    assert not session.dossier.sources
    slow.read["one"]()
    qtbot.waitUntil(lambda: intake.going == 0)
    assert [source.name for source in sources_of(session.dossier)] == ["one.txt", "two.txt", "three.txt"]


def test_the_event_loop_turns_between_two_files_that_come_in(
    slow: Slow, session: Session, consents: Consents, qtbot: QtBot, tmp_path: Path
) -> None:
    intake = Intake(session, slow, consents, patience_ms=60_000)
    intake.take(three(tmp_path))
    qtbot.waitUntil(lambda: len(slow.read) == 3, timeout=20_000)
    for name in ("three", "two", "one"):
        slow.read[name]()
    assert not session.dossier.sources
    QCoreApplication.processEvents()
    assert len(session.dossier.sources) < 3
    qtbot.waitUntil(lambda: len(session.dossier.sources) == 3)


def test_a_file_that_takes_long_does_not_hold_the_others_for_ever(
    slow: Slow, session: Session, consents: Consents, qtbot: QtBot, tmp_path: Path
) -> None:
    intake = Intake(session, slow, consents, patience_ms=1)
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
    qtbot.waitUntil(lambda: len(intake.arrivals()) == 2)
    intake.cancel(intake.arrivals()[1].number)
    assert intake.arrivals()[1].stage is Stage.CANCELLED
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
    assert [(arrival.stage, arrival.name) for arrival in intake.arrivals()] == [
        (Stage.DONE, "pile.zip"),
        (Stage.REFUSED, "pile.zip > c.exe"),
    ]
    session.undo()
    assert len(session.dossier.sources) == 0


def test_a_file_that_is_in_already_is_said_and_not_read(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = three(tmp_path)
    paths[2].write_bytes(paths[0].read_bytes())
    intake.take(paths)
    qtbot.waitUntil(lambda: len(intake.arrivals()) == 3 and intake.going == 0, timeout=20_000)
    assert [arrival.stage for arrival in intake.arrivals()] == [Stage.DONE, Stage.DONE, Stage.SAME]
    intake.take(paths[1:2])
    qtbot.waitUntil(lambda: len(intake.arrivals()) == 4 and intake.going == 0, timeout=20_000)
    assert intake.arrivals()[3].source_id == intake.arrivals()[1].source_id != ""


def refused(intake: Intake, qtbot: QtBot, folder: Path, data: bytes = b"MZ" + bytes(99)) -> Path:
    path = folder / "setup.exe"
    path.write_bytes(data)
    intake.take([path])
    qtbot.waitUntil(lambda: any(a.stage is Stage.REFUSED for a in intake.arrivals()), timeout=20_000)
    return path


def test_what_was_refused_is_known_again_when_the_case_is_opened_again(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    refused(intake, qtbot, tmp_path)
    before = intake.arrivals()[0]
    session.open(tmp_path / "other.dateline")
    assert intake.arrivals() == []
    session.open(tmp_path / "Talks.dateline")
    again = intake.arrivals()[0]
    assert (again.stage, again.path, again.sha256) == (Stage.REFUSED, before.path, before.sha256)
    assert again.reason == f"{before.reason} {before.advice}"
    intake.dismiss(again.number)
    session.close()
    session.open(tmp_path / "Talks.dateline")
    assert intake.arrivals() == []


def test_what_was_refused_inside_an_archive_is_listed_again_until_it_is_taken_off(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "pile.zip"
    path.write_bytes(package({"good.txt": "The council met on 3 May 2024.", "a.exe": "MZ\0\0", "b.exe": "MZ\0\1"}))
    intake.take([path])
    qtbot.waitUntil(lambda: bool(intake.arrivals()) and not intake.going, timeout=20_000)
    before = [(a.name, a.kind) for a in intake.arrivals() if a.part]
    assert len(before) == 2

    def listed() -> list[Arrival]:
        session.open(tmp_path / "other.dateline")
        session.open(tmp_path / "Talks.dateline")
        return intake.arrivals()

    assert [(a.name, a.kind) for a in listed()] == before
    intake.dismiss(intake.arrivals()[0].number)
    assert [(a.name, a.kind) for a in listed()] == before[1:]
    intake.dismiss(intake.arrivals()[0].number)
    assert listed() == []
    assert session.case is not None
    assert [handled.gave for handled in session.case.handled().values()] == [tuple(session.dossier.sources)]


def test_a_refused_file_that_was_mended_is_read_on_trying_again(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = refused(intake, qtbot, tmp_path)
    path.write_text(WORDS, "utf-8")
    intake.retry(intake.arrivals()[0].number)
    qtbot.waitUntil(lambda: intake.arrivals()[0].stage is Stage.DONE, timeout=20_000)
    assert [source.name for source in session.dossier.sources.values()] == ["setup.exe"]


def test_reading_goes_on_where_it_was_when_the_case_is_opened_again(
    slow: Slow, session: Session, consents: Consents, qtbot: QtBot, tmp_path: Path
) -> None:
    intake = Intake(session, slow, consents, patience_ms=60_000)
    intake.take(three(tmp_path))
    qtbot.waitUntil(lambda: len(slow.read) == 3, timeout=20_000)
    slow.read["one"]()
    qtbot.waitUntil(lambda: len(session.dossier.sources) == 1)
    session.open(tmp_path / "other.dateline")
    slow.read.clear()
    session.open(tmp_path / "Talks.dateline")
    qtbot.waitUntil(lambda: set(slow.read) == {"two", "three"}, timeout=20_000)
    for name in ("two", "three"):
        slow.read[name]()
    qtbot.waitUntil(lambda: intake.going == 0)
    assert [source.name for source in sources_of(session.dossier)] == ["one.txt", "two.txt", "three.txt"]
    assert session.case is not None
    assert session.case.expected() == ()


def test_stopped_files_are_not_taken_up_again(
    slow: Slow, session: Session, consents: Consents, qtbot: QtBot, tmp_path: Path
) -> None:
    intake = Intake(session, slow, consents, patience_ms=60_000)
    intake.take(three(tmp_path))
    qtbot.waitUntil(lambda: len(slow.read) == 3, timeout=20_000)
    intake.cancel_all()
    assert {arrival.stage for arrival in intake.arrivals()} == {Stage.CANCELLED}
    session.open(tmp_path / "other.dateline")
    session.open(tmp_path / "Talks.dateline")
    assert intake.arrivals() == []


def test_of_many_files_only_their_sum_and_those_in_work_have_rows_in_the_column(
    slow: Slow, session: Session, consents: Consents, qtbot: QtBot, tmp_path: Path
) -> None:
    intake = Intake(session, slow, consents, patience_ms=60_000)
    rows = Arrivals(intake)
    qtbot.addWidget(rows)
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(f"{number} {WORDS}", "utf-8")
    intake.take([tmp_path / f"{number}.txt" for number in range(9)])
    qtbot.waitUntil(lambda: "Reading 1 of 9 files" in str(rows.model().index(0, 0).data()), timeout=20_000)
    assert rows.model().rowCount() <= 2


def test_the_report_says_why_what_to_do_and_which_protection_is_active(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    refused(intake, qtbot, tmp_path)
    report = Report(session, intake)
    qtbot.addWidget(report)
    report.show()
    report.show_file(0)
    arrival = intake.arrivals()[0]

    def said() -> str:
        return " ".join(label.text() for label in report.findChildren(QLabel) if label.isVisible())

    qtbot.waitUntil(lambda: all(w in said() for w in (arrival.reason, arrival.advice, "unsupported", intake.isolation)))


def test_delete_in_the_report_takes_a_refused_file_off_the_list(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    refused(intake, qtbot, tmp_path)
    report = Report(session, intake)
    qtbot.addWidget(report)
    with qtbot.waitExposed(report):
        report.show()
    report.show_file(intake.arrivals()[0].number)
    qtbot.keyClick(report.findChild(QListView, "reportFiles"), Qt.Key.Key_Delete)
    assert intake.arrivals() == []


def test_a_password_is_asked_for_and_given_to_the_reader(
    session: Session, consents: Consents, slow: Slow, qtbot: QtBot, tmp_path: Path
) -> None:
    offered = Offered(consents)
    qtbot.addWidget(offered)
    offered.offer(Offer.PASSWORD)
    field = offered.findChild(QLineEdit, "offerPassword")
    qtbot.keyClicks(field, "sesame")
    with qtbot.waitSignal(offered.given):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert offered.consent == Consent(passwords=("sesame",))


def test_libreoffice_is_remembered_once_it_is_allowed_for_good(consents: Consents, qtbot: QtBot) -> None:
    offered = Offered(consents)
    qtbot.addWidget(offered)
    offered.offer(Offer.LIBREOFFICE)
    assert consents.always == NOTHING
    offered.findChild(QCheckBox, "offerAlways").setChecked(True)
    assert offered.consent == consents.always == Consent(libreoffice=True)


def test_a_locked_file_is_read_with_its_password_and_the_password_is_kept_nowhere(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "readout.pdf"
    with pikepdf.open(SEEDS / "04-presidential-readout.pdf") as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="open sesame", user="open sesame"))
    intake.take([path])
    qtbot.waitUntil(lambda: [a.stage for a in intake.arrivals()] == [Stage.REFUSED], timeout=20_000)
    assert intake.arrivals()[0].offer is Offer.PASSWORD
    intake.retry(intake.arrivals()[0].number, Consent(passwords=("wrong",)))
    qtbot.waitUntil(lambda: not intake.going, timeout=20_000)
    assert intake.arrivals()[0].stage is Stage.REFUSED
    intake.retry(intake.arrivals()[0].number, Consent(passwords=("open sesame",)))
    qtbot.waitUntil(lambda: len(session.dossier.sources) == 1, timeout=20_000)
    assert session.case is not None
    assert b"open sesame" not in session.case.path.read_bytes()


def older(session: Session, qtbot: QtBot, intake: Intake, folder: Path) -> Source:
    """A source as an older reader had it: with a line that today's no longer has."""
    path = folder / "report.txt"
    path.write_text(WORDS, "utf-8")
    intake.take([path])
    qtbot.waitUntil(lambda: len(session.dossier.sources) == 1, timeout=20_000)
    (source,) = session.dossier.sources.values()
    text = session.dossier.texts[source.id]
    session.push(RereadSource(source.id, replace(text, text="HERALD\n" + text.text, reader="plain/0")))
    return source


def test_a_source_is_read_again_and_its_passages_move_with_their_words(
    intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    source = older(session, qtbot, intake, tmp_path)
    (event,) = session.dossier.events.values()
    told = list[str]()
    session.told.connect(lambda notice: told.append(notice.text))
    intake.reread(source)
    qtbot.waitUntil(lambda: session.dossier.texts[source.id].reader != "plain/0", timeout=20_000)
    moved = session.dossier.events[event.id].passages[0]
    assert moved.exact == event.passages[0].exact == moved.span.of(session.dossier.texts[source.id].text)
    assert moved.span.start == event.passages[0].span.start - len("HERALD\n")
    assert told == ["report.txt was read again; every passage has its words."]
    assert session.undo_label == "Read the source again"


def test_another_file_is_no_new_reading(intake: Intake, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    source = older(session, qtbot, intake, tmp_path)
    other = tmp_path / "other.txt"
    other.write_text("Nothing of that.", "utf-8")
    intake.reread(source, other)
    qtbot.waitUntil(lambda: intake.arrivals()[-1].stage is Stage.REFUSED, timeout=20_000)
    assert "another file" in intake.arrivals()[-1].reason
    assert session.dossier.texts[source.id].reader == "plain/0"
    assert len(session.dossier.sources) == 1
