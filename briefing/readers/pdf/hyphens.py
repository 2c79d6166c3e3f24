"""Whether the hyphen at a line's end belongs to the word."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from briefing.readers.pdf.words import Word

_MARKS = "“”\"'‘’()[].,;:!?«»"
# "pre- and post-war" at a line's end is no "preand"
_COUPLING = frozenset(["and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o"])


class Hyphens:
    """Knows the words of a text: "cease-fire" keeps its hyphen if the text has it so elsewhere."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._words = words

    @cached_property
    def _known(self) -> frozenset[str]:
        """Gathered when the first word is broken: most texts have none."""
        return frozenset(_bare(word.text) for word in self._words if not word.broken)

    def between(self, word: str, following: str) -> str:
        """ "" where the two parts are one word, else "-"."""
        if following.casefold() in _COUPLING:
            return "- "
        if not following[:1].islower() or not word[-1:].isalpha():
            return "-"
        whole = _bare(word + following)
        hyphenated = _bare(f"{word}-{following}")
        return "-" if hyphenated in self._known and whole not in self._known else ""


def _bare(word: str) -> str:
    return word.strip(_MARKS).casefold()
