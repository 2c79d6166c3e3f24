"""Which records a reader would take for one line printed twice: they share a line, and all their sources are named."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.model.event import Event
from briefing.model.statement import Statement
from briefing.model.when import When

_NEAR = 0.75  # share of the words of the shorter title that the longer has too
_LEAST = 3  # words: two titles of two words are alike too easily
_SMALL = "a an and at by for from has have he her his in is it its of on or she that the they to was were will with"


def same_lines(events: Iterable[Event]) -> list[tuple[Event, ...]]:
    """Events of the same words and the same time together, in the order of the first of each."""
    groups: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        key = (_folded(event.title), _time(event.when), event.modality, event.when_by_hand, event.credibility)
        groups.setdefault(key, []).append(event)
    return [tuple(group) for group in groups.values()]


def near_lines(events: Iterable[Event]) -> list[tuple[Event, ...]]:
    """Events of the same time and nearly the same words together; the longest title comes first in each group."""
    groups: list[list[Event]] = []
    for event in events:
        found = next((group for group in groups if _is_near(group[0], event)), None)
        if found is None:
            groups.append([event])
        else:
            found.append(event)
    return [tuple(sorted(group, key=lambda each: -len(each.title))) for group in groups]


def same_words(statements: Iterable[Statement]) -> list[tuple[Statement, ...]]:
    """Statements of the same words together: one source has them from another."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(_folded(statement.content.exact), []).append(statement)
    return [tuple(group) for group in groups.values()]


def _time(when: When | None) -> tuple[object, ...] | None:
    """All of a time that a reader sees: two sources may give the same day for different reasons."""
    if when is None:
        return None
    return when.earliest, when.latest, when.grain, when.extent, when.clock, when.approximate, when.uncertain


def _is_near(one: Event, other: Event) -> bool:
    if one.modality != other.modality or one.when is None or other.when is None:
        return False
    if (one.when.earliest, one.when.latest) != (other.when.earliest, other.when.latest):
        return False
    first, second = _telling(one.title), _telling(other.title)
    least = min(len(first), len(second))
    return _folded(one.title) == _folded(other.title) or (least >= _LEAST and len(first & second) >= _NEAR * least)


def _telling(title: str) -> set[str]:
    return set(_folded(title).split()) - set(_SMALL.split())


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
