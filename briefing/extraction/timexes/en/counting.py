"""Numbers and lengths of time in words: "nearly four years", "half an hour", "two and a half weeks"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from briefing.extraction.timexes.build import length
from briefing.extraction.timexes.matched import Matched
from briefing.model.tree import Mod

# A count: digits, number words, "a", "half a", "several"; a decimal point or a thousands comma inside digits.
DIGITS = "((day | num | year) (, (day | num | year))* (. (day | num))?)"
WORDS = "((tens (- number)? | number? hundred (and? (tens (- number)? | number))? | number) figures_again?)"
COUNT = (
    f"(({DIGITS} | {WORDS}) ((to | - | and) ({DIGITS} | {WORDS}))? (and (article | number)? half)? "
    "| half (article | the) | article half | the? (vague | article vague) of? | article)"
)
HEDGE = "(approximately | over | (another | compare) compare compare? | for? vague | at compare)"
UNITS = "(unit | units | night)"
_HALF = Decimal("0.5")
_MODS = {"APPROX": Mod.APPROX, "LESS_THAN": Mod.LESS_THAN, "MORE_THAN": Mod.MORE_THAN}


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units. `count` is None for several, few, many. `iso` is the ISO 8601 length without a sign."""

    count: Decimal | None
    unit: str
    mod: Mod | None

    @property
    def iso(self) -> str:
        return length(self.count, self.unit)


def counted(words: Matched) -> Counted | None:
    """The count and unit of a match that has one of each; the lower of "two to three weeks"."""
    unit = words.any_value("units", "unit")
    if unit is None:
        unit = "D" if words.has("night") else None
    if unit is None:
        return None
    unit_at = next(at for at in (words.at("units"), words.at("unit"), words.at("night")) if at is not None)
    tokens = [words.tokens.word(index) for index in range(words.first, unit_at)]
    for index in range(words.first, unit_at):  # "2003. 5 years": not two and five tenths
        if words.tokens.classes[index] in ".," and words.tokens.printed[index + 1][:1].isspace():
            return None
    number = _number(tokens, words)
    behind = [words.tokens.word(index) for index in range(unit_at + 1, words.last)]
    if number is not None and "half" in behind:
        number += _HALF
    return Counted(number, str(unit), _mod(tokens, words))


def _mod(tokens: list[str], words: Matched) -> Mod | None:
    joined = " ".join(tokens)
    if "than" in tokens or "least" in tokens or "most" in tokens or joined.startswith("up to"):
        less = any(word in tokens for word in ("less", "fewer", "most", "up", "no"))
        return Mod.LESS_THAN if less else Mod.MORE_THAN
    if words.has("over"):
        return Mod.MORE_THAN
    return _MODS.get(str(words.value("approximately")))


def _number(tokens: list[str], words: Matched) -> Decimal | None:
    """The value of the words before the unit; of a range the lower."""
    for joint in ("to", "or"):
        if joint in tokens[1:] and tokens[0] != "up":
            tokens = tokens[: tokens.index(joint)]
    tokens = [word for word in tokens if word[0] != "("]  # "thirty (30)"
    half = "half" in tokens
    digits = "".join(word for word in tokens if word[:1].isdecimal() or word == ".").strip(".")
    if digits:
        return Decimal(digits) + (_HALF if half else 0)
    total = _spelled(tokens, words)
    if total is not None:
        return total + (_HALF if half else 0)
    if half:
        return Decimal("1.5") if tokens.index("half") and tokens[-1] != "a" and "and" in tokens else _HALF
    if "couple" in tokens:
        return Decimal(2)
    if any(words.lexicon.get(word) == words.lexicon.letters["vague"] for word in tokens):
        return None
    return Decimal(1) if {"a", "an", "another", "one"} & set(tokens) else None


def _spelled(tokens: list[str], words: Matched) -> Decimal | None:
    letters = words.lexicon.letters
    found = None
    for word in tokens:
        letter = words.lexicon.get(word) or words.lexicon[word]
        if letter == letters["hundred"]:
            found = (found or 1) * int(words.lexicon.worth[word])
        elif letter in (letters["number"], letters["tens"]):
            found = (found or 0) + int(words.lexicon.worth[word])
    return None if found is None else Decimal(found)
