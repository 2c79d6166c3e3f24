"""Landlock: a Linux process gives up the disk for good. Source: landlock(7), include/uapi/linux/landlock.h."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

# The same numbers on every architecture: they came after Linux began to share them.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1
_EXECUTE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 2, 1 << 3
_MAKE_SOCKET = 1 << 9
_FOLDERS_ONLY = 0b1111111110000 | _READ_DIR  # rights that a rule about a single file must not name
_ALL_NETWORK = 0b11  # to bind and to connect over TCP
_ALL_SCOPES = 0b11  # abstract sockets and signals of processes outside
_SET_NO_NEW_PRIVS = 38


def version() -> int:
    """The ABI this kernel offers, 0 where it has no Landlock or it is switched off."""
    found = int(_libc().syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_FLAG))
    return max(found, 0)


def shut_disk(
    readable: Iterable[Path], programs: Iterable[Path] = (), writable: Iterable[Path] = (), meeting: Iterable[Path] = ()
) -> bool:
    """From now on this thread, and every one it starts, may open nothing but read what lies below `readable`.

    It may start `programs`, and do what it likes below `writable` except start what lies there; below
    `meeting` it may set up sockets. False, and nothing is shut, where the kernel cannot.
    """
    offered = version()
    if not offered:
        return False
    libc = _libc()
    rules = _ruleset(libc, offered)
    if rules < 0:
        return False
    try:
        everything = _rights(offered) & ~_EXECUTE
        for paths, rights in (
            (readable, _READ_FILE | _READ_DIR),
            (programs, _READ_FILE | _EXECUTE),
            (writable, everything),
            (meeting, _MAKE_SOCKET),
        ):
            for path in paths:
                _allow(libc, rules, path, rights)
        libc.prctl(_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        return bool(libc.syscall(_RESTRICT_SELF, rules, 0) == 0)
    finally:
        os.close(rules)


def _ruleset(libc: ctypes.CDLL, offered: int) -> int:
    attributes = struct.pack(
        "<QQQ", _rights(offered), _ALL_NETWORK if offered >= 4 else 0, _ALL_SCOPES if offered >= 6 else 0
    )
    # An older kernel refuses fields it does not know.
    size = 24 if offered >= 6 else 16 if offered >= 4 else 8
    return int(libc.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(size), 0))


def _rights(offered: int) -> int:
    """Every right that can be taken away: the first 13, then moving, truncating, and ioctl on devices."""
    return (1 << 13) - 1 | sum(1 << bit for bit, since in ((13, 2), (14, 3), (15, 5)) if offered >= since)


def _allow(libc: ctypes.CDLL, rules: int, path: Path, rights: int) -> None:
    try:
        folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what is not there need not be opened
    try:
        known = rights if path.is_dir() else rights & ~_FOLDERS_ONLY
        libc.syscall(_ADD_RULE, rules, _PATH_BENEATH, struct.pack("<Qi", known, folder), 0)
    finally:
        os.close(folder)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
