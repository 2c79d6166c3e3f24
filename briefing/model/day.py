"""A day of the proleptic Gregorian calendar, in any year."""

from __future__ import annotations

from datetime import date

import msgspec

_ERA_DAYS = 146_097  # days in 400 Gregorian years
_ERA_YEARS = 400


class Day(msgspec.Struct, frozen=True, order=True, gc=False):
    """Astronomical years: 0 is 1 BCE, -479 is 480 BCE. datetime.date stops at year 1, history does not.

    Raises ValueError for a day that no calendar has.
    """

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        # A large case holds a million days: every month has 28, so few of them need be looked up.
        if 1 <= self.month <= 12 and 1 <= self.day <= 28:
            return
        if not (1 <= self.month <= 12 and 1 <= self.day <= days_in_month(self.year, self.month)):
            raise ValueError(f"no such day: {self.year}-{self.month}-{self.day}")

    @property
    def ordinal(self) -> int:
        """Days since 0000-12-31, so that 0001-01-01 is 1 as in datetime.date."""
        eras, year = divmod(self.year - 1, _ERA_YEARS)
        return eras * _ERA_DAYS + date(year + 1, self.month, self.day).toordinal()

    @property
    def weekday(self) -> int:
        """ISO weekday, 1 for Monday to 7 for Sunday."""
        return (self.ordinal - 1) % 7 + 1

    def plus(self, days: int) -> Day:
        return day_of(self.ordinal + days)

    def __str__(self) -> str:
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04d}-{self.month:02d}-{self.day:02d}"


def days_in_month(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_of(ordinal: int) -> Day:
    """The day `ordinal` days after 0000-12-31; the inverse of Day.ordinal."""
    eras, rest = divmod(ordinal - 1, _ERA_DAYS)
    found = date.fromordinal(rest + 1)
    return Day(found.year + eras * _ERA_YEARS, found.month, found.day)


def day_from(value: date) -> Day:
    return Day(value.year, value.month, value.day)


def day_from_iso(text: str) -> Day:
    """`YYYY-MM-DD`, a minus sign before years BCE. Raises ValueError for anything else."""
    sign, bare = (-1, text[1:]) if text.startswith("-") else (1, text)
    parts = bare.split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        raise ValueError(f"not a day: {text}")
    return Day(sign * int(parts[0]), int(parts[1]), int(parts[2]))
