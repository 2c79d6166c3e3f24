"""Two states of a case side by side, record by record and field by field, in the analyst's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum, StrEnum

import msgspec

from briefing.crosscheck.headlines import headline, shortened
from briefing.model.day import Day
from briefing.model.dossier import Dossier, Key
from briefing.model.review import Review
from briefing.model.source import SourceText
from briefing.model.span import Passage, Span
from briefing.model.when import When
from briefing.storage import history, log
from briefing.storage.case import Case
from briefing.storage.history import GoBack, Step
from briefing.storage.rows import Stored
from briefing.temporal.words import words

_NAMES = {
    "sources": "Source",
    "texts": "Text",
    "timexes": "Time expression",
    "actors": "Actor",
    "statements": "Statement",
    "events": "Event",
    "claims": "Claim",
    "judgements": "Judgement",
    "anchors": "Fixed time",
    "links": "Link",
    "conflicts": "Conflict",
    "offices": "Office",
    "populations": "Population",
    "editions": "Edition",
    "styles": "House style",
    "positions": "Position",
    "comments": "Comment",
    "views": "View",
    "attachments": "Attachment",
    "outline": "Outline of the paper",
}
_FIELDS = {
    "when": "date",
    "when_by_hand": "dated by hand",
    "extracted_when": "date the source gave",
    "event_class": "class",
    "said": "day of speaking",
    "said_by_hand": "day of speaking by hand",
    "speaker_id": "speaker",
    "created": "published",
    "created_basis": "how the day is known",
    "timex_id": "expression that dates it",
    "said_timex": "expression that dates it",
    "tree": "meaning",
    "why": "reason",
}
_NONE = "none"
_NUMBER_OF_FIELDS_TOLD = 4  # of a record inside a record


class Fate(StrEnum):
    """What became of a record between two states."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Field:
    """A field that differs, both values in words."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One record: its name in a line, and which fields differ where it stands in both."""

    key: Key
    title: str
    fate: Fate
    fields: tuple[Field, ...] = ()

    @property
    def words(self) -> str:
        """In one line: "Event “Talks in Geneva” changed: date 2 December → 3 December"."""
        told = "; ".join(f"{one.name} {one.before} → {one.after}" for one in self.fields)
        return f"{self.title} {self.fate.value}" + (f": {told}" if told else "")


def differences(before: Dossier, after: Dossier, keys: Iterable[Key]) -> tuple[Difference, ...]:
    """What differs of these records, sorted by kind and id."""
    found = []
    for key in sorted(set(keys)):
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        fate = Fate.ADDED if old is None else Fate.REMOVED if new is None else Fate.CHANGED
        shown = after if new is not None else before
        found.append(Difference(key, title_of(shown, key), fate, differing(old, new)))
    return tuple(found)


def changed_between(case: Case, first: int, last: int) -> tuple[Difference, ...]:
    """What differs from row `first` of the log to row `last`. Raises CaseError where the log is damaged."""
    early, late = sorted((first, last))
    keys = case.ask(lambda db: history.between(db, early, late))
    return differences(case.at(first), case.at(last), keys)


def changed_by(case: Case, step: Step) -> tuple[Difference, ...]:
    """What one step did to its records. Raises CaseError where the log is damaged."""
    old = case.ask(lambda db: log.rows_taken_back(db, step.entry.seq))
    new = case.ask(lambda db: log.rows_brought(db, step.entry.seq))
    # Names of what a record speaks of are looked up in the case as it is: what else there was then would take long.
    before, after = (GoBack("", tuple(part)).apply(case.dossier) for part in (old, new))
    return differences(before, after, step.keys)


def title_of(dossier: Dossier, key: Key) -> str:
    """What a record is called: its kind and its headline."""
    table, id_ = key
    about = headline(dossier, ("sources", id_) if table == "texts" else key)
    name = _NAMES.get(table, table)
    return f"{name} “{shortened(about)}”" if about else name if table == "outline" else f"{name} {id_}"


def differing(old: Stored | None, new: Stored | None) -> tuple[Field, ...]:
    """The fields that differ, in the record's own order; none where one of the two is not there."""
    if old is None or new is None:
        return ()
    pairs = ((one.name, getattr(old, one.name), getattr(new, one.name)) for one in fields(new))
    return tuple(
        Field(_FIELDS.get(name, name.replace("_", " ")), told(mine), told(theirs))
        for name, mine, theirs in pairs
        if mine != theirs
    )


def told(value: object) -> str:
    """A value in words."""
    match value:
        case None | "" | ():
            return _NONE
        case When():
            return words(value)
        case Review():
            return value.state.value + (f" ({value.reason.value})" if value.reason else "")
        case Passage():
            return f"“{shortened(value.exact)}”"
        case SourceText():
            return f"{len(value.text):,} characters"
        case bytes():
            return f"{len(value):,} bytes"
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case tuple():
            return "; ".join(told(one) for one in value[:_NUMBER_OF_FIELDS_TOLD]) + _rest(len(value))
        case _:
            return _told_plainly(value)


def _told_plainly(value: object) -> str:
    if isinstance(value, Span):
        return f"{value.start}–{value.end}"
    if isinstance(value, msgspec.Struct) and not isinstance(value, Day):
        return shortened(repr(value))
    if is_dataclass(value) and type(value).__str__ is object.__str__:
        parts = [told(getattr(value, one.name)) for one in fields(value)]
        return ", ".join([part for part in parts if part != _NONE][:_NUMBER_OF_FIELDS_TOLD])
    return shortened(str(value))


def _rest(count: int) -> str:
    return f" and {count - _NUMBER_OF_FIELDS_TOLD} more" if count > _NUMBER_OF_FIELDS_TOLD else ""
