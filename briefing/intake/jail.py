"""The jail around a worker: each system gives what it has, each layer may be missing, none is claimed that is not.

In two steps, because a process that has begun threads can no longer leave its network: `leave_network` before the
readers are loaded, `close` after. What is loaded after `close` is still found, but nothing else on the disk is.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import briefing
import resources
from briefing.intake import landlock, namespaces, seatbelt, seccomp
from briefing.intake.system import SYSTEM
from briefing.intake.walls import Wall


def leave_network() -> frozenset[Wall]:
    """What this system lets a process give up before it loads anything."""
    with suppress(OSError):
        os.chdir(Path(sys.executable).anchor or os.sep)
    if sys.platform.startswith("linux"):
        namespaces.die_with_parent()
        return frozenset({Wall.NAMESPACE}) if namespaces.leave() else frozenset()
    return frozenset()


def close(also: Iterable[Path] = ()) -> frozenset[Wall]:
    """Give up everything else that reading does not need; `also` stays readable. There is no way back."""
    readable = [*code_folders(), *also]
    if sys.platform.startswith("linux"):
        return frozenset(_closed_linux(readable))
    if sys.platform == "darwin":
        return frozenset({Wall.SEATBELT}) if seatbelt.shut(readable) else frozenset()
    return frozenset()


def offered() -> frozenset[Wall]:
    """The walls this system says it can build; only a worker that stands behind them proves it."""
    if sys.platform.startswith("linux"):
        found = {Wall.LANDLOCK: landlock.version() > 0, Wall.SECCOMP: seccomp.is_offered(), Wall.LIMITS: True}
        return frozenset(wall for wall, there in found.items() if there)
    if sys.platform == "darwin":
        return frozenset({Wall.SEATBELT, Wall.LIMITS})
    return frozenset({Wall.JOB, Wall.LIMITS})


def code_folders() -> list[Path]:
    """Where Python and the system keep their code, and our own data: all that stays readable."""
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    known = {Path(sysconfig.get_path(name)) for name in names}
    known |= {Path(found).parent for found in (briefing.__file__, resources.__file__) if found}
    if getattr(sys, "frozen", False):
        known.add(Path(sys.executable).parent)
    known |= {Path(name) for name in SYSTEM.get(sys.platform, ()) if os.path.exists(name)}
    return sorted({path.resolve() for path in known})


def _closed_linux(readable: Sequence[Path]) -> Iterator[Wall]:
    # Landlock binds the thread that asks and those it starts later; one begun before by a library would stay free.
    alone = len(os.listdir("/proc/self/task")) == 1
    if landlock.shut_disk(readable) and alone:
        yield Wall.LANDLOCK
    if seccomp.shut_calls():
        yield Wall.SECCOMP
