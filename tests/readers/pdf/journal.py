"""A journal's article as a PDF: two columns, running heads, page numbers, footnotes and words cut at line ends."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

_LEADING, _TOP, _COLUMNS = 13, 700, (60, 310)
_LEFT = (
    "The envoys of Norland and Sudland met in Gene-",
    "va on 14 May 2024 and spoke for five hours of",
    "the well-known bridge.1 The cease-fire, they",
    "said, holds in most of the valley, and the pris-",
    "oners are to be counted before the rains begin.",
)
_RIGHT = (
    "The minister of Norland said that nothing had",
    "been signed. His office spoke of a well-",
    "known list of names that neither side has shown",
    "to anybody, and the talks are to be taken up",
    "again in the first week of June 2024.",
)
_NOTES = (("1 Communiqué of 14 May 2024, second paragraph.",), ("2 Halden Wire, 20 May 2024.",))


def two_columns() -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(595, 842), invariant=1)
    for page, note in enumerate(_NOTES, 1):
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(60, 800, "Review of the Valley 12 (2024)")
        if page == 1:
            canvas.setFont("Times-Bold", 18)
            canvas.drawString(60, 750, "Five hours in Geneva")
        canvas.setFont("Times-Roman", 10)
        for left, lines in zip(_COLUMNS, (_LEFT, _RIGHT), strict=True):
            for number, line in enumerate(lines):
                canvas.drawString(left, _TOP - number * _LEADING, line)
        canvas.setFont("Times-Roman", 8)
        canvas.line(60, 150, 200, 150)
        for number, line in enumerate(note):
            canvas.drawString(60, 138 - number * 10, line)
        canvas.drawString(290, 30, f"{page} of {len(_NOTES)}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()
