"""Saved mails: headers in clear, replies and signatures told apart."""

from __future__ import annotations

import pytest

from briefing.model.day import Day
from briefing.model.refusal import Refusal
from briefing.model.source import BlockKind
from briefing.readers import UnreadableError, read, read_bytes

HEAD = (
    "From: =?utf-8?q?B=C3=BCro_Thorne?= <press@halden.example>\nTo: x@y.example\n"
    "Subject: =?utf-8?b?0JfQsNGP0LLQsA==?=\n"
)
DATE = "Date: Wed, 15 Oct 2025 23:30:00 -0400\n"


def mail(rest: str, head: str = HEAD + DATE):
    return read_bytes("a.eml", (head + rest).encode())


def test_headers_are_decoded_and_date_the_mail_in_its_own_zone():
    found = mail("\nThe meeting was useful.\n")
    assert (found.title, found.author) == ("Заява", "Büro Thorne")
    assert [(clue.day, clue.where) for clue in found.clues] == [(Day(2025, 10, 15), "mail header Date")]


def test_an_older_mail_is_quoted_and_the_signature_furniture(seeds):
    found = read(seeds / "05-envoys-statement.eml")
    quoted = [b.span.of(found.text) for b in found.blocks if b.kind is BlockKind.QUOTED]
    assert "three hours" in quoted[0]
    assert quoted[0].startswith("On Tue, 14 Oct 2025")
    assert found.blocks[-1].kind is BlockKind.FURNITURE
    body = [b.span.of(found.text) for b in found.blocks if b.kind is BlockKind.PARAGRAPH]
    assert any("more than four hours" in words for words in body)
    assert not any("three hours" in words for words in body)


def test_what_follows_an_original_message_line_is_quoted():
    found = mail("\nNew words.\n\n-----Original Message-----\nFrom: x\n\nOld words.\n")
    kinds = {b.span.of(found.text): b.kind for b in found.blocks}
    assert kinds["New words."] is BlockKind.PARAGRAPH
    assert kinds["Old words."] is BlockKind.QUOTED


def test_plain_text_goes_before_html():
    found = mail(
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        '--b\nContent-Type: multipart/alternative; boundary="c"\n\n'
        "--c\nContent-Type: text/plain; charset=utf-8\n\nPlain words.\n"
        "--c\nContent-Type: text/html; charset=utf-8\n\n<p>Html words.</p>\n--c--\n"
        '--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="list.pdf"\n\nJVBERi0=\n--b--\n'
    )
    assert "Plain words." in found.text
    assert "Html" not in found.text
    assert found.lost == ()


def test_html_is_read_where_there_is_no_plain_text():
    found = mail("MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>One.</p><p>Two.</p>")
    assert [b.span.of(found.text) for b in found.blocks if b.kind is BlockKind.PARAGRAPH] == ["One.", "Two."]


def test_a_declared_charset_is_used():
    head = (HEAD + "MIME-Version: 1.0\nContent-Type: text/plain; charset=koi8-r\n\n").encode()
    assert "Пять часов." in read_bytes("a.eml", head + "Пять часов.".encode("koi8-r")).text


def test_a_mail_of_attachments_alone_is_refused():
    with pytest.raises(UnreadableError) as refused:
        mail('MIME-Version: 1.0\nContent-Type: application/pdf; name="a.pdf"\n\nJVBERi0=\n')
    assert refused.value.kind is Refusal.EMPTY


def test_a_header_of_a_million_encoded_words_costs_no_more_than_a_short_one():
    found = mail("\nWords.\n", HEAD + "X-Long: a\nDate: " + "=?utf-8?q?a?= " * 200_000 + "\n")
    assert "Words." in found.text


def test_a_text_with_two_headings_ending_in_a_colon_is_no_mail():
    assert read_bytes("a.txt", b"Note: one\nAgenda: two\n\nWords.").reader == "plain/1"
