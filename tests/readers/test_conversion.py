"""Old Office files with a program that converts them, well or badly."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest

from briefing.model.refusal import Refusal
from briefing.readers import Means, UnreadableError, opened, text_of
from briefing.readers.conversion import converted
from briefing.readers.means import AideError

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le")


def new(data: bytes, kind: str) -> bytes:
    assert (data, kind) == (OLD, "docx")
    made, document = io.BytesIO(), docx.Document()
    document.add_paragraph("The ministers met.")
    document.save(made)
    return made.getvalue()


def fails(data: bytes, kind: str) -> bytes:
    raise AideError("took too long")


def test_the_converted_file_is_read_and_keeps_its_own_kind() -> None:
    text = text_of(opened("a.doc", OLD, Means(convert=new, converter="LibreOffice 7.4")))
    assert text is not None
    assert (text.text, text.media_type) == ("The ministers met.", "application/msword")
    assert text.cautions == ("Converted by LibreOffice 7.4 before it was read: what that leaves out is missing.",)


@pytest.mark.parametrize(
    ("convert", "words"), [(fails, "LibreOffice took too long"), (lambda data, kind: b"%PDF-1.4", "made no document")]
)
def test_a_failed_conversion_is_a_plain_sentence(convert: Callable[[bytes, str], bytes], words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as refused:
        converted(opened("a.doc", OLD, Means(convert=convert)))
    assert refused.value.kind is Refusal.CORRUPT


def test_without_leave_it_is_refused_by_name() -> None:
    with pytest.raises(UnreadableError, match="DOC") as refused:
        text_of(opened("a.doc", OLD))
    assert refused.value.kind is Refusal.OLD_OFFICE
