"""A Linux process leaves the machine's network for an empty one of its own. Source: unshare(2), namespaces(7)."""

from __future__ import annotations

import ctypes
import os
import signal
import struct

_NEW_USER, _NEW_NET, _NEW_IPC = 0x10000000, 0x40000000, 0x08000000
_SET_PARENT_DEATH_SIGNAL = 1
_CAPABILITIES_V3 = 0x20080522


def leave() -> bool:
    """False, and nothing is left, where the system forbids it (some distributions do, and most containers).

    Must be called before the process begins a second thread.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_USER | _NEW_NET | _NEW_IPC) != 0:
        return False
    # In a user namespace of its own a process has every right over it: more of the kernel to attack, so give them up.
    nothing = struct.pack("<6I", 0, 0, 0, 0, 0, 0)
    return bool(libc.capset(struct.pack("<Ii", _CAPABILITIES_V3, 0), nothing) == 0)


def die_with_parent() -> None:
    """Whatever this process is busy with, it ends when the program that started it ends."""
    before = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(_SET_PARENT_DEATH_SIGNAL, int(signal.SIGKILL), 0, 0, 0)
    if os.getppid() != before:  # it ended between the two calls
        os._exit(1)
