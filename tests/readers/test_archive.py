"""Zip archives."""

from __future__ import annotations

import io
import zipfile

from briefing.model.refusal import Refusal
from briefing.readers import UnreadableError, opened, parts_of
from briefing.readers.archive import ZipContainer
from briefing.readers.parts import Part
from tests.readers.packages import package


def names(data: bytes) -> list[str]:
    return [part.name for part in parts_of(opened("a.zip", data)) if isinstance(part, Part)]


def test_members_come_sorted_without_folders_and_what_systems_leave_behind():
    found = package(
        {"b.txt": "B", "a/c.txt": "C", "a/": "", "__MACOSX/a/._c.txt": "x", ".DS_Store": "x", "a/~$c.docx": "x"}
    )
    assert names(found) == ["a/c.txt", "b.txt"]
    assert ZipContainer.media_types == {"application/zip"}


def test_names_that_climb_out_of_the_archive_are_shown_without_their_climbing():
    assert names(package({"../../etc/a.txt": "A"})) == ["etc/a.txt"]


def test_old_names_are_read_in_utf_8_or_a_russian_code_page():
    data = package({"xxxxx.txt": "A"})
    assert names(data.replace(b"xxxxx", "Отчёт".encode("cp866"))) == ["Отчёт.txt"]


def test_a_locked_or_damaged_member_is_refused_and_the_others_are_read():
    data = bytearray(package({"a.txt": "A" * 200, "b.txt": "B"}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.getinfo("a.txt").header_offset
    data[start + 36] ^= 0xFF
    found = list(parts_of(opened("a.zip", bytes(data))))
    assert [type(part) for part in found] == [UnreadableError, Part]
    assert isinstance(found[0], UnreadableError)
    assert found[0].kind is Refusal.CORRUPT
    locked = bytearray(package({"a.txt": "A"}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    refused = next(iter(parts_of(opened("a.zip", bytes(locked)))))
    assert isinstance(refused, UnreadableError)
    assert refused.kind is Refusal.ENCRYPTED
