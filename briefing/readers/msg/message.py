"""From the storages and streams of an MSG file (MS-OXMSG) to a mail as RFC 5322 knows it."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.parser import HeaderParser
from email.policy import compat32
from email.utils import format_datetime
from io import BytesIO

import olefile

from briefing.readers.budget import EXPANDED_BYTES, MAIL_PARTS, NESTING, Allowance
from briefing.readers.msg.compressed import plain_rtf
from briefing.readers.package import damaged
from briefing.readers.reader import Opened
from briefing.readers.rtf.reader import words_of

# Property ids of MS-OXPROPS.
_SUBJECT, _BODY, _HTML, _RTF = 0x0037, 0x1000, 0x1013, 0x1009
_HEADERS = 0x007D
_SENDER, _SENDER_ADDRESS, _SENDER_SMTP, _TO, _CC = 0x0C1A, 0x0C1F, 0x5D01, 0x0E04, 0x0E03
_SUBMITTED, _DELIVERED = 0x0039, 0x0E06
_DATA, _NAME, _SHORT_NAME, _MIME = 0x3701, 0x3707, 0x3704, 0x370E
_INTERNET_CODEPAGE = 0x3FDE
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_TOP_HEAD, _INNER_HEAD, _ATTACHED_HEAD = 32, 24, 8  # bytes before the first entry of a properties stream


@dataclass
class _Storage:
    """One storage (the mail, an attachment, a mail inside) with its properties."""

    ole: olefile.OleFileIO
    path: tuple[str, ...]
    head: int
    budget: Allowance

    def data(self, id_: int, kind: str) -> bytes:
        name = [*self.path, f"__substg1.0_{id_:04X}{kind}"]
        if not self.ole.exists(name):
            return b""
        self.budget.take(self.ole.get_size(name))
        content: bytes = self.ole.openstream(name).read()
        return content

    def text(self, id_: int) -> str:
        wide = self.data(id_, "001F")
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        return _decoded(self.data(id_, "001E"), self.number(_INTERNET_CODEPAGE)).rstrip("\0")

    def number(self, id_: int) -> int:
        """A property of fixed size, 0 if there is none."""
        name = [*self.path, "__properties_version1.0"]
        if not self.ole.exists(name):
            return 0
        entries: bytes = self.ole.openstream(name).read(1 << 16)[self.head :]
        for place in range(0, len(entries) - 15, 16):
            if struct.unpack_from("<H", entries, place + 2)[0] == id_:
                return int(struct.unpack_from("<Q", entries, place + 8)[0])
        return 0

    def attachments(self) -> list[str]:
        depth = len(self.path)
        names = {
            entry[depth]
            for entry in self.ole.listdir()
            if tuple(entry[:depth]) == self.path and entry[depth].startswith("__attach_version1.0_")
        }
        return sorted(names)[:MAIL_PARTS]


def message_of(file: Opened) -> Message:
    """Raises UnreadableError for a file that is damaged."""
    try:
        with olefile.OleFileIO(BytesIO(file.data)) as ole:
            return _message(_Storage(ole, (), _TOP_HEAD, Allowance(file, "bytes", EXPANDED_BYTES)), 0)
    # What olefile raises on broken chains and on storages that hold themselves.
    except (OSError, LookupError, ValueError, struct.error, TypeError, RecursionError) as error:
        raise damaged(file) from error


def _message(storage: _Storage, depth: int) -> EmailMessage:
    made = EmailMessage(policy=compat32)
    sent = HeaderParser(policy=compat32).parsestr(storage.text(_HEADERS)[: 1 << 16])
    for name, value in _headers(storage, sent):
        if value:
            made[name] = " ".join(value.split())[:8000]
    _set_body(made, storage)
    for name in storage.attachments():
        _attach(made, _Storage(storage.ole, (*storage.path, name), _ATTACHED_HEAD, storage.budget), depth)
    return made


def _headers(storage: _Storage, sent: Message) -> list[tuple[str, str]]:
    """Outlook's own words for what the mail's headers say; a mail that was never sent has no other."""
    stamp = storage.number(_SUBMITTED) or storage.number(_DELIVERED)
    return [
        ("Subject", storage.text(_SUBJECT) or str(sent.get("Subject", ""))),
        ("From", str(sent.get("From", "")) or _sender(storage)),
        ("To", str(sent.get("To", "")) or storage.text(_TO)),
        ("Cc", str(sent.get("Cc", "")) or storage.text(_CC)),
        ("Date", str(sent.get("Date", "")) or _day(stamp)),
        ("Message-ID", str(sent.get("Message-ID", ""))),
    ]


def _sender(storage: _Storage) -> str:
    address = storage.text(_SENDER_SMTP) or storage.text(_SENDER_ADDRESS)
    name = storage.text(_SENDER)
    try:
        return str(Address(name, addr_spec=address)) if "@" in address else name
    except (ValueError, IndexError):
        return name


def _set_body(made: EmailMessage, storage: _Storage) -> None:
    text = storage.text(_BODY)
    page = storage.data(_HTML, "0102")
    if not text.strip() and not page:
        packed = storage.data(_RTF, "0102")
        text = words_of(plain_rtf(packed)) if packed else ""
    if page and not text.strip():
        words, kind = _decoded(page, storage.number(_INTERNET_CODEPAGE)), "html"
    else:
        words, kind = text.replace("\r\n", "\n"), "plain"
    if words.strip():
        made.set_payload(words.encode("utf-8", "replace"))
        made["Content-Type"] = f"text/{kind}; charset=utf-8"


def _attach(made: EmailMessage, storage: _Storage, depth: int) -> None:
    part = EmailMessage(policy=compat32)
    inner = (*storage.path, f"__substg1.0_{_DATA:04X}000D")
    if storage.ole.exists([*inner, "__properties_version1.0"]):
        if depth >= NESTING:
            return
        part["Content-Type"] = "message/rfc822"
        part.set_payload([_message(_Storage(storage.ole, inner, _INNER_HEAD, storage.budget), depth + 1)])
    else:
        name = (storage.text(_NAME) or storage.text(_SHORT_NAME) or "attachment").replace('"', "'")
        part["Content-Type"] = storage.text(_MIME) or "application/octet-stream"
        part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
        part["Content-Transfer-Encoding"] = "8bit"
        part.set_payload(storage.data(_DATA, "0102").decode("ascii", "surrogateescape"))
    _make_mixed(made)
    made.attach(part)


def _make_mixed(made: EmailMessage) -> None:
    if made.get_content_maintype() == "multipart":
        return
    body = EmailMessage(policy=compat32)
    body.set_payload(made.get_payload())
    if "Content-Type" in made:
        body["Content-Type"] = made["Content-Type"]
        del made["Content-Type"]
    made["Content-Type"] = "multipart/mixed"
    made.set_payload([body] if body.get_payload() else [])


def _decoded(data: bytes, codepage: int) -> str:
    for encoding in ("utf-8", f"cp{codepage}" if codepage and codepage != 65001 else "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _day(filetime: int) -> str:
    try:
        return format_datetime(_EPOCH + timedelta(microseconds=filetime // 10)) if filetime else ""
    except OverflowError:
        return ""
