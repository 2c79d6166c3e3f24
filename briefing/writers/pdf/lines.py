"""Breaking paragraphs into lines: all breaks weighed together (Knuth and Plass 1981), ragged."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.writers.pdf.hyphens import patterns
from briefing.writers.pdf.setting import SOFT_HYPHEN, Line, Run, Token, line, turned

_HYPHEN_COST = 130.0
_LADDER_COST = 500.0  # a second hyphen right below the first
_RUNT_COST = 90.0  # a last line of hardly a word
_RUNT = 0.12  # of the measure
_OVERFULL = 1e9
_SHORTEST = 0.4  # of the measure

_EAST = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_NOT_FIRST = "、。，．：；！？）］｝〉》」』】〕〗”’ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_NOT_LAST = "（［｛〈《「『【〔〖“‘"
# Chinese and Japanese have no spaces: a line may end between any two letters, but not before or after some marks.
_BETWEEN = re.compile(
    rf"(?<=[{_EAST}])(?<![{_NOT_LAST}])(?=[^{_NOT_FIRST}])|(?<=[^{_NOT_LAST}])(?=[{_EAST}])(?=[^{_NOT_FIRST}])"
)
_DASH = re.compile(r"(?<=\w)[-–](?=[^\W\d])|(?<=\S)—(?=\S)")
_SPLIT = re.compile("( +)")


class _Unit(NamedTuple):
    """What no line ends inside. `space` is the white space after it (with the run it belongs to), dropped at a line's
    end; `hyphen` says that a line ending here shows one."""

    tokens: list[Token]
    width: float
    space: float
    space_run: Run | None
    hyphen: float


def lines(runs: Sequence[Run], measure: float, lang: str = "en-GB", base: int = 0) -> list[Line]:
    """The lines of a paragraph `measure` points wide; none for no words. With `base` 1 it runs from right to left."""
    words = list(_words(turned(runs, base)))
    if _total(words) <= measure:
        set_ = [_line([_whole(*word) for word in words])] if words else []
    else:
        units = [unit for word, space in words for unit in _units(word, space, measure, lang)]
        set_ = [_line(units[start:end]) for start, end in pairwise(_breaks(units, measure))]
    return [each.shifted(measure - each.width) for each in set_] if base else set_


def _total(words: Sequence[tuple[list[Token], Run | None]]) -> float:
    return sum(_width(word) + (space.width(" ") if space else 0.0) for word, space in words)


def _breaks(units: Sequence[_Unit], measure: float) -> list[int]:
    """Where lines begin and end: 0, …, len(units), at the least sum of costs."""
    count = len(units)
    best = [0.0] + [math.inf] * count
    came = [0] * (count + 1)
    least = measure * _SHORTEST
    for start in range(count):
        width = 0.0
        for end in range(start, count):
            unit = units[end]
            width += unit.width
            full = width + unit.hyphen
            if full > measure + 0.01 and end > start:
                break
            if width < least and end + 1 < count and width + unit.space + units[end + 1].width < least:
                width += unit.space
                continue  # a line that could take more and is not yet half full is never the best
            cost = best[start] + _cost(units, start, end, full, measure)
            if cost < best[end + 1]:
                best[end + 1], came[end + 1] = cost, start
            width += unit.space
    cuts = [count]
    while cuts[-1] > 0:
        cuts.append(came[cuts[-1]])
    return cuts[::-1] if count else []


def _cost(units: Sequence[_Unit], start: int, end: int, width: float, measure: float) -> float:
    if width > measure + 0.01:
        return _OVERFULL
    last = end == len(units) - 1
    cost = 1.0 if last else 1.0 + ((measure - width) / measure * 30) ** 2
    if units[end].hyphen:
        cost += _HYPHEN_COST + (_LADDER_COST if start and units[start - 1].hyphen else 0.0)
    if last and start and width < measure * _RUNT:
        cost += _RUNT_COST
    return cost


def _line(units: Sequence[_Unit]) -> Line:
    row: list[Token] = []
    fresh = True  # the next token begins a word
    for unit in units:
        for token in unit.tokens:
            if not fresh and row[-1].run is token.run:
                row[-1] = Token(token.run, row[-1].words + token.words)
            else:
                row.append(token)
            fresh = False
        if unit.space_run:
            row.append(Token(unit.space_run, " "))
            fresh = True
    if units[-1].space_run:
        row.pop()
    if units[-1].hyphen:
        row.append(Token(row[-1].run, SOFT_HYPHEN))
    return line(row)


def _whole(word: list[Token], space: Run | None) -> _Unit:
    return _Unit(word, 0.0, 0.0, space, 0.0)


def _units(word: list[Token], space: Run | None, measure: float, lang: str) -> Iterator[_Unit]:
    """A word cut where a line may end inside it."""
    held: list[Token] = []
    room = measure if _width(word) > measure else math.inf
    for run, words in word:
        at = 0
        for place, hyphen in _cuts(run, words, lang, room):
            held.append(Token(run, words[at:place]))
            yield _Unit(held, _width(held), 0.0, None, run.width("-") if hyphen else 0.0)
            held, at = [], place
        held.append(Token(run, words[at:]))
    yield _Unit(held, _width(held), space.width(" ") if space else 0.0, space, 0.0)


def _width(word: Sequence[Token]) -> float:
    return sum([run.width(words) for run, words in word])


def _words(runs: Sequence[Run]) -> Iterator[tuple[list[Token], Run | None]]:
    """What stands between spaces, across runs, and the run of the space after it."""
    word: list[Token] = []
    for run in runs:
        for part in _SPLIT.split(run.words.replace(SOFT_HYPHEN, "")):
            if part[:1] == " ":
                if word:
                    yield word, run
                word = []
            elif part or run.note:
                word.append(Token(run, part))
    if word:
        yield word, None


def _cuts(run: Run, words: str, lang: str, room: float) -> Sequence[tuple[int, bool]]:
    """Places inside `words`, rising: after dashes, by the language's hyphenation, anywhere if nothing else fits."""
    if run.target and not run.target.startswith("#"):
        cuts = [(found.end(), False) for found in re.finditer(r"[/?&=._-]+(?=\w)", words)]
    else:
        cuts = list(_written(words, lang if run.hyphens else ""))
    if room < math.inf:
        ends = [0, *(place for place, _ in cuts), len(words)]
        for start, end in pairwise(ends):
            if run.width(words[start:end]) > room:
                cuts += [(place, False) for place in range(start + 1, end)]
        cuts.sort()
    return cuts


@lru_cache(maxsize=20_000)
def _written(words: str, lang: str) -> tuple[tuple[int, bool], ...]:
    """Where a word may be parted, and whether that end shows a hyphen; without a language, only where it has a dash."""
    cuts = [found.start() for found in _BETWEEN.finditer(words) if found.start()] if words > "\u2e80" else []
    cuts += [found.end() for found in _DASH.finditer(words)]
    if cuts:
        return tuple((place, False) for place in sorted(set(cuts)))
    found = re.fullmatch(r"(\W*)([^\W\d_]{6,})(\W*)", words) if lang else None
    if found is None or not found[2].islower():  # capitals begin names
        return ()
    return tuple((place + len(found[1]), True) for place in patterns(lang).positions(found[2]))
