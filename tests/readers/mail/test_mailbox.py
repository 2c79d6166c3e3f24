"""Mailboxes, saved pages, and what is attached to mails."""

from __future__ import annotations

from briefing.model.day import Day
from briefing.readers import opened, parts_of, read_bytes
from briefing.readers.mail.attachments import MailContainer
from briefing.readers.mail.mailbox import MailboxContainer
from briefing.readers.parts import Part, shown_name

ONE = "From: Reed <reed@halden.example>\nTo: all\nSubject: Talks\nDate: Tue, 14 Oct 2025 09:00:00 +0000\n\nFirst.\n"


def parts(name: str, text: str) -> list[tuple[str, bytes]]:
    found = list(parts_of(opened(name, text.encode())))
    assert all(isinstance(part, Part) for part in found)
    return [(part.name, part.data) for part in found if isinstance(part, Part)]


def test_each_message_of_a_mailbox_is_a_part_named_by_its_subject():
    second = ONE.replace("Talks", "A/B")
    box = f"From a@b Tue Oct 14\n{ONE}>From here on.\nFrom now on words.\n\nFrom c@d Wed Oct 15\n{second}"
    found = parts("all.mbox", box)
    assert [name for name, _ in found] == ["1 Talks.eml", "2 A-B.eml"]
    assert found[0][1].endswith(b"First.\nFrom here on.\nFrom now on words.")
    assert read_bytes("1.eml", found[1][1]).title == "A/B"


def test_a_mailbox_of_one_message_is_a_mail():
    assert read_bytes("a", f"From a@b Tue Oct 14\n{ONE}".encode()).reader == "mail/2"
    assert MailboxContainer.media_types.isdisjoint(MailContainer.media_types)


MIXED = """From: Reed <reed@halden.example>
To: all
Subject: Talks
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain

Words.
--b
Content-Type: application/octet-stream; name="=?utf-8?q?=C3=9Cbersicht=2Etxt?="
Content-Disposition: attachment

List of names.
--b
Content-Type: image/png
Content-ID: <logo>

x
--b
Content-Type: message/rfc822

From: a@b
To: c@d
Subject: Older

Old words.
--b--
"""


def test_attachments_and_forwarded_mails_are_parts_and_logos_are_not():
    assert parts("a.eml", MIXED) == [
        ("Übersicht.txt", b"List of names."),
        ("Older.eml", b"From: a@b\nTo: c@d\nSubject: Older\n\nOld words."),
    ]
    assert read_bytes("a.eml", MIXED.encode()).lost == ("1 picture in the mail not read",)


def test_names_of_parts_are_fit_to_be_shown():
    assert shown_name("..\\..\\a\u202etxt.exe\n.pdf") == "a txt.exe .pdf"
    assert shown_name("../") == "without a name"


PAGE = """From: <Saved by Blink>
Snapshot-Content-Location: https://wire.example/a
Subject: Talks end
Date: Thu, 16 Oct 2025 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html; charset=windows-1251
Content-Transfer-Encoding: quoted-printable

<html><head><meta charset=3D"latin-1"><title>Talks end</title></head>
<body><p>=CF=FF=F2=FC hours of talks.</p></body></html>
--b
Content-Type: text/css

p { color: red }
--b--
"""


def test_a_saved_page_is_read_as_the_page_it_is():
    found = read_bytes("a.mhtml", PAGE.encode())
    assert (found.reader, found.title, found.address) == ("mhtml/1", "Talks end", "https://wire.example/a")
    assert found.text == "Пять hours of talks."
    assert [(clue.day, clue.where) for clue in found.clues] == [(Day(2025, 10, 16), "the day the page was saved")]
