"""Checks 10 to 12: dates as stated and as resolved, and the days of the paper itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.paper import walk
from briefing.paper.checks.finding import Finding
from briefing.paper.dates import UNDATED, is_known
from briefing.paper.sections.chronology import TABLE
from briefing.paper.sections.own_words import OWN
from briefing.paper.tree import DateSpan, Marking, Masthead, Note, Paper, Paragraph, Role, Table, Text
from briefing.paper.wording import plain

_QUOTED = re.compile(r"“[^”]*”")
_RELATIVE = re.compile(
    r"\b(yesterday|today|tomorrow|tonight|last (?:week|month|year|night)|next (?:week|month|year)"
    r"|this (?:week|month|year|morning|evening)|(?:days|weeks|months|years) ago|earlier this)\b",
    re.IGNORECASE,
)


def dated(paper: Paper) -> Iterator[Finding]:
    meta = paper.meta
    if meta.stamp and meta.until and meta.until > meta.stamp:
        yield Finding(12, "", "The information cut-off is later than the day of issue.")
    for block in paper.blocks:
        told = {label for label, _ in block.facts} if isinstance(block, Masthead) else None
        if told is not None and not {"Issued", "Information cut-off"} <= told:
            yield Finding(12, block.id, "The title block does not give day of issue and information cut-off.")


def resolved(paper: Paper) -> Iterator[Finding]:
    """In the chronology every date stands as stated and as resolved; what is not known says so."""
    for block in walk.blocks(paper):
        for row in block.rows if isinstance(block, Table) and block.id == TABLE else ():
            stated, days = plain(row.cells[0]), row.cells[1]
            spans = [inline for inline in days if isinstance(inline, DateSpan)]
            if not stated.strip():
                yield Finding(10, row.id, "A date does not say how the source states it.")
            if not spans and UNDATED not in plain(days).casefold():
                yield Finding(10, row.id, "An event has no date and does not say that it has none.")
            if any(not is_known(span.when) for span in spans):
                yield Finding(10, row.id, "A date is printed that nothing resolves.")


def absolute(paper: Paper) -> Iterator[Finding]:
    """The analyst's own sentences count from no day that the reader does not see."""
    for block in walk.blocks(paper):
        if isinstance(block, Paragraph) and block.id.startswith((*OWN, "judgement-")):
            own = [i for i in block.inlines if not isinstance(i, Note | Marking | DateSpan) and not _is_verbatim(i)]
            found = _RELATIVE.search(_QUOTED.sub(" ", plain(own)))
            if found:
                yield Finding(11, block.id, f"“{found.group()}” counts from a day that the reader has to guess.")


def _is_verbatim(inline: object) -> bool:
    return isinstance(inline, Text) and inline.role is Role.VERBATIM
