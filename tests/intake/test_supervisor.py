"""Files through real worker processes: what one file does reaches no other one."""

from __future__ import annotations

import io
import os
import queue
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from briefing.intake.limits import Limits
from briefing.intake.outcome import Outcome, Refused, Taken
from briefing.intake.supervisor import Supervisor
from briefing.model.day import Day
from briefing.model.refusal import Refusal
from briefing.model.source import Basis

PATIENCE_S = 60
WAYWARD = (sys.executable, "-P", str(Path(__file__).with_name("wayward.py")))


class Desk:
    """Hands files to a supervisor and waits for their outcomes."""

    def __init__(self, supervisor: Supervisor) -> None:
        self.supervisor = supervisor

    def later(self, path: Path, published: Day | None = None) -> tuple[int, queue.SimpleQueue[Outcome]]:
        answer: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        return self.supervisor.submit(path, None, published, answer.put), answer

    def outcome(self, path: Path, published: Day | None = None) -> Outcome:
        return self.later(path, published)[1].get(timeout=PATIENCE_S)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    supervisor = Supervisor(workers=1)
    yield Desk(supervisor)
    supervisor.close()


@pytest.fixture
def wayward() -> Iterator[Desk]:
    supervisor = Supervisor(workers=1, limits=Limits(silence_s=8), command=WAYWARD)
    yield Desk(supervisor)
    supervisor.close()


def written(path: Path, data: bytes | str = "The council met on 3 May 2024 in Geneva.") -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def refusal(outcome: Outcome) -> Refusal:
    assert isinstance(outcome, Refused)
    assert outcome.reason.endswith(".")
    assert outcome.advice.endswith(".")
    return outcome.kind


def test_a_file_comes_back_with_text_source_and_findings(desk, seeds):
    taken = desk.outcome(seeds / "02-wire-report.html")
    assert isinstance(taken, Taken)
    assert taken.source.id == taken.source.sha256
    assert (taken.source.created, taken.source.created_basis) == (Day(2025, 10, 15), Basis.METADATA)
    assert taken.findings.timexes
    assert all(t.passage.span.of(taken.text.text) == t.passage.exact for t in taken.findings.timexes)


def test_the_day_the_analyst_gives_goes_before_every_clue(desk, seeds):
    taken = desk.outcome(seeds / "02-wire-report.html", Day(2025, 10, 14))
    assert isinstance(taken, Taken)
    assert (taken.source.created, taken.source.created_basis) == (Day(2025, 10, 14), Basis.GIVEN)
    assert taken.source.clues[0].basis is Basis.GIVEN


def test_a_source_without_a_day_stays_undated(desk, seeds):
    taken = desk.outcome(seeds / "01-deadlock-in-teregrad.txt")
    assert isinstance(taken, Taken)
    assert taken.source.created is None


def locked_pdf() -> bytes:
    plain, locked = io.BytesIO(), io.BytesIO()
    canvas = Canvas(plain)
    canvas.drawString(72, 700, "Secret.")
    canvas.save()
    with pikepdf.open(plain) as made:
        made.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    return locked.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("program.pdf", b"\x7fELF\x02\x01\x01" + bytes(500), Refusal.UNSUPPORTED),
        ("picture.pdf", b"\xff\xd8\xff\xe0" + bytes(500), Refusal.NO_TEXT),
        ("empty.docx", b"", Refusal.EMPTY),
        ("locked.pdf", locked_pdf(), Refusal.ENCRYPTED),
        ("large.txt", b"ten letters" * 10_000_000, Refusal.TOO_LARGE),
        ("broken.pdf", b"%PDF-1.7\n" + b"junk" * 100, Refusal.CORRUPT),
    ],
    ids=["program", "picture", "empty", "encrypted", "hundred megabytes", "broken"],
)
def test_a_bad_file_gets_a_sentence_and_harms_nothing(desk, tmp_path, name, data, kind):
    bad, good = written(tmp_path / name, data), written(tmp_path / "good.txt")
    _, first = desk.later(bad)
    _, second = desk.later(good)
    assert refusal(first.get(timeout=PATIENCE_S)) is kind
    assert isinstance(second.get(timeout=PATIENCE_S), Taken)
    assert bad.read_bytes() == data


