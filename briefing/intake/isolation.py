"""What keeps a worker from harming the machine, said in words."""

from __future__ import annotations

from collections.abc import Collection

from briefing.intake.jail import offered
from briefing.intake.walls import Wall

_DISK = frozenset({Wall.LANDLOCK, Wall.SEATBELT})
_NETWORK = frozenset({Wall.NAMESPACE, Wall.SECCOMP, Wall.SEATBELT})
_PROGRAMS = frozenset({Wall.SECCOMP, Wall.SEATBELT, Wall.JOB})
_PROMISES = (
    (_DISK, "without access to other files"),
    (_NETWORK, "without network"),
    (_PROGRAMS, "unable to start programs"),
)
_MISSING = ((_DISK, "other files"), (_NETWORK, "the network"), (_PROGRAMS, "other programs"))


def isolation_words(walls: Collection[Wall] | None = None) -> str:
    """Which protection is active, for the analyst's eyes: begins with "full", "partial" or "own process".

    `walls` is what a worker found itself behind; where it is not given, what this system says it offers.
    """
    stand = offered() if walls is None else frozenset(walls)
    missing = [words for helping, words in _MISSING if not stand & helping]
    if not missing:
        promised = ", ".join(words for _, words in _PROMISES)
        return f"full: files are read in processes of their own, {promised} ({_listed(stand)})."
    if len(missing) == len(_MISSING):
        return (
            "own process: files are read in processes that are stopped when they take too much time or memory; this "
            "system does not shut them off from other files, the network or other programs."
        )
    promised = ", ".join(words for helping, words in _PROMISES if stand & helping)
    return (
        f"partial: files are read in processes of their own, {promised} ({_listed(stand)}); this system does not shut "
        f"them off from {' or '.join(missing)}."
    )


def _listed(walls: frozenset[Wall]) -> str:
    return ", ".join(wall for wall in Wall if wall in walls)
