"""The layers of the jail, by name."""

from __future__ import annotations

from enum import StrEnum


class Wall(StrEnum):
    """One layer of the jail, by the name an administrator knows it by."""

    NAMESPACE = "network namespace"
    LANDLOCK = "Landlock"
    SECCOMP = "seccomp"
    SEATBELT = "Seatbelt"
    JOB = "job object"
    LIMITS = "resource limits"
