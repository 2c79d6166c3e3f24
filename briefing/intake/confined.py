"""A program of somebody else's behind walls of its own: this process shuts itself in and then becomes that program.

Run as `python -m briefing.intake.worker --aide ORDER`, the order in JSON. What it may start, read and write stands in
the order; everything else is shut as for a worker.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from briefing.intake import landlock, namespaces, seatbelt, seccomp
from briefing.intake.limits import limit_aide
from briefing.intake.system import SYSTEM, TRIFLES

AIDE_FLAG = "--aide"


class Order(msgspec.Struct, frozen=True):
    """`arguments` without the program's own name. Below `writable` it may write files of `file_bytes` at most."""

    program: str
    arguments: tuple[str, ...]
    readable: tuple[str, ...]
    writable: tuple[str, ...]
    memory_bytes: int
    cpu_s: int
    file_bytes: int = 0


def main(order_text: str) -> None:
    """Never returns: becomes the program, or ends."""
    order = msgspec.json.decode(order_text.encode(), type=Order)
    limit_aide(order.memory_bytes, order.cpu_s, order.file_bytes)
    readable = [
        Path(name) for name in (*SYSTEM.get(sys.platform, ()), *TRIFLES, *order.readable) if os.path.exists(name)
    ]
    programs, writable = _programs(Path(order.program)), [Path(name) for name in order.writable]
    if sys.platform.startswith("linux"):
        namespaces.die_with_parent()
        alone = namespaces.leave(writable[0] if writable else None)
        # LibreOffice wants a socket in the folder for temporary files, its own or else everybody's.
        meeting = [namespaces.TEMPORARY] if writable and not alone else []
        landlock.shut_disk(readable, programs, writable, meeting)
        seccomp.shut_calls(starts=True, changes=bool(writable))
    elif sys.platform == "darwin":
        seatbelt.shut(readable, programs, writable)
    os.execv(order.program, [order.program, *order.arguments])


def _programs(program: Path) -> list[Path]:
    """The program, and what the system starts it with."""
    loaders = ("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/lib/ld-musl-x86_64.so.1")
    return [program, *(Path(name).resolve() for name in loaders if os.path.exists(name))]
