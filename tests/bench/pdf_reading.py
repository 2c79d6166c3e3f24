"""Pages per second of processor time when a PDF of 200 full pages is read, words, boxes and blocks included: by the
reader alone, and on its way through a jailed worker.

Run as `python -m tests.bench.pdf_reading` or through `dev.py bench pdf_reading`.
"""

from __future__ import annotations

import io
import resource
import time

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from briefing.intake.check import faults
from briefing.intake.command import worker_command
from briefing.intake.frames import Done, Task
from briefing.intake.limits import Limits
from briefing.intake.process import WorkerProcess
from briefing.readers import read_bytes

COPIES = 2
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
    print(f"{jailed(data):.0f} pages/s of CPU in the jail: read, written, sent and checked, in both processes")


def jailed(data: bytes) -> float:
    """The cost of `COPIES` files more, so that the start of the worker is not in it."""
    return COPIES * PAGES / (_cpu_s(data, COPIES + 1) - _cpu_s(data, 1))


def _cpu_s(data: bytes, copies: int) -> float:
    before = _used_s()
    worker = WorkerProcess(worker_command(), Limits())
    for _ in range(copies):
        # The search for dates and people, which costs more than the reading, has a bench of its own.
        reply = worker.ask(Task("report.pdf", len(data), None, None, 300, unsearched=(0,)), io.BytesIO(data))
        assert isinstance(reply, Done)
        assert not any(faults("report.pdf", reply.taken))
    worker.stop()
    return _used_s() - before


def _used_s() -> float:
    """Of this process and its ended workers."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


if __name__ == "__main__":
    main()
