"""When a source was published: every clue there is, and which one may date it without asking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Basis, BlockKind, DateClue, Source, SourceText
from briefing.model.span import Span
from briefing.model.timex import Timex
from briefing.temporal.timex3 import is_absolute

_SURE = 0.7  # below this a clue is shown, never taken
_SAME_WEEK = 7  # days by which a reprint or an update may differ
_HEAD = 1500  # characters in which a dateline or byline may stand
_IN_ADDRESS = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)[/_.-]?(0?[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_SAYS_SO = re.compile(
    r"(?:published|posted|updated|first published|date|issued|released|last (?:updated|modified)|veröffentlicht|stand|"
    r"publié le|publicado|опубліковано|опубликовано)\s*(?:on|at|am|le|el)?\s*[:\-–]?\s*(?:on\s+)?$",
    re.IGNORECASE,
)
# "MOSCOW, Dec 3 (Wire) —": a place in capitals, the date, and a dash or a bracket behind it.
_PLACE_BEFORE = re.compile(r"^[^\w\n]*(?:[A-ZÀ-ÞЀ-Я][A-ZÀ-ÞЀ-Я'’.\-]+[ ,/]*){1,5}\s*[,(–—-]\s*$")
_DASH_AFTER = re.compile(r"^\s*(?:,?\s*\d{4})?\s*(?:\([^)\n]{2,40}\)|/[^/\n]{2,30}/)?\s*(?:[—–]|--|-\s|:)")
_BYLINE = re.compile(r"^\s*(?:by\s[^\n]{3,60}|von\s[^\n]{3,60}|par\s[^\n]{3,60})?[\s,|·•–—-]*$", re.IGNORECASE)


def clues(source_name: str, address: str, text: SourceText) -> tuple[DateClue, ...]:
    """All candidates for the day of publication, best first; of two for the same day and basis the first.

    A dateline without its year ("MOSCOW, Dec 3") takes the year of a surer clue within a week of it, and is no clue
    where there is none.
    """
    found = [*text.clues, *_of_address(address or text.address), *_of_file_name(source_name)]
    found += _of_head(text, found)
    order = {basis: rank for rank, basis in enumerate(Basis)}
    ranked = sorted(found, key=lambda clue: (-round(clue.confidence, 2), order[clue.basis], clue.where))
    kept: dict[tuple[Day, Basis], DateClue] = {}
    for clue in ranked:
        kept.setdefault((clue.day, clue.basis), clue)
    return tuple(kept.values())


def best(clues: Sequence[DateClue]) -> DateClue | None:
    """The clue that may date a source without asking: the surest one, unless another sure one is a week off.

    An old report that was posted again contradicts itself: that is a question for the analyst. A file's own data is
    never enough: it tells when the file was made.
    """
    sure = [clue for clue in clues if clue.confidence >= _SURE and clue.basis is not Basis.FILE_DATA]
    if not sure:
        return None
    first = sure[0]
    far = any(abs(clue.day.ordinal - first.day.ordinal) > _SAME_WEEK for clue in sure)
    return None if far else first


def _of_address(address: str) -> Iterator[DateClue]:
    for found in _IN_ADDRESS.finditer(address):
        day = _day(found)
        if day:
            sure = 0.85 if "/" in found[0] else 0.75
            yield DateClue(day, Basis.ADDRESS, f"address …{found[0]}…", sure)


def _of_file_name(name: str) -> Iterator[DateClue]:
    for found in _IN_ADDRESS.finditer(name):
        day = _day(found)
        if day:
            # Eight figures in a row may be a number of another kind; a separated date in a name was written by hand.
            separated = any(mark in found[0] for mark in "-_./")
            yield DateClue(day, Basis.FILE_NAME, f"file name {name}", 0.7 if separated else 0.5)


def _day(found: re.Match[str]) -> Day | None:
    try:
        return Day(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _of_head(text: SourceText, surer: Sequence[DateClue]) -> list[DateClue]:
    out = []
    for timex in _first_dates(text):
        sure, name = _standing(text.text, timex)
        day = _dateline_day(timex, surer)
        if sure and day:
            out.append(DateClue(day, Basis.DATELINE, f"{name}: “{timex.passage.exact}”", sure))
    return out[:3]


def _first_dates(text: SourceText) -> list[Timex]:
    """Dates of the first lines, of blocks that are furniture too: sites print the day of publication there."""
    head = text.text[:_HEAD]
    blocks = tuple(
        replace(block, kind=BlockKind.PARAGRAPH, span=Span(block.span.start, min(block.span.end, _HEAD)))
        for block in text.blocks
        if block.span.start < _HEAD and block.kind not in (BlockKind.QUOTED, BlockKind.CELL)
    )
    if text.blocks and not blocks:  # a table alone: its cells are no dateline
        return []
    source = Source("", "", "", "", text.media_type, language=text.language)
    return [
        t for t in timexes(source, replace(text, text=head, blocks=blocks), ()) if is_absolute(t.tree) or not t.when
    ]


def _standing(text: str, timex: Timex) -> tuple[float, str]:
    """How sure the place of a date makes it the day of publication, and what that place is called."""
    span = timex.passage.span
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    before, after = text[start : span.start], text[span.end : end if end >= 0 else len(text)]
    if _SAYS_SO.search(before):
        return 0.9, "says when it was published"
    if _PLACE_BEFORE.match(before) and _DASH_AFTER.match(after):
        return 0.85, "dateline"
    alone = len(after.strip()) < 30 and not re.search(r"[a-z]{3,} [a-z]{3,}", after)
    if _BYLINE.match(before) and alone and span.start < _HEAD // 2:
        return 0.75, "date line"
    return 0.0, ""


def _dateline_day(timex: Timex, surer: Sequence[DateClue]) -> Day | None:
    when = timex.when
    if when and when.earliest and when.earliest == when.latest:
        return None if when.uncertain else when.earliest
    if when is None and timex.value.startswith("XXXX-") and len(timex.value) == 10 and timex.value[5:].count("X") == 0:
        month, day = int(timex.value[5:7]), int(timex.value[8:10])
        for clue in surer:
            near = [clue.day.plus(step) for step in range(-7, 8)]
            match = next((each for each in near if (each.month, each.day) == (month, day)), None)
            if match:
                return match
    return None
