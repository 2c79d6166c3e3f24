"""What an RTF file says of itself: fonts and their code pages, styles, title, author, and when it was made."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.model.day import Day
from briefing.model.source import BlockKind
from briefing.readers.rtf import codepages
from briefing.readers.rtf.tokens import Token

_LENGTH = 500
_STYLES = (("heading", BlockKind.HEADING), ("title", BlockKind.TITLE), ("caption", BlockKind.CAPTION))
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)


@dataclass
class Facts:
    """Told word by word while the file is read; fields are named by the control word of their group."""

    _words: dict[str, str] = field(default_factory=dict)
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    _fonts: dict[int, str] = field(default_factory=dict)
    _styles: dict[int, BlockKind] = field(default_factory=dict)
    _encoding: str = "cp1252"
    _number: int = 0  # of the font or style that is being declared
    _half: int = 0  # a first half of a character beyond the basic plane

    def words(self, name: str) -> str:
        return self._words.get(name, "").strip()

    def day(self, name: str) -> Day | None:
        try:
            return Day(*(self._numbers[name, part] for part in ("yr", "mo", "dy")))
        except (KeyError, ValueError):
            return None

    def encoding(self, font: int) -> str:
        return self._fonts.get(font) or self._encoding

    def kind(self, token: Token) -> BlockKind | None:
        """What \\s, \\outlinelevel or \\ls make of a paragraph; None for nothing."""
        number = token.number or 0
        if token.word == "s":
            return self._styles.get(number)
        if token.word == "outlinelevel":
            return BlockKind.HEADING if 0 <= number < 9 else None
        return BlockKind.LIST_ITEM if number > 0 else None

    def add(self, name: str, words: str) -> None:
        if name == "stylesheet":
            self._style(words)
        elif len(self._words.get(name, "")) < _LENGTH:
            self._words[name] = self._words.get(name, "") + words

    def end(self, name: str, is_whole: bool) -> None:
        if name in ("stylesheet", "fonttbl"):
            self._number = 0

    def word(self, name: str, token: Token) -> None:
        number = token.number or 0
        if (name, token.word) in (("fonttbl", "f"), ("stylesheet", "s")):
            self._number = number
        elif (name, token.word) == ("fonttbl", "fcharset"):
            self._fonts[self._number] = codepages.of_charset(number)
        elif token.word == name:
            self._words[name] = ""
        else:
            self._numbers[name, token.word] = number

    def declare(self, token: Token) -> None:
        self._encoding = codepages.of_word(token.word, token.number) or self._encoding

    def unicode(self, code: int) -> str:
        """The character of a \\u; those beyond the basic plane come in two halves."""
        half, self._half = self._half, code if code in _HIGH else 0
        if code in _LOW and half:
            return chr(0x10000 + ((half - 0xD800) << 10) + (code - 0xDC00))
        return "" if code in _HIGH or code in _LOW or code < 9 else chr(code)

    def _style(self, words: str) -> None:
        name = words.strip().rstrip(";").casefold()
        kind = next((kind for start, kind in _STYLES if name.startswith(start)), None)
        if kind is not None and self._number:
            self._styles[self._number] = kind
