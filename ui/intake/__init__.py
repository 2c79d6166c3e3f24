"""Files on their way into the case, and the rows that tell how far each one is."""

from ui.intake.arrivals import Arrivals
from ui.intake.intake import Intake

__all__ = ["Arrivals", "Intake"]
