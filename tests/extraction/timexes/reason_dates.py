"""Dates in words and steps along the calendar, for the reader of reasons; shares no code with the resolver."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Window = tuple[date, date]
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_SIZES = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_CLOCK = re.compile(r"\bt?\d\d?[:.]\d\d(?::\d\d)?(?:\+\d\d:\d\d)?(?: ?[ap]\.?m\.?)?|\b\d\d? ?[ap]\.?m\b\.?")
# Written-out numbers, and days whose date is no arithmetic of their words.
_SPELLED = re.compile(
    r"\b(?:twen|thir|for|fif|fourth of|christmas|easter|friday \d|monday \d|eve\b|labor|thanksgiving|good |black )"
)


def months(year: int, month: int, count: int) -> Window:
    index = year * 12 + month - 1 + count
    return date(year, month, 1), date(index // 12, index % 12 + 1, 1) - timedelta(1)


def named(text: str) -> Window | None:
    """A date in words, as the reasons and most texts print it."""
    if re.search(r"\d[./]\d+[./]\d", text):  # whether the day or the month comes first is not in the words
        return None
    text = _CLOCK.sub(" ", text.lower().replace(",", "").replace("the week of ", ""))
    if _SPELLED.search(text):
        return None
    month = next(
        (
            i + 1
            for i, name in enumerate(_MONTHS)
            if re.search(
                rf"\b{name[:3]}(?:{name[3:]})?\b|\bsept\b"
                if name == "september"
                else rf"\b{name[:3]}(?:{name[3:]})?\b",
                text,
            )
        ),
        None,
    )
    year = next((int(found) for found in re.findall(r"\b\d{4}\b", text)), None)
    day = next((int(found) for found in re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", text)), None)
    if (iso := re.search(r"(\d{4})-(\d\d)-(\d\d)", text)) is not None:
        one = date(int(iso[1]), int(iso[2]), int(iso[3]))
        return one, one
    if year is None or " bc" in text:
        return None
    if "quarter" in text or "half" in text or re.search(r"\bq\d\b", text):
        short = re.search(r"\bq(\d)\b", text)
        number = next((n for word, n in _ORDINALS.items() if word in text), 0) or int(short[1] if short else 1)
        size = 6 if "half" in text else 3
        return months(year, size * (number - 1) + 1, size)
    season = next((first for name, first in _SEASONS.items() if name in text), None)
    if season is not None:
        return months(year, season, 3)
    if month is not None:
        return (date(year, month, day), date(year, month, day)) if day else months(year, month, 1)
    return (date(year, 1, 1), date(year, 12, 31)) if re.fullmatch(r"(?:\D*\b)?\d{4}", text) else None


def rounded(text: str) -> Window | None:
    """A year of fewer digits, a decade or a century, as the reasons print them."""
    found = re.fullmatch(r"(?:about )?(?:(\d{1,2}) (\w+) )?(\d{1,3})", text)
    if found and (not found[2] or found[2].lower() in _MONTHS):
        year = int(found[3])
        if not found[2]:
            return date(year, 1, 1), date(year, 12, 31)
        return (date(year, _MONTHS.index(found[2].lower()) + 1, int(found[1])),) * 2
    decade, century = re.fullmatch(r"the (\d{3}0)s", text), re.fullmatch(r"the (\d\d?)\w\w century", text)
    if decade:
        return date(int(decade[1]), 1, 1), date(int(decade[1]) + 9, 12, 31)
    first = (int(century[1]) - 1) * 100 if century else 0
    return (date(first, 1, 1), date(first + 99, 12, 31)) if first else None


def third(window: Window, words: str) -> Window | None:
    """The named third of a month, year, season or decade; None of anything else."""
    part = next((i for i, name in enumerate(("first", "middle", "last")) if name in words), 0)
    first, last = window
    size = (last.year - first.year) * 12 + last.month - first.month + 1
    if size == 1 and first.day == 1 and last.day > 27:
        return date(first.year, first.month, 10 * part + 1), last if part == 2 else last.replace(day=10 * part + 10)
    if size in (3, 12):
        return months(first.year, first.month + part * size // 3, size // 3)
    if size in (120, 1200):
        low, high = (((0, 3), (4, 6), (7, 9)) if size == 120 else ((0, 33), (34, 66), (67, 99)))[part]
        return date(first.year + low, 1, 1), date(first.year + high, 12, 31)
    return None


def base_of(text: str) -> Window | None:
    """The date behind the anchor's name, without what it was itself counted from."""
    text = re.sub(r", counted from the (?:day|date) .*", "", text)
    text = re.sub(r"^the (?:day of publication|day of speaking|date before it in the text), ", "", text)
    week = text.startswith("the week of ")
    found = named(text) or rounded(text)
    return (found[0], found[0] + timedelta(6)) if week and found else found


