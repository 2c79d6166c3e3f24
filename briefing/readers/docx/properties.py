"""What a Word file says of itself: title, author, and when the file was made."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.source import Basis, DateClue
from briefing.readers.package import Handler, Package
from briefing.readers.stamp import day_of_stamp

# When the file was made or saved, seldom when its text was published: never enough to date it alone.
_DATES = (("created", 0.2), ("modified", 0.1))
_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Properties:
    title: str
    author: str
    language: str
    clues: tuple[DateClue, ...]


class _Core(Handler):
    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._name = name.rpartition(" ")[2]

    def end(self, name: str) -> None:
        self._name = ""

    def characters(self, words: str) -> None:
        if self._name and len(self.values.get(self._name, "")) < _LENGTH:
            self.values[self._name] = self.values.get(self._name, "") + words


def properties(package: Package, program: str = "Word") -> Properties:
    """ "" for what the file does not say; the programs of one office keep their properties alike."""
    core = _Core()
    package.parse("docProps/core.xml", core)
    values = {name: value.strip() for name, value in core.values.items()}
    dated = (
        (day_of_stamp(values.get(name, "")), f"{program} property {name}", confidence) for name, confidence in _DATES
    )
    return Properties(
        title=values.get("title", ""),
        author=values.get("creator", ""),
        language=values.get("language", "").split("-")[0].lower(),
        clues=tuple(DateClue(day, Basis.FILE_DATA, where, confidence) for day, where, confidence in dated if day),
    )
