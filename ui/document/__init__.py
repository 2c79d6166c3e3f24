"""The source with its words marked, and the inspector that says why a date is what it is."""

from ui.document.inspector import Inspector
from ui.document.pane import SourcePane
from ui.panel import Panel

PANEL = Panel("document", "Source", SourcePane)
INSPECTOR = Panel("inspector", "Why this date", Inspector)
