"""Office and OpenDocument files opened with their password."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace

from briefing.readers import sniff
from briefing.readers.locks import locked
from briefing.readers.reader import Opened

_OFFICE = sniff.OLD_OFFICE | {sniff.LOCKED_OFFICE}
_MANIFEST = 1 << 20  # bytes of a manifest: it names each part


def unlocked(file: Opened) -> Opened:
    """An Office or OpenDocument file that is locked as a whole, opened with one of the passwords; any other file as it
    is.

    Raises UnreadableError where none of them fits.
    """
    opened_with = _lock(file)
    if opened_with is None:
        return file
    for password in file.means.passwords:
        data = opened_with(file, password)
        if data is not None:
            return replace(file, data=data, media_type=sniff.media_type(data, file.name))
    raise locked(file)


def _lock(file: Opened) -> Callable[[Opened, str], bytes | None] | None:
    """What opens the file with a password, None where it is not locked."""
    # Loaded only where they are needed: their cryptography would double the time a worker takes to start.
    if file.media_type in _OFFICE:
        from briefing.readers import office_lock

        return office_lock.opened_with if office_lock.is_shut(file) else None
    if file.media_type in sniff.OPEN_DOCUMENTS and _is_sealed(file):
        from briefing.readers.opendocument import lock

        return lock.opened_with
    return None


def _is_sealed(file: Opened) -> bool:
    """Whether the manifest of an OpenDocument file says that any part is locked."""
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive, archive.open("META-INF/manifest.xml") as manifest:
            return b"encryption-data" in manifest.read(_MANIFEST)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError):
        return False  # what is wrong with it the reader will say
