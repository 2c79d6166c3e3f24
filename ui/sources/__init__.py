"""The list of sources: what each one is, when it was published, how far it is trusted, how much it holds."""

from ui.panel import Panel
from ui.sources.listing import Sources

PANEL = Panel("sources", "Sources", Sources)

__all__ = ["PANEL", "Sources"]
