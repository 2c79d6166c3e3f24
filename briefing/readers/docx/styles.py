"""Which paragraph styles of a Word file mean a title, a heading, a list or a caption."""

from __future__ import annotations

from briefing.model.source import BlockKind
from briefing.readers.package import Handler, Package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "


class _Styles(Handler):
    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.parents: dict[str, str] = {}
        self.outlined: set[str] = set()
        self._id = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        value = attributes.get(W + "val", "")
        if name == W + "style":
            self._id = attributes.get(W + "styleId", "")
        elif name == W + "name":
            self.names[self._id] = value.lower()
        elif name == W + "basedOn":
            self.parents[self._id] = value
        elif name == W + "outlineLvl" and value.isdecimal() and int(value) < 9:
            self.outlined.add(self._id)


def style_kinds(package: Package) -> dict[str, BlockKind]:
    """The kind each style id stands for, where it is not a plain paragraph; a style inherits its parent's."""
    styles = _Styles()
    package.parse("word/styles.xml", styles)
    kinds = {}
    for id_ in styles.names:
        kind, seen, at = None, set[str](), id_
        while kind is None and at and at not in seen:
            seen.add(at)
            kind = BlockKind.HEADING if at in styles.outlined else _kind(styles.names.get(at, ""))
            at = styles.parents.get(at, "")
        if kind is not None:
            kinds[id_] = kind
    return kinds


def _kind(name: str) -> BlockKind | None:
    """Word keeps the English names of its own styles in every language."""
    if name == "title":
        return BlockKind.TITLE
    if name.startswith("heading"):
        return BlockKind.HEADING
    if name.startswith("list"):
        return BlockKind.LIST_ITEM
    return BlockKind.CAPTION if name == "caption" else None
