"""The list of actors, the most mentioned first, with the colour of the side they speak for; and who may be one."""

from ui.actors.asking import Asking
from ui.actors.listing import Actors
from ui.panel import Panel

PANEL = Panel("actors", "Actors", Actors)

__all__ = ["PANEL", "Actors", "Asking"]
