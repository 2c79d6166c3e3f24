"""Saved mails: subject, sender, day, and the words with quoted replies told apart."""

from __future__ import annotations

from collections.abc import Iterable
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import Basis, Block, BlockKind, DateClue, SourceText
from briefing.model.span import Span
from briefing.readers import sniff
from briefing.readers.budget import FILE_TEXT_BYTES, too_large
from briefing.readers.html import moved, set_pieces
from briefing.readers.mail.body import Body, body_of, header
from briefing.readers.mail.replies import blocks
from briefing.readers.reader import Opened
from briefing.readers.stamp import day_of_mail

_SHOWN = ("From", "To", "Cc", "Date")


class MailReader:
    """The text is the subject, the header lines that matter (as furniture) and the body."""

    media_types = frozenset({sniff.MAIL})

    def read(self, file: Opened) -> SourceText:
        if len(file.data) > FILE_TEXT_BYTES:
            raise too_large(file, f"The mail has {len(file.data) >> 20} MB.")
        # compat32: the newer policy took 2 GiB for one long header of encoded words.
        return self.set(file, BytesParser(policy=compat32).parsebytes(file.data))

    def set(self, file: Opened, message: Message) -> SourceText:
        """The text of a mail that is already taken apart."""
        subject, body = header(message, "Subject"), body_of(message, file)
        text, found = _set(file, subject, _shown(message), body)
        name, address = parseaddr(header(message, "From"))
        return SourceText(
            text=text,
            blocks=tuple(found),
            reader=stamp("mail"),
            media_type=sniff.MAIL,
            title=subject,
            author=name or address,
            publisher=header(message, "Organization"),
            language=header(message, "Content-Language").split(",")[0].split("-")[0].strip().lower(),
            clues=tuple(_clues(message)),
            lost=body.lost,
            encoding=body.encoding,
        )


def _shown(message: Message) -> str:
    lines = ((name, header(message, name)) for name in _SHOWN)
    return "\n".join(f"{name}: {value}" for name, value in lines if value)


def _clues(message: Message) -> Iterable[DateClue]:
    for name, confidence in (("Date", 0.95), ("Resent-Date", 0.3)):
        day = day_of_mail(header(message, name))
        if day:
            yield DateClue(day, Basis.METADATA, f"mail header {name}", confidence)


def _set(file: Opened, subject: str, shown: str, body: Body) -> tuple[str, list[Block]]:
    found, text = list[Block](), ""
    for words, kind in ((subject, BlockKind.TITLE), (shown, BlockKind.FURNITURE)):
        if words:
            found.append(Block(Span(len(text), len(text) + len(words)), kind))
            text += words + "\n\n"
    start = len(text)
    if body.is_html:
        page, pieces = set_pieces(file, body.text, whole=True)
        text += page
        found += [moved(piece, start) for piece in pieces]
    else:
        text += body.text
        found += blocks(text, start)
    if not text[start:].strip():
        raise file.refused(Refusal.EMPTY, "The mail has no words of its own.", "Add what belongs to it.")
    return text, found
