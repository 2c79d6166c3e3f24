"""What was changed: the pieces that came back held against those that went out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from briefing.paper.tree import Contents, Paper
from briefing.writers.docx.inlines import bound
from briefing.writers.returned.reading import Body, Piece, body
from briefing.writers.returned.units import Unit, notes, smooth, units

_ALIKE = 0.5  # share of letters in order, above which two pieces without a bookmark are one that was edited


class Fate(StrEnum):
    EDITED = "edited"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Change:
    """`unit` is the id of what was changed, of what stands before it where it was added; "" at the very beginning."""

    fate: Fate
    unit: str
    before: str
    after: str


def changed(content: bytes, paper: Paper) -> tuple[tuple[Change, ...], Body]:
    """Changes in the order of the file, and what was read. Raises TreeError for what is no Word document.

    What stands there word for word is the same, wherever a program has moved its bookmark; then bookmarks tell which
    piece is which, and for pieces without one their words do.
    """
    read = body(content, notes(paper))
    listed = _listed(paper)
    came = [piece for piece in read.pieces if not listed.fullmatch(piece.words)]
    return tuple(_Matching(units(paper), came).changes()), read


def _listed(paper: Paper) -> re.Pattern[str]:
    """The lines of the contents, which Word counts anew and other programs restyle."""
    entries = [smooth(each.words) for block in paper.blocks if isinstance(block, Contents) for each in block.entries]
    return re.compile(rf"(?:{'|'.join(map(re.escape, entries))}) ?\d+") if entries else re.compile(r"(?!)")


class _Matching:
    def __init__(self, sent: Sequence[Unit], came: Sequence[Piece]) -> None:
        self._sent, self._came = sent, came
        self._piece_of: dict[int, int] = {}  # by the places of unit and piece

    def changes(self) -> Iterator[Change]:
        gaps = list(self._same())
        self._bookmarked()
        for gap in gaps:
            self._alike(*gap)
        unit_of = {piece: unit for unit, piece in self._piece_of.items()}
        yield from self._told(unit_of)

    def _same(self) -> Iterator[tuple[range, range]]:
        """Pair what is the same word for word; gives the stretches between."""
        one, other = [unit.words for unit in self._sent], [piece.words for piece in self._came]
        at = (0, 0)
        for match in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
            yield range(at[0], match.a), range(at[1], match.b)
            self._piece_of.update((match.a + step, match.b + step) for step in range(match.size))
            at = (match.a + match.size, match.b + match.size)

    def _bookmarked(self) -> None:
        taken = set(self._piece_of.values())
        places = {name: place for place, piece in enumerate(self._came) if place not in taken for name in piece.bounds}
        for place, unit in enumerate(self._sent):
            found = places.get(bound(unit.id))
            if place not in self._piece_of and found is not None and found not in taken:
                self._piece_of[place] = found
                taken.add(found)

    def _alike(self, sent: range, came: range) -> None:
        taken = set(self._piece_of.values())
        free = [place for place in came if place not in taken]
        for place in sent:
            if place in self._piece_of:
                continue
            words = self._sent[place].words
            near = [(SequenceMatcher(None, words, self._came[each].words).ratio(), -each) for each in free]
            best, at = max(near, default=(0.0, 0))
            if best > _ALIKE:
                self._piece_of[place] = -at
                free.remove(-at)

    def _told(self, unit_of: dict[int, int]) -> Iterator[Change]:
        """Walk through what came back; what did not is told where it stood."""
        waiting = [place for place in range(len(self._sent)) if place not in self._piece_of]
        last = -1
        for place, piece in enumerate(self._came):
            unit = unit_of.get(place)
            if unit is None:
                if piece.words:
                    yield Change(Fate.ADDED, self._sent[last].id if last >= 0 else "", "", piece.words)
                continue
            while waiting and waiting[0] < unit:
                yield self._removed(waiting.pop(0))
            last = unit
            if self._sent[unit].words != piece.words:
                yield Change(Fate.EDITED, self._sent[unit].id, self._sent[unit].words, piece.words)
        yield from (self._removed(place) for place in waiting)

    def _removed(self, place: int) -> Change:
        return Change(Fate.REMOVED, self._sent[place].id, self._sent[place].words, "")
