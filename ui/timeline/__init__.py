"""The timeline: a painted canvas over briefing.chart."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.panel import Panel
from ui.timeline.place import TimelinePlace

PANEL = Panel("timeline", str(QT_TRANSLATE_NOOP("Panel", "Timeline")), TimelinePlace)
