"""What the manifest of an OpenDocument file says of locked parts."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.readers.package import Handler

MANIFEST = "META-INF/manifest.xml"
WHOLE = "encrypted-package"  # the part that holds all others


@dataclass
class Sealed:
    """How a part is locked: the names of the ways, and the numbers and values that `said` has by attribute."""

    algorithm: str = ""
    start_key: str = ""
    derivation: str = ""
    said: dict[str, str] = field(default_factory=dict)

    def number(self, name: str, usual: int = 0) -> int:
        """At least 1. Raises ValueError where that cannot be."""
        found = int(self.said.get(name, usual))
        if found < 1:
            raise ValueError(f"{name} is {found}")
        return found


class Manifest(Handler):
    """The locked parts of a package by their names. Attributes are known by name alone: LibreOffice keeps its own in
    another namespace."""

    def __init__(self) -> None:
        self.sealed: dict[str, Sealed] = {}
        self._part = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element, said = _local(name), {_local(key): value for key, value in attributes.items()}
        if element == "file-entry":
            self._part = said.get("full-path", "")
        elif element == "encryption-data":
            self.sealed[self._part] = Sealed(said=said)
        elif self._part in self.sealed:
            self._tell(self.sealed[self._part], element, said)

    def _tell(self, how: Sealed, element: str, said: dict[str, str]) -> None:
        if element == "algorithm":
            how.algorithm = said.get("algorithm-name", "")
            how.said |= said
        elif element == "start-key-generation":  # it has a key size of its own, that of its sum
            how.start_key = said.get("start-key-generation-name", "")
        elif element == "key-derivation":
            how.derivation = said.get("key-derivation-name", "")
            how.said |= said


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
