"""Which paragraph styles of an OpenDocument file mean a title, a heading or a caption."""

from __future__ import annotations

from briefing.model.source import BlockKind
from briefing.readers.opendocument.names import STYLE
from briefing.readers.package import Handler, Package

_NAMES = {"title": BlockKind.TITLE, "subtitle": BlockKind.PARAGRAPH, "caption": BlockKind.CAPTION}


class _Styles(Handler):
    def __init__(self) -> None:
        self.parents: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == STYLE + "style":
            self.parents[attributes.get(STYLE + "name", "")] = attributes.get(STYLE + "parent-style-name", "")


def style_kinds(package: Package) -> dict[str, BlockKind]:
    """The kind each style stands for, where it is not a plain paragraph; a style inherits its parent's."""
    styles = _Styles()
    for part in ("styles.xml", "content.xml"):
        package.parse(part, styles)
    found: dict[str, BlockKind] = {}
    for name in [*styles.parents, *(key.title() for key in _NAMES)]:
        at, seen = name, set[str]()
        while at and at not in seen and at.lower() not in _NAMES:
            seen.add(at)
            at = styles.parents.get(at, "")
        if at.lower() in _NAMES:
            found[name] = _NAMES[at.lower()]
    return found
