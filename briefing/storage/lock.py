"""One program at a time writes a case; the others are told which."""

from __future__ import annotations

import errno
import getpass
import os
import platform
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

_BYTE = 1 << 30  # Windows lets nobody read a locked byte, so the lock stands far behind the words


class Held(Exception):
    """Another program has the case; `holder` says which, "" where it did not say."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


class Lock:
    """Held from `take` to `release`. The system gives it back when the program dies, so no stale lock ever blocks.

    The words stand in a hidden file beside the case; the file itself means nothing, only the system's lock on it.
    `was_left` is True where its last holder died: then the words are still there.
    """

    def __init__(self, path: Path, stream: IO[bytes], was_left: bool = False) -> None:
        self.was_left = was_left
        self._path = path
        self._stream = stream

    @classmethod
    def take(cls, case: Path, who: str) -> Lock:
        """Raises Held, or OSError where the folder cannot be written."""
        path = case.with_name(f".{case.name}.lock")
        while True:
            stream = open(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), "rb+")  # noqa: SIM115 (held open on purpose)
            if not _locked(stream):
                with stream:
                    raise Held(stream.read(1000).decode(errors="replace").strip())
            if _is_still(path, stream):
                break
            stream.close()  # who held it before has just removed it: locking that file would lock nothing
        was_left = bool(stream.read(1))
        stream.seek(0)
        stream.truncate(0)
        stream.write(f"{who} on {platform.node()} (process {os.getpid()})".encode())
        stream.flush()
        return cls(path, stream, was_left)

    def release(self) -> None:
        if sys.platform == "win32":
            self._stream.close()
            self._remove()
        else:
            self._remove()  # while still locked, so that nobody can take a file that is about to vanish
            self._stream.close()

    def _remove(self) -> None:
        with suppress(OSError):  # what stays is only litter: an unlocked file blocks nobody
            self._path.unlink()


def login() -> str:
    """The name the system knows the person by, "" where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _is_still(path: Path, stream: IO[bytes]) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _locked(stream: IO[bytes]) -> bool:
        stream.seek(_BYTE)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            stream.seek(0)
        return True

else:
    import fcntl

    def _locked(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            # A drive that knows no locks: two programs are still told apart, by the log that each of them continues.
            if error.errno not in (errno.ENOLCK, errno.ENOTSUP, errno.EINVAL):
                raise
        return True
