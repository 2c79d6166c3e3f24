"""Dates typed by hand: "early December 2025", "c. 1204", "between 2 and 5 May 2024", "184X"."""

from __future__ import annotations

import re

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Source, SourceText
from briefing.model.timex import Timex
from briefing.model.when import When
from briefing.temporal.edtf import parse

_SMALL_YEAR = re.compile(r"(?i)(c\.?|ca\.?|circa|about)?\s*(\d{1,4})\s*(bce?|ce|ad)?")
# Words that a date may be typed with and that say no more of it.
_FILLER = re.compile(
    r"(?i)\b(?:on|in|at|the|of|from|between|and|to|until|till|since|by|before|after|no|later|than|or)\b"
)
_MONTHS = re.compile(
    r"(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun|christmas|easter|thanksgiving)"
    r"(day)?\b"
)


def understand(words: str, created: Day | None = None) -> When | None:
    """What a typed date means, EDTF included; None where it is not understood as a whole.

    `created` is what "yesterday" and "3 May" count from; None leaves those not understood.
    """
    words = " ".join(words.split())
    when = _edtf(words) or _year(words) or _phrase(words, created)
    return when


def _edtf(words: str) -> When | None:
    try:
        return parse(words.upper().replace("--", "/"))
    except ValueError:
        return None


def _year(words: str) -> When | None:
    """Years of any length, which in running text would be numbers."""
    found = _SMALL_YEAR.fullmatch(words)
    if found is None:
        return None
    year = int(found[2])
    bce = (found[3] or "").lower().startswith("b")
    year = 1 - year if bce else year
    text = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    return parse(text + ("~" if found[1] else ""))


def _phrase(words: str, created: Day | None) -> When | None:
    """Words as in a text; all of them must belong to the date."""
    named = _MONTHS.sub(lambda name: name[0].capitalize(), words)
    text = f"in {named}"  # a bare "May" is a month after a word that months follow
    source = Source("", "", "", "", "text/plain", created=created)
    found = timexes(source, SourceText(text, (), "typed", "text/plain", language="en"), ())
    if not found or not _all_read(text, found):
        return None
    whens = {timex.when for timex in found}
    when = found[0].when if len(whens) == 1 or _same(found) else None
    return when


def _same(found: tuple[Timex, ...]) -> bool:
    first = found[0].when
    return first is not None and all(
        timex.when is not None and timex.when.edtf == first.edtf and timex.core is not None for timex in found
    )


def _all_read(text: str, found: tuple[Timex, ...]) -> bool:
    left, last = "", 0
    for timex in found:
        left += text[last : timex.passage.span.start] + " "
        last = timex.passage.span.end
    left += text[last:]
    return not re.search(r"\w", _FILLER.sub("", left))
