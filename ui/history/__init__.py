"""The past of the case: who did what, going back, named points and backups; merging copies, mending damage."""

from ui.history.history import History
from ui.history.mending import Mending
from ui.history.merging import Merging

__all__ = ["History", "Mending", "Merging"]