def unit_of(day: date, unit: str) -> Window:
    if unit == "week":
        monday = day - timedelta(day.weekday())
        return monday, monday + timedelta(6)
    if unit == "weekend":
        monday = day - timedelta(day.weekday())
        return monday + timedelta(5), monday + timedelta(6)
    if unit == "day":
        return day, day
    if unit == "season":
        return months(day.year, day.month // 3 * 3, 3)
    size = _SIZES[unit]
    index = (day.year * 12 + day.month - 1) // size * size
    return months(index // 12, index % 12 + 1, size)


def moved(day: date, unit: str, count: int) -> date:
    if unit in ("day", "week", "weekend"):
        return day + timedelta(count * (1 if unit == "day" else 7))
    if unit in ("hour", "minute"):
        return day
    index = day.year * 12 + day.month - 1 + count * _SIZES[unit]
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def occurrences(words: str, near: date) -> list[Window]:
    """Every day, month, season or quarter that the words may mean in the years around."""
    text, found = _CLOCK.sub(" ", words.lower()), []
    if re.search(r"\d/\d", text) or _SPELLED.search(text) or "day" in text.replace("day,", "").split():
        return []
    month = next((i + 1 for i, name in enumerate(_MONTHS) if re.search(rf"\b{name[:3]}", text)), None)
    day = next((int(one) for one in re.findall(r"\b(\d{1,2})(?!\d|:)(?:st|nd|rd|th)?", text)), None)
    weekday = next((i for i, name in enumerate(_DAYS) if name in text), None)
    if weekday is not None and month is None:
        return on_weekday(weekday, day, near)
    season = next((first for name, first in _SEASONS.items() if name in text), None)
    part = next((n for word, n in _ORDINALS.items() if word in text), None)
    for year in range(near.year - 5, near.year + 6):
        if month is not None and "last day" not in text:
            if day is None:
                found.append(months(year, month, 1))
            elif day <= monthrange(year, month)[1]:
                found.append((date(year, month, day), date(year, month, day)))
        elif season is not None:
            found.append(months(year, season, 3))
        elif part is not None and ("quarter" in text or "half" in text):
            size = 6 if "half" in text else 3
            found.append(months(year, size * (part - 1) + 1, size))
        elif weekday is None and day is not None:
            found += [(date(year, m, day),) * 2 for m in range(1, 13) if day <= monthrange(year, m)[1]]
    return found


def on_weekday(weekday: int, day: int | None, near: date) -> list[Window]:
    """The Thursdays around, or the Fridays that are the 13th of their month."""
    every = [near + timedelta(n) for n in (range(-30, 31) if day is None else range(-420, 421))]
    return [(one, one) for one in every if one.weekday() == weekday and day in (None, one.day)]


def weeks(words: str, near: date) -> list[Window]:
    """Every week of this number in the years around, by ISO 8601."""
    week = re.search(r"\bweek (\d+)", words.lower())
    if week is None:
        return []
    mondays = (date.fromisocalendar(year, int(week[1]), 1) for year in range(near.year - 5, near.year + 6))
    return [(monday, monday + timedelta(6)) for monday in mondays]
