"""What the analyst sets for all cases: the language model that reads them."""

from ui.settings.analyzers import AnalyzerDialog

__all__ = ["AnalyzerDialog"]
