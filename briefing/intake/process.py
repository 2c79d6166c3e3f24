"""One worker process seen from outside: asked one thing at a time, watched, and stopped when it overstays."""

from __future__ import annotations

import contextlib
import hashlib
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, cast

import msgspec

from briefing.intake.aiding import Aides
from briefing.intake.command import environment
from briefing.intake.frames import Beat, Declined, Done, Given, Hello, Task, Wanted, put, receive, reply_of, send
from briefing.intake.jobs import confine
from briefing.intake.limits import Limits
from briefing.intake.memory import resident_bytes
from briefing.intake.outcome import Stage, Taken
from briefing.intake.walls import Wall
from briefing.model.refusal import Refusal

Answer = Hello | Wanted | Done | Declined

_GRACE_S = 5.0
_LOOK_S = 0.1  # how often memory is watched where the system does not limit it
_CHUNK = 1 << 20
_PIPE_HOLDS = 32 << 10  # less than any system's pipe: to write so much never waits


@dataclass
class WorkerLostError(Exception):
    """The worker ended or was ended before it answered; `at` is what it was doing then, None if it never said."""

    kind: Refusal
    at: Beat | None = None


class WorkerProcess:
    """Starts at once; `ask` blocks until the answer is there; `stop` may be called from any thread.

    `walls` is what the worker says it stands behind; empty until it has answered.
    """

    def __init__(self, command: Sequence[str], limits: Limits) -> None:
        self.walls: frozenset[Wall] = frozenset()
        self._limits = limits
        self._files = 0
        self._peak = 0
        self._at: Beat | None = None
        self._aides = Aides(limits)
        self._process = subprocess.Popen(
            [*command, str(limits.memory_bytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._confined = confine(self._process.pid, limits.memory_bytes)
        self._heard_s = time.monotonic()
        self._replies: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def is_worn(self) -> bool:
        """Has served enough files, or grown so much, that a fresh one should follow."""
        return self._files >= self._limits.files or self._peak > self._limits.kept_bytes

    @property
    def stage(self) -> Stage:
        """What it is doing with the file in hand."""
        at = self._at
        return at.stage if at is not None else Stage.READING

    def ask(self, task: Task, file: BinaryIO) -> Done | Declined:
        """Hand the first `task.size` bytes of `file` over and wait for the answer.

        Raises WorkerLostError, and then this worker is of no more use.
        """
        self._files += 1
        self._at = None
        self._aides.begin()
        sha256 = self._hand_over(task, file)
        self._heard_s = time.monotonic()
        end = self._heard_s + self._limits.wall_s
        while True:
            match reply := self._next(end):
                case Hello():
                    self.walls = frozenset(reply.walls) | ({Wall.JOB, Wall.LIMITS} if self._confined else set())
                case Wanted():
                    begun = time.monotonic()
                    self._hand_back(self._aides.answer(reply, task.consent))
                    self._heard_s = time.monotonic()
                    end += self._heard_s - begun
                case Done():
                    self._peak = reply.peak_bytes
                    if _hash_of(reply) != sha256:
                        raise self._lost(Refusal.CRASHED)
                    return reply
                case Declined():
                    return reply

    def stop(self) -> None:
        """Ends the process and what helps it, however busy they are, and waits for its end."""
        self._aides.stop()
        self._process.kill()
        self._process.wait(_GRACE_S)
        if self._process.stdin is not None:
            with contextlib.suppress(OSError, ValueError):  # what was still to be written no longer can be
                self._process.stdin.close()

    def _hand_over(self, task: Task, file: BinaryIO) -> str:
        """The sha256 of what was sent."""
        with self._sending(task.size) as stream:
            put(stream, task)
            sent = _poured(file, stream, task.size)
            stream.flush()
        if not sent:
            raise self._lost(Refusal.MISSING)
        return sent

    def _hand_back(self, given: Given) -> None:
        with self._sending(len(given.data)) as stream:
            send(stream, given)

    @contextlib.contextmanager
    def _sending(self, size: int) -> Iterator[BinaryIO]:
        """The worker's input. One that stops reading must not hold us; what fits into the pipe never waits."""
        watch = threading.Timer(self._limits.silence_s, self._process.kill) if size > _PIPE_HOLDS else None
        if watch is not None:
            watch.daemon = True
            watch.start()
        try:
            yield cast(BinaryIO, self._process.stdin)
        except (OSError, ValueError) as error:
            raise self._lost(Refusal.CRASHED) from error
        finally:
            if watch is not None:
                watch.cancel()

    def _next(self, end: float) -> Answer:
        watched = bool(self.walls) and Wall.LIMITS not in self.walls
        while (left := min(end, self._heard_s + self._limits.silence_s) - time.monotonic()) > 0:
            try:
                reply = self._replies.get(timeout=min(left, _LOOK_S) if watched else left)
            except queue.Empty:
                if watched and (resident_bytes(self._process.pid) or 0) > self._limits.memory_bytes:
                    raise self._lost(Refusal.TOO_LARGE) from None
                continue
            if reply is None:
                raise self._lost(Refusal.CRASHED)
            self._heard_s = time.monotonic()
            return reply
        raise self._lost(Refusal.TOO_SLOW)

    def _lost(self, kind: Refusal) -> WorkerLostError:
        if kind is Refusal.CRASHED:
            with contextlib.suppress(subprocess.TimeoutExpired):  # one that ended by itself tells by its code why
                self._process.wait(0.5)
        code = self._process.returncode
        self.stop()
        over_time = hasattr(signal, "SIGXCPU") and code == -signal.SIGXCPU
        return WorkerLostError(Refusal.TOO_SLOW if over_time else kind, self._at)

    def _listen(self) -> None:
        """A sign of life is only noted: to wake the one who waits for the answer would cost as much as to ask."""
        stream = cast(BinaryIO, self._process.stdout)
        with contextlib.suppress(msgspec.MsgspecError, ValueError):  # what is no reply is the last that is heard of it
            while (frame := receive(stream)) is not None:
                reply = reply_of(frame)
                if isinstance(reply, Beat):
                    self._at, self._heard_s = reply, time.monotonic()
                else:
                    self._replies.put(reply)
        self._replies.put(None)
        stream.close()


def _hash_of(reply: Done) -> str:
    return reply.taken.source.sha256 if isinstance(reply.taken, Taken) else reply.taken.sha256


def _poured(file: BinaryIO, into: BinaryIO, size: int) -> str:
    """The sha256 of the `size` bytes that went over; "" where the file has become shorter meanwhile."""
    hashed, left = hashlib.sha256(), size
    while left:
        chunk = file.read(min(left, _CHUNK))
        if not chunk:
            return ""
        hashed.update(chunk)
        into.write(chunk)
        left -= len(chunk)
    return hashed.hexdigest()
