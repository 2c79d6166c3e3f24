"""Where the words of a text stand on its pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from struct import Struct
from typing import overload

from briefing.model.span import Span

Row = tuple[int, int, int, float, float, float, float]

PACKED = Struct("<3I4f")  # a Row: start, end and page; left, top, right and bottom in points


@dataclass(frozen=True, slots=True)
class Box:
    """Where the characters of `span` stand on a page, in points from the page's top left corner."""

    span: Span
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Boxes(Sequence[Box]):
    """Boxes in a tenth of the memory: a page has six hundred, few ever looked at, and those are made when asked for.

    Edges are told to a hundredth of a point.
    """

    packed: bytes = b""

    def __post_init__(self) -> None:
        if len(self.packed) % PACKED.size:
            raise ValueError("the last box is cut off")

    def __len__(self) -> int:
        return len(self.packed) // PACKED.size

    @overload
    def __getitem__(self, index: int) -> Box: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Box]: ...

    def __getitem__(self, index: int | slice) -> Box | Sequence[Box]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        return _box(PACKED.unpack_from(self.packed, number * PACKED.size))

    def __iter__(self) -> Iterator[Box]:
        return map(_box, self.rows())

    def rows(self) -> Iterator[Row]:
        """Start, end and page of each, then its edges, without making a Box of them."""
        return PACKED.iter_unpack(self.packed)


def _box(row: Row) -> Box:
    start, end, page, left, top, right, bottom = row
    return Box(Span(start, end), page, round(left, 2), round(top, 2), round(right, 2), round(bottom, 2))
