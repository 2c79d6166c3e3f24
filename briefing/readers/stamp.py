"""Days out of the stamps that programs write: ISO 8601, the mail's Date, PDF's D:20251203."""

from __future__ import annotations

import re
from email.utils import parsedate

from briefing.model.day import Day

_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_RUN_TOGETHER = re.compile(r"\s*(?:D:)?(\d{4})(\d{2})(\d{2})(?:\d{2}|\b)")
_LENGTH = 100


def day_of_stamp(stamp: str) -> Day | None:
    """The day as the stamp prints it, in the stamp's own time zone; None for anything that is no stamp."""
    short = stamp[:_LENGTH]
    found = _ISO.match(short) or _RUN_TOGETHER.match(short)
    if found:
        year, month, day = (int(part) for part in found.groups())
        return _day(year, month, day)
    return day_of_mail(short)


def day_of_mail(stamp: str) -> Day | None:
    """The day of an RFC 5322 date."""
    try:
        parts = parsedate(stamp[:_LENGTH])
    except (ValueError, IndexError, TypeError):
        return None
    return _day(*parts[:3]) if parts else None


def _day(year: int, month: int, day: int) -> Day | None:
    try:
        return Day(year, month, day) if year > 0 else None
    except ValueError:
        return None
