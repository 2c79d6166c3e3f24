"""Which line of the table is which event, where events stand in groups that can be folded. Qt-free."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from briefing.storage.index.asking import Listing

_NONE = Listing.none()


class Lines:
    """A heading stands above each group; of a folded one it is all that is shown."""

    def __init__(self, listing: Listing = _NONE, folded: Iterable[int] = ()) -> None:
        self.listing = listing
        self.folded = frozenset(folded)
        # The first event of each group, and the line of its heading.
        self._firsts = list(accumulate(listing.groups, initial=0))[:-1]
        shown = (1 if number in self.folded else count + 1 for number, count in enumerate(listing.groups))
        self._heads = list(accumulate(shown, initial=0))

    def __len__(self) -> int:
        return self._heads[-1] if self.listing.groups else len(self.listing.rows)

    def headings(self) -> list[int]:
        """The lines in which headings stand."""
        return self._heads[: len(self._firsts)]

    def group(self, line: int) -> int | None:
        """The group whose heading stands in this line, None for an event's line."""
        if not self.listing.groups:
            return None
        number = bisect_right(self._heads, line) - 1
        return number if number < len(self._firsts) and self._heads[number] == line else None

    def place(self, line: int) -> int:
        """Where the event of a line stands in the listing; for a heading, its group's first event."""
        if not self.listing.groups:
            return line
        number = min(bisect_right(self._heads, line) - 1, len(self._firsts) - 1)
        return self._firsts[number] + max(0, line - self._heads[number] - 1)

    def line(self, place: int) -> int:
        """The line of an event; that of its heading where its group is folded."""
        if not self.listing.groups:
            return place
        number = bisect_right(self._firsts, place) - 1
        if number in self.folded:
            return self._heads[number]
        return self._heads[number] + 1 + place - self._firsts[number]

    def count(self, group: int) -> int:
        return self.listing.groups[group]

    def turned(self, group: int) -> Lines:
        """The same lines with this group folded, or open again."""
        return Lines(self.listing, self.folded ^ {group})
