"""The structure tree of a tagged PDF while it grows: what each stretch of page content is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

_NONE: Mapping[str, str] = {}


class Marked(NamedTuple):
    """A marked-content sequence: the `mcid`-th on page `page`, both from 0."""

    page: int
    mcid: int


class Tag:
    """A structure element (ISO 32000-1, 14.8.4). Mutable: what belongs to it arrives while pages are drawn.

    It holds either other elements or, in `marks`, content of pages. `attributes` are of one owner, which they name
    under "O"; their values are as PDF writes them. `number` is that of its object, 0 until it is asked for; once it
    is written its `kids` are let go.
    """

    __slots__ = (
        "alt",
        "attributes",
        "id",
        "is_written",
        "kids",
        "lang",
        "marks",
        "name",
        "number",
        "objects",
        "parent",
    )

    def __init__(self, name: str, attributes: Mapping[str, str] = _NONE, parent: Tag | None = None) -> None:
        self.name = name
        self.parent = parent
        self.attributes = attributes
        self.kids: list[Tag] | None = None
        self.marks: list[Marked] | None = None
        self.objects: list[str] | None = None
        self.alt = self.lang = self.id = ""
        self.number = 0
        self.is_written = False

    def add(self, name: str, **attributes: str) -> Tag:
        """A new last kid."""
        tag = Tag(name, attributes or _NONE, self)
        if self.kids is None:
            self.kids = [tag]
        else:
            self.kids.append(tag)
        return tag

    def mark(self, page: int, mcid: int) -> None:
        """Content of a page that is this element's own."""
        if self.marks is None:
            self.marks = []
        self.marks.append(Marked(page, mcid))

    @property
    def is_used(self) -> bool:
        """Whether anything was drawn for it; what was not is left out of the file."""
        if self.is_written or self.alt or self.marks:
            return True
        return any(kid.is_used for kid in self.kids or ())
