"""How many pages a paper may have, and how many it has."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.outline import Outline
from briefing.paper.templates import template_of
from briefing.paper.wording import counted


@dataclass(frozen=True, slots=True)
class Budget:
    """`most` is 0 where the template sets no limit."""

    pages: int
    most: int

    @property
    def over(self) -> int:
        """Pages too many."""
        return max(0, self.pages - self.most) if self.most else 0

    @property
    def words(self) -> str:
        """ "3 of 4 pages", "6 of 4 pages: 2 over", "7 pages"."""
        if not self.most:
            return counted(self.pages, "page")
        return f"{self.pages} of {counted(self.most, 'page')}" + (f": {self.over} over" if self.over else "")


def budget(outline: Outline, pages: int) -> Budget:
    """For the number of pages that the PDF has; the analyst's own limit goes before the template's."""
    template = template_of(outline)
    return Budget(pages, outline.pages or (template.pages if template else 0))
