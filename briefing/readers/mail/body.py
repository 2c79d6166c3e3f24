"""The part of a mail that a person reads, and its headers in clear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from briefing.model.refusal import Refusal
from briefing.readers.budget import MAIL_DEPTH, MAIL_PARTS
from briefing.readers.decoding import decoded
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
        parts = [_clear(part, charset) for part, charset in decode_header(raw)]
    except (HeaderParseError, ValueError):
        parts = [raw]
    return " ".join("".join(parts).split())


def body_of(message: Message, file: Opened) -> Body:
    """The plain text if there is one, else the HTML. Raises UnreadableError for a mail of attachments alone."""
    parts = list(_leaves(message))
    attached = [part for part in parts if _is_attached(part)]
    shown = [part for part in parts if not _is_attached(part)]
    for wanted in ("text/plain", "text/html"):
        texts = [decoded(*_bytes(file, part)) for part in shown if part.get_content_type() == wanted]
        words = "\n\n".join(text.strip("\n") for text, _ in texts if text.strip())
        if words:
            lost = tuple(f"the attachment “{_name(part)}” was not read" for part in attached)
            return Body(words, wanted == "text/html", texts[0][1], lost)
    raise file.refused(Refusal.EMPTY, "The mail has no words of its own.", "Save what is attached and add that.")


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold content, in order; a mail inside the mail counts as attached and is not opened."""
    waiting, seen = [(message, 0)], 0
    while waiting and seen < MAIL_PARTS:
        part, depth = waiting.pop(0)
        seen += 1
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list) and depth < MAIL_DEPTH:
            waiting = [(child, depth + 1) for child in inner if isinstance(child, Message)] + waiting
        else:
            yield part


def _is_attached(part: Message) -> bool:
    inline = part.get_content_disposition() != "attachment" and not part.get_filename()
    return not inline or part.get_content_type() not in ("text/plain", "text/html")


def _name(part: Message) -> str:
    return " ".join(str(part.get_filename() or part.get_content_type()).split())[:100]


def _bytes(file: Opened, part: Message) -> tuple[Opened, str]:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return Opened(file.name, data, file.media_type), str(part.get_content_charset() or "")


def _clear(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    try:
        return part.decode(charset or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return part.decode("latin-1")
