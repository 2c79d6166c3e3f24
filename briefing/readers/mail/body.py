"""The part of a mail that a person reads, and its headers in clear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from briefing.model.refusal import Refusal
from briefing.readers.budget import MAIL_DEPTH, MAIL_PARTS, too_large
from briefing.readers.decoding import decoded
from briefing.readers.mail.part import charset, file_name, inner, payload
from briefing.readers.reader import Opened

_HEADER_LENGTH = 8_000  # characters: time and memory of decoding grow faster than the header


@dataclass(frozen=True, slots=True)
class Body:
    """`lost` names in words what the mail carries and we do not read."""

    text: str
    is_html: bool
    encoding: str
    lost: tuple[str, ...]


def header(message: Message, name: str) -> str:
    """A header as one line in clear, "" if there is none."""
    raw = str(message.get(name, ""))[:_HEADER_LENGTH]
    try:
        parts = [_clear(part, encoding) for part, encoding in decode_header(raw)]
    except (HeaderParseError, ValueError):
        parts = [raw]
    return " ".join("".join(parts).split())


def body_of(message: Message, file: Opened) -> Body:
    """The plain text if there is one, else the HTML. Raises UnreadableError for a mail of attachments alone."""
    shown = [part for part in leaves(message) if not is_attached(part)]
    pictures = sum(is_embedded(part) for part in leaves(message))
    lost = (f"{pictures} picture{'s' if pictures > 1 else ''} in the mail not read",) if pictures else ()
    is_deep = any(part.get_content_maintype() == "multipart" and part.is_multipart() for part in leaves(message))
    if is_deep:
        lost = (*lost, f"parts of the mail more than {MAIL_DEPTH} deep not read")
    if sum(1 for _ in message.walk()) > MAIL_PARTS:
        lost = (*lost, f"parts of the mail beyond the {MAIL_PARTS:,}th not read")
    for wanted in ("text/plain", "text/html"):
        texts = [decoded(*_bytes(file, part)) for part in shown if part.get_content_type() == wanted]
        words = "\n\n".join(text.strip("\n") for text, _ in texts if text.strip())
        if words:
            return Body(words, wanted == "text/html", texts[0][1], lost)
    if is_deep:
        raise too_large(file, "The mail is nested too deeply.")
    raise file.refused(Refusal.EMPTY, "The mail has no words of its own.", "Add what belongs to it.")


def leaves(message: Message) -> Iterator[Message]:
    """The parts that hold content, in order; a mail inside the mail counts as attached and is not opened."""
    waiting, seen = [(message, 0)], 0
    while waiting and seen < MAIL_PARTS:
        part, depth = waiting.pop(0)
        seen += 1
        if part.get_content_maintype() == "multipart" and part.is_multipart() and depth < MAIL_DEPTH:
            waiting = [(child, depth + 1) for child in inner(part)] + waiting
        else:
            yield part


def is_attached(part: Message) -> bool:
    inline = part.get_content_disposition() != "attachment" and not file_name(part)
    return not inline or part.get_content_type() not in ("text/plain", "text/html")


def is_embedded(part: Message) -> bool:
    """A picture that the mail's own page shows, such as a logo."""
    return part.get_content_maintype() == "image" and (
        part.get_content_disposition() != "attachment" or "Content-ID" in part
    )


def name_of(part: Message) -> str:
    """The file name an attachment came under, else what kind of thing it is."""
    raw = file_name(part)
    if not raw:
        return part.get_content_type().replace("/", " ")
    try:
        return " ".join("".join(_clear(words, encoding) for words, encoding in decode_header(raw)).split())[-200:]
    except (HeaderParseError, ValueError):
        return " ".join(raw.split())[-200:]


def _bytes(file: Opened, part: Message) -> tuple[Opened, str]:
    return Opened(file.name, payload(part), file.media_type), charset(part)


def _clear(part: bytes | str, encoding: str | None) -> str:
    if isinstance(part, str):
        return part
    try:
        return part.decode(encoding or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return part.decode("latin-1")
