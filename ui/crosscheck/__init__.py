"""What the sources say of one another: reports side by side, conflicts, questions."""

from ui.crosscheck.place import ComparePlace
from ui.panel import Panel

PANEL = Panel("compare", "Compare", ComparePlace)
