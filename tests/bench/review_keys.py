"""What each key costs while forty suggestions are reviewed by keys only, at 5,000 events and at 50,000.

Run as `python -m tests.bench.review_keys [COUNT …]` or through `dev.py bench review_keys`. Milliseconds of the window's
own thread, until what the key did is drawn.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.hands import LIMIT_MS, Hands
from tests.ui.review.forty import decide_forty, large_case
from ui.session import Session
from ui.theme import current
from ui.window import Window
from ui.window.surroundings import Surroundings

COUNTS = (5_000, 50_000)
_SETTLED_MS = 6_000  # what a large case reads in slices and in threads after it has opened


def main() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    current.apply(app, "light")
    for count in map(int, sys.argv[1:] or COUNTS):
        with tempfile.TemporaryDirectory() as name:
            measured(Path(name), count)


def measured(folder: Path, count: int) -> None:
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = Window(Session(), Surroundings(settings, folder / "Dateline"))
    window.resize(1600, 900)
    window.show()
    window.cases.open(large_case(folder / "large.dateline", count))
    window.go("review")
    QTest.qWait(_SETTLED_MS)
    hands = Hands(window)
    decided = decide_forty(hands)
    costs = sorted(cost for cost, _ in hands.costs)
    slow = ", ".join(f"{key.strip()} {cost:.0f}" for cost, key in sorted(hands.slow(), reverse=True)[:6])
    print(
        f"{count:>6,} events  {decided} decided by {len(costs)} keys  median {median(costs):.1f} ms  "
        f"95 % under {costs[int(len(costs) * 0.95)]:.1f} ms  longest {costs[-1]:.1f} ms  "
        f"over {LIMIT_MS:.0f} ms: {len(hands.slow())}{f' ({slow})' if slow else ''}",
        flush=True,
    )
    window.close()


if __name__ == "__main__":
    main()
