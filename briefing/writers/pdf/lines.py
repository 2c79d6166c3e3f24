"""Breaking paragraphs into lines: all breaks weighed together (Knuth and Plass 1981), ragged right."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pyphen

from briefing.writers.pdf.setting import SOFT_HYPHEN, Line, Run, shaped

_HYPHEN_COST = 130.0
_LADDER_COST = 500.0  # a second hyphen right below the first
_RUNT_COST = 90.0  # a last line of hardly a word
_RUNT = 0.12  # of the measure
_OVERFULL = 1e9
_SHORTEST = 0.4  # of the measure


@dataclass(frozen=True, slots=True)
class _Unit:
    """What no line ends inside. `space` is the white space after it (with the run it belongs to), dropped at a line's
    end; `hyphen` says that a line ending here shows one."""

    fragments: tuple[tuple[Run, str], ...]
    width: float
    space: float
    space_run: Run | None
    hyphen: bool


def lines(runs: Sequence[Run], measure: float, lang: str = "en-GB") -> list[Line]:
    """The lines of a paragraph `measure` points wide; none for no words."""
    units = list(_units(runs, measure, lang))
    return [_line(units[start:end]) for start, end in pairwise(_breaks(units, measure))]


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
            full = width + (_hyphen_width(unit) if unit.hyphen else 0.0)
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
    fragments: list[tuple[Run, str]] = []
    for unit in units[:-1]:
        fragments += unit.fragments
        if unit.space and unit.space_run:
            fragments.append((unit.space_run, " "))
    fragments += units[-1].fragments
    if units[-1].hyphen:
        fragments.append((units[-1].fragments[-1][0], SOFT_HYPHEN))
    return shaped(fragments)


def _hyphen_width(unit: _Unit) -> float:
    return unit.fragments[-1][0].width("-")


def _units(runs: Sequence[Run], measure: float, lang: str) -> Iterator[_Unit]:
    for word, space in _words(runs):
        width = space.width(" ") if space else 0.0
        parts = list(_parts(word, measure, lang))
        for fragments, hyphen in parts[:-1]:
            yield _Unit(fragments, _width(fragments), 0.0, None, hyphen)
        yield _Unit(parts[-1][0], _width(parts[-1][0]), width, space, False)


def _width(fragments: Sequence[tuple[Run, str]]) -> float:
    return sum(run.width(words) for run, words in fragments)


def _words(runs: Sequence[Run]) -> Iterator[tuple[list[tuple[Run, str]], Run | None]]:
    """What stands between spaces, across runs, and the run of the space after it."""
    word: list[tuple[Run, str]] = []
    for run in runs:
        for part in re.split(r"( +)", run.words):
            if part.startswith(" "):
                if word:
                    yield word, run
                word = []
            elif part or run.note:
                word.append((run, part))
    if word:
        yield word, None


def _parts(
    word: list[tuple[Run, str]], measure: float, lang: str
) -> Iterator[tuple[tuple[tuple[Run, str], ...], bool]]:
    """A word cut where a line may end inside it, each part with whether that end shows a hyphen."""
    held: list[tuple[Run, str]] = []
    room = measure if _width(word) > measure else math.inf
    for run, words in word:
        at = 0
        for place, hyphen in _cuts(run, words, lang, room):
            held.append((run, words[at:place]))
            yield tuple(held), hyphen
            held, at = [], place
        held.append((run, words[at:]))
    yield tuple(held), False


def _cuts(run: Run, words: str, lang: str, room: float) -> list[tuple[int, bool]]:
    """Places inside `words`, rising: after dashes, by the language's hyphenation, anywhere if nothing else fits."""
    if run.target and not run.target.startswith("#"):
        cuts = [(found.end(), False) for found in re.finditer(r"[/?&=._-]+(?=\w)", words)]
    else:
        cuts = _dashes(words) or _hyphens(run, words, lang)
    if room < math.inf:
        ends = [0, *(place for place, _ in cuts), len(words)]
        for start, end in pairwise(ends):
            if run.width(words[start:end]) > room:
                cuts += [(place, False) for place in range(start + 1, end)]
    return sorted(cuts)


def _dashes(words: str) -> list[tuple[int, bool]]:
    return [(found.end(), False) for found in re.finditer(r"(?<=\w)[-–](?=[^\W\d])|(?<=\S)—(?=\S)", words)]


def _hyphens(run: Run, words: str, lang: str) -> list[tuple[int, bool]]:
    found = re.fullmatch(r"(\W*)([^\W\d_]{6,})(\W*)", words) if run.hyphens else None
    if found is None or not found[2].islower():  # capitals begin names
        return []
    return [(place + len(found[1]), True) for place in _dictionary(lang).positions(found[2])]


@cache
def _dictionary(lang: str) -> pyphen.Pyphen:
    known = lang.replace("-", "_") if lang.replace("-", "_") in pyphen.LANGUAGES else pyphen.language_fallback(lang)
    return pyphen.Pyphen(lang=known or "en_GB", left=2, right=3)
