"""The paper: its outline at the left, its pages in the middle, the analyst's judgements at the right."""

from ui.panel import Panel
from ui.paper.desk import WritingDesk
from ui.paper.judgements import JudgementsPanel
from ui.paper.outline import OutlinePanel
from ui.paper.place import PaperPlace

PANEL = Panel("paper", "Paper", PaperPlace)
OUTLINE = Panel("paper-outline", "Outline", OutlinePanel)
JUDGEMENTS = Panel("paper-judgements", "Key judgements", JudgementsPanel)
DESK = Panel("paper-desk", "Own words", WritingDesk)
