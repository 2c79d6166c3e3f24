"""One worker process seen from outside: asked one thing at a time, watched, and stopped when it overstays."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

import briefing
from briefing.intake.frames import Beat, Declined, Done, Reply, Task, receive, reply_of, send
from briefing.model.refusal import Refusal

WORKER_FLAG = "--dateline-worker"

_GRACE_S = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. Processor time is the rule, the others catch what it cannot see."""

    cpu_s: int = 120
    silence_s: float = 60.0
    wall_s: float = 900.0
    memory_bytes: int = 4 << 30
    files: int = 100  # after so many a worker is replaced
    kept_bytes: int = 1 << 30  # and when it has ever held more than this


@dataclass
class WorkerLostError(Exception):
    """The worker ended or was ended before it answered."""

    kind: Refusal


def worker_command() -> tuple[str, ...]:
    """How a worker is started: by this Python, or by this very program when it is frozen."""
    if getattr(sys, "frozen", False):
        return (sys.executable, WORKER_FLAG)
    # -P: the folder we were started in must not lend its modules to a reader.
    return (sys.executable, "-P", "-m", "briefing.intake.worker")


class WorkerProcess:
    """Starts at once; `ask` blocks until the answer is there; `stop` may be called from any thread."""

    def __init__(self, command: Sequence[str], limits: Limits) -> None:
        self._limits = limits
        self._files = 0
        self._peak = 0
        self._process = subprocess.Popen(
            [*command, str(limits.memory_bytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._frames: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def is_worn(self) -> bool:
        """Has served enough files, or grown so much, that a fresh one should follow."""
        return self._files >= self._limits.files or self._peak > self._limits.kept_bytes

    def ask(self, task: Task) -> Done | Declined:
        """Raises WorkerLostError, and then this worker is of no more use."""
        self._files += 1
        try:
            send(cast(BinaryIO, self._process.stdin), task)
        except OSError as error:
            raise self._lost(Refusal.CRASHED) from error
        end = time.monotonic() + self._limits.wall_s
        while True:
            reply = self._next(min(self._limits.silence_s, end - time.monotonic()))
            if isinstance(reply, Done):
                self._peak = reply.peak_bytes
            if not isinstance(reply, Beat):
                return reply

    def stop(self) -> None:
        """Ends the process, however busy it is, and waits for its end."""
        self._process.kill()
        self._process.wait(_GRACE_S)
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):  # what was still to be written no longer can be
                self._process.stdin.close()

    def _next(self, patience_s: float) -> Reply:
        try:
            frame = self._frames.get(timeout=max(patience_s, 0.001))
        except queue.Empty as error:
            raise self._lost(Refusal.TOO_SLOW) from error
        if frame is None:
            raise self._lost(Refusal.CRASHED)
        try:
            return reply_of(frame)
        except (msgspec.MsgspecError, ValueError) as error:
            raise self._lost(Refusal.CRASHED) from error

    def _lost(self, kind: Refusal) -> WorkerLostError:
        if kind is Refusal.CRASHED:
            with contextlib.suppress(subprocess.TimeoutExpired):  # one that ended by itself tells by its code why
                self._process.wait(0.5)
        code = self._process.returncode
        self.stop()
        over_time = hasattr(signal, "SIGXCPU") and code == -signal.SIGXCPU
        return WorkerLostError(Refusal.TOO_SLOW if over_time else kind)

    def _listen(self) -> None:
        stream = cast(BinaryIO, self._process.stdout)
        while (frame := receive(stream)) is not None:
            self._frames.put(frame)
        self._frames.put(None)
        stream.close()


def _environment() -> dict[str, str]:
    home = str(Path(briefing.__file__).parent.parent)
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([home, known] if known else [home])}
