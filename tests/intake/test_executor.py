"""The reading behind the interface of concurrent.futures."""

from __future__ import annotations

from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from briefing.intake.executor import File, JailedExecutor, in_order, read_batch
from briefing.intake.outcome import Refused, Taken
from briefing.model.refusal import Refusal

WORDS = b"The council met on 3 May 2024 in Geneva."


def test_a_batch_comes_back_in_its_order(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(WORDS)
    files = [File(str(tmp_path / "a.txt")), File("mail.txt", WORDS + b" Again."), File(str(tmp_path / "gone.txt"))]
    with JailedExecutor(2) as executor:
        outcomes = executor.submit(read_batch, files, None, None).result()
        assert executor.submit(read_batch, [], None, None).result() == []
        assert executor.supervisor.isolation.split(":")[0] in ("full", "partial", "own process")
    assert [type(outcome) for outcome in outcomes] == [Taken, Taken, Refused]
    assert isinstance(outcomes[1], Taken)
    assert outcomes[1].text.text.endswith("Again.")


def test_the_same_function_reads_without_an_executor(tmp_path: Path):
    (outcome,) = read_batch([File("note.txt", WORDS)], None, None)
    assert isinstance(outcome, Taken)


def test_no_other_function_gets_into_a_jailed_worker():
    with JailedExecutor(1) as executor, pytest.raises(TypeError):
        executor.submit(print, "x")


def test_a_future_can_be_cancelled_and_closing_answers_the_others():
    files = [[File(f"{n}.txt", WORDS)] for n in range(20)]
    with JailedExecutor(1) as executor:
        futures = [executor.submit(read_batch, batch, None, None) for batch in files]
        assert futures[-1].cancel()
    with pytest.raises(CancelledError):
        futures[-1].result()
    ends = [future.result()[0] for future in futures[:-1]]
    assert all(isinstance(end, Taken) or end.kind is Refusal.CANCELLED for end in ends if not hasattr(end, "parts"))


def test_no_more_batches_are_in_hand_than_asked_for():
    taken: list[int] = []

    def batches():
        for number in range(10):
            taken.append(number)
            yield [File(f"{number}.txt", WORDS + str(number).encode())]

    with JailedExecutor(1) as executor:
        for place, future in enumerate(in_order(executor, batches(), None, None, ahead=3)):
            assert len(taken) <= place + 3
            assert isinstance(future.result()[0], Taken)
    assert len(taken) == 10
