"""Mails that Outlook saved."""

from __future__ import annotations

import struct
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day
from briefing.model.refusal import Refusal
from briefing.readers import UnreadableError, opened, parts_of, read_bytes
from briefing.readers.msg.compressed import plain_rtf
from briefing.readers.msg.message import message_of
from briefing.readers.parts import Part
from tests.readers.msg.compound import Tree, compound
from tests.readers.packages import shown


def text(id_: int, words: str) -> dict[str, bytes]:
    return {f"__substg1.0_{id_:04X}001F": words.encode("utf-16-le")}


def properties(head: int, **numbers: int) -> dict[str, bytes]:
    entries = (struct.pack("<HHIQ", 0x40, int(id_.removeprefix("x"), 16), 6, number) for id_, number in numbers.items())
    return {"__properties_version1.0": bytes(head) + b"".join(entries)}


SENT = int((datetime(2025, 10, 14, 9, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
HEAD: dict[str, bytes] = {
    **properties(32, x0039=SENT),
    **text(0x0037, "Talks in Geneva"),
    **text(0x0C1A, "Anna Reed"),
    **text(0x5D01, "reed@halden.example"),
    **text(0x0E04, "All; Others"),
}


def msg(tree: Tree) -> bytes:
    return compound(tree)


def test_subject_sender_day_and_words_are_read():
    found = read_bytes("a.msg", msg(HEAD | text(0x1000, "We met.\r\n\r\nNobody signed: Київ.")))
    assert (found.reader, found.title, found.author) == ("msg/1", "Talks in Geneva", "Anna Reed")
    assert [clue.day for clue in found.clues] == [Day(2025, 10, 14)]
    assert shown(found)[2:] == [("paragraph", "We met."), ("paragraph", "Nobody signed: Київ.")]
    assert "From: Anna Reed <reed@halden.example>\nTo: All; Others" in found.text


def test_html_is_read_where_there_is_no_plain_text():
    page = {"__substg1.0_10130102": "<p>Zwölf Stunden.</p>".encode("cp1252")}
    assert shown(read_bytes("a.msg", msg(HEAD | page)))[-1] == ("paragraph", "Zwölf Stunden.")


def test_packed_rtf_is_read_where_there_is_nothing_else():
    rtf = rb"{\rtf1\ansi We met \'fcber Nacht.\par}"
    packed = struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf
    assert "We met über Nacht." in read_bytes("a.msg", msg(HEAD | {"__substg1.0_10090102": packed})).text


def test_attachments_and_mails_inside_are_parts():
    large = b"Names of 240 people. " * 400
    inner = {**properties(24), **text(0x0037, "Older"), **text(0x1000, "Old words.")}
    tree: Tree = HEAD | {
        **text(0x1000, "See below."),
        "__attach_version1.0_#00000000": {
            **properties(8),
            **text(0x3707, "Liste Ü.txt"),
            "__substg1.0_37010102": large,
        },
        "__attach_version1.0_#00000001": {**properties(8), "__substg1.0_3701000D": inner},
    }
    found = [part for part in parts_of(opened("a.msg", msg(tree))) if isinstance(part, Part)]
    assert [part.name for part in found] == ["Liste Ü.txt", "Older.eml"]
    assert found[0].data == large
    assert "Old words." in read_bytes("Older.eml", found[1].data).text


def test_bytes_of_an_attachment_come_through_as_they_are():
    data = bytes(range(256)) * 20
    tree: Tree = HEAD | {"__attach_version1.0_#00000000": {**properties(8), "__substg1.0_37010102": data}}
    assert [part.data for part in parts_of(opened("a.msg", msg(tree))) if isinstance(part, Part)] == [data]


def test_a_torn_file_is_refused_as_damaged():
    whole = msg(HEAD | text(0x1000, "Words. " * 2000))
    with pytest.raises(UnreadableError) as refused:
        message_of(opened("a.msg", whole[:600] + whole[-520:]))
    assert refused.value.kind is Refusal.CORRUPT


# The two examples of MS-OXRTFCP, section 4.
FIRST = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)
SECOND = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def test_the_compression_gives_back_the_examples_of_its_specification():
    assert plain_rtf(FIRST) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert plain_rtf(SECOND) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


@given(st.binary(max_size=200))
def test_anything_packed_comes_out_no_longer_than_it_says(data):
    size = 1000
    assert len(plain_rtf(struct.pack("<IIII", 0, size, 0x75465A4C, 0) + data)) <= size + 17 * 8
