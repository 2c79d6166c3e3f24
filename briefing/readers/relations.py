"""How the parts of an Office Open XML package name each other."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from briefing.readers.package import Handler, Package

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships "


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` is the last word of the relationship's type: "slide", "worksheet", "notesSlide"."""

    id: str
    kind: str
    target: str


class _Relations(Handler):
    def __init__(self, folder: str) -> None:
        self.found: list[Relation] = []
        self._folder = folder

    def start(self, name: str, attributes: dict[str, str]) -> None:
        target = attributes.get("Target", "")
        if name.rpartition(" ")[2] != "Relationship" or attributes.get("TargetMode") == "External" or not target:
            return
        path = target.lstrip("/") if target.startswith("/") else posixpath.join(self._folder, target)
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.found.append(Relation(attributes.get("Id", ""), kind, posixpath.normpath(path)))


def relations(package: Package, part: str) -> list[Relation]:
    """Those of one part, in the order they are written; what they point at need not be there."""
    folder, _, name = part.rpartition("/")
    handler = _Relations(folder)
    package.parse(posixpath.join(folder, "_rels", f"{name}.rels"), handler)
    return handler.found
