"""A small reader of reasons: it counts a date anew from their words, and shares no code with the resolver."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from briefing.model.day import day_from
from briefing.model.timex import Timex

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
    r"\b(?:twen|thir|for|fif|fourth of|christmas|easter|friday \d|monday \d|eve\b|labor|thanksgiving)"
)
_QUOTED = re.compile(r"‘(?P<words>.*)’ (?P<reason>(?:is|counted|begins|ends|goes|says|comes) .*)", re.DOTALL)


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


def base_of(text: str) -> Window | None:
    """The date behind the anchor's name, without what it was itself counted from."""
    text = re.sub(r", counted from the (?:day|date) .*", "", text)
    text = re.sub(r"^the (?:day of publication|day of speaking|date before it in the text), ", "", text)
    week = text.startswith("the week of ")
    found = named(text)
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
    if weekday is not None and month is None:
        found = [(one, one) for n in range(-30, 31) if (one := near + timedelta(n)).weekday() == weekday]
    return found


def weeks(words: str, near: date) -> list[Window]:
    """Every week of this number in the years around, by ISO 8601."""
    week = re.search(r"\bweek (\d+)", words.lower())
    if week is None:
        return []
    mondays = (date.fromisocalendar(year, int(week[1]), 1) for year in range(near.year - 5, near.year + 6))
    return [(monday, monday + timedelta(6)) for monday in mondays]


def sought(every: list[Window], way: str, base: Window) -> list[Window]:
    """What the reason's direction leaves of the occurrences."""
    match way:
        case "is the last one before":
            return [max(one for one in every if one[1] < base[0])]
        case "is the latest one up to":
            return [max(one for one in every if one[0] <= base[1])]
        case "is the first one after":
            return [min(one for one in every if one[0] > base[1])]
        case "is the first one from":
            return [min(one for one in every if one[1] >= base[0])]
        case "is the one in the same week, month or year as":
            return [one for one in every if (one[0] <= base[1] and base[0] <= one[1]) or one[0].year == base[0].year]
        case _:  # nearest, and read on from: the last one up to the base or the first one behind it
            return [
                max(one for one in every if one[0] <= base[1]),
                min(one for one in every if one[0] > base[1]),
                *(one for one in every if one[0].year == base[0].year),
            ]


_COUNTED = re.compile(r"counted (?P<way>back|on) (?P<count>\d+) (?P<unit>[a-z]+?)s? from (?P<base>.*)")
_UNIT = re.compile(
    r"is (?:the|(?P<count>\d+)) (?P<unit>day|week|weekend|month|quarter|season|year|decade)s? "
    r"(?P<way>before|after|of) (?P<base>.*)"
)
_SLICE = re.compile(
    r"is (?:the (?P<end>first|last) (?P<count>\d+ )?(?P<unit>day|week|month)s?|(?P<one>\w+) (?P<number>\d+)) of "
    r"(?P<base>.*)"
)
_SEEK = re.compile(
    r"(?P<way>is (?:the (?:last one before|latest one up to|first one after|first one from|one nearest to|"
    r"one in the same week, month or year as)|read on from)) (?P<base>.*)"
)
_TIED = re.compile(r"is (?:a stretch of time|one moment in a stretch of time) from (?P<first>.*?) to (?P<last>.*)")


def recomputed(why: str) -> list[Window] | None:
    """The windows that the reason allows, one for most; None where its words are no plain date of four-digit years."""
    quoted = _QUOTED.fullmatch(why)
    assert quoted is not None, why
    reason = quoted["reason"].replace(", with the time of day as stated", "")
    reason, _, third = reason.partition("; ")
    reason = re.sub(r"^(?:begins|ends) an open stretch of time and ", "", reason)
    found = plain(quoted["words"], reason)
    if third and found is not None and third != "about then":
        return None
    return found


def plain(words: str, reason: str) -> list[Window] | None:
    if reason == "is a date in itself":
        found = named(words)
        return [found] if found else None
    for kind, read in ((_COUNTED, counted), (_SLICE, sliced), (_UNIT, in_units), (_TIED, tied)):
        match = kind.fullmatch(reason)
        if match is not None:
            return read(match)
    match = _SEEK.fullmatch(reason)
    base = base_of(match["base"]) if match else None
    if match and base:
        every = weeks(words, base[0]) or occurrences(words, base[0])
        return sought(every, match["way"], base) if every else None
    base = base_of(reason.removeprefix("is "))
    return [base] if base and reason.startswith("is ") else None


def counted(match: re.Match[str]) -> list[Window] | None:
    base, unit = base_of(match["base"]), match["unit"]
    if base is None:
        return None
    step = int(match["count"]) * (-1 if match["way"] == "back" else 1)
    if unit in ("hour", "minute"):
        return [base]
    first, last = (unit_of(moved(one, unit, step), unit) for one in base)
    coarse = unit == "day" and base[0] != base[1]
    return [(first[0], last[1]), unit_of(first[0], "month")] if coarse else [(first[0], last[1])]


def in_units(match: re.Match[str]) -> list[Window] | None:
    base = base_of(match["base"])
    count = int(match["count"] or 1) * {"before": -1, "after": 1, "of": 0}[match["way"]]
    if base is None:
        return None
    edge = base[1] if count > 0 else base[0]
    return [unit_of(moved(unit_of(edge, match["unit"])[0], match["unit"], count), match["unit"])]


def sliced(match: re.Match[str]) -> list[Window] | None:
    base, count, unit = base_of(match["base"]), int(match["count"] or 1), match["unit"]
    if base is None:
        return None
    if match["one"]:
        start = moved(base[0], match["one"], int(match["number"]) - 1)
        return [(start, moved(start, match["one"], 1) - timedelta(1))]
    if match["end"] == "first":
        return [(base[0], moved(base[0], unit, count) - timedelta(1))]
    return [(moved(base[1] + timedelta(1), unit, -count), base[1])]


def tied(match: re.Match[str]) -> list[Window] | None:
    first, last = named(match["first"]), base_of(match["last"])
    return [(first[0], last[1])] if first and last else None


def checked(timex: Timex) -> bool | None:
    """Whether the date is one that its reason gives; None for a reason that gives none by plain arithmetic."""
    when = timex.when
    if when is None or (when.earliest is None and when.latest is None):
        return None
    vague = any(mark in timex.why for mark in ("says only", "goes on at least", "some ", "a little ", "is not known"))
    windows = None if vague else recomputed(timex.why)
    if windows is None:
        return None
    ends = [(day_from(first), day_from(last)) for first, last in windows]
    return any(when.earliest in (None, first) and when.latest in (None, last) for first, last in ends)
