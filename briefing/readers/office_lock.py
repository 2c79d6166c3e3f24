"""Word, Excel and PowerPoint files that are locked as a whole, old and new. Source: [MS-OFFCRYPTO]."""

from __future__ import annotations

import io
from struct import error as StructError

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

from briefing.readers import sniff
from briefing.readers.reader import Opened

_FAULTS = (
    *(DecryptionError, FileFormatError, InvalidKeyError, ParseError),
    *(AttributeError, IndexError, KeyError, OSError, StructError, TypeError, ValueError),  # of a damaged file
)


def is_shut(file: Opened) -> bool:
    if file.media_type == sniff.LOCKED_OFFICE:
        return True
    try:
        return bool(msoffcrypto.OfficeFile(io.BytesIO(file.data)).is_encrypted())
    except _FAULTS:
        return False


def opened_with(file: Opened, password: str) -> bytes | None:
    """The file as it was before it was locked; None where the password is another one."""
    plain = io.BytesIO()
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(file.data))
        if file.media_type == sniff.LOCKED_OFFICE:
            office.load_key(password=password, verify_password=True)
        else:
            office.load_key(password=password)
        office.decrypt(plain)
    except _FAULTS:
        return None
    return plain.getvalue()
