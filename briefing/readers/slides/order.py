"""The slides of a presentation in the order they are shown."""

from __future__ import annotations

from briefing.readers.package import Handler, Package
from briefing.readers.relations import relations


class _Order(Handler):
    def __init__(self) -> None:
        self.ids: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" sldId"):
            self.ids += [value for key, value in attributes.items() if key.endswith(" id")]


def slide_parts(package: Package, main: str) -> list[str]:
    """Their parts; a slide that is named but missing is left out."""
    order = _Order()
    package.parse(main, order)
    targets = {relation.id: relation.target for relation in relations(package, main) if relation.kind == "slide"}
    names = set(package.names())
    return [part for id_ in order.ids if (part := targets.get(id_, "")) in names]
