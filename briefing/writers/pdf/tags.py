"""The structure tree of a tagged PDF while it grows: what each stretch of page content is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-content sequence: the `mcid`-th on page `page`, both from 0."""

    page: int
    mcid: int


@dataclass(slots=True, eq=False)
class Tag:
    """A structure element (ISO 32000-1, 14.8.4). Mutable: kids arrive while pages are drawn.

    `attributes` are of one owner, which they name under "O"; numbers stand for lengths in points.
    """

    name: str
    kids: list[Tag | Marked] = field(default_factory=list)
    attributes: dict[str, str | tuple[float, ...]] = field(default_factory=dict)
    alt: str = ""
    lang: str = ""
    id: str = ""

    def add(self, name: str, **attributes: str) -> Tag:
        """A new last kid."""
        tag = Tag(name, attributes=dict(attributes))
        self.kids.append(tag)
        return tag

    @property
    def used(self) -> bool:
        """Whether anything was drawn for it; what was not is left out of the file."""
        return bool(self.alt) or any(isinstance(kid, Marked) or kid.used for kid in self.kids)

    def walk(self) -> Iterator[Tag]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.walk()
