"""Making and correcting every kind of record by hand, each by one form, one edit and one undo."""

from ui.records.by_hand import ByHand

__all__ = ["ByHand"]
