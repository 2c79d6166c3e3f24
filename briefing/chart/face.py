"""What an event looks like wherever it stands: its words, measured, and how sure its edges are."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.chart.display import Edge, Measure
from briefing.chart.metrics import Metrics
from briefing.chart.wording import second_line
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Modality
from briefing.model.when import Extent, Grain, When

ASK = 20.0  # share of the title's size x 12 that the amber mark takes beside a card
_FINE = (Grain.MINUTE, Grain.HOUR, Grain.DAY)


@dataclass(frozen=True, slots=True)
class Face:
    """`title` is cut to the widest a card may be, `words` is the second line. Widths include no padding.

    `asks` puts the amber mark beside it: the date is uncertain. `extent` is True where its length means something.
    """

    id: str
    title: str
    words: str
    edge: Edge
    kept: bool
    asks: bool
    extent: bool
    title_width: float
    words_width: float

    def width(self, metrics: Metrics, roomy: bool) -> float:
        """What its card takes, the amber mark included."""
        text = max(self.title_width, self.words_width) if roomy else self.title_width
        return text + 2 * metrics.inset + 2 + (ask_width(metrics) if self.asks else 0.0)

    def takes(self, metrics: Metrics, roomy: bool) -> float:
        """The room it needs at least: a window of doubt has a ribbon over its words."""
        wide = self.width(metrics, roomy)
        return max(wide, metrics.ribbon) if self.edge in (Edge.SOFT, Edge.HATCH) else wide

    @property
    def line(self) -> str:
        """Both lines in one, for a band."""
        return f"{self.title} · {self.words}" if self.words else self.title


def widest(metrics: Metrics) -> float:
    """What no card's words are wider than."""
    return metrics.card + 2 * metrics.inset + 2 + ask_width(metrics)


def ask_width(metrics: Metrics) -> float:
    return ASK * metrics.title / 12


def face(dossier: Dossier, event: Event, metrics: Metrics, measure: Measure, full: bool = True) -> Face:
    """Without `full` it has no second line: in a crowd nobody sees one, and to word it takes longer than all else."""
    kept = event.review.kept
    title = elided(event.title, metrics.card, metrics.title, 500, measure)
    line = elided(second_line(dossier, event), metrics.card, metrics.small, 400, measure) if full else ""
    return Face(
        event.id,
        title,
        line,
        edge_of(event),
        kept,
        event.when is not None and event.when.uncertain,
        event.when is not None and (event.when.extent is not Extent.MOMENT or event.when.grain not in _FINE),
        measure(title, metrics.title, 500),
        measure(line, metrics.small, 400) if line else 0.0,
    )


def edge_of(event: Event) -> Edge:
    """The strongest doubt wins: denied, then not real yet, then open, then a window, then about."""
    if event.modality is Modality.DENIED:
        return Edge.STRUCK
    if event.modality in (Modality.PLANNED, Modality.POSSIBLE):
        return Edge.DASHED
    return _edge_of_when(event.when) if event.when else Edge.SOLID


def _edge_of_when(when: When) -> Edge:
    if when.latest is None:
        return Edge.OPEN_END
    if when.earliest is None:
        return Edge.OPEN_START
    if when.extent is Extent.WITHIN and when.earliest != when.latest:
        return Edge.HATCH
    return Edge.SOFT if when.approximate else Edge.SOLID


def elided(text: str, width: float, size: float, weight: int, measure: Measure) -> str:
    """As much of the text as fits, cut at a word where one ends near, with an ellipsis."""
    if measure(text, size, weight) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle] + "…", size, weight) <= width else (low, middle - 1)
    cut = text[:low].rstrip()
    space = cut.rfind(" ")
    return (cut[:space] if space > low * 0.7 else cut).rstrip(" ,;:·–-") + "…"
