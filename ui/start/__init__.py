"""What is shown before a case is open: where to drop reports, and the cases of before."""

from ui.start.page import StartPage
from ui.start.recent import Recent, Recents

__all__ = ["Recent", "Recents", "StartPage"]
