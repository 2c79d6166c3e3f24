"""The gold case: what two piles of six reports say of one another, scored by half; tuning's misses with `--errors`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.gold_case.case import HALVES, case
from tests.gold_case.scorer import scores


def main(_shared: Path) -> None:
    for half in HALVES:
        read = case(half)
        print(f"{half}: {len(read.dossier.sources)} reports, {len(read.wanted)} marks, {len(read.missed)} not found")
        for name, score in scores(read).items():
            print(f"  {name:20} {score}")
        if "--errors" in sys.argv and half == "tuning":
            print(f"  not found: {', '.join(read.missed)}")


if __name__ == "__main__":
    main(Path())
