"""What was read is kept where the time runs out, or where the reader breaks down on one page or message."""

from __future__ import annotations

import io
import queue
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from briefing.intake.frames import Beat
from briefing.intake.limits import Limits
from briefing.intake.outcome import Outcome, Refused, Stage, Taken, Unpacked
from briefing.intake.process import WorkerLostError
from briefing.intake.retrying import Retrying
from briefing.intake.supervisor import Supervisor
from briefing.intake.take import take
from briefing.model.refusal import Refusal
from briefing.readers import Means

PATIENCE_S = 120
WAYWARD = (sys.executable, "-P", str(Path(__file__).with_name("wayward.py")))


def pages(count: int) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made)
    for number in range(1, count + 1):
        canvas.drawString(72, 700, f"The council met on {number} May 2024.")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def paragraphs(count: int) -> bytes:
    made, document = io.BytesIO(), docx.Document()
    for number in range(count):
        document.add_paragraph(f"Report {number}: the council met on 3 May 2024 in Geneva.")
    document.save(made)
    return made.getvalue()


def up_to(last: int) -> Callable[[int], bool]:
    return lambda unit: unit < last


def outcome(path: Path, limits: Limits) -> Outcome:
    supervisor, answer = Supervisor(1, limits, WAYWARD), queue.SimpleQueue[Outcome]()
    supervisor.submit(path, None, None, answer.put)
    try:
        return answer.get(timeout=PATIENCE_S)
    finally:
        supervisor.close()


def test_the_pages_read_before_the_time_was_over_are_kept_and_searched() -> None:
    taken = take(Path("a.pdf"), pages(5), means=Means(may_go_on=up_to(2)))
    assert isinstance(taken, Taken)
    assert "2 May 2024" in taken.text.text
    assert "3 May 2024" not in taken.text.text
    assert taken.text.lost == ("what stands from page 3 to 5 was not read: reading took too long",)
    assert len(taken.findings.timexes) == 2
    assert taken.text.pages == 5


def test_a_long_document_is_read_as_far_as_there_is_time() -> None:
    whole = take(Path("a.docx"), paragraphs(3000))
    taken = take(Path("a.docx"), paragraphs(3000), means=Means(may_go_on=up_to(2)), unsearched=(0,))
    assert isinstance(taken, Taken)
    assert isinstance(whole, Taken)
    assert whole.text.text.startswith(taken.text.text[:50_000])
    assert 50_000 < len(taken.text.text) < len(whole.text.text)
    assert "was not read" in taken.text.lost[0]


def test_of_an_archive_what_there_was_no_time_for_is_said() -> None:
    made, rounds = io.BytesIO(), iter([False, False, True])
    with zipfile.ZipFile(made, "w") as archive:
        for name in ("a", "b", "c", "d"):
            archive.writestr(f"{name}.txt", f"Report {name}: the council met on 3 May 2024.")
    taken = take(Path("all.zip"), made.getvalue(), means=Means(is_over=lambda: next(rounds)))
    assert isinstance(taken, Unpacked)
    first, second, third = taken.parts
    assert isinstance(first, Taken)
    assert isinstance(second, Taken)
    assert isinstance(third, Refused)
    assert third.kind is Refusal.TOO_SLOW


def test_a_page_that_breaks_the_reader_down_costs_that_page_and_what_follows(tmp_path: Path) -> None:
    path = tmp_path / "breaks off.pdf"
    path.write_bytes(pages(4))
    taken = outcome(path, Limits(silence_s=20))
    assert isinstance(taken, Taken)
    assert "2 May 2024" in taken.text.text
    assert taken.text.lost == ("what stands from page 3 to 4 was not read: reading took too long",)


def test_a_message_that_breaks_the_reader_down_costs_that_message_alone(tmp_path: Path) -> None:
    path = tmp_path / "loses a message.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("a", "b", "c"):
            archive.writestr(f"{name}.txt", f"Report {name}: the council met on 3 May 2024.")
    taken = outcome(path, Limits(silence_s=20))
    assert isinstance(taken, Unpacked)
    assert [type(part) for part in taken.parts] == [Taken, Refused, Taken]


def test_a_worker_out_of_processor_time_hands_over_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pages(3000))
    supervisor, answer = Supervisor(1, Limits(cpu_s=6)), queue.SimpleQueue[Outcome]()
    supervisor.submit(path, None, None, answer.put)
    taken = answer.get(timeout=PATIENCE_S)
    supervisor.close()
    assert isinstance(taken, Taken)
    assert "1 May 2024" in taken.text.text


@pytest.mark.parametrize("kind", [Refusal.TOO_SLOW, Refusal.CRASHED])
def test_three_places_of_a_file_are_spared_and_no_more(kind: Refusal) -> None:
    trying = Retrying()
    places = [Beat(Stage.READING, 1, 4), Beat(Stage.SEARCHING, 2), Beat(Stage.READING, 3)]
    for place in places:
        while not (trying.unsearched or trying.cuts) or (place.document not in _spared(trying)):
            assert trying.again(WorkerLostError(kind, place))
    assert (trying.unsearched, trying.cuts) == ((2,), ((1, 4), (3, 0)))
    lost = WorkerLostError(kind, Beat(Stage.READING, 5, 1))
    assert not (trying.again(lost) and trying.again(lost))


def test_what_cannot_be_told_apart_is_not_tried_again() -> None:
    assert not Retrying().again(WorkerLostError(Refusal.TOO_SLOW, None))
    assert not Retrying().again(WorkerLostError(Refusal.TOO_SLOW, Beat(Stage.READING, 0)))


def _spared(trying: Retrying) -> set[int]:
    return {*trying.unsearched, *(document for document, _ in trying.cuts)}
