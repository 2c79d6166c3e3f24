"""Dates: the card that says why one is what it is, and the list of those that are not known."""

from ui.dates.card import DateCard
from ui.dates.unknown_list import UnknownDates

__all__ = ["DateCard", "UnknownDates"]
