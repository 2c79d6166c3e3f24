"""A folder of 200 mixed files dropped on the window: how long it ever waits, and what becomes of each file.

Run through `dev.py bench drop`. The files are made from the seeds, each with words of its own, and from the hostile
specimens. A beat every 5 ms in the window's thread tells the gaps: by the clock, and by the processor time that the
thread itself spent, which other programs on the machine do not blur.
"""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from tests.hostile.kinds import specimens
from tests.hostile.specimen import Canary
from tests.readers.packages import package
from ui.session import Session
from ui.theme import current
from ui.window import Window
from ui.window.cases import samples
from ui.window.surroundings import Surroundings

FILES, HOSTILE, SAME = 200, 60, 10
LONGEST_MS = 50
PATIENCE_S = 560


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        pile = laid(folder / "pile")
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        current.apply(app, "light")
        settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        window = Window(Session(), Surroundings(settings, folder / "Dateline"))
        window.resize(1600, 900)
        window.show()
        window.cases.open(folder / "drop.dateline")
        _settle(app)
        _measure(app, window, pile)
        window.close()


def laid(pile: Path) -> Path:
    """The folder with its files, made anew."""
    pile.mkdir(parents=True)
    hostile = [
        one for one in specimens(Canary("http://127.0.0.1:9/", pile / "canary")) if not one.slow and not one.place
    ]
    step = max(1, len(hostile) // HOSTILE)
    for one in hostile[::step][:HOSTILE]:
        one.lay(pile)
    for number, seed in zip(range(FILES - HOSTILE - SAME), cycle(samples())):
        data = seed.read_bytes()
        if seed.suffix in (".txt", ".md"):
            (pile / f"{number:03}{seed.suffix}").write_bytes(data + f"\n\nPrinted as number {number}.\n".encode())
        else:  # other formats have no place for words of one's own, so each stands in an archive that has
            (pile / f"{number:03}.zip").write_bytes(
                package({seed.name: data, "note.txt": f"Number {number} of a pile."})
            )
    for number in range(SAME):
        (pile / f"same-{number}.txt").write_bytes((pile / "000.txt").read_bytes())
    return pile


def _measure(app: QApplication, window: Window, pile: Path) -> None:
    processor, clock = list[float](), list[float]()
    last = [time.thread_time(), time.perf_counter()]

    def beat() -> None:
        now = time.thread_time(), time.perf_counter()
        processor.append((now[0] - last[0]) * 1000)
        clock.append((now[1] - last[1]) * 1000)
        last[:] = now

    timer = QTimer(interval=5)
    timer.timeout.connect(beat)
    timer.start()
    begun = time.perf_counter()
    window.take([pile])
    while not window.intake.arrivals() or window.intake.going:
        app.processEvents()
        time.sleep(0.001)
        if time.perf_counter() - begun > PATIENCE_S:
            print("given up: not all files were done in time")
            break
    _settle(app)
    timer.stop()
    stages = Counter(arrival.stage.value for arrival in window.intake.arrivals() if not arrival.part)
    print(f"{sum(stages.values())} files in {time.perf_counter() - begun:.0f} s: {dict(sorted(stages.items()))}")
    for name, beats in (("processor", processor), ("clock", clock)):
        gaps = sorted(beats)
        long = sum(gap > LONGEST_MS for gap in gaps)
        most = f"99 % under {gaps[len(gaps) * 99 // 100]:.0f}, longest {gaps[-1]:.0f} ms"
        print(f"gaps by the {name}: {long} over {LONGEST_MS} ms; median {gaps[len(gaps) // 2]:.1f}, {most}")


def _settle(app: QApplication) -> None:
    until = time.perf_counter() + 0.5
    while time.perf_counter() < until:
        app.processEvents()


if __name__ == "__main__":
    main()
