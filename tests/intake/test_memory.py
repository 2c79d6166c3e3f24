"""Memory watched from outside, where the system sets no limit."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from briefing.intake.jobs import confine
from briefing.intake.memory import resident_bytes


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measured on Linux only")
def test_what_a_process_holds_is_seen_from_outside():
    code = "held = bytearray(64 << 20); print(len(held), flush=True); input()"
    other = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdout.readline()
    assert (resident_bytes(other.pid) or 0) > 64 << 20
    other.communicate(b"\n")
    assert resident_bytes(other.pid) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has job objects")
def test_where_there_are_no_job_objects_none_is_claimed():
    assert not confine(os.getpid(), 1 << 30)
