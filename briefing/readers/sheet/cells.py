"""The cells of one sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.readers.budget import Allowance
from briefing.readers.package import Handler
from briefing.readers.sheet.formats import Form, shown

_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MOST = 40_000  # characters; Excel itself stops at 32,767


class Cells(Handler):
    """`found` holds row and column, both from 0, and the words of every cell that has any."""

    def __init__(self, strings: Sequence[str], forms: Mapping[int, Form], starts_1904: bool, budget: Allowance) -> None:
        self.found: list[tuple[int, int, str]] = []
        self._strings, self._forms, self._starts_1904, self._budget = strings, forms, starts_1904, budget
        self._row = self._column = -1
        self._kind, self._form = "n", 0
        self._value: list[str] = []
        self._in_value = False
        self._in_reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "row":
            number = attributes.get("r", "")
            self._row = int(number) - 1 if number.isdecimal() and len(number) < 8 else self._row + 1
            self._column = -1
        elif local == "c":
            self._budget.take(1)
            self._enter(attributes)
        elif local in ("v", "t"):
            self._in_value = not self._in_reading
        elif local == "rPh":
            self._in_reading = True

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if local in ("v", "t"):
            self._in_value = False
        elif local == "rPh":
            self._in_reading = False
        elif local == "c":
            words = self._words("".join(self._value)[:_MOST]).strip()
            if words:
                self.found.append((max(self._row, 0), self._column, words))

    def characters(self, words: str) -> None:
        if self._in_value:
            self._value.append(words)

    def _enter(self, attributes: dict[str, str]) -> None:
        place = _PLACE.fullmatch(attributes.get("r", ""))
        self._column = _number(place[1]) if place else self._column + 1
        self._row = int(place[2]) - 1 if place else self._row
        form = attributes.get("s", "0")
        self._kind, self._form = attributes.get("t", "n"), int(form) if form.isdecimal() and len(form) < 8 else 0
        self._value = []

    def _words(self, value: str) -> str:
        match self._kind:
            case "s":
                place = int(value) if value.isdecimal() and len(value) < 10 else -1
                return self._strings[place] if 0 <= place < len(self._strings) else ""
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(value, value)
            case "n":
                return shown(value, self._forms.get(self._form, Form.PLAIN), self._starts_1904)
            case _:
                return value


def _number(letters: str) -> int:
    """A is 0, Z 25, AA 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
