"""What a case survives: kill -9 at random moments of five kinds of work, and a power cut at every single write.

Run as `python -m tests.bench.case_survival [KILLS]` or through `dev.py bench case_survival`.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

import apsw

from tests.storage.killing import killed, losses
from tests.storage.lives_dangerously import WORKS
from tests.storage.powered import Disk
from tests.storage.test_power_cut import cuts, script

KILLS = 60  # of each kind of work
EDITS = 12
SHARES = (0.0, 0.3, 0.7, 1.0)  # of what was not promised yet, how much is on the disk after the cut


def main() -> None:
    for work in WORKS:
        kills = int(sys.argv[1]) if sys.argv[1:] else KILLS
        with tempfile.TemporaryDirectory() as folder:
            print(f"kill -9 in {work}: {_killed(work, Path(folder), kills)}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        print(f"power cut: {_cut(Path(folder))}", flush=True)


def _killed(work: str, folder: Path, kills: int) -> str:
    chance, lost, promised = random.Random(1), 0, 0
    for number in range(kills):
        place = folder / str(number // 10)  # a case grows over ten kills, then another one is begun
        promised = killed(work, place, chance)
        found = losses(work, place, promised)
        lost += len(found)
        for words in found:
            print(f"  {words}")
    return f"{kills} kills, {lost} losses (last promise: {promised})"


def _cut(folder: Path) -> str:
    disk = Disk("measured")
    apsw.set_default_vfs("measured")
    saved = script(folder / "talks.dateline", disk, EDITS)
    apsw.set_default_vfs(disk.base)
    count = cuts(folder, disk, saved, 1, SHARES)
    disk.unregister()
    return f"{len(disk.deeds)} writes, syncs and removals, {count} cuts, 0 saved edits lost, 0 damaged cases"


if __name__ == "__main__":
    main()
