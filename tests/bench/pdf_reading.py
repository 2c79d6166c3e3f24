"""Pages per second of processor time when a PDF of 200 full pages is read, words, boxes and blocks included.

Run as `python -m tests.bench.pdf_reading` or through `dev.py bench pdf_reading`.
"""

from __future__ import annotations

import io
import time

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from briefing.readers import read_bytes

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


if __name__ == "__main__":
    main()
