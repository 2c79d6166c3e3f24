"""The tokens of RTF 1.9.1: groups, control words with their number, bytes, and runs of plain characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    OPEN = 1
    CLOSE = 2
    WORD = 3
    BYTE = 4
    TEXT = 5


class Token(NamedTuple):
    """`word` is a control word or symbol, or the characters of a run; `number` its parameter or the byte."""

    kind: Kind
    word: str = ""
    number: int | None = None


_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?\ ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>.)"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_MARKS = {"~": "\N{NO-BREAK SPACE}", "_": "\N{NON-BREAKING HYPHEN}", "\\": "\\", "{": "{", "}": "}"}
_LINE_ENDS = frozenset("\r\n")


def tokens(data: bytes) -> Iterator[Token]:
    """Never raises: what is no RTF comes as a run of characters."""
    source, place = data.decode("latin-1"), 0
    while (found := _TOKEN.match(source, place)) is not None:
        place = found.end()
        if found["word"] == "bin":
            place += max(int(found["number"] or 0), 0)
        elif found["word"]:
            yield Token(Kind.WORD, found["word"], int(found["number"]) if found["number"] else None)
        elif found["byte"]:
            yield Token(Kind.BYTE, number=int(found["byte"], 16))
        elif found["brace"]:
            yield Token(Kind.OPEN if found["brace"] == "{" else Kind.CLOSE)
        elif found["text"]:
            yield Token(Kind.TEXT, found["text"])
        elif found["sign"]:
            yield _of_sign(found["sign"])


def _of_sign(sign: str) -> Token:
    if sign in _MARKS:
        return Token(Kind.TEXT, _MARKS[sign])
    return Token(Kind.WORD, "par" if sign in _LINE_ENDS else sign)  # \* and \- and \: stay as they are
