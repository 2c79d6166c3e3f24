"""Other readings of the same words, for the analyst to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from briefing.model.dossier import Dossier, timexes_of
from briefing.model.rooted import anchors, nodes, replanted
from briefing.model.timex import Timex, TimexType
from briefing.model.tree import (
    Anchor,
    Created,
    Happening,
    Known,
    Length,
    NotADate,
    Occurrence,
    Said,
    Same,
    Seek,
    Tree,
)
from briefing.model.when import When
from briefing.temporal.edtf import parse
from briefing.temporal.happenings import candidates
from briefing.temporal.redate import as_dated

_FIGURES = re.compile(r"\D*(\d{1,2})[./-](\d{1,2})(?:[./-](?:\d{4}|\d\d))?\D*")
_DAY = re.compile(r"(?P<year>-?\d{4}|XXXX)-(?P<month>\d\d)-(?P<day>\d\d)[?~%]?")
_BACK, _ON = (Seek.LAST, Seek.LATEST), (Seek.NEXT, Seek.SOONEST)
_OF_A_YEAR = re.compile(r"XXXX-\d\d(-\d\d)?\??")
_KEYS = 9  # that choose one
_NEAREST = 3  # dates before it in the text that may be meant


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read an expression. `how` names it for the analyst ("counted from the day of publication"), `why` is
    the reckoning; `when` is None where nothing dates it yet. `tree` and `core` are what edits.ChooseReading takes."""

    how: str
    when: When | None
    why: str
    tree: Tree
    core: Tree | None


def rivals(dossier: Dossier, timex: Timex) -> tuple[Reading, ...]:
    """At most nine readings beside the one that holds, the likelier kinds first, no two of the same date.

    What was read first is the first of them where the analyst has chosen another.
    """
    found, dates = list[Reading](), {_days(timex.when)} - {None}
    for how, tree, core in _others(dossier, timex):
        other = as_dated(dossier, replace(timex, tree=tree, core=core, cue=""))
        days = _days(other.when)
        known = {(timex.tree, timex.core), *((one.tree, one.core) for one in found)}
        if days not in dates and (tree, core) not in known:
            found.append(Reading(how, other.when, other.why, tree, core))
            dates |= {days} - {None}
    return tuple(found[:_KEYS])


def _days(when: When | None) -> tuple[object, ...] | None:
    return (when.earliest, when.latest, when.clock) if when else None


def _others(dossier: Dossier, timex: Timex) -> Iterator[tuple[str, Tree, Tree | None]]:
    if timex.extracted is not None:
        yield "as it was read first", timex.extracted, timex.extracted_core
    # "Three days after the attack" is marked as a length, and counts all the same.
    meant = timex.tree if timex.core is None or isinstance(timex.core, Length) else timex.core
    for how, changed in (
        *_turned(meant),
        *_exchanged(timex, meant),
        *_counted(dossier, timex, meant),
        *_years(timex, meant),
    ):
        yield how, _put(timex.tree, meant, changed), changed if meant is timex.core else timex.core
    if isinstance(meant, Known) and timex.passage.exact.strip().isdigit():
        yield "a number, no year", NotADate(), None


def _put(tree: Tree, old: Tree, new: Tree) -> Tree:
    """The tree with another core; what the words beside it say of it stays."""
    return replanted(tree, lambda node: new if node == old else node)


def _turned(meant: Tree) -> Iterator[tuple[str, Tree]]:
    """The other direction: the one before instead of the one after."""
    for node in nodes(meant):
        if isinstance(node, Occurrence):
            if node.seek not in _BACK:
                yield "the one before", _put(meant, node, Occurrence(node.base, node.pattern, Seek.LATEST))
            if node.seek not in _ON:
                yield "the one after", _put(meant, node, Occurrence(node.base, node.pattern, Seek.SOONEST))


def _exchanged(timex: Timex, meant: Tree) -> Iterator[tuple[str, Tree]]:
    """The other order of day and month, where both are figures."""
    if not _FIGURES.fullmatch(timex.passage.exact):
        return
    for node in nodes(meant):
        match node:
            case Known(text) if (other := _swapped(text)) is not None:
                yield "day and month the other way round", _put(meant, node, Known(other))
            case Occurrence(base, pattern, seek) if (other := _swapped(pattern)) is not None:
                yield "day and month the other way round", _put(meant, node, Occurrence(base, other, seek))


def _swapped(text: str) -> str | None:
    found = _DAY.fullmatch(text)
    if not found or found["month"] == found["day"] or int(found["day"]) > 12:
        return None
    return f"{found['year']}-{found['day']}-{found['month']}"


def _counted(dossier: Dossier, timex: Timex, meant: Tree) -> Iterator[tuple[str, Tree]]:
    """The same reckoning from another day."""
    leaves = set(anchors(meant))
    for how, anchor in _bases(dossier, timex, leaves) if leaves else ():
        if anchor not in leaves:
            yield how, replanted(meant, partial(_anchored, anchor))


def _anchored(anchor: Anchor, node: Tree) -> Tree:
    return anchor if isinstance(node, Created | Said | Same | Happening) else node


def _bases(dossier: Dossier, timex: Timex, leaves: set[Anchor]) -> Iterator[tuple[str, Anchor]]:
    yield "counted from the day of publication", Created()
    source_id, span = timex.passage.source_id, timex.passage.span
    for id_ in dossier.at("statements", source_id):
        if dossier.statements[id_].content.span.holds(span):
            yield "counted from the day of speaking", Said(id_)
    before = [one for one in timexes_of(dossier, source_id) if one.passage.span.end <= span.start]
    dates = [one for one in before if one.type is TimexType.DATE and Same(timex.id) not in anchors(one.tree)]
    for one in dates[: -_NEAREST - 1 : -1]:
        yield f"counted from ‘{one.passage.exact}’", Same(one.id)
    events = [dossier.events[id_] for id_ in dossier.at("events", source_id)]
    named = sorted((leaf for leaf in leaves if isinstance(leaf, Happening)), key=lambda leaf: leaf.words)
    for leaf in named:
        for event in candidates(leaf, timex, events):
            yield f"counted from “{event.title}”", Happening(leaf.words, event.id)


def _years(timex: Timex, meant: Tree) -> Iterator[tuple[str, Tree]]:
    """The same day of the year before and of the year after."""
    day = timex.when.earliest if timex.when and not timex.when.because else None
    for node in nodes(meant):
        if day and isinstance(node, Occurrence) and _OF_A_YEAR.fullmatch(node.pattern):
            for how, year in (("a year earlier", day.year - 1), ("a year later", day.year + 1)):
                text = f"{year:04d}{node.pattern[4:]}"
                if _is_edtf(text):
                    yield how, _put(meant, node, Known(text))


def _is_edtf(text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True
