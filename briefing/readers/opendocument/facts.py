"""What an OpenDocument file says of itself: title, author, language, and when it was made."""

from __future__ import annotations

from briefing.model.source import Basis, DateClue
from briefing.readers.docx.properties import Properties
from briefing.readers.opendocument.names import DC, META
from briefing.readers.package import Handler, Package
from briefing.readers.stamp import day_of_stamp

# When the file was made or saved, seldom when its text was published: never enough to date it alone.
_DATES = (
    (META + "creation-date", "OpenDocument property created", 0.2),
    (DC + "date", "OpenDocument property saved", 0.1),
)
_LENGTH = 500


class _Meta(Handler):
    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._name = name

    def end(self, name: str) -> None:
        self._name = ""

    def characters(self, words: str) -> None:
        if len(self.values.get(self._name, "")) < _LENGTH:
            self.values[self._name] = self.values.get(self._name, "") + words


def facts(package: Package) -> Properties:
    """ "" for what the file does not say."""
    meta = _Meta()
    package.parse("meta.xml", meta)
    values = {name: value.strip() for name, value in meta.values.items()}
    dated = ((day_of_stamp(values.get(name, "")), where, confidence) for name, where, confidence in _DATES)
    return Properties(
        title=values.get(DC + "title", ""),
        author=values.get(META + "initial-creator") or values.get(DC + "creator", ""),
        language=values.get(DC + "language", "").split("-")[0].lower(),
        clues=tuple(DateClue(day, Basis.FILE_DATA, where, confidence) for day, where, confidence in dated if day),
    )
