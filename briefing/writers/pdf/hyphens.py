"""Where a word may be parted: Liang's patterns (1983) in the files pyphen ships, read as far as words need them."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

import pyphen

_LEFT, _RIGHT = 2, 3  # letters that stay on either side
_DIGITS = str.maketrans("", "", "0123456789")
_VALUE = re.compile(r"(\d*)(\D?)")


class Patterns:
    """Of one language. A pattern is taken apart when a word has its letters: a paper needs a few of thousands."""

    def __init__(self, lang: str) -> None:
        encoding, _, rest = pyphen.LANGUAGES[lang].read_bytes().partition(b"\n")
        content = rest.decode(encoding.decode().strip())
        # By their letters. Remarks, settings and patterns that change letters have signs that no word has.
        self._lines = dict(zip(content.translate(_DIGITS).splitlines(), content.splitlines(), strict=True))

    def positions(self, word: str) -> list[int]:
        """How many letters may stand before a hyphen, rising."""
        pointed = f".{word}."
        values = [0] * (len(pointed) + 1)
        for start in range(len(pointed)):
            for end in range(start + 1, len(pointed) + 1):
                line = self._lines.get(pointed[start:end])
                if line is not None:
                    for place, value in enumerate(_values(line), start):
                        values[place] = max(values[place], value)
        return [place for place in range(_LEFT, len(word) - _RIGHT + 1) if values[place + 1] % 2]


@cache
def _values(line: str) -> tuple[int, ...]:
    """The numbers before, between and after the letters of a pattern."""
    return tuple(chain((int(digit or 0) for digit, _ in _VALUE.findall(line)[:-1]), [0] * (not line[-1:].isdigit())))


@cache
def patterns(lang: str) -> Patterns:
    """Of a language, or of the nearest there is; English for one that nobody knows."""
    named = lang.replace("-", "_")
    return Patterns(named if named in pyphen.LANGUAGES else pyphen.language_fallback(named) or "en_GB")
