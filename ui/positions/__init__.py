"""Who holds what: statements side by side."""

from ui.panel import Panel
from ui.positions.place import PositionsPlace

PANEL = Panel("positions", "Positions", PositionsPlace)
