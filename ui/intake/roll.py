"""All files that were given to the open case, in their order."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from ui.intake.arrival import AGAIN, Arrival, Stage


class Roll:
    """A run is what was given since nothing was being read: progress counts its files."""

    def __init__(self) -> None:
        self._arrivals: dict[int, Arrival] = {}
        self._numbers = itertools.count(1)
        self._run = 1

    def __iter__(self) -> Iterator[Arrival]:
        return iter(list(self._arrivals.values()))

    def get(self, number: int) -> Arrival | None:
        return self._arrivals.get(number)

    def new(self, path: Path, part: str = "") -> Arrival:
        """A file with the next number, not on the roll yet."""
        return Arrival(next(self._numbers), path, part=part)

    def put(self, arrival: Arrival) -> None:
        if arrival.is_going and not self.going:
            self._run = arrival.number
        self._arrivals[arrival.number] = arrival

    def drop(self, number: int) -> None:
        del self._arrivals[number]

    def clear(self) -> None:
        self._arrivals.clear()

    @property
    def going(self) -> list[Arrival]:
        """Those that are not done yet."""
        return [arrival for arrival in self._arrivals.values() if arrival.is_going]

    @property
    def run(self) -> list[Arrival]:
        """The files of this run; parts of them that were refused are no files."""
        return [a for number, a in self._arrivals.items() if number >= self._run and not a.part]

    def drop_parts(self, path: Path) -> None:
        """What was said of the documents in a file that is read again."""
        for arrival in self:
            if arrival.path == path and arrival.part:
                self.drop(arrival.number)

    def drop_before(self, again: Arrival) -> None:
        """A file that is given again takes the place of what was said of its bytes before."""
        for arrival in self:
            if arrival.sha256 == again.sha256 and arrival.stage in AGAIN - {Stage.PARTIAL}:
                self.drop(arrival.number)
