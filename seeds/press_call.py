"""R5: the transcript of a press call as a Word file, with the quotation of S in full and the day it was spoken."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

from docx import Document

TITLE = "Call of the President's spokesman with the press, 15 October 2025"
LEAD = ("15 October 2025", "Transcript. Beginning of the call: 12:30 Teregrad time. Speaker: Viktor Dranov.")
TURNS = (
    ("Question", "Mr Dranov, how does the President rate the conversation with Mr Thorne?"),
    (
        "Dranov",
        "It would be wrong to speak of a failure. It was the first time that both sides laid their positions next to "
        "each other. That was done yesterday, and, as was explained yesterday, some of the points on the list were "
        "taken up and others were set aside, which is how any search for agreement goes. Work will continue.",
    ),
    ("Question", "Which points were set aside?"),
    (
        "Dranov",
        "I am not going to negotiate through the newspapers. You know our position on the Sarn valley. It was set out "
        "by the President on 2 June and nothing has changed since then.",
    ),
    ("Question", "It has been reported that a further meeting was agreed for November."),
    (
        "Dranov",
        "A further meeting is possible. No date has been set. If there is a need for one, it can be arranged within a "
        "few days.",
    ),
    ("Question", "And the exchange of prisoners?"),
    (
        "Dranov",
        "The lists were handed over on 10 October. We expect that 240 people from each side can go home before the "
        "end of the month. This was confirmed yesterday evening.",
    ),
    ("Question", "Does the President plan to speak with Ms Kovil?"),
    ("Dranov", "There are no such plans for the time being."),
)
AGENDA = (("Item", "Subject", "Minutes"), ("1", "Talks with Halden", "14"), ("2", "Harvest and exports", "9"))
CLOSE = "The call lasted 23 minutes. The second part, on the harvest, is published separately."
_LEFT_OUT = {"docProps/thumbnail.jpeg"}
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(path: Path) -> None:
    document = Document()
    document.add_heading(TITLE, 0)
    for words in LEAD:
        document.add_paragraph(words)
    for speaker, words in TURNS:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{speaker}: ").bold = True
        paragraph.add_run(words)
    document.add_heading("Order of the call", 1)
    table = document.add_table(len(AGENDA), len(AGENDA[0]), style="Table Grid")
    for row, entries in enumerate(AGENDA):
        for column, words in enumerate(entries):
            table.cell(row, column).text = words
    document.add_paragraph(CLOSE)
    facts = document.core_properties
    facts.author, facts.title, facts.last_modified_by = "Press Service", TITLE, "Press Service"
    facts.created = facts.modified = datetime(2025, 10, 15, 14, 5)
    facts.comments, facts.language = "", "en"
    made = io.BytesIO()
    document.save(made)
    path.write_bytes(_dateless(made))


def _dateless(made: io.BytesIO) -> bytes:
    """The same package without the time of making."""
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(set(old.namelist()) - _LEFT_OUT):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr, entry.compress_type = 3, 0o644 << 16, zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
