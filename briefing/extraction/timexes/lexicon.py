"""The words of time of one language, and the one-letter classes that rules are matched over.

A text of tokens becomes a string with one letter a token, so that a rule is a regular expression over a dozen letters
instead of a hundred characters, and equal strings are matched once.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

Value = int | str

# Tokens that have a class by their shape, in every language.
SHAPES = (
    "year",
    "day",
    "num",
    "nth",
    "dec",
    "hour12",
    "dayt",
    "quarter_short",
    "length",
    "compact",
    "hour1",
    "stamp",
    "figures_again",
)
PUNCTUATION = ",.:/'-_"  # a dash with a space before it is "_"
OTHER = " "
_LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîï"
)
_NUMERAL = re.compile(r"(\d+)([^\W\d_]*)")
_DASHES = "-‐‑–—−~"
_QUOTES = "'’ʼ‘"
_YEARS = range(1000, 2200)
_STAMP = re.compile(r"\d{4}Z|\d{6}[A-Z](?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)?")
_SHORT_UNIT = re.compile(r"[QqHh][1-4]|W[0-5]\d")


class Classes(dict[str, str]):
    """Token as printed, leading white space included, to its class letter; worked out once for each token."""

    def __init__(
        self, tables: dict[str, dict[str, Value]], capital: frozenset[str], beside: dict[str, frozenset[str]]
    ) -> None:
        super().__init__()
        self.beside = beside
        names = (*SHAPES, *tables)
        self.letters = dict(zip(names, _LETTERS, strict=False))
        self.worth = {word: value for table in tables.values() for word, value in table.items()}
        self._words = {word: self.letters[name] for name, table in tables.items() for word in table}
        self._capital = {self.letters[name] for name in capital if name in tables}

    def __missing__(self, token: str) -> str:
        letter = self._letter(token)
        if len(self) < 100_000:  # a text of random words must not fill the memory
            self[token] = letter
        return letter

    def _letter(self, token: str) -> str:
        word = token.strip()
        if not word:
            return OTHER
        if word[0].isdecimal():
            return self._numeral(word)
        if word[0].isalpha():
            if word[-1].isdecimal() and _SHORT_UNIT.fullmatch(word):
                return self.letters["quarter_short"]
            letter = self._words.get(word.lower(), OTHER)
            return letter if letter not in self._capital or word[0].isupper() else OTHER
        if word[0] == "(" and len(word) > 1:
            return self.letters["figures_again"]  # "thirty (30) days"
        if word in _DASHES:
            return "_" if token[0].isspace() else "-"
        return "'" if word in _QUOTES else word if word in PUNCTUATION else OTHER

    def _numeral(self, word: str) -> str:
        found = _NUMERAL.fullmatch(word)
        if found is None or len(word) > 8:
            return self.letters["stamp"] if _STAMP.fullmatch(word) else OTHER
        digits, ending = found.groups()
        number = int(digits)
        if _STAMP.fullmatch(word):
            return self.letters["stamp"]
        return self.letters[shape] if (shape := _shape(digits, number, ending.lower())) else OTHER


def _shape(digits: str, number: int, ending: str) -> str:
    if not ending:
        if len(digits) == 4 and number in _YEARS:
            return "year"
        if len(digits) == 8:
            return (
                "compact"
                if digits[:2] in ("19", "20") and "00" < digits[4:6] < "13" and "00" < digits[6:] < "32"
                else "num"
            )
        return "day" if len(digits) < 3 and 1 <= number <= 31 else "num"
    if ending in ("st", "nd", "rd", "th"):
        return "nth"
    if ending == "s" and digits.endswith("0") and len(digits) in (2, 4):
        return "dec"
    if ending == "t" and len(digits) == 2:
        return "dayt"  # "2025-12-02T19:40"
    if ending in ("h", "hr", "hrs", "min", "mins", "sec", "secs", "yr", "yrs"):
        return "length"
    if ending in ("a", "p"):
        return "hour1"  # "9:00a", "8p.m."
    clock = number <= 59 or (1 <= number // 100 <= 12 and number % 100 <= 59)  # "9am", "830am"
    return "hour12" if ending in ("am", "pm") and clock else ""


@cache
def classes(language: str) -> Classes:
    """The classes of a language that has a lexicon. Raises FileNotFoundError for others."""
    text = files("resources").joinpath("lexicons", language, "time.toml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, Value]] = tomllib.loads(text)
    capital = frozenset(str(tables.pop("capital")["tables"]).split())
    beside = {name: frozenset(str(words).split()) for name, words in tables.pop("beside").items()}
    return Classes(tables, capital, beside)
