"""What the numbers of a sheet are: counts, shares, or days since the end of 1899."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import Enum

from briefing.readers.package import Handler, Package


class Form(Enum):
    PLAIN = 0
    SHARE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4
    MOMENT = 5
    CLOCK = 6
    HOURS = 7  # a length of time: [h]:mm


# The formats that Excel knows by number alone (ECMA-376, 18.8.30).
_BUILT_IN = {
    **dict.fromkeys((9, 10), Form.SHARE),
    **dict.fromkeys((14, 15, 16, *range(27, 32), 36, *range(50, 55), 57, 58), Form.DAY),
    17: Form.MONTH,
    **dict.fromkeys((18, 19, 20, 21, *range(32, 36), 45, 47, 55, 56), Form.CLOCK),
    22: Form.MOMENT,
    46: Form.HOURS,
}
_SILENT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_START = datetime(1899, 12, 30)
_START_1904 = datetime(1904, 1, 1)
_LATEST = 2_958_466  # the first day after the year 9999


class _Formats(Handler):
    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.used: list[int] = []
        self._in_cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "numFmt":
            self.codes[_int(attributes.get("numFmtId", ""))] = attributes.get("formatCode", "")
        elif local == "cellXfs":
            self._in_cells = True
        elif local == "xf" and self._in_cells:
            self.used.append(_int(attributes.get("numFmtId", "")))

    def end(self, name: str) -> None:
        if name.endswith(" cellXfs"):
            self._in_cells = False


def formats(package: Package) -> dict[int, Form]:
    """What the number of a cell's style makes of its value, where that is not a plain number."""
    styles = _Formats()
    package.parse("xl/styles.xml", styles)
    found: dict[int, Form] = {}
    for number, id_ in enumerate(styles.used):
        form = of_code(styles.codes[id_]) if id_ in styles.codes else _BUILT_IN.get(id_, Form.PLAIN)
        if form is not Form.PLAIN:
            found[number] = form
    return found


def of_code(code: str) -> Form:
    """What a format code shows, by its first section (the one for positive numbers)."""
    bare = _SILENT.sub("", code).split(";")[0].lower()
    if "[" in bare:
        return Form.HOURS
    if "%" in bare:
        return Form.SHARE
    if "general" in bare or "0" in bare.split(".")[0] or "#" in bare:
        return Form.PLAIN
    if "h" in bare or "s" in bare:
        return Form.MOMENT if "y" in bare or "d" in bare else Form.CLOCK
    if "d" in bare:
        return Form.DAY
    if "y" in bare:
        return Form.MONTH if "m" in bare else Form.YEAR
    return Form.DAY if "m" in bare else Form.PLAIN


def shown(value: str, form: Form, starts_1904: bool) -> str:
    """The number as text: ISO 8601 for days and times; anything that is no number as it stands."""
    try:
        number = float(value)
    except ValueError:
        return value
    if form is Form.PLAIN:
        return _plain(number)
    if form is Form.SHARE:
        return f"{_plain(round(number * 100, 6))}%"
    if not 0 <= number < _LATEST:
        return _plain(number)
    if form is Form.HOURS:
        minutes = round(number * 24 * 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    return _moment(number, form, starts_1904)


def _moment(number: float, form: Form, starts_1904: bool) -> str:
    # Excel counts a 29 February 1900 that never was.
    start = _START_1904 if starts_1904 else _START + timedelta(days=1 if number < 60 else 0)
    try:
        at = start + timedelta(seconds=round(number * 86_400))
    except OverflowError:
        return _plain(number)
    clock = f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}"
    match form:
        case Form.CLOCK:
            return clock if number < 1 else f"{at:%Y-%m-%d} {clock}"
        case Form.MOMENT:
            return f"{at:%Y-%m-%d} {clock}"
        case Form.MONTH:
            return f"{at:%Y-%m}"
        case Form.YEAR:
            return f"{at:%Y}"
        case _:
            return f"{at:%Y-%m-%d}" if number % 1 == 0 else f"{at:%Y-%m-%d} {clock}"


def _plain(number: float) -> str:
    return str(int(number)) if abs(number) < 1e15 and number == int(number) else f"{number:.15g}"


def _int(digits: str) -> int:
    return int(digits) if digits.isdecimal() and len(digits) < 8 else -1
