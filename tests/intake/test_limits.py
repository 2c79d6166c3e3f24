"""Limits that the system itself enforces on a worker."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.intake.limits import peak_bytes

ROOT = Path(__file__).parents[2]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux enforces these limits for certain")


def run(code: str) -> subprocess.CompletedProcess[str]:
    prelude = "from briefing.intake.limits import limit_cpu, limit_memory\n"
    return subprocess.run([sys.executable, "-c", prelude + code], capture_output=True, text=True, cwd=ROOT, check=False)


@LINUX
def test_memory_beyond_the_limit_is_refused_by_the_system():
    assert "MemoryError" in run("limit_memory(512 << 20)\nbytes(1 << 30)").stderr


@LINUX
def test_a_loop_without_end_is_stopped_once_its_processor_time_is_used():
    assert run("limit_cpu(0)\nwhile True: pass").returncode == -signal.SIGXCPU


@LINUX
def test_the_peak_of_memory_is_known():
    assert peak_bytes() > 1 << 20
