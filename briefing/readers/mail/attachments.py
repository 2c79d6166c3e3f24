"""What is attached to a mail, each a source of its own."""

from __future__ import annotations

from collections.abc import Iterator
from email.generator import BytesGenerator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from io import BytesIO

from briefing.readers import sniff
from briefing.readers.mail.body import header, is_attached, is_embedded, leaves, name_of
from briefing.readers.mail.part import inner, payload
from briefing.readers.parts import Part, shown_name
from briefing.readers.reader import Opened, UnreadableError

_SIGNATURES = frozenset(["application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"])
_CALENDARS = frozenset(["text/calendar", "text/x-vcard", "text/vcard"])


class MailContainer:
    """Pictures within the text, signatures and calling cards are no documents and passed over."""

    media_types = frozenset({sniff.MAIL})

    def parts(self, file: Opened) -> Iterator[Part | UnreadableError]:
        yield from attached_to(BytesParser(policy=compat32).parsebytes(file.data))


def attached_to(message: Message) -> Iterator[Part | UnreadableError]:
    for part in leaves(message):
        if part.get_content_maintype() == "multipart" and not payload(part):  # nested too deeply, or of nothing
            continue
        if not is_attached(part) or is_embedded(part) or part.get_content_type() in _SIGNATURES | _CALENDARS:
            continue
        forwarded = next(iter(inner(part)), None)
        if forwarded is not None:
            yield Part(_forwarded_name(forwarded), _written(forwarded))
        else:
            yield Part(shown_name(name_of(part)), payload(part))


def _forwarded_name(message: Message) -> str:
    subject = header(message, "Subject")[:80].replace("/", "-")
    return shown_name(f"{subject or 'forwarded mail'}.eml")


def _written(message: Message) -> bytes:
    out = BytesIO()
    BytesGenerator(out, mangle_from_=False, policy=compat32).flatten(message)
    return out.getvalue()
