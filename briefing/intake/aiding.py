"""Programs of others at work for a worker: each one started behind walls of its own, fed, watched and stopped."""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import msgspec

from briefing.intake import aides
from briefing.intake.command import environment, worker_command
from briefing.intake.confined import AIDE_FLAG, Order
from briefing.intake.consent import Consent
from briefing.intake.frames import Given, Wanted
from briefing.intake.jobs import confine
from briefing.intake.limits import Limits
from briefing.language.providers.endpoint import EndpointError, address_of, asked
from briefing.model.refusal import FILE_BYTES

_TABLE_BYTES = 64 << 20
_STARTS_ANEW = 81  # how LibreOffice ends when it has first made its profile
_OLD = {"docx": "doc", "xlsx": "xls", "pptx": "ppt"}
_SHARED = (
    "/usr/share",
    "/etc/libreoffice",
    "/etc/fonts",
    "/var/lib/libreoffice",
    "/var/spool/libreoffice",
    "/var/cache/fontconfig",
)
_DIED, _SLOW, _NOT_ALLOWED, _NOT_THERE = "broke down", "took too long", "is not allowed", "is not installed"


class Aides:
    """Does what one worker asks for, one thing at a time; `stop` may be called from any thread."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._left_s = 0.0
        self._running: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def begin(self) -> None:
        """A new file is in hand."""
        self._left_s = self._limits.aided_s

    def answer(self, wanted: Wanted, consent: Consent) -> Given:
        """What the other program makes of it, as far as the analyst allows it."""
        begun = time.monotonic()
        try:
            if self._left_s <= 0:
                return Given(failed=_SLOW)
            if wanted.target == "tsv":
                return self._recognised(wanted.data, consent.ocr)
            if wanted.target == "names":
                return self._named(wanted.data, consent.endpoint)
            return self._converted(wanted, consent)
        finally:
            self._left_s -= time.monotonic() - begun

    def stop(self) -> None:
        self._stopped = True
        running = self._running
        if running is not None:
            running.kill()

    def _recognised(self, picture: bytes, languages: str) -> Given:
        found = aides.tesseract()
        if not languages or found is None:
            return Given(failed=_NOT_THERE if languages else _NOT_ALLOWED)
        order = Order(
            program=str(found.program),
            arguments=("stdin", "stdout", "-l", languages, "-c", "tessedit_create_tsv=1"),
            readable=(str(found.data),),
            writable=(),
            memory_bytes=self._limits.memory_bytes,
            cpu_s=self._limits.aide_s,
        )
        told = {"OMP_THREAD_LIMIT": "1", "TESSDATA_PREFIX": str(found.data)}
        code, table = self._ran(order, picture, told)
        return Given(table) if code == 0 else Given(failed=_SLOW if code is None else _DIED)

    def _named(self, words: bytes, endpoint: str) -> Given:
        """The worker gives the words alone: where they go, and what is asked about them, is said here."""
        if not endpoint:
            return Given(failed=_NOT_ALLOWED)
        try:
            patience_s = min(self._limits.aide_s, self._left_s)
            return Given(asked(address_of(endpoint), words.decode(errors="replace"), patience_s))
        except EndpointError as error:
            return Given(failed=str(error))

    def _converted(self, wanted: Wanted, consent: Consent) -> Given:
        program = aides.libreoffice()
        if not consent.libreoffice or program is None:
            return Given(failed=_NOT_THERE if consent.libreoffice else _NOT_ALLOWED)
        with tempfile.TemporaryDirectory(prefix="dateline-", ignore_cleanup_errors=True) as name:
            scratch = Path(name).resolve()
            given, made = scratch / f"given.{_OLD[wanted.target]}", scratch / "made" / f"given.{wanted.target}"
            made.parent.mkdir()
            given.write_bytes(wanted.data)
            order = self._conversion(program, scratch, given, made)
            told = {"HOME": name, "TMPDIR": name, "XDG_CONFIG_HOME": name, "XDG_CACHE_HOME": name, "TEMP": name}
            code, _ = self._ran(order, b"", told)
            if code == _STARTS_ANEW:
                code, _ = self._ran(order, b"", told)
            if code is None:
                return Given(failed=_SLOW)
            return _fetched(made)

    def _conversion(self, program: Path, scratch: Path, given: Path, made: Path) -> Order:
        return Order(
            program=str(program),
            arguments=(
                *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
                f"-env:UserInstallation={(scratch / 'profile').as_uri()}",
                *("--convert-to", made.suffix[1:], "--outdir", str(made.parent), str(given)),
            ),
            readable=(str(program.parent.parent), *_SHARED),
            writable=(str(scratch),),
            memory_bytes=self._limits.memory_bytes,
            cpu_s=self._limits.aide_s,
            file_bytes=FILE_BYTES,
        )

    def _ran(self, order: Order, data: bytes, told: dict[str, str]) -> tuple[int | None, bytes]:
        """How the program ended, None where it had to be stopped, and what it printed."""
        self._running = running = subprocess.Popen(
            _command(order),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environment(), **told},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if self._stopped:
            running.kill()
        confine(running.pid, order.memory_bytes)
        watch = threading.Timer(min(self._limits.aide_s, self._left_s), running.kill)
        watch.start()
        try:
            feeding = threading.Thread(target=_feed, args=(running, data), daemon=True)
            feeding.start()
            with running:
                printed = running.stdout.read(_TABLE_BYTES) if running.stdout is not None else b""
                if len(printed) == _TABLE_BYTES:
                    running.kill()
                feeding.join()
            late = watch.finished.is_set()
        finally:
            watch.cancel()
            self._running = None
        return (None if late else running.returncode), printed


def _command(order: Order) -> list[str]:
    if sys.platform == "win32":  # no process can become another one there, and the job around it is the wall
        return [order.program, *order.arguments]
    return [*worker_command(), AIDE_FLAG, msgspec.json.encode(order).decode()]


def _feed(running: subprocess.Popen[bytes], data: bytes) -> None:
    if running.stdin is not None:
        with contextlib.suppress(OSError, ValueError):  # it ended before it had read all
            running.stdin.write(data)
        with contextlib.suppress(OSError, ValueError):
            running.stdin.close()


def _fetched(made: Path) -> Given:
    """The file that LibreOffice wrote, if it is one: its folder is not to be trusted."""
    try:
        with os.fdopen(
            os.open(made, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)), "rb"
        ) as file:
            if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return Given(file.read(FILE_BYTES))
    except OSError:
        pass
    return Given(failed=_DIED)
