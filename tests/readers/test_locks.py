"""Files with a password: refused without it, read with it, and the password is nowhere afterwards."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from briefing.intake.consent import Consent
from briefing.model.refusal import Refusal
from briefing.model.source import SourceText
from briefing.readers import Means, UnreadableError, office_lock, opened, parts_of, text_of, winzip
from briefing.readers.opendocument.names import OFFICE, TEXT
from briefing.readers.sniff import ODT
from tests.readers.locking import locked_odf, locked_office, locked_pdf, zipped, zipped_aes
from tests.readers.packages import package

WORDS = "On 2 December 2025 the ministers met in Geneva."
SECRET = "Teregrad 7"


def pdf() -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.drawString(72, 700, WORDS)
    canvas.save()
    return locked_pdf(made.getvalue(), SECRET)


def word() -> bytes:
    made, document = io.BytesIO(), docx.Document()
    document.add_paragraph(WORDS)
    document.save(made)
    return locked_office(made.getvalue(), SECRET)


def opendocument(way: str) -> Callable[[], bytes]:
    def made() -> bytes:
        body = f"<office:body><office:text><text:p>{WORDS}</text:p></office:text></office:body>"
        content = f'<office:x xmlns:office="{OFFICE.strip()}" xmlns:text="{TEXT.strip()}">{body}</office:x>'
        return locked_odf(package({"mimetype": ODT, "content.xml": content}), SECRET, way)

    return made


def read(data: bytes, *passwords: str) -> SourceText | None:
    return text_of(opened("report", data, Means(passwords=passwords)))


LOCKED = [pdf, word, *map(opendocument, ("old", "usual", "whole"))]


@pytest.mark.parametrize("made", LOCKED)
def test_a_locked_file_is_read_with_its_password_among_others(made: Callable[[], bytes]) -> None:
    text = read(made(), "wrong", SECRET)
    assert text is not None
    assert text.text == WORDS
    assert not text.lost


@pytest.mark.parametrize("made", LOCKED)
def test_without_the_password_or_with_another_one_a_plain_sentence_says_so(made: Callable[[], bytes]) -> None:
    data = made()
    with pytest.raises(UnreadableError, match="locked with a password") as asked:
        read(data)
    with pytest.raises(UnreadableError, match="password given does not open") as refused:
        read(data, "teregrad 7")
    assert asked.value.kind is refused.value.kind is Refusal.ENCRYPTED
    assert "teregrad" not in str(refused.value)


@pytest.mark.parametrize("strength", [0, 1, 2, 3])
def test_members_of_a_locked_archive_open_the_old_way_and_with_aes(strength: int) -> None:
    secret, words = SECRET.encode(), WORDS.encode() * 20
    data = zipped_aes(words, secret, strength) if strength else zipped(words, secret)
    (part,) = parts_of(opened("a.zip", data, Means(passwords=("wrong", SECRET))))
    assert not isinstance(part, UnreadableError)
    assert part.data == words
    for passwords in ((), ("wrong",)):
        (refused,) = parts_of(opened("a.zip", data, Means(passwords=passwords)))
        assert isinstance(refused, UnreadableError)
        assert refused.kind is Refusal.ENCRYPTED


def test_a_lock_that_asks_for_more_work_than_a_file_may_cost_is_refused_at_once() -> None:
    data = opendocument("usual")()
    with zipfile.ZipFile(io.BytesIO(data)) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace(b'"2048"', b'"2000000000"')
    with pytest.raises(UnreadableError, match="more work") as refused:
        read(package(parts), SECRET)
    assert refused.value.kind is Refusal.TOO_LARGE


def test_a_locked_member_that_was_tampered_with_does_not_open() -> None:
    data = bytearray(zipped_aes(WORDS.encode(), SECRET.encode()))
    data[data.index(b"report.txt") + 50] ^= 1
    (refused,) = parts_of(opened("a.zip", bytes(data), Means(passwords=(SECRET,))))
    assert isinstance(refused, UnreadableError)


def test_what_is_printed_of_a_consent_or_of_means_has_no_password() -> None:
    assert SECRET not in f"{Consent(passwords=(SECRET,))!r} {Means(passwords=(SECRET,))!r}"


def test_each_lock_says_itself_that_another_password_does_not_fit() -> None:
    locked = opened("report", word())
    assert office_lock.is_shut(locked)
    assert office_lock.opened_with(locked, "another") is None
    archive = opened("a.zip", zipped_aes(WORDS.encode(), SECRET.encode()))
    with zipfile.ZipFile(io.BytesIO(archive.data)) as package:
        (entry,) = package.infolist()
    assert winzip.member(archive, entry, b"another") is None
    assert winzip.member(archive, entry, SECRET.encode()) == WORDS.encode()
