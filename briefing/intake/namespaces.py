"""A Linux process leaves the machine's network for an empty one of its own. Source: unshare(2), namespaces(7)."""

from __future__ import annotations

import ctypes
import os
import signal
import struct
from pathlib import Path

_NEW_USER, _NEW_NET, _NEW_IPC = 0x10000000, 0x40000000, 0x08000000
_NEW_MOUNTS = 0x00020000
_BIND, _RECURSIVE, _PRIVATE = 0x1000, 0x4000, 0x40000
TEMPORARY = Path("/tmp")
_SET_PARENT_DEATH_SIGNAL = 1
_CAPABILITIES_V3 = 0x20080522


def leave(room: Path | None = None) -> bool:
    """With `room`, that folder stands where the folder for temporary files was.

    False, and nothing is left, where the system forbids it (some distributions do, and most containers).

    Must be called before the process begins a second thread.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_USER | _NEW_NET | _NEW_IPC | (_NEW_MOUNTS if room is not None else 0)) != 0:
        return False
    if room is not None:
        _move_in(libc, room)
    # In a user namespace of its own a process has every right over it: more of the kernel to attack, so give them up.
    nothing = struct.pack("<6I", 0, 0, 0, 0, 0, 0)
    return bool(libc.capset(struct.pack("<Ii", _CAPABILITIES_V3, 0), nothing) == 0)


def _move_in(libc: ctypes.CDLL, room: Path) -> None:
    """`room` is found under its own name also where that lies below the folder whose place it takes."""
    folder = os.open(room, os.O_PATH | os.O_CLOEXEC)
    source = f"/proc/self/fd/{folder}".encode()
    libc.mount(b"none", b"/", None, ctypes.c_ulong(_RECURSIVE | _PRIVATE), None)
    hidden = TEMPORARY in room.parents
    if hidden:
        (room / room.relative_to(TEMPORARY)).mkdir(parents=True, exist_ok=True)
    libc.mount(source, os.fsencode(TEMPORARY), None, ctypes.c_ulong(_BIND), None)
    if hidden:
        libc.mount(source, os.fsencode(room), None, ctypes.c_ulong(_BIND), None)
    os.close(folder)


def die_with_parent() -> None:
    """Whatever this process is busy with, it ends when the program that started it ends."""
    before = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(_SET_PARENT_DEATH_SIGNAL, int(signal.SIGKILL), 0, 0, 0)
    if os.getppid() != before:  # it ended between the two calls
        os._exit(1)
