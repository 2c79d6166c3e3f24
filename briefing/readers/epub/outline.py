"""What a book says of itself and in which order its parts are read."""

from __future__ import annotations

from briefing.readers.package import Handler

_PAGES = ("application/xhtml+xml", "text/html", "application/html")
_LENGTH = 500


class RootFile(Handler):
    """Where the book's outline stands; the first one counts."""

    def __init__(self) -> None:
        self.path = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == "rootfile" and not self.path:
            self.path = attributes.get("full-path", "")


class Outline(Handler):
    def __init__(self) -> None:
        self._items: dict[str, str] = {}
        self._order: list[str] = []
        self._words: dict[str, str] = {}
        self._open = ""

    @property
    def spine(self) -> list[str]:
        """The parts in reading order."""
        return [self._items[id_] for id_ in self._order if id_ in self._items]

    def words(self, name: str) -> str:
        """A fact of Dublin Core, "" where the book does not say."""
        return " ".join(self._words.get(name, "").split())

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "item" and attributes.get("media-type") in _PAGES:
            self._items[attributes.get("id", "")] = attributes.get("href", "")
        elif local == "itemref":
            self._order.append(attributes.get("idref", ""))
        elif name.startswith("http://purl.org/dc/elements/1.1/ ") and local not in self._words:
            self._open = local

    def end(self, name: str) -> None:
        self._open = ""

    def characters(self, words: str) -> None:
        if self._open and len(self._words.get(self._open, "")) < _LENGTH:
            self._words[self._open] = self._words.get(self._open, "") + words
