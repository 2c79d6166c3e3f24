"""Figures: numbers that count something a reader may want checked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing.extraction.claims.numbers import Number, hedge_before, number_at
from briefing.language.analysis import Sentence
from briefing.language.lexicon import bag, section
from briefing.language.tokens import Token
from briefing.language.verb_groups import DETERMINERS, PREPOSITIONS
from briefing.model.claim import Figure
from briefing.model.span import Span

_MONEY = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₴": "hryvnias"}
_CODES = frozenset(["USD", "EUR", "GBP"])  # "USD 6.2 million"
_MONEYS = bag("claims", "currencies")
_MEASURES = {short: line.split()[0] for line in section("claims", "measures") for short in line.split()[1:]}
FATES = bag("claims", "fates")
_AUXILIARIES = frozenset(["were", "was", "are", "have", "had", "has", "been", "also", "reportedly"])
_NOT_COUNTED = bag("claims", "not counted")
LEAST = 10  # smaller bare numbers are told, not claimed, unless they count people


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with its span in the text and the questions it raises."""

    span: Span
    figure: Figure
    doubts: tuple[str, ...]


def figures(sentence: Sentence, dated: Sequence[Span]) -> Iterator[Counted]:
    """The figures of one sentence; numbers inside one of the time expressions `dated` are no figures.

    `dated` stands in reading order.
    """
    words, at = sentence.tokens, 0
    while at < len(words):
        number = number_at(words, at) if words[at].is_word else None
        if number is None or _inside(words, number, dated):
            at += 1
            continue
        found = _counted(sentence, number)
        if found is not None:
            yield found[0]
            at = found[1] + 1
        else:
            at = number.last + 1


def _inside(words: Sequence[Token], number: Number, dated: Sequence[Span]) -> bool:
    span = Span(words[number.first].start, words[number.last].end)
    behind = bisect_left(dated, span.end, key=lambda one: one.start)
    return any(span.overlaps(one) for one in dated[max(0, behind - 2) : behind])


def _counted(sentence: Sentence, number: Number) -> tuple[Counted, int] | None:
    words = sentence.tokens
    if number.fraction is not None:
        return _share(sentence, number)
    noun = _unit(words, number)
    if noun is None:
        return None
    unit, of, last = noun
    hedge, sort = hedge_before(words, number.first)
    before = words[number.first - 1] if number.first else None
    named = before is not None and before.is_name and before.lower not in PREPOSITIONS
    labelled = named and not hedge and unit != "people" and unit not in _MONEYS
    if labelled:
        return None  # Rule 12, Pier 4
    big = number.value >= LEAST or hedge or number.high or unit in ("people", "percent") or unit in _MONEYS
    if not big or (unit == "people" and number.value < 2):
        return None
    first = number.first - len(hedge.split()) - (words[number.first - 1].text in _MONEY if number.first else 0)
    first -= number.high is not None and first > 0 and words[first - 1].lower == "between"
    figure = Figure(*_bounds(number, sort), unit, of, hedge)
    return Counted(Span(words[max(0, first)].start, words[last].end), figure, ()), last


def _bounds(number: Number, sort: str) -> tuple[Decimal | None, Decimal | None]:
    """A floor has no maximum, a ceiling no minimum; "about" and bare numbers are both."""
    if sort == "hedges":
        return number.value, None
    if sort == "ceilings":
        return None, number.high or number.value
    return number.value, number.high or number.value


def _unit(words: Sequence[Token], number: Number) -> tuple[str, str, int] | None:
    """What is counted: (unit, of, last token), None for a number that counts nothing here."""
    at = number.last + 1
    if number.first and words[number.first - 1].text in _MONEY:
        return _MONEY[words[number.first - 1].text], "", number.last
    if number.first and words[number.first - 1].text in _CODES:
        return words[number.first - 1].lower, "", number.last
    if at >= len(words):
        return None
    word = words[at].lower
    if word in ("%", "percent") or (word == "per" and words[min(at + 1, len(words) - 1)].lower == "cent"):
        return _percent(words, at + (word == "per"))
    at += word == "of"
    for last in range(at, min(at + 4, len(words))):
        noun = words[last].lower
        if not words[last].is_word or noun in DETERMINERS | PREPOSITIONS or noun in _NOT_COUNTED or noun.isdigit():
            return None
        if noun in _MEASURES:
            return _MEASURES[noun], "", last
        if noun in bag("claims", "people"):
            return "people", _fate(words, last) or noun, last
        if noun in _MONEYS or (noun.endswith("s") and len(noun) > 3 and not noun.endswith(("ss", "us"))):
            return noun, "", last
    return None


def _fate(words: Sequence[Token], noun: int) -> str:
    """ "200 people were killed", "40 civilians wounded": what is counted is what was done to them; "" if nothing."""
    at = noun + 1
    while at < len(words) and at - noun < 4 and words[at].lower in _AUXILIARIES:
        at += 1
    return words[at].lower if at < len(words) and words[at].lower in FATES else ""


def _percent(words: Sequence[Token], at: int) -> tuple[str, str, int]:
    last = at
    if at + 2 < len(words) and words[at + 1].lower == "of":
        last = at + 2
        while last + 1 < len(words) and last < at + 6 and words[last + 1].is_word and _noun_like(words[last + 1]):
            last += 1
    return "percent", " ".join(word.text for word in words[at + 2 : last + 1]), last


def _noun_like(word: Token) -> bool:
    return word.lower not in DETERMINERS | PREPOSITIONS and word.lower not in bag("function", "dividers")


def _share(sentence: Sentence, number: Number) -> tuple[Counted, int] | None:
    """A fraction of something: of a number, then the sum is shown; of anything else as it stands."""
    words = sentence.tokens
    at = number.last + 1
    if at >= len(words) or words[at].lower not in ("of", "the") or number.fraction is None:
        return None
    top, bottom = number.fraction
    share = words[number.first].text if number.first == number.last else f"{top}/{bottom}"
    hedge, sort = hedge_before(words, number.first)
    first = words[number.first - len(hedge.split())].start
    for step in range(at, min(at + 6, len(words))):
        base = number_at(words, step)
        noun = _unit(words, base) if base and base.fraction is None and base.value >= LEAST else None
        if base is not None and noun is not None:
            count = base.value * top / bottom
            count = Decimal(int(count)) if count == int(count) else count.normalize()  # 8000000, never 8E+6
            made = Number(number.first, base.last, count)
            printed = " ".join(word.text for word in words[base.first : base.last + 1])
            figure = Figure(
                *_bounds(made, sort), noun[0], noun[1], hedge, f"{share} of {printed} = {_plain(count, printed)}"
            )
            doubt = f"whose count is the base of {printed}?"
            return Counted(Span(first, words[noun[2]].end), figure, (doubt,)), noun[2]
    return None


def _plain(count: Decimal, like: str) -> str:
    """8 million where the text counts in millions, 8,000 otherwise."""
    for scale, word in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if word in like.lower():
            return f"{(count / scale).normalize():f} {word}" if count >= scale else f"{count:,f}"
    return f"{count:,f}"
