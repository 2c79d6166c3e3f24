"""What one part of a mail says of itself, asked so that no header, however broken, stops the reading."""

from __future__ import annotations

import re
from base64 import b64decode
from email.errors import InvalidBase64LengthDefect
from email.message import Message

_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


def inner(part: Message) -> list[Message]:
    """The parts it is made of; none where it has content of its own."""
    # Content is not asked for: without decoding, the library would decode it by whatever the header names.
    found = part.get_payload() if part.is_multipart() else []
    return [child for child in found if isinstance(child, Message)] if isinstance(found, list) else []


def payload(part: Message) -> bytes:
    """Its content with the transfer's encoding taken off; nothing where it is made of parts."""
    found = part.get_payload(decode=True)
    if not isinstance(found, bytes):
        return b""
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects):
        # Given back as it stands. What was cut off takes no more with it than its last letter.
        coded = _NO_BASE64.sub(b"", found)
        return b64decode(coded[: len(coded) // 4 * 4])
    return found


def charset(part: Message) -> str:
    """As it declares it, known or not; "" where it declares none."""
    try:
        return str(part.get_content_charset() or "")
    except ValueError:  # a NUL in the name of a charset
        return ""


def file_name(part: Message) -> str:
    """As it stands there; "" where it has none."""
    try:
        return str(part.get_filename() or "")
    except ValueError:  # a NUL in the name of a charset
        return ""
