"""How a case's timeline was left: its lanes, and what stretch of time was looked at."""

from __future__ import annotations

import json
from math import isfinite

from PySide6.QtCore import QByteArray

from briefing.chart.arrangement import Arrangement
from briefing.chart.lanes import By
from ui.timeline.canvas import TimelineView
from ui.timeline.window_of_time import Seen


def state_of(canvas: TimelineView) -> QByteArray:
    """What is worth coming back to; nothing of it is the analyst's work."""
    held = canvas.kept.arrangement
    found = {
        "by": canvas.kept.by.value,
        "order": list(held.order),
        "folded": sorted(held.folded),
        "pinned": sorted(held.pinned),
        "seen": [canvas.seen.first, canvas.seen.last] if canvas.is_placed else [],
    }
    return QByteArray(json.dumps(found).encode())


def restore(canvas: TimelineView, state: QByteArray) -> None:
    """As it was left; what does not fit any more is passed over."""
    try:
        found = json.loads(bytes(state.data()))
        by = By(found["by"])
        held = Arrangement(tuple(found["order"]), frozenset(found["folded"]), frozenset(found["pinned"]))
        seen = [float(time) for time in found["seen"]]
    except (ValueError, KeyError, TypeError):
        return  # written by another version
    canvas.kept.arrange(held)
    canvas.kept.make_by(by)
    if len(seen) == 2 and all(map(isfinite, seen)) and seen[0] < seen[1]:
        canvas.place_at(Seen(*seen))
