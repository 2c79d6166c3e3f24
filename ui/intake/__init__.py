"""Files on their way into the case, the rows that tell how far each one is, and the report of all of them."""

from ui.intake.arrivals import Arrivals
from ui.intake.consents import Consents
from ui.intake.intake import Intake
from ui.intake.reader import Reader
from ui.intake.report import Report

__all__ = ["Arrivals", "Consents", "Intake", "Reader", "Report"]
