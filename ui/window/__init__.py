"""The main window: arranges the panels, and owns files, cases and the way they come in."""

from ui.window.window import Window

__all__ = ["Window"]
