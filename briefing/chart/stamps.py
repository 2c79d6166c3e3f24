"""Cards that look the same wherever they stand, made once: most of what a frame shows."""

from __future__ import annotations

from typing import NamedTuple

from briefing.chart.cards import Box, Stand, card
from briefing.chart.display import Edge, Mark, Piece, Stamp
from briefing.chart.face import Face
from briefing.chart.metrics import Metrics

_MOST = 8000  # kept; then all are forgotten and made as they are needed
_LOOSE = 5.0  # units that a selected card's outline stands out


class _Made(NamedTuple):
    face: Face
    box: Box
    marks: tuple[Mark, ...]


class Stamps:
    """Remembers cards by what they are made of; one whose words have changed is made anew."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str, bool, bool, bool], _Made] = {}

    def card(self, face: Face, at: Stand, metrics: Metrics) -> tuple[Box, list[Piece]]:
        """As `cards.card`; where the card does not depend on the scale, as one stamp at its known end."""
        if not _is_plain(face, at, metrics):
            box, marks = card(face, at, metrics)
            return box, list(marks)
        key = (face.id, at.role, at.backward, at.roomy, at.selected)
        found = self._made.get(key)
        if found is None or found.face is not face:
            found = self._make(key, face, at, metrics)
        x, box = at.last if at.backward else at.first, found.box
        stamp = Stamp(x, at.y, found.marks, _LOOSE - box.x, box.right + _LOOSE, _LOOSE, box.height + _LOOSE, face.id)
        return Box(x + box.x, at.y, box.width, box.height), [stamp]

    def _make(
        self, key: tuple[str, str, bool, bool, bool], face: Face, at: Stand, metrics: Metrics
    ) -> _Made:  # fmt: skip
        if len(self._made) >= _MOST:
            self._made.clear()
        origin = Stand(0.0, 0.0, 0.0, -1e9, 1e9, at.role, at.backward, at.roomy, at.selected)
        box, marks = card(face, origin, metrics)
        found = self._made[key] = _Made(face, box, tuple(marks))
        return found


def _is_plain(face: Face, at: Stand, metrics: Metrics) -> bool:
    """Whether its length makes no difference to what is drawn."""
    length = at.last - at.first
    if face.edge in (Edge.SOFT, Edge.HATCH):
        return length <= metrics.ribbon
    if face.extent and face.edge is Edge.SOLID and length > 0:
        return False
    return length <= face.width(metrics, at.roomy)
