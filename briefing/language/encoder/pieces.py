"""What the encoder sees of a word: the numbers of its word pieces, and how it is printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from enum import IntEnum

UNKNOWN, FIRST, LAST, MASK = 100, 101, 102, 103  # [UNK], [CLS], [SEP] and [MASK] in every vocabulary of uncased BERT
LONGEST_WORD = 100  # letters; BERT knows no longer one
_KEPT_WORDS = 50_000

# Treebanks, type-writers and word processors print one mark in many ways; the encoder sees one.
_SAME = {
    "``": '"',
    "''": '"',
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "’": "'",
    "‘": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
}


class Shape(IntEnum):
    """How a word is printed. The encoder reads small letters only, so this is told beside them; 0 is no word at all."""

    NUMBER = 1
    MARK = 2
    SMALL = 3
    TITLE = 4
    ONE_CAPITAL = 5
    CAPITALS = 6
    MIXED_FROM_CAPITAL = 7
    MIXED = 8


def shape(word: str) -> Shape:
    """How `word` is printed, by its letters alone."""
    letters = [letter for letter in word if letter.isalpha()]
    if not letters:
        return Shape.NUMBER if any(letter.isdigit() for letter in word) else Shape.MARK
    if all(letter.islower() for letter in letters):
        return Shape.SMALL
    if letters[0].isupper() and all(letter.islower() for letter in letters[1:]):
        return Shape.TITLE if len(letters) > 1 else Shape.ONE_CAPITAL
    if all(letter.isupper() for letter in letters):
        return Shape.CAPITALS
    return Shape.MIXED_FROM_CAPITAL if letters[0].isupper() else Shape.MIXED


class WordPieces:
    """BERT's uncased word pieces of single words, remembered by word. `vocabulary` is in the order of its numbers."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """The pieces of `word`, at least one: what BERT would drop altogether is unknown."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _KEPT_WORDS:
                self._known.clear()
            known = tuple(self._pieces(_SAME.get(word, word))) or (UNKNOWN,)
            self._known[word] = known
        return known

    def _pieces(self, word: str) -> Iterator[int]:
        for part in _parts(_cleaned(word)):
            yield from self._longest_first(part) if len(part) <= LONGEST_WORD else (UNKNOWN,)

    def _longest_first(self, part: str) -> Sequence[int]:
        found: list[int] = []
        start = 0
        while start < len(part):
            mark = "##" if start else ""
            ends = range(len(part), start, -1)
            end = next((end for end in ends if mark + part[start:end] in self._numbers), None)
            if end is None:
                return (UNKNOWN,)
            found.append(self._numbers[mark + part[start:end]])
            start = end
        return found


def _cleaned(word: str) -> str:
    """Without control signs and accents, in small letters, as BERT's own normaliser does it."""
    kept = "".join(sign for sign in word if sign != "\ufffd" and unicodedata.category(sign)[0] != "C")
    bare = "".join(sign for sign in unicodedata.normalize("NFD", kept) if unicodedata.category(sign) != "Mn")
    return bare.lower()


def _parts(word: str) -> Iterator[str]:
    """Marks and Chinese characters stand alone, and white space divides."""
    start = 0
    for index, sign in enumerate(word):
        if sign.isspace() or _stands_alone(sign):
            if start < index:
                yield word[start:index]
            if not sign.isspace():
                yield sign
            start = index + 1
    if start < len(word):
        yield word[start:]


def _stands_alone(sign: str) -> bool:
    code = ord(sign)
    if code < 0x80:
        return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    chinese = (
        0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2FA1F or 0xF900 <= code <= 0xFAFF
    )
    return chinese or unicodedata.category(sign)[0] == "P"
