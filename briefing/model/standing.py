"""Where records are looked up other than by their id: what stands in a source, and who prints the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from hashlib import blake2b

from immutables import Map

from briefing.model.event import Event
from briefing.model.link import Link
from briefing.model.rooted import anchors
from briefing.model.statement import Speech, Statement
from briefing.model.timex import Timex
from briefing.model.tree import Happening

# A table and a source's id; or "quoted" and a hash of a quotation's letters; or "counting" and the event it counts
# from; or "linked" and an event.
Shelf = tuple[str, str]
Standing = Map[Shelf, frozenset[str]]

_LONG = 30  # characters of a quotation that no two people use by chance
_MARKS = re.compile(r"[\W_]+")


def shelves(record: object) -> frozenset[Shelf]:
    """All shelves that a record stands on; none for kinds that nobody looks up so."""
    match record:
        case Timex():
            return frozenset({("timexes", record.passage.source_id), *_counting(record)})
        case Statement():
            return frozenset({("statements", record.passage.source_id), *quoted(record)})
        case Event():
            return frozenset({("events", source_id) for source_id in sources_of_event(record)})
        case Link():
            return frozenset(("linked", id_) for id_ in record.members)
        case _:
            return frozenset()


def sources_of_event(event: Event) -> set[str]:
    """The sources an event rests on: of its words, and of the expression that dates it."""
    found = {passage.source_id for passage in event.passages}
    if event.timex_id:  # the id of an expression begins with that of its source
        found.add(event.timex_id.rpartition(":")[0])
    return found


def quoted(statement: Statement) -> tuple[Shelf, ...]:
    """The shelf of all long quotations in the same words, whatever stands between their letters and figures."""
    words = statement.content.exact
    if statement.kind is not Speech.DIRECT or len(words) < _LONG:
        return ()
    # Of the whole: a beginning that ten thousand flashes share would make one knot of them all.
    letters = _MARKS.sub("", words).casefold()
    return (("quoted", blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()),)


def _counting(timex: Timex) -> tuple[Shelf, ...]:
    """The shelves of all expressions that count from an event which the analyst chose."""
    if timex.anchor != "event":
        return ()
    chosen = [one.event_id for one in anchors(timex.tree) if isinstance(one, Happening) and one.event_id]
    return (*(("counting", event_id) for event_id in chosen), ("counting", "")) if chosen else ()


def standing_of(
    timexes: Iterable[Timex], statements: Iterable[Statement], events: Iterable[Event], links: Iterable[Link] = ()
) -> Standing:
    """All shelves of a dossier that is read from its file; written out for speed, for a large one has a million."""
    found: dict[Shelf, set[str]] = defaultdict(set)
    of_timexes, of_events = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for timex in timexes:
        of_timexes[timex.passage.source_id].add(timex.id)
        for shelf in _counting(timex):
            found[shelf].add(timex.id)
    for event in events:
        if event.timex_id:
            of_events[event.timex_id.rpartition(":")[0]].add(event.id)
        for passage in event.passages:
            of_events[passage.source_id].add(event.id)
    for statement in statements:
        for shelf in shelves(statement):
            found[shelf].add(statement.id)
    for link in links:
        for shelf in shelves(link):
            found[shelf].add(link.id)
    found |= {("timexes", source_id): ids for source_id, ids in of_timexes.items()}
    found |= {("events", source_id): ids for source_id, ids in of_events.items()}
    return Map({shelf: frozenset(ids) for shelf, ids in found.items()})


def moved(standing: Standing, changes: Iterable[tuple[str, object, object]]) -> Standing:
    """The shelves after each id's record was replaced by another, None for one that was or is not there.

    A shelf is another object after any of its records was replaced: by that `is` tells that nothing on it has changed.
    """
    added, removed = defaultdict[Shelf, set[str]](set), defaultdict[Shelf, set[str]](set)
    touched = set[Shelf]()
    for id_, old, new in changes:
        before = shelves(old)
        touched |= before
        if _stay(old, new):
            continue
        after = shelves(new)
        touched |= after
        for shelf in after - before:
            added[shelf].add(id_)
        for shelf in before - after:
            removed[shelf].add(id_)
    found = standing.mutate()
    for shelf in touched:
        ids = frozenset([*(standing.get(shelf, frozenset()) - removed[shelf]), *added[shelf]])
        if ids:
            found[shelf] = ids
        else:
            found.pop(shelf, None)  # an empty shelf is none: what was taken back leaves no trace
    return found.finish()


def _stay(old: object, new: object) -> bool:
    """Whether one expression or event takes the place of another: dating anew puts thousands."""
    if isinstance(old, Event) and isinstance(new, Event):
        return old.passages is new.passages and old.timex_id == new.timex_id
    if not (isinstance(old, Timex) and isinstance(new, Timex)):
        return False
    return old.tree is new.tree and old.anchor == new.anchor and old.passage.source_id == new.passage.source_id
