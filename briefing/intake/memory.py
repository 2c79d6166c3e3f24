"""How much memory another process holds: watched by the parent where the system enforces no limit."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from pathlib import Path

_TASK_INFO = 4  # PROC_PIDTASKINFO
_TASK_BYTES = 96  # struct proc_taskinfo: virtual size, resident size, then times and counts


def resident_bytes(pid: int) -> int | None:
    """None where it cannot be told, and for a process that has ended."""
    if sys.platform.startswith("linux"):
        try:
            pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
        except (OSError, IndexError, ValueError):
            return None
        return pages * os.sysconf("SC_PAGE_SIZE")
    return _resident_mac(pid) if sys.platform == "darwin" else None


def _resident_mac(pid: int) -> int | None:
    """Untested by us so far. Source: proc_pidinfo in libproc.h."""
    found = ctypes.create_string_buffer(_TASK_BYTES)
    library = ctypes.CDLL("/usr/lib/libproc.dylib")
    if library.proc_pidinfo(pid, _TASK_INFO, ctypes.c_uint64(0), found, _TASK_BYTES) != _TASK_BYTES:
        return None
    return int(struct.unpack_from("<QQ", found.raw)[1])
