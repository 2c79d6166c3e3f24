"""Files are written whole or not at all, and named by their bytes."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Yields a temporary path beside `path`, with its suffix, and puts that file in its place when the block succeeds.

    When the block raises, what stood at `path` before stays untouched and nothing is left beside it. FileNotFoundError
    (no such folder) and PermissionError pass to the caller; a block that writes nothing raises FileNotFoundError.
    """
    target = path.resolve()  # a link keeps pointing where it pointed; the file behind it is replaced
    part = target.with_name(f".{target.stem}-{secrets.token_hex(4)}{target.suffix}")
    try:
        yield part
        _settle(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    """The hash that names a file whatever it is called; "" for what cannot be read as a file."""
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def _settle(part: Path) -> None:
    """Without this, a power cut after the replace may leave a file of the right name and no content."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
