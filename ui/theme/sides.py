"""Which colour a side has in the window: the chart's, so that the paper and the lists agree."""

from __future__ import annotations

from briefing.chart.lanes import side_role, sides

__all__ = ["role_of", "sides"]


def role_of(side: str, known: tuple[str, ...]) -> str:
    """The colour role of a side among `sides(dossier)`; slate for none or one that is not known."""
    return side_role(known, side)