def test_a_missing_file_and_a_special_one_are_refused_unopened(desk, tmp_path):
    assert refusal(desk.outcome(tmp_path / "gone.txt")) is Refusal.MISSING
    assert refusal(desk.outcome(tmp_path)) is Refusal.UNSUPPORTED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_named_pipe_is_refused_unopened(desk, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(desk.outcome(tmp_path / "pipe.txt")) is Refusal.UNSUPPORTED


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("dies", Refusal.CRASHED),
        ("nonsense", Refusal.CRASHED),
        ("lies", Refusal.CRASHED),
        ("forges", Refusal.CRASHED),
        ("silent", Refusal.TOO_SLOW),
    ],
)
def test_a_reader_that_goes_wrong_harms_only_its_own_file(wayward, tmp_path, name, kind):
    bad, good = written(tmp_path / f"{name}.txt"), written(tmp_path / "good.txt")
    _, first = wayward.later(bad)
    _, second = wayward.later(good)
    assert refusal(first.get(timeout=PATIENCE_S)) is kind
    assert isinstance(second.get(timeout=PATIENCE_S), Taken)


def test_a_worker_that_died_is_given_the_file_once_more(wayward, tmp_path):
    assert isinstance(wayward.outcome(written(tmp_path / "stumbles.txt")), Taken)


def test_a_worker_that_stops_listening_is_stopped(wayward, tmp_path):
    _, first = wayward.later(written(tmp_path / "deaf.txt", b"words " * 100_000))
    assert refusal(first.get(timeout=PATIENCE_S)) is Refusal.CRASHED


def test_a_text_that_breaks_the_search_down_is_kept_and_the_loss_is_said(wayward, tmp_path):
    taken = wayward.outcome(written(tmp_path / "gets lost.txt"))
    assert isinstance(taken, Taken)
    assert taken.text.text.startswith("The council met")
    assert taken.text.lost
    assert not taken.findings.timexes


def test_reading_can_be_cancelled_while_it_waits_and_while_it_runs(wayward, tmp_path):
    running, first = wayward.later(written(tmp_path / "silent.txt"))
    waiting, second = wayward.later(written(tmp_path / "waiting.txt"))
    wayward.supervisor.cancel(waiting)
    wayward.supervisor.cancel(running)
    assert refusal(first.get(timeout=PATIENCE_S)) is Refusal.CANCELLED
    assert refusal(second.get(timeout=PATIENCE_S)) is Refusal.CANCELLED
    assert isinstance(wayward.outcome(written(tmp_path / "good.txt")), Taken)


def test_closing_answers_every_file_and_ends_the_workers(tmp_path):
    supervisor = Supervisor(workers=1, command=WAYWARD)
    desk = Desk(supervisor)
    answers = [desk.later(written(tmp_path / f"silent-{number}.txt"))[1] for number in range(3)]
    supervisor.close()
    assert [refusal(answer.get_nowait()) for answer in answers] == [Refusal.CANCELLED] * 3


def test_a_worker_is_replaced_after_its_share_of_files(tmp_path):
    supervisor = Supervisor(workers=1, limits=replace(Limits(), files=1))
    desk = Desk(supervisor)
    outcomes = [desk.outcome(written(tmp_path / f"{number}.txt")) for number in range(2)]
    supervisor.close()
    assert all(isinstance(outcome, Taken) for outcome in outcomes)


def test_the_window_side_loads_no_reader():
    code = (
        "import sys, briefing.intake.supervisor, briefing.intake.batch; "
        "print([m for m in sys.modules if m.split('.')[0] in ('lxml', 'pypdfium2', 'trafilatura', 'PySide6')])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert shown.stdout.strip() == "[]"
