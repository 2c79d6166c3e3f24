"""Mailboxes of one file (mbox): each message is a source of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.parser import BytesHeaderParser
from email.policy import compat32

from briefing.readers import sniff
from briefing.readers.mail.body import header
from briefing.readers.parts import Part, shown_name
from briefing.readers.reader import Opened, UnreadableError

# A separator stands after an empty line and before a header; a sentence that begins "From " does not.
_START = re.compile(rb"(?:\A|\n\r?\n|\A\s+)From [^\n]*\n(?=[A-Za-z][A-Za-z0-9-]*:[ \t\r])")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_SUBJECT = 80


class MailboxContainer:
    """Messages in their order, named by number and subject; ">From " becomes "From " again."""

    media_types = frozenset({sniff.MBOX})

    def parts(self, file: Opened) -> Iterator[Part | UnreadableError]:
        starts = [found.span() for found in _START.finditer(file.data)]
        ends = [start for start, _ in starts[1:]] + [len(file.data)]
        for number, ((_, begin), end) in enumerate(zip(starts, ends, strict=True), 1):
            data = _QUOTED_FROM.sub(rb"\1", file.data[begin:end])
            yield Part(_name(number, data), data)


def _name(number: int, data: bytes) -> str:
    head = BytesHeaderParser(policy=compat32).parsebytes(data[: 1 << 16])
    subject = header(head, "Subject")[:_SUBJECT].replace("/", "-")
    return shown_name(f"{number} {subject}.eml" if subject else f"{number}.eml")
