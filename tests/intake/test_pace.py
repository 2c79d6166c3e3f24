"""How a worker asks other programs for help, and how long it goes on by itself."""

from __future__ import annotations

import io

import pytest

from briefing.intake.errands import Errands
from briefing.intake.frames import Beat, Given, Task, Wanted, receive, reply_of, send
from briefing.intake.outcome import Stage
from briefing.intake.pace import Pace
from briefing.intake.pulse import Pulse
from briefing.readers.means import AideError


def asked(*answers: Given) -> tuple[Errands, io.BytesIO]:
    """Errands whose other side gives these answers, and what they sent."""
    questions, sent = io.BytesIO(), io.BytesIO()
    for answer in answers:
        send(questions, answer)
    questions.seek(0)
    return Errands(Pulse(sent), questions), sent


def paced(
    cpu_s: int = 1_000_000, wall_s: float = 1000.0, cuts: tuple[tuple[int, int], ...] = (), wary: bool = False
) -> tuple[Pace, io.BytesIO]:
    errands, sent = asked()
    task = Task("a.pdf", 0, None, None, cpu_s, cuts=cuts, wall_s=wall_s, wary=wary)
    return Pace(task, Pulse(sent), errands), sent


def test_a_question_goes_over_and_its_answer_comes_back() -> None:
    errands, sent = asked(Given(b"table"), Given(b"new"))
    assert errands.recognised(b"picture") == b"table"
    assert errands.converted(b"old", "docx") == b"new"
    sent.seek(0)
    assert reply_of(receive(sent) or b"") == Wanted("tsv", b"picture")
    assert reply_of(receive(sent) or b"") == Wanted("docx", b"old")


def test_what_another_program_did_not_do_is_an_error_with_its_reason() -> None:
    with pytest.raises(AideError, match="took too long"):
        asked(Given(failed="took too long"))[0].recognised(b"")
    with pytest.raises(AideError, match="gave no answer"):
        asked()[0].recognised(b"")


def test_every_piece_is_told_to_the_other_side_where_the_file_broke_a_reader_before() -> None:
    pace, sent = paced(wary=True)
    pace.step(Stage.READING, 3)
    assert pace.may_go_on(0)
    assert pace.may_go_on(7)
    sent.seek(0)
    assert reply_of(receive(sent) or b"") == Beat(Stage.READING, 3)
    assert reply_of(receive(sent) or b"") == Beat(Stage.READING, 3, 7)


def test_else_only_each_document_is_told_at_once() -> None:
    pace, sent = paced()
    pace.step(Stage.READING, 3)
    assert pace.may_go_on(7)
    sent.seek(0)
    assert reply_of(receive(sent) or b"") == Beat(Stage.READING, 3)
    assert receive(sent) is None


def test_a_document_is_read_up_to_where_it_broke_off_before() -> None:
    pace, _ = paced(cuts=((1, 2),))
    pace.step(Stage.READING, 1)
    assert [pace.may_go_on(unit) for unit in range(4)] == [True, True, False, False]
    pace.step(Stage.READING, 2)
    assert pace.may_go_on(3)


def test_with_the_time_over_only_the_first_piece_is_read() -> None:
    pace, _ = paced(wall_s=0.0)
    assert pace.is_over()
    assert pace.may_go_on(0)
    assert not pace.may_go_on(1)
