"""What keeps a worker from harming the machine: its own process, and limits where the system knows them."""

from __future__ import annotations

import sys
from types import ModuleType

_resource: ModuleType | None
try:
    import resource as _resource
except ImportError:  # Windows
    _resource = None


def limit_memory(memory_bytes: int) -> None:
    """Cap this process's memory and forbid core dumps; does nothing where the system has no such limit."""
    if _resource is None:
        return
    _resource.setrlimit(_resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):  # macOS refuses or ignores it
        _resource.setrlimit(_resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def limit_cpu(cpu_s: int) -> None:
    """Let the system stop this process once it has used `cpu_s` more seconds of processor time."""
    if _resource is None:
        return
    used = _resource.getrusage(_resource.RUSAGE_SELF)
    hard = _resource.getrlimit(_resource.RLIMIT_CPU)[1]
    _resource.setrlimit(_resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + cpu_s, hard))


def peak_bytes() -> int:
    """The most memory this process ever held, 0 where unknown."""
    if _resource is None:
        return 0
    peak = int(_resource.getrusage(_resource.RUSAGE_SELF).ru_maxrss)
    return peak if sys.platform == "darwin" else peak * 1024


def isolation_words() -> str:
    """Which protection is active, for the analyst's eyes."""
    own = "Files are read in processes of their own"
    if sys.platform.startswith("linux"):
        return f"{own} with limits on time and memory; these processes are not yet shut off from disk and network."
    if _resource is not None:
        return f"{own} with limits on time; these processes are not yet shut off from disk and network."
    return f"{own} that are stopped when they take too long; they are not yet shut off from disk and network."
