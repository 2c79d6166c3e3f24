"""Seatbelt: a macOS process gives up disk, network and programs. Source: sandbox(7), sandbox_init(3).

Apple calls the function deprecated and still builds its own programs on it. Untested by us so far.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from pathlib import Path

_LIBRARY = "/usr/lib/libsandbox.1.dylib"
_PROFILE = """(version 1)
(deny default)
(allow sysctl-read)
(allow process-info* (target self))
(allow signal (target self))
(allow file-read* {folders})
"""


def shut(readable: Iterable[Path], programs: Iterable[Path] = (), writable: Iterable[Path] = ()) -> bool:
    """From now on this process may read only what lies below `readable`, start only `programs`, and write only below
    `writable`. False where the system refuses."""
    try:
        library = ctypes.CDLL(_LIBRARY)
        library.sandbox_init.argtypes = (ctypes.c_char_p, ctypes.c_uint64, ctypes.POINTER(ctypes.c_char_p))
    except (OSError, AttributeError):
        return False
    fault = ctypes.c_char_p()
    return bool(library.sandbox_init(profile(readable, programs, writable).encode(), 0, ctypes.byref(fault)) == 0)


def profile(readable: Iterable[Path], programs: Iterable[Path] = (), writable: Iterable[Path] = ()) -> str:
    """The rules in the system's own language."""
    rules = [_PROFILE.format(folders=_listed("subpath", readable))]
    if started := _listed("literal", programs):
        rules.append(f"(allow process-exec* file-read* {started})\n")
    if written := _listed("subpath", writable):
        rules.append(f"(allow file-read* file-write* {written})\n")
    return "".join(rules)


def _listed(kind: str, paths: Iterable[Path]) -> str:
    quoted = (str(path).replace("\\", "\\\\").replace('"', '\\"') for path in paths)
    return " ".join(f'({kind} "{path}")' for path in quoted)
