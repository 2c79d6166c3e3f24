"""A When in English words, for the window and the paper."""

from __future__ import annotations

from briefing.model.day import Day
from briefing.model.when import Extent, Grain, When
from briefing.temporal.calendar import iso_week

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
ORDINALS = ("first", "second", "third", "fourth")
UNKNOWN = "unknown"


def words(when: When | None) -> str:
    """In full: "2 December 2025", "about 2022", "between 24 August 2025 and 24 February 2026", "since May 2024"."""
    return _phrase(when, short=False)


def short(when: When | None) -> str:
    """For narrow places: "2 Dec 2025", "c. 2022", "24 Aug 2025 – 24 Feb 2026", "since May 2024"."""
    return _phrase(when, short=True)


def day_words(day: Day, short: bool = False) -> str:
    return f"{day.day} {_month(day.month, short)} {_year(day.year)}"


def _phrase(when: When | None, short: bool) -> str:
    if when is None or (when.earliest is None and when.latest is None):
        return UNKNOWN
    text = _moment(when, when.earliest, short) if _is_moment(when) and when.earliest else _window(when, short)
    if when.approximate:
        text = ("c. " if short else "about ") + text if not text.startswith("between") else text + ", about"
    return f"{text} (?)" if when.uncertain and short else f"{text}, uncertain" if when.uncertain else text


def _is_moment(when: When) -> bool:
    return when.extent is Extent.MOMENT or (when.grain is Grain.DAY and when.earliest == when.latest)


def _moment(when: When, day: Day, short: bool) -> str:
    year = _year(day.year)
    match when.grain:
        case Grain.MINUTE | Grain.HOUR | Grain.DAY:
            return day_words(day, short) + _clock(when.clock)
        case Grain.WEEK:
            return f"week {iso_week(day)[1]}, {iso_week(day)[0]}" if short else f"the week of {day_words(day)}"
        case Grain.MONTH:
            return f"{_month(day.month, short)} {year}"
        case Grain.SEASON:
            last = when.latest.year if when.latest else day.year
            return f"{SEASONS[day.month // 3 * 3]} {year}" + (f"–{last % 100:02d}" if last != day.year else "")
        case Grain.QUARTER:
            number = (day.month - 1) // 3
            return f"Q{number + 1} {year}" if short else f"the {ORDINALS[number]} quarter of {year}"
        case Grain.HALF:
            number = (day.month - 1) // 6
            return f"H{number + 1} {year}" if short else f"the {ORDINALS[number]} half of {year}"
        case Grain.YEAR:
            return year
        case Grain.DECADE:
            return f"{year}s" if short else f"the {year}s"
        case Grain.CENTURY:
            return _century(day.year, short)


def _century(year: int, short: bool) -> str:
    number, era = (year // 100 + 1, "") if year >= 0 else (-((year + 99) // 100) + 1, " BCE")
    return f"{'' if short else 'the '}{number}{ending(number)} century{era}"


def ending(number: int) -> str:
    """The letters behind an ordinal in figures: 1st, 2nd, 13th."""
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _window(when: When, short: bool) -> str:
    start, end = (_end(day, when.grain, short) for day in (when.earliest, when.latest))
    if when.extent is Extent.WITHIN:
        if not start:
            return f"by {end}"
        if not end:
            return f"from {start} on" if short else f"at some time from {start} on"
        return f"{start} – {end}" if short else f"between {start} and {end}"
    if not start:
        return f"until {end}"
    if not end:
        return f"since {start}"
    return f"{start} – {end}" if short else f"{start} to {end}"


def _end(day: Day | None, grain: Grain, short: bool) -> str:
    if day is None:
        return ""
    if grain is Grain.YEAR:
        return _year(day.year)
    return f"{_month(day.month, short)} {_year(day.year)}" if grain is Grain.MONTH else day_words(day, short)


def _month(month: int, short: bool) -> str:
    return MONTHS[month - 1][:3] if short else MONTHS[month - 1]


def _year(year: int) -> str:
    return f"{1 - year} BCE" if year <= 0 else str(year)


def _clock(clock: str | None) -> str:
    return f", {clock.replace('/', '–')}" if clock else ""
