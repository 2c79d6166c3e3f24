"""What one file may cost, and the limits that the system itself enforces on a worker."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from types import ModuleType

_resource: ModuleType | None
try:
    import resource as _resource
except ImportError:  # Windows
    _resource = None

_OPEN_FILES = 64


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. Processor time is the rule, the others catch what it cannot see."""

    cpu_s: int = 120
    silence_s: float = 60.0
    wall_s: float = 900.0
    memory_bytes: int = 4 << 30
    aide_s: int = 180  # processor time and patience for another program, each time it is asked
    aided_s: float = 3600.0  # and altogether for one file
    files: int = 2_000  # after so many a worker is replaced: to start one costs as much as reading a hundred
    kept_bytes: int = 1 << 30  # and when it has ever held more than this


def limit_memory(memory_bytes: int) -> bool:
    """Cap this process's memory; False where the system has no such limit, and the parent has to watch."""
    if _resource is None or not sys.platform.startswith("linux"):  # macOS refuses or ignores it
        return False
    _resource.setrlimit(_resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    return True


def limit_files() -> None:
    """No core dumps, no byte written to any file, few files open at once."""
    if _resource is None:
        return
    _resource.setrlimit(_resource.RLIMIT_CORE, (0, 0))
    _resource.setrlimit(_resource.RLIMIT_FSIZE, (0, 0))
    _resource.setrlimit(_resource.RLIMIT_NOFILE, (_OPEN_FILES, _OPEN_FILES))


def limit_cpu(cpu_s: int) -> None:
    """Let the system stop this process once it has used `cpu_s` more seconds of processor time."""
    if _resource is None:
        return
    used = _resource.getrusage(_resource.RUSAGE_SELF)
    hard = _resource.getrlimit(_resource.RLIMIT_CPU)[1]
    _resource.setrlimit(_resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + cpu_s, hard))


def limit_aide(memory_bytes: int, cpu_s: int, file_bytes: int) -> None:
    """What a program of others may use of memory, processor time and any one file; no core dumps."""
    if _resource is None:
        return
    limits = [(_resource.RLIMIT_CORE, 0), (_resource.RLIMIT_FSIZE, file_bytes), (_resource.RLIMIT_CPU, cpu_s)]
    if sys.platform.startswith("linux"):
        limits.append((_resource.RLIMIT_AS, memory_bytes))
    for limit, amount in limits:
        _resource.setrlimit(limit, (amount, amount))


def peak_bytes() -> int:
    """The most memory this process ever held, 0 where unknown."""
    if _resource is None:
        return 0
    peak = int(_resource.getrusage(_resource.RUSAGE_SELF).ru_maxrss)
    return peak if sys.platform == "darwin" else peak * 1024
