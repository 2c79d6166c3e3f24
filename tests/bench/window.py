"""How long the window lets one wait: start, drop, a large case, search, undo, place changes.

Run through `dev.py bench window`. Wall time where other processes are waited for, else processor time, marked "CPU":
what else the machine does would blur the figure.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from briefing.edits.sources import AddSource
from briefing.model.day import Day
from briefing.model.event import Event
from briefing.model.findings import Findings
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span, passage
from briefing.model.when import When
from briefing.storage.case import Case
from ui.session import Session
from ui.theme import current
from ui.widgets.seeker import Seeker
from ui.window import Window
from ui.window.cases import samples
from ui.window.surroundings import Surroundings

ROOT = Path(__file__).parent.parent.parent
SEED = ROOT.parent / "shared" / "seed" / "000_f6fe01593f9c1556.txt"
EVENTS, HUGE, SOURCES = 5_000, 100_000, 500

START = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from ui.session import Session
from ui.theme import current
from ui.window.surroundings import Surroundings
from ui.window.window import Window
app = QApplication([])
current.apply(app, "light")
folder = Path(sys.argv[1])
window = Window(Session(), Surroundings(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat), folder))
window.show()
QTimer.singleShot(0, lambda: (print(time.process_time(), time.time()), app.quit()))
app.exec()
window.close()
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        starts = sorted(_start(folder) for _ in range(3))
        wall, processor = starts[1]
        print(
            f"start of the process to a window that answers: {wall:.2f} s (median of 3), {processor:.2f} s of processor"
        )
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        current.apply(app, "light")
        settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        window = Window(Session(), Surroundings(settings, folder / "Dateline"))
        window.resize(1600, 900)
        window.show()
        _settle(app)
        if SEED.exists():
            took = _drop(app, window, SEED)
            print(f"drop of the seed to its row and events (first file, worker starts): {took:.2f} s")
        _samples(app, window, folder)
        _large(app, window, folder)
        _huge(app, window, folder)
        window.close()


class Beats:
    """Processor time that the window's thread spends between two beats of a timer, from now on."""

    def __init__(self) -> None:
        self._last, self.gaps = time.thread_time(), list[float]()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def longest(self, count: int = 3) -> list[int]:
        """In milliseconds, the longest first; the beats end."""
        self._timer.stop()
        return [round(gap) for gap in sorted(self.gaps, reverse=True)[:count]]

    def _beat(self) -> None:
        now = time.thread_time()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def _start(folder: Path) -> tuple[float, float]:
    """Seconds on the clock and of processor time."""
    begun = time.time()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    made = subprocess.run(
        [sys.executable, "-c", START, str(folder)], env=environment, capture_output=True, text=True, check=True
    )
    processor, shown = map(float, made.stdout.split())
    return shown - begun, processor


def _drop(app: QApplication, window: Window, path: Path) -> float:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    flags = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    begun = time.perf_counter()
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), *flags))
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), *flags))
    while not window._session.dossier.sources:
        app.processEvents()
        time.sleep(0.002)
    app.processEvents()
    return time.perf_counter() - begun


def _samples(app: QApplication, window: Window, folder: Path) -> None:
    window.cases.open(folder / "samples.dateline")
    _settle(app)
    beats = Beats()
    paths = samples()
    window.take(paths)
    while len(window._session.dossier.sources) < len(paths):
        app.processEvents()
        time.sleep(0.001)
    _settle(app)
    print(f"intake of the {len(paths)} samples: the longest gaps {beats.longest()} ms CPU")


def _large(app: QApplication, window: Window, folder: Path) -> None:
    session = window._session
    window.cases.open(folder / "large.dateline")
    source = _source(EVENTS)
    print(f"adding a source with {EVENTS:,} events: {_timed(app, lambda: session.push(source)):.0f} ms CPU")
    times = [_searched(app, window, asked) for asked in ("me", "meeting 49", "harran", "no")]
    print(f"search at {EVENTS:,} events, from the last letter to the list: at most {max(times):.1f} ms CPU")
    for place in ("review", "timeline"):
        print(f"to the place {place}: {_timed(app, partial(window.go, place)):.0f} ms CPU")
        _settle(app)
        keys = [_timed(app, lambda: window.actions_.run("review.accept")) for _ in range(10)]
        print(f"{place}: accept and the next drawn: median {sorted(keys)[5]:.0f} ms CPU, worst {max(keys):.0f} ms")
        undone = [_timed(app, session.undo) for _ in range(5)]
        print(f"{place}: undo: median {sorted(undone)[2]:.0f} ms CPU, worst {max(undone):.0f} ms")


def _searched(app: QApplication, window: Window, words: str) -> float:
    """Milliseconds of processor time, of all threads, until the answer is drawn."""
    seeker, field = Seeker.of(window._session), window.header.search
    while seeker.is_busy:
        app.processEvents()
    field.setText(words)
    begun = time.process_time()
    field.search()
    while field.is_searching:
        app.processEvents()
    app.processEvents()
    return (time.process_time() - begun) * 1000


def _huge(app: QApplication, window: Window, folder: Path) -> None:
    path = folder / "huge.dateline"
    case = Case.open(path)
    for number in range(SOURCES):
        case.apply(_source(HUGE // SOURCES, number))
    case.close()
    window.go("timeline")
    beats = Beats()
    opened = _timed(app, lambda: window.cases.open(path))
    _settle(app)
    print(f"opening a case of {HUGE:,} events of {SOURCES} sources, drawn: {opened:.0f} ms CPU")
    print(f"  the longest gaps in the window's thread meanwhile: {beats.longest()} ms CPU")
    window._session.close()
    began = time.process_time()
    again = Case.open(path)
    print(f"  of it reading the file: {(time.process_time() - began) * 1000:.0f} ms CPU")
    again.close()


def _source(events: int, number: int = 0) -> AddSource:
    words = [f"On day {n} a meeting number {n} was held in Harran." for n in range(events)]
    text = "\n".join(words)
    sha256 = f"{number:064x}"
    source = Source(sha256, f"large{number}.txt", f"large{number}.txt", sha256, "text/plain")
    spans, at = [], 0
    for sentence in words:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    body = SourceText(text, tuple(Block(span, BlockKind.PARAGRAPH) for span in spans), "bench/1", "text/plain")
    first = Day(2000, 1, 1)
    made = []
    for n, span in enumerate(spans):
        day = first.plus(n)
        when = When(str(day), day, day)
        event = Event(
            f"{sha256[-8:]}:e{n}", f"Meeting number {n}", when, (passage(source.id, text, span),), confidence=0.9
        )
        made.append(event)
    return AddSource(replace(source, title="Large"), body, Findings(events=tuple(made)))


def _timed(app: QApplication, do) -> float:  # type: ignore[no-untyped-def]
    """Milliseconds of processor time until what was done is drawn."""
    begun = time.process_time()
    do()
    app.processEvents()
    app.processEvents()
    return (time.process_time() - begun) * 1000


def _settle(app: QApplication) -> None:
    until = time.perf_counter() + 0.5
    while time.perf_counter() < until:
        app.processEvents()


if __name__ == "__main__":
    main()
