"""The comments in the margin of a Word file, with their authors."""

from __future__ import annotations

from briefing.readers.asides import Aside, Deed
from briefing.readers.docx.styles import W
from briefing.readers.package import Handler, Package


class _Comments(Handler):
    def __init__(self) -> None:
        self.found: list[Aside] = []
        self._words: list[str] = []
        self._author = self._day = ""
        self._in_words = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == W + "comment":
            self._author, self._day = attributes.get(W + "author", ""), attributes.get(W + "date", "")[:10]
            self._words = []
        self._in_words = name == W + "t"

    def end(self, name: str) -> None:
        self._in_words = False
        if name == W + "p":
            self._words.append("\n")
        elif name == W + "comment":
            self.found.append(Aside(Deed.COMMENT, "".join(self._words).strip(), self._author, self._day))

    def characters(self, words: str) -> None:
        if self._in_words:
            self._words.append(words)


def comments(package: Package) -> list[Aside]:
    """In the order of the file, answers after what they answer."""
    handler = _Comments()
    package.parse("word/comments.xml", handler)
    return handler.found
