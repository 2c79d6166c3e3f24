"""Review: suggestion by suggestion, with its words before the eyes, by single keys."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.panel import Panel
from ui.review.place import ReviewPlace
from ui.review.strip import Strip

PANEL = Panel("review", QT_TRANSLATE_NOOP("Panel", "Review"), ReviewPlace)
STRIP = Panel("review-strip", QT_TRANSLATE_NOOP("Panel", "Suggestion under review"), Strip)
