"""Numbers in words and digits, with their bounds: "over half a million", "two-thirds of 12 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing.language.lexicon import section
from briefing.language.tokens import Token

_SMALL = {word: Decimal(value) for value, word in enumerate(" ".join(section("claims", "small numbers")).split())}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
           "m": 10**6, "bn": 10**9, "mn": 10**6, "k": 10**3, "lakh": 10**5, "crore": 10**7}  # fmt: skip
_PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
          "fifth": 5, "fifths": 5, "sixth": 6, "eighth": 8, "tenth": 10, "tenths": 10}  # fmt: skip
MONEY_SIGNS = frozenset("$€£¥₴")
_RANGE = re.compile(r"^(\d{1,3}(?:,\d{3})+|\d+)[-–](\d{1,3}(?:,\d{3})+|\d+)$")
_DIGITS = re.compile(r"^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]+)?$")


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens first..last; `fraction` is (2, 3) for two-thirds, None for a whole number; `high` the end of a range."""

    first: int
    last: int
    value: Decimal
    fraction: tuple[int, int] | None = None
    high: Decimal | None = None


def number_at(words: Sequence[Token], at: int) -> Number | None:
    """The number that begins at token `at`; ranges ("30 to 40", "30-40") are one number with a high end."""
    joined = _joined_range(words, at)
    if joined is not None:
        return joined
    low = _fraction(words, at) or _whole(words, at)
    if low is None or low.fraction is not None:
        return low
    link = low.last + 1
    if link + 2 < len(words) and words[link].lower in ("to", "and", "or") and words[link + 1].text in MONEY_SIGNS:
        link += 1  # "between €2.6 and €3.1 million"
        return _ranged(words, at, low, link, words[link - 1].lower)
    if link + 1 < len(words) and words[link].lower in ("to", "and", "–", "-", "or"):
        return _ranged(words, at, low, link, words[link].lower)
    return low


def _ranged(words: Sequence[Token], at: int, low: Number, link: int, joint: str) -> Number:
    """With the end that follows the token `link`; "and" joins a range only after "between"."""
    high = _whole(words, link + 1)
    between = any(word.lower == "between" for word in words[max(0, at - 2) : at])
    if high is None or high.value <= low.value or (joint == "and" and not between):
        return low
    scale = high.value / _bare(words, high) if low.value < 1000 <= high.value else Decimal(1)
    return Number(at, high.last, low.value * scale, None, high.value)


def _joined_range(words: Sequence[Token], at: int) -> Number | None:
    """ "200-300" printed as one word, with the scale that may follow: "20-30 million"."""
    ends = _RANGE.match(words[at].lower)
    if ends is None:
        return None
    low, high = (Decimal(end.replace(",", "")) for end in ends.groups())
    scaled = at + 1 < len(words) and words[at + 1].lower in _SCALES and len(words[at + 1].lower) > 2
    scale = _SCALES[words[at + 1].lower] if scaled else 1
    return Number(at, at + scaled, low * scale, None, high * scale) if low < high else None


def hedge_before(words: Sequence[Token], at: int) -> tuple[str, str]:
    """The hedge that ends before token `at` and its sort: hedges (a floor), ceilings, around; ("", "") for none."""
    for sort in ("hedges", "ceilings", "around"):
        for phrase in sorted((p.strip() for line in section("claims", sort) for p in line.split("|")), key=len)[::-1]:
            parts = phrase.split()
            if at >= len(parts) and [word.lower for word in words[at - len(parts) : at]] == parts:
                return phrase, sort
    return "", ""


def _fraction(words: Sequence[Token], at: int) -> Number | None:
    """two-thirds · two thirds · a third · half (of, the) — but not "half a million"."""
    word = words[at].lower
    top, _, bottom = word.partition("-")
    if bottom in _PARTS and top in _SMALL:
        return _part(at, at, int(_SMALL[top]), _PARTS[bottom])
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if word in ("a", "one", "two", "three", "four") and following in _PARTS and following != "half":
        return _part(at, at + 1, 1 if word == "a" else int(_SMALL[word]), _PARTS[following])
    if word == "half" and following in ("of", "the", "its", "their"):
        return _part(at, at, 1, 2)
    return None


def _part(first: int, last: int, top: int, bottom: int) -> Number:
    return Number(first, last, Decimal(top) / Decimal(bottom), (top, bottom))


def _whole(words: Sequence[Token], at: int) -> Number | None:
    if at >= len(words):
        return None
    total, last = _start(words, at)
    if total is None:
        return None
    while last + 1 < len(words):
        word = words[last + 1].lower
        if word in _SCALES and len(word) > 2:
            total *= _SCALES[word]
        elif word == "and" and last + 2 < len(words) and (total % 100 == 0) and words[last + 2].lower in _SMALL | _TENS:
            total += _units(words[last + 2].lower) or 0
            last += 1
        elif total % 100 == 0 and total and _units(word) and words[last].lower in _SCALES:
            total += _units(word) or 0
        else:
            break
        last += 1
    return Number(at, last, Decimal(int(total)) if total == int(total) else total)


def _start(words: Sequence[Token], at: int) -> tuple[Decimal | None, int]:
    word = words[at].lower
    following = words[at + 1].lower if at + 1 < len(words) else ""
    after = words[at + 2].lower if at + 2 < len(words) else ""
    if word == "half" and following in ("a", "an") and after in _SCALES:
        return Decimal("0.5"), at + 1
    if word in ("a", "an") and following in _SCALES and len(following) > 2:
        return Decimal(1), at
    return _plain(word), at


def _plain(word: str) -> Decimal | None:
    digits = _DIGITS.match(word)
    if digits:
        scale = _SCALES.get(digits.group(3) or "") if digits.group(3) else 1
        return None if scale is None else Decimal(digits.group(1).replace(",", "") + (digits.group(2) or "")) * scale
    return _units(word)


def _units(word: str) -> Decimal | None:
    tens, _, ones = word.partition("-")
    if word in _SMALL:
        return _SMALL[word]
    if tens in _TENS and (not ones or ones in _SMALL):
        return Decimal(_TENS[tens]) + (_SMALL[ones] if ones else 0)
    return None


def _bare(words: Sequence[Token], number: Number) -> Decimal:
    """A number without its scale words: 12 of "12 million"."""
    return _plain(words[number.first].lower) or Decimal(1)
