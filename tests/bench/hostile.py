"""All hostile files, the slow ones too: dev.py bench hostile."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.hostile.canaries import canaries, written
from tests.hostile.judging import fates, faults
from tests.hostile.kinds import specimens


def main() -> None:
    begun = time.monotonic()
    words, bad, slowest = Counter[str](), 0, list[tuple[float, str]]()
    with tempfile.TemporaryDirectory() as made:
        folder, outside = Path(made, "files"), Path(made, "outside")
        folder.mkdir()
        outside.mkdir()
        with canaries(outside) as (canary, listener):
            for fate in fates(specimens(canary), folder):
                words[fate.word] += 1
                slowest.append((fate.seconds, fate.specimen.name))
                for fault in faults(fate):
                    bad += 1
                    print(f"{fate.specimen.name} ({fate.specimen.what}): {fault} [{fate.word}]", flush=True)
            calls, files = listener.calls, len(written(folder, outside, Path.cwd()))
    seconds = time.monotonic() - begun
    print(f"{sum(words.values())} files in {seconds:.0f} s: {bad} faults, {calls} calls, {files} files written")
    print(", ".join(f"{count} {word}" for word, count in sorted(words.items())))
    print("slowest:", ", ".join(f"{name} {seconds:.1f} s" for seconds, name in sorted(slowest)[:-9:-1]))
