"""Messages between supervisor and worker."""

from __future__ import annotations

import io
import struct

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.intake.frames import FRAME_BYTES, Beat, Declined, Task, receive, reply_of, send, task_of
from briefing.intake.outcome import Refused, Stage
from briefing.model.day import Day
from briefing.model.refusal import Refusal


def test_what_is_sent_is_received():
    task = Task("a.txt", 5, Day(2025, 1, 2), None, 30)
    reply = Declined(Refused("a.txt", "a.txt", "It is empty.", "Save it again.", Refusal.EMPTY))
    stream = io.BytesIO()
    for message in (task, Beat(Stage.READING, 0), reply):
        send(stream, message)
    stream.seek(0)
    frames = [receive(stream) for _ in range(4)]
    assert task_of(frames[0] or b"") == task
    assert [reply_of(frame or b"") for frame in frames[1:3]] == [Beat(Stage.READING, 0), reply]
    assert frames[3] is None


@given(st.binary(max_size=64))
def test_bytes_that_are_no_reply_raise_by_name(data):
    with pytest.raises(msgspec.MsgspecError):
        reply_of(data)


def test_a_frame_that_is_cut_off_or_too_long_ends_the_stream():
    assert receive(io.BytesIO(struct.pack(">I", 10) + b"short")) is None
    assert receive(io.BytesIO(struct.pack(">I", FRAME_BYTES + 1))) is None
