"""Pages per second of processor time when a PDF of 200 full pages is read, words, boxes and blocks included: by the
reader alone, and on its whole way through a jailed worker, search, checks and both processes counted.

Run as `python -m tests.bench.pdf_reading` or through `dev.py bench pdf_reading`.
"""

from __future__ import annotations

import io
import resource
import tempfile
import time
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from briefing.intake.batch import take_all
from briefing.intake.outcome import Taken
from briefing.readers import read_bytes

COPIES = 5
PAGES, LINES = 200, 48
SENTENCE = (
    "the delegations met again in Geneva on Tuesday and spoke for five hours about the valley the dam and a ceasefire "
    "of thirty days while the foreign minister said that nothing had been signed."
)


def report() -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for page in range(PAGES):
        words = SENTENCE.split()
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(72, 810, "Report on the talks")
        for line in range(LINES):
            row = (words[(page + line * 14 + place) % len(words)] for place in range(14))
            canvas.drawString(72, 780 - line * 15, " ".join(row))
        canvas.drawString(290, 30, f"Page {page + 1}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def main() -> None:
    data = report()
    started = time.process_time()
    text = read_bytes("report.pdf", data)
    spent = time.process_time() - started
    print(f"{PAGES / spent:.0f} pages/s of CPU: {PAGES} pages, {len(text.boxes)} words, {spent:.2f} s")
    print(f"{jailed(data):.0f} pages/s of CPU in the jail, worker's start apart, all else included")


def jailed(data: bytes) -> float:
    """The cost of `COPIES` files less that of one, so that the start of the worker is not in it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.pdf") for number in range(COPIES + 1)]
        for number, path in enumerate(paths):
            path.write_bytes(data + b"\n%%%d" % number)
        return COPIES * PAGES / (_cpu_s(paths) - _cpu_s(paths[:1]))


def _cpu_s(paths: list[Path]) -> float:
    """Of this process and its ended workers."""
    before = _used_s()
    assert all(isinstance(outcome, Taken) for outcome in take_all(paths, 1))
    return _used_s() - before


def _used_s() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


if __name__ == "__main__":
    main()
