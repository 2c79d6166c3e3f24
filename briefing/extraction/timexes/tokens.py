"""A stretch of text as tokens with their classes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from briefing.extraction.timexes.lexicon import Classes

# Every token takes the white space before it along, so that the tokens add up to the text and offsets are sums.
# Words of Latin letters behind one space, which most tokens are, are tried first.
_WORD = r"[^\W\d_]{2,}|\d+[^\W\d_]*|[BA]\.[CD]\.?(?:E\.?)?|[QHqh][1-4]\b|W[0-5]\d\b|\(\d{1,3}\)|\S"
_TOKEN = re.compile(rf" ?(?:[a-zA-Z]{{2,}}+(?![^\W\d_])|{_WORD})|\s+(?:{_WORD}|$)|$")


@dataclass(frozen=True)
class Tokens:
    """`classes` has one letter a token; token i is text[starts(i):ends[i]]."""

    text: str
    offset: int
    printed: list[str]
    classes: str

    @cached_property
    def ends(self) -> list[int]:
        """Where each token ends in `text`; more than half of all paragraphs have no expression that asks."""
        return list(accumulate(map(len, self.printed)))

    def start(self, index: int) -> int:
        """Where the word of a token begins in the whole text."""
        return self.offset + self.ends[index] - len(self.printed[index].lstrip())

    def end(self, index: int) -> int:
        return self.offset + self.ends[index]

    def word(self, index: int) -> str:
        """The word at `index` in lower case, "" beyond the text."""
        return _lower(self.printed[index]) if 0 <= index < len(self.printed) else ""


@lru_cache(maxsize=20_000)  # each word beside an expression is asked for a dozen times
def _lower(token: str) -> str:
    return token.strip().lower()


def tokens(text: str, start: int, end: int, lexicon: Classes) -> Tokens:
    """The tokens of text[start:end]."""
    part = text[start:end]
    printed = _TOKEN.findall(part)
    return Tokens(part, start, printed, "".join(map(lexicon.__getitem__, printed)))
