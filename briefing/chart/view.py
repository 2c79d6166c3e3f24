"""What is asked of a chart, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.chart.axis import Axis
from briefing.chart.cards import Box
from briefing.chart.display import DisplayList


@dataclass(frozen=True, slots=True)
class View:
    """A window of `width` by `height` onto the lanes; `axis` must stand right of the chart's gutter.

    `scroll` is how far the lanes are scrolled up; `today` and `cutoff` are times for a line, None for no line.
    `tray` is the first undated event that is shown in the tray. `planned` is the time around which the lanes have been
    given their heights, None for the middle of the window: as long as it stays, panning moves no card from its row.
    """

    axis: Axis
    width: float
    height: float
    scroll: float = 0.0
    selected: str = ""
    today: float | None = None
    cutoff: float | None = None
    tray: int = 0
    planned: float | None = None


@dataclass(frozen=True, slots=True)
class LaneView:
    """A lane as it was laid out. `visible` = `painted` + `ticked`, or all in the strip where `counted` is not None."""

    title: str
    box: Box
    visible: int
    painted: int
    ticked: int
    counted: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """`boxes` are the cards, in time order within their lanes; `pills` the undated events in the tray, in order.

    `area` is where the lanes are seen, `height` what they would need; `overview` is the strip that shows everything
    from `first` to `last`. `more` is the pill that stands for `unshown` undated events. `heads` are the names of the
    lanes at the left.
    """

    display: DisplayList
    lanes: tuple[LaneView, ...]
    boxes: Mapping[str, Box]
    pills: Mapping[str, Box]
    area: Box
    height: float
    overview: Box | None = None
    first: float = 0.0
    last: float = 0.0
    more: Box | None = None
    unshown: int = 0
    heads: Mapping[str, Box] = field(default_factory=dict)
