"""How a worker process is started, and what it is told of our surroundings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import briefing

WORKER_FLAG = "--dateline-worker"
ANALYZER_FLAG = "--analyzer"

# All that a worker is told of our surroundings; the rest is none of its business.
_TOLD = (
    "HOME",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "LD_LIBRARY_PATH",
    "PATH",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "TZ",
    "USERPROFILE",
)
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def worker_command(analyzer: str = "") -> tuple[str, ...]:
    """How a worker is started: by this Python, or by this very program when it is frozen."""
    chosen = (ANALYZER_FLAG, analyzer) if analyzer else ()
    if getattr(sys, "frozen", False):
        return (sys.executable, WORKER_FLAG, *chosen)
    # -P: the folder we were started in must not lend its modules to a reader.
    return (sys.executable, "-P", "-m", "briefing.intake.worker", *chosen)


def environment() -> dict[str, str]:
    home = str(Path(briefing.__file__).parent.parent)
    known = os.environ.get("PYTHONPATH")
    told = {name: os.environ[name] for name in _TOLD if name in os.environ}
    return {**told, **_ONE_THREAD, "PYTHONPATH": os.pathsep.join([home, known] if known else [home])}
