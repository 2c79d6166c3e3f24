"""The timeline of a web page that can be zoomed and walked through: data and a script of our own inside the file.

The drawing of the paper stands above it and says the same where no script may run.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from importlib.resources import files

import msgspec

from briefing.paper import walk
from briefing.paper.sections.chronology import TABLE
from briefing.paper.tree import DateSpan, Figure, Paper, Row, Table
from briefing.paper.wording import NBSP, plain

PLACE = '<div id="timeline-live" hidden></div>'  # where the script draws, below the figure

_TITLE = 2  # the place of the event's words in a row of the chronology


def policy(paper: Paper) -> str:
    """What the page may do: show itself, run this one script, fetch nothing."""
    digest = base64.b64encode(hashlib.sha256(_script().encode()).digest()).decode()
    runs = f"script-src 'sha256-{digest}'" if is_live(paper) else "script-src 'none'"
    return f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; {runs}; base-uri 'none'; form-action 'none'"


def is_live(paper: Paper) -> bool:
    """Whether the paper has a figure of the timeline and dated lines to go to."""
    return any(isinstance(block, Figure) for block in paper.blocks) and any(_dated(paper))


def live(paper: Paper, id_of: Callable[[str], str]) -> str:
    """The script with its data, for the end of the page; `id_of` gives the id of a row in the page."""
    if not is_live(paper):
        return ""
    events = [
        {
            "row": id_of(row.id),
            "date": span.words.replace(NBSP, " "),
            "title": plain(row.cells[_TITLE]).replace(NBSP, " "),
            "from": first,
            "to": last,
        }
        for row, span, first, last in _dated(paper)
    ]
    data = msgspec.json.encode({"label": "Timeline of events", "events": events}).decode()
    # Nothing in the data may end the element that holds it.
    held = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f'<script type="application/json" id="timeline-data">{held}</script><script>{_script()}</script>'


def _dated(paper: Paper) -> Iterator[tuple[Row, DateSpan, int, int]]:
    """Rows of the chronology with a day to draw them at; a side that is open is drawn to the day that is known."""
    tables = (block for block in walk.blocks(paper) if isinstance(block, Table) and block.id == TABLE)
    for row in (row for table in tables for row in table.rows):
        for span in row.cells[1]:
            when = span.when if isinstance(span, DateSpan) else None
            known = [day.ordinal for day in (when.earliest, when.latest) if day] if when else []
            if known and isinstance(span, DateSpan):
                yield row, span, min(known), max(known)


@cache
def _script() -> str:
    return files("resources").joinpath("paper", "timeline.js").read_text("utf-8").strip()


def content_policy(paper: Paper) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(policy(paper))}">'
