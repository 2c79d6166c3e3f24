"""The places of the window and what stands around each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui import crosscheck, document, events, paper, positions, review, timeline
from ui.panel import Panel


@dataclass(frozen=True, slots=True)
class Place:
    """`left` stands in the left column, `below` under the panel, `right` in the right column, top to bottom.

    `keeps_case` puts the case's own lists into the left column; without it and without `left` there is none.
    """

    panel: Panel
    keeps_case: bool = True
    left: Panel | None = None
    below: tuple[Panel, ...] = ()
    right: tuple[Panel, ...] = ()

    @property
    def key(self) -> str:
        return self.panel.key

    @property
    def title(self) -> str:
        return QCoreApplication.translate("Panel", self.panel.title)


# Panels are made once and shared: the source beside the timeline is the one beside the positions.
_SOURCE = (document.PANEL, document.INSPECTOR)

PLACES = (
    Place(review.PANEL, keeps_case=False),
    Place(timeline.PANEL, below=(events.PANEL, review.STRIP), right=_SOURCE),
    Place(crosscheck.PANEL, keeps_case=False, right=_SOURCE),
    Place(positions.PANEL, right=_SOURCE),
    Place(paper.PANEL, left=paper.OUTLINE, right=(paper.JUDGEMENTS, paper.DESK)),
)
FIRST = "timeline"  # where a case opens that was never open before
HIDDEN_AT_FIRST = ("events",)  # panels below a place that are shown on asking
