"""Comments on slides, in PowerPoint's old form and its new one."""

from __future__ import annotations

from briefing.readers.asides import Aside, Deed
from briefing.readers.package import Handler, Package

_AUTHORS = ("ppt/commentAuthors.xml", "ppt/authors.xml")


class _Authors(Handler):
    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] in ("cmAuthor", "author"):
            self.names[attributes.get("id", "")] = attributes.get("name", "")


class _Comments(Handler):
    def __init__(self, authors: dict[str, str]) -> None:
        self.found: list[Aside] = []
        self._authors = authors
        self._words: list[str] = []
        self._author = self._day = ""
        self._in_words = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local in ("cm", "reply"):
            self._end()
            self._author = self._authors.get(attributes.get("authorId", ""), "")
            self._day = (attributes.get("dt") or attributes.get("created", ""))[:10]
        self._in_words = local in ("text", "t")

    def end(self, name: str) -> None:
        self._in_words = False
        if name.rpartition(" ")[2] in ("cm", "reply", "cmLst"):
            self._end()

    def characters(self, words: str) -> None:
        if self._in_words:
            self._words.append(words)

    def _end(self) -> None:
        if self._words:
            self.found.append(Aside(Deed.COMMENT, "".join(self._words), self._author, self._day))
            self._words = []


def comments(package: Package, part: str) -> list[Aside]:
    authors = _Authors()
    for name in _AUTHORS:
        package.parse(name, authors)
    found = _Comments(authors.names)
    package.parse(part, found)
    return found.found
