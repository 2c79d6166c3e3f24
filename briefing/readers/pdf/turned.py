"""Text that runs sideways is read as if the page were turned until it stands upright, and put back for its boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pypdfium2 as pdfium

from briefing.readers.pdf.places import Edges

Placing = Callable[[Iterable[Edges]], list[Edges]]


@dataclass(frozen=True, slots=True)
class Turned:
    """How many quarters clockwise a text is turned on the shown page, and the size of that page in points."""

    quarters: int
    width: float
    height: float

    def back(self, left: float, top: float, right: float, bottom: float) -> Edges:
        """The place on the shown page of what stands there on the turned one."""
        if self.quarters == 1:
            return self.width - bottom, left, self.width - top, right
        if self.quarters == 2:
            return self.width - right, self.height - bottom, self.width - left, self.height - top
        return top, self.height - right, bottom, self.height - left


def placing(page: pdfium.PdfPage, turned: Turned | None = None) -> Placing:
    """From PDF's own coordinates (up from the bottom, before the page is turned) to those of the page as shown.

    Where `turned` is given, as it would be shown so turned that this text stands upright. Boxes come as left, bottom,
    right, top and become left, top, right, bottom.
    """
    left, bottom, right, top = page.get_bbox()

    def upright(boxes: Iterable[Edges]) -> list[Edges]:
        return [(x0 - left, top - y1, x1 - left, top - y0) for x0, y0, x1, y1 in boxes]

    def quarter(boxes: Iterable[Edges]) -> list[Edges]:
        return [(y0 - bottom, x0 - left, y1 - bottom, x1 - left) for x0, y0, x1, y1 in boxes]

    def half(boxes: Iterable[Edges]) -> list[Edges]:
        return [(right - x1, y0 - bottom, right - x0, y1 - bottom) for x0, y0, x1, y1 in boxes]

    def three_quarters(boxes: Iterable[Edges]) -> list[Edges]:
        return [(top - y1, right - x1, top - y0, right - x0) for x0, y0, x1, y1 in boxes]

    quarters = page.get_rotation() // 90 - (turned.quarters if turned else 0)
    return (upright, quarter, half, three_quarters)[quarters % 4]
