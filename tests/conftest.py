"""What every test may use: the offscreen platform, the seeds, and the shared material where it is there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture
def seed() -> Path:
    """The founding article; it lies beside the repository, never in it."""
    path = SHARED / "seed" / "000_f6fe01593f9c1556.txt"
    if not path.exists():
        pytest.skip("../shared is not at hand")
    return path


@pytest.fixture
def seeds() -> Path:
    return ROOT / "seeds"
