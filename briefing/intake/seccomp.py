"""seccomp: a Linux process gives up the system calls that no reading needs. Source: seccomp(2), bpf(4).

A list of what is forbidden, not of what is allowed: libraries differ too much in what they call. Landlock and the
network namespace stand behind it.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_ANY_BIT, _GIVE = 0x20, 0x15, 0x35, 0x45, 0x06
_KILL, _ALLOW, _ERROR = 0x80000000, 0x7FFF0000, 0x00050000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_X32 = 0x40000000  # the second set of numbers of a 64-bit PC kernel
_THREAD = 0x00010000
_LOCAL = 1  # sockets between processes of one computer
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_SET_MODE_FILTER, _ALL_THREADS = 1, 1
_SET_NO_NEW_PRIVS = 38

# Numbers that are the same everywhere: pidfd_send_signal, io_uring, the new mount calls, pidfd_open, pidfd_getfd,
# mount_setattr, quotactl_fd, landlock stays, memfd_secret, fchmodat2, setxattrat.
_NEWER = (424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 438, 442, 443, 447, 452, 463, 466)


@dataclass(frozen=True, slots=True)
class _Calls:
    """System call numbers of one architecture; `opening` are calls whose given argument holds the open flags.

    `starting` starts another program, `listening` is what one does with a socket before anybody is reached, `changing`
    changes names, rights and times on the disk.
    """

    audit: int
    forbidden: tuple[int, ...]
    starting: tuple[int, ...]
    socket: int
    listening: tuple[int, ...]
    changing: tuple[int, ...]
    opening: tuple[tuple[int, int], ...]
    absent: tuple[int, ...]  # the C library falls back to an older call, which the filter can look into
    clone: int
    tgkill: int
    prlimit: int
    seccomp: int


_CALLS = {
    "x86_64": _Calls(
        audit=0xC000003E,
        forbidden=(
            *(42, 44, 46, 53, 307),  # to reach others over sockets
            *(57, 58, 322),  # fork, vfork, execveat
            *(62, 129, 200, 297, 101, 310, 311, 312),  # signals and memory of others
            *(155, 161, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 175, 176, 179),  # the machine
            *(246, 248, 249, 250, 272, 298, 300, 303, 304, 308, 313, 320, 321, 323),  # keys, kernel, namespaces
            *(29, 30, 64, 68, 240, 319, 135),  # memory and queues shared with others
        ),
        starting=(59,),
        socket=41,
        listening=(43, 49, 50, 288),
        changing=(
            *(76, 82, 83, 84, 85, 86, 87, 88, 133, 258, 259, 263, 264, 265, 266, 316),  # names on the disk
            *(90, 91, 92, 93, 94, 132, 188, 189, 190, 197, 198, 199, 235, 260, 261, 268, 280),  # rights and times
        ),
        opening=((2, 1), (257, 2)),
        absent=(435, 437),
        clone=56,
        tgkill=234,
        prlimit=302,
        seccomp=317,
    ),
    "aarch64": _Calls(
        audit=0xC00000B7,
        forbidden=(
            *(199, 203, 206, 211, 269),
            281,
            *(129, 130, 138, 240, 117, 270, 271, 272),
            *(39, 40, 41, 51, 60, 89, 105, 106, 142, 161, 162, 170, 224, 225),
            *(97, 104, 217, 218, 219, 241, 262, 264, 265, 268, 273, 280, 282, 294),
            *(180, 186, 190, 194, 196, 279, 92),
        ),
        starting=(221,),
        socket=198,
        listening=(200, 201, 202, 242),
        changing=(*(33, 34, 35, 36, 37, 38, 45, 276), *(5, 6, 7, 14, 15, 16, 52, 53, 54, 55, 88)),
        opening=((56, 2),),
        absent=(435, 437),
        clone=220,
        tgkill=131,
        prlimit=261,
        seccomp=277,
    ),
}


def is_offered() -> bool:
    """True where this kernel knows seccomp and we know this kernel's numbers."""
    return _calls() is not None and int(_libc().prctl(21, 0, 0, 0, 0)) >= 0


def shut_calls(starts: bool = False, changes: bool = False) -> bool:
    """From now on no thread of this process can open a socket, start a program or a process, signal or watch another
    one, or change anything on the disk. False, and nothing is shut, where the kernel cannot.

    Where it `starts`, the process may still become another program, which stays behind this wall; where it
    `changes`, it may change what Landlock lets it, and listen on local sockets, though reach nobody over one.
    """
    calls = _calls()
    if calls is None:
        return False
    code = b"".join(struct.pack("<HBBI", *step) for step in _filter(calls, os.getpid(), starts, changes))
    buffer = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("<HxxxxxxQ", len(code) // 8, ctypes.addressof(buffer))
    libc = _libc()
    libc.prctl(_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    return bool(libc.syscall(calls.seccomp, _SET_MODE_FILTER, _ALL_THREADS, program) == 0)


_Step = tuple[int, int, int, int]


def _filter(calls: _Calls, own: int, starts: bool, changes: bool) -> Iterator[_Step]:
    """Each rule ends in its own verdict, so that no jump reaches further than the rule."""
    denied = _ERROR | errno.EPERM
    yield (_LOAD, 0, 0, _ARCHITECTURE)
    yield (_IF_EQUAL, 1, 0, calls.audit)
    yield (_GIVE, 0, 0, _KILL)
    yield (_LOAD, 0, 0, _NUMBER)
    yield (_IF_AT_LEAST, 0, 1, _X32)
    yield (_GIVE, 0, 0, denied)
    yield from _refusing((*calls.forbidden, *_NEWER), denied)
    yield from _refusing(() if starts else calls.starting, denied)
    if changes:  # some make a socket of their own to be found by, and end where they cannot
        yield from _looking(calls.socket, 0, (_IF_EQUAL, _LOCAL), True, denied)
    else:
        yield from _refusing((*calls.changing, calls.socket, *calls.listening), denied)
    yield from _refusing(calls.absent, _ERROR | errno.ENOSYS)
    for number, place in () if changes else calls.opening:
        yield from _looking(number, place, (_IF_ANY_BIT, _WRITING), False, denied)
    yield from _looking(calls.clone, 0, (_IF_ANY_BIT, _THREAD), True, denied)
    yield from _looking(calls.tgkill, 0, (_IF_EQUAL, own), True, denied)
    yield from _looking(calls.prlimit, 0, (_IF_EQUAL, 0), True, denied)
    yield (_GIVE, 0, 0, _ALLOW)


def _refusing(numbers: Iterable[int], verdict: int) -> Iterator[_Step]:
    for number in numbers:
        yield (_IF_EQUAL, 0, 1, number)
        yield (_GIVE, 0, 0, verdict)


def _looking(number: int, place: int, test: tuple[int, int], allowed: bool, denied: int) -> Iterator[_Step]:
    """Only where the low half of argument `place` passes the test is the call `allowed`, or only there it is not."""
    yield (_IF_EQUAL, 0, 4, number)
    yield (_LOAD, 0, 0, _ARGUMENTS + 8 * place)
    yield (test[0], *((0, 1) if allowed else (1, 0)), test[1])
    yield (_GIVE, 0, 0, _ALLOW)
    yield (_GIVE, 0, 0, denied)


def _calls() -> _Calls | None:
    return _CALLS.get(platform.machine()) if struct.calcsize("P") == 8 else None


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
