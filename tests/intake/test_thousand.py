"""A thousand files, fifty of them bad: the others come out as if the bad ones had not been there."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from briefing.intake.batch import take_all
from briefing.model.refusal import Refusal
from tests.hostile.kinds import specimens
from tests.hostile.specimen import Canary

GOOD, BAD = 950, 50


@pytest.fixture
def good(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "good"
    folder.mkdir()
    for n in range(GOOD):
        words = f"Report {n}. On {1 + n % 28} May 2024 the envoys of {n} towns met in Geneva. “Yes,” said Ana Berg."
        (folder / f"{n:03}.txt").write_text(words)
    return sorted(folder.iterdir())


def test_950_good_files_are_byte_for_byte_the_same_beside_50_bad_ones(good: list[Path], tmp_path: Path):
    folder = tmp_path / "bad"
    folder.mkdir()
    refused = [one for one in specimens(Canary("http://127.0.0.1:9", tmp_path / "secret")) if not one.slow]
    bad = [one.lay(folder) for one in refused if isinstance(one.expect, Refusal) and one.place is None][:BAD]
    mixed = list(good)
    for n, path in enumerate(bad):
        mixed.insert(n * 20, path)
    clean = [msgspec.json.encode(outcome) for outcome in take_all(good, workers=2)]
    found = list(take_all(mixed, workers=2))
    beside = [msgspec.json.encode(one) for path, one in zip(mixed, found, strict=True) if path not in set(bad)]
    assert len(bad) >= 40
    assert beside == clean
