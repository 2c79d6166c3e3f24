"""The field in the middle of the header: commands, events, statements, actors and words of the sources."""

from ui.search.facets import Facets
from ui.search.field import SearchField

__all__ = ["Facets", "SearchField"]
