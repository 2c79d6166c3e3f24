"""Whether two tellings are of one event: by day, names, ideas and kind, each with its reason in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.crosscheck.telling import Telling, bare_words
from briefing.language.lexicon import words

NEAR_DAYS = 3  # two sources may name neighbouring days for one event; farther apart they tell two
_LONGEST = 31  # days of a window that still says when
FRESH = 45  # days before and after its publication that a report speaks of without a date
ENOUGH = 0.56
_OF_DAYS, _OF_NAMES, _OF_IDEAS = 0.3, 0.34, 0.36
_BY_GAP = (0.0, 0.55, 0.3, 0.15)  # what days that are one, two or three apart are worth
_COMMON = 0.4  # what a word of every report is worth, beside one that few print
_UNDATED = 0.35


def likeness(one: Telling, other: Telling) -> float | None:
    """How alike they are, up to 1; None for two that cannot be one event, or too little speaks for it.

    Neither may be told by a source that tells the other: within one source that is for extraction to see.
    """
    if one.sources & other.sources or _apart(one, other):
        return None
    days = _days(one, other)
    if days is None:
        return None
    names = _share(one.names | one.place, other.names | other.place)
    ideas = _share(one.ideas, other.ideas)
    same_kind = bool(one.kind) and one.kind == other.kind
    if names == 0 and ideas < 0.7:
        return None
    ideas = max(ideas, 0.45) if same_kind else ideas
    score = _OF_DAYS * days + _OF_NAMES * names + _OF_IDEAS * ideas
    # A neighbouring day must be made up for: nearly all words and names have to agree.
    needed = ENOUGH if days >= _UNDATED else ENOUGH + 0.08
    return round(score, 3) if score >= needed else None


def _apart(one: Telling, other: Telling) -> bool:
    """What is told of must be the same deed: an idea of the title, or the same kind."""
    deeds = one.heads & other.heads
    if one.kind and other.kind:
        return not deeds if one.kind == other.kind and _gap(one, other) else one.kind != other.kind and len(deeds) < 2
    return not deeds


def _days(one: Telling, other: Telling) -> float | None:
    """What the days speak for it, 0 to 1; None where they speak against it."""
    gap = _gap(one, other)
    if gap is None:
        is_wide = max(_long(one), _long(other)) > _LONGEST
        return _UNDATED if not is_wide and _recent(one, other) and _recent(other, one) else None
    widest = max(_long(one), _long(other))
    if gap > 0:
        return _BY_GAP[gap] if gap <= NEAR_DAYS and widest <= 1 else None
    if widest <= 1:
        return 1.0
    return 0.75 if widest <= _LONGEST else _UNDATED


def _gap(one: Telling, other: Telling) -> int | None:
    """Days between the two windows, 0 or less where they meet; None where one is not known."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return max(one.first - other.last, other.first - one.last)


def _recent(undated: Telling, other: Telling) -> bool:
    """Whether the other's time is what a report of that day means by something it does not date: news, not history."""
    if undated.is_dated or undated.printed is None:
        return True
    first, last = undated.printed
    begun, ended = (other.first, other.last) if other.is_dated else other.printed or (first, last)
    if begun is None or ended is None or last - first > FRESH:
        return False
    return begun <= last + FRESH and ended >= first - FRESH


def _long(telling: Telling) -> int:
    return (telling.last or 0) - (telling.first or 0) + 1


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """The common part of the smaller set; words that every report prints count less."""
    smaller = min(_weight(one), _weight(other))
    return min(1.0, _weight(one & other) / smaller) if smaller else 0.0


def _weight(found: frozenset[str]) -> float:
    plain = len(found & words("common"))
    return plain * _COMMON + (len(found) - plain)


def reasons(one: Telling, other: Telling, printed: Iterable[str]) -> Iterator[str]:
    """What speaks for the two being one, in short phrases, the strongest first; `printed` are names as they stand in
    the texts, "Julian Reed", by which the words that both share are told."""
    gap = _gap(one, other)
    if gap is not None and gap > 0:
        yield f"days that are {gap} apart" if gap > 1 else "neighbouring days"
    elif gap is not None:
        yield "the same day" if max(_long(one), _long(other)) <= 1 else "times that overlap"
    shared = _named((one.names | one.place) & (other.names | other.place), printed)
    if shared:
        yield f"the same names: {', '.join(shared[:4])}"
    if one.kind and one.kind == other.kind:
        yield f"the same kind: {one.kind}"
    ideas = sorted(one.ideas & other.ideas)
    if ideas:
        yield f"the same words: {', '.join(ideas[:4])}"


def _named(shared: frozenset[str], printed: Iterable[str]) -> list[str]:
    """Each shared word by the longest name that has it, in alphabetical order; by itself where none has."""
    found, left = list[str](), set(shared)
    for name in sorted(set(printed), key=lambda name: (-len(name.split()), name)):
        told = left & set(bare_words(name))
        if told:
            found.append(name)
            left -= told
    return sorted([*found, *(word.capitalize() for word in left)])
