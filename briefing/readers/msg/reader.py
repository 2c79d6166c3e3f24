"""Outlook's mails, written anew as mails of the Internet and read as those."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.model.renditions import stamp
from briefing.model.source import SourceText
from briefing.readers import sniff
from briefing.readers.mail import MailReader
from briefing.readers.mail.attachments import attached_to
from briefing.readers.msg.message import message_of
from briefing.readers.parts import Part
from briefing.readers.reader import Opened, UnreadableError


class MsgReader:
    media_types = frozenset({sniff.MSG})

    def read(self, file: Opened) -> SourceText:
        return replace(MailReader().set(file, message_of(file)), reader=stamp("msg"), media_type=sniff.MSG)


class MsgContainer:
    media_types = frozenset({sniff.MSG})

    def parts(self, file: Opened) -> Iterator[Part | UnreadableError]:
        yield from attached_to(message_of(file))
