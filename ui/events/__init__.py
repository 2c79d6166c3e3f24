"""The event table."""

from ui.events.table import EventTable
from ui.panel import Panel

PANEL = Panel("events", "Event table", EventTable)
