"""What fuzzing found (tests/fuzz/readers.py), each made small: files that once raised what no reader should."""

from __future__ import annotations

import pytest

from briefing.model.refusal import Refusal
from briefing.readers import UnreadableError, opened, parts_of, read_bytes, text_of
from tests.readers.msg.compound import compound
from tests.readers.packages import package


def misnamed(data: bytes) -> bytes:
    """The first member's own head says its name is UTF-8, and it is not."""
    broken = bytearray(data)
    broken[6:8], broken[30] = b"\x00\x08", 0xFF
    return bytes(broken)


PART = "<?xml version='1.0' encoding='{}'?><a/>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", package({"word/document.xml": PART.format("UTF-0")})),
        ("a.odt", package({"content.xml": PART.format("UTF-6")})),
        ("a.docx", package({"word/document.xml": PART.format("cp932")})),
        ("a.docx", misnamed(package({"word/document.xml": "<a/>"}))),
        ("a.msg", compound({"__properties_version1.0": bytes(32)})[:-3]),
    ],
)
def test_a_file_found_by_fuzzing_is_refused_as_damaged(name, data):
    with pytest.raises(UnreadableError) as refused:
        read_bytes(name, data)
    assert refused.value.kind is Refusal.CORRUPT


def test_a_member_without_a_name_is_passed_over():
    data = package({"a.txt": "A"}).replace(b"a.txt", b"").replace(b"\x05\x00\x00\x00A", b"\x00\x00\x00\x00A")
    central = data.index(b"PK\x01\x02")
    nameless = bytearray(data)
    nameless[central + 28 : central + 30] = b"\x00\x00"
    nameless[-10:-6] = (len(data) - 22 - central).to_bytes(4, "little")
    nameless[-6:-2] = central.to_bytes(4, "little")
    assert list(parts_of(opened("a.zip", bytes(nameless)))) == []


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: text/plain; charset=a\0b",
        "Content-Type: text/plain; charset*=utf-8''x",
        "Content-Type: text/plain; charset*0*=a%00b''x",
        "Content-Disposition: inline; filename*=a\0b'en'x.txt",
        "Content-Disposition: inline; filename*0*=a%00b''x",
    ],
)
def test_a_mail_whose_charset_has_a_nul_in_its_name_is_read(head):
    file = opened("a.eml", f"From: a\nTo: b\n{head}\n\nThe m\u00e9diateur met them.\n".encode("latin-1"))
    assert "diateur met them." in "".join(text.text for text in [text_of(file)] if text)
    assert list(parts_of(file)) == []
