"""The words of a stretch of text."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.model.span import Span

# A possessive 's, a clitic and n't stand apart or together so that a name never carries one: Witkoff | 's, don't.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|[^\W\d_]+n[’']t\b"
    r"|[’'](?:s|re|ve|ll|d|m)\b"
    r"|\d+(?:[.,:/]\d+)*(?:-\d+)*(?:[^\W\d_]+)?"
    r"|[^\W_]+(?:(?:[-‑]|[’'](?!(?:s|re|ve|ll|d|m)\b)|&(?=[^\W_]))[^\W_]+)*"
    r"|([^\w\s]|_)\1{7,}"  # a line drawn with one mark is one token
    r"|\S"
)


class Token(NamedTuple):
    """One word or mark. `lower` has straight apostrophes, so that lists need one spelling only."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_name(self) -> bool:
        """Printed with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


def tokens(text: str, span: Span) -> tuple[Token, ...]:
    """The words of `span` with offsets into the whole text."""
    found = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match.group()
        found.append(Token(match.start(), match.end(), word, word.lower().replace("’", "'").replace("‑", "-")))
    return tuple(found)
