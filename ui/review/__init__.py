"""Review: suggestion by suggestion, with its words before the eyes, by single keys."""

from ui.panel import Panel
from ui.review.place import ReviewPlace
from ui.review.strip import Strip

PANEL = Panel("review", "Review", ReviewPlace)
STRIP = Panel("review-strip", "Suggestion under review", Strip)
