"""A member of a zip archive, opened with a password where it has one."""

from __future__ import annotations

import io
import zipfile
import zlib
from contextlib import suppress
from typing import IO

from briefing.readers.locks import locked
from briefing.readers.reader import Opened

_WINZIP = 99  # the method of a member that is locked with AES
_PIECE = 1 << 16


def opened_member(file: Opened, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> IO[bytes]:
    """Its bytes, unpacked while they are read. Raises UnreadableError where no password fits."""
    if not entry.flag_bits & 1:
        return archive.open(entry)
    for password in file.means.passwords:
        found = _tried(file, archive, entry, password.encode())
        if found is not None:
            return found
    raise locked(file)


def _tried(file: Opened, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, password: bytes) -> IO[bytes] | None:
    if entry.compress_type == _WINZIP:
        from briefing.readers.winzip import member  # its cryptography would double the time a worker takes to start

        data = member(file, entry, password)
        return None if data is None else io.BytesIO(data)
    # One byte of the password is checked at opening; only the sum over all that is unpacked tells for certain.
    with suppress(RuntimeError, zipfile.BadZipFile, zlib.error, EOFError):
        with archive.open(entry, pwd=password) as whole:
            while whole.read(_PIECE):
                pass
        return archive.open(entry, pwd=password)
    return None
