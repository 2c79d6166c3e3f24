"""An edited DOCX come back: what was changed in it, block by block, and what of that the case can take in."""

from __future__ import annotations

from briefing.writers.returned.matching import Change, Fate, changed
from briefing.writers.returned.reading import Remark
from briefing.writers.returned.taking import Outcome, Taken, taken

__all__ = ["Change", "Fate", "Outcome", "Remark", "Taken", "changed", "taken"]
