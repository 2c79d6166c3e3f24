"""Whole dates of languages that have no tables of ours: what looks like one is put to the package dateparser.

The last resort, and never a search: dateparser sees dates in verbs and surnames and fills in from today, so it is
asked only about a day, a word and a year standing together, strictly, and with the language given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.extraction.timexes.build import known
from briefing.extraction.timexes.foreign import Foreign
from briefing.model.span import Span

_WHOLE_DATE = re.compile(
    r"(?<!\w)\d{1,2}\.?\s+[^\W\d]{2,20}\.?\s+(?:[^\W\d]{1,3}\s+)?[12]\d{3}(?!\d)"
    r"|(?<!\d)[12]\d{3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
    r"|(?<!\d)[12]\d{3}\s?년\s?\d{1,2}\s?월\s?\d{1,2}\s?일"
)
_STRICT = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}


def dates(text: str, start: int, end: int, language: str) -> Iterator[Foreign]:
    """The whole dates of text[start:end] in reading order; none for a language that dateparser does not know."""
    for found in _WHOLE_DATE.finditer(text, start, end):
        day = _day(found[0], language)
        tree = known(*day) if day else None
        if tree is not None:
            yield Foreign(Span(found.start(), found.end()), tree, f"{language} date, by dateparser")


def _day(words: str, language: str) -> tuple[int, int, int] | None:
    import dateparser  # half a second to import: only where such a date has been found

    try:
        found = dateparser.parse(words, languages=[language], settings=_STRICT)
    except ValueError:  # a language it has no data for
        return None
    return (found.year, found.month, found.day) if found else None
