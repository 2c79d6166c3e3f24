"""Taking sources in and out, and saying when they were published and how far they are trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.edits.dropping import dropped
from briefing.model.day import Day
from briefing.model.dossier import Dossier, Key, Record
from briefing.model.event import Event
from briefing.model.findings import Findings
from briefing.model.source import Basis, Source, SourceText
from briefing.temporal.redate import redated


@dataclass(frozen=True, slots=True)
class AddSource:
    """Add a source and all that was found in it as one step; the source gets the next number.

    Raises ValueError for a source that is in already.
    """

    source: Source
    text: SourceText
    findings: Findings

    @property
    def label(self) -> str:
        return f"Add {self.source.name}"

    def apply(self, dossier: Dossier) -> Dossier:
        if self.source.id in dossier.sources:
            raise ValueError(f"{self.source.name} is in the case already")
        found = self.findings
        records: tuple[Record, ...] = (*found.timexes, *found.actors, *found.statements, *found.events, *found.claims)
        added = dossier.put_text(self.source.id, self.text).put(
            replace(self.source, number=dossier.numbered + 1), *records
        )
        return redated(dossier, added, ("sources", self.source.id))


@dataclass(frozen=True, slots=True)
class DateSource:
    """Say when a source was published, None for not known; all that counts from it is dated anew."""

    source_id: str
    created: Day | None
    basis: Basis | None = Basis.GIVEN

    @property
    def label(self) -> str:
        return f"Date the source {self.created}" if self.created else "Leave the source undated"

    def apply(self, dossier: Dossier) -> Dossier:
        source = dossier.sources[self.source_id]
        basis = self.basis if self.created else None
        return redated(
            dossier,
            dossier.put(replace(source, created=self.created, created_basis=basis, left_open=False)),
            ("sources", self.source_id),
        )


@dataclass(frozen=True, slots=True)
class LeaveOpen:
    """Say that the day of a source is to stay unknown: nobody is asked for it again. Raises KeyError."""

    source_id: str

    @property
    def label(self) -> str:
        return "Leave the date open"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(replace(dossier.sources[self.source_id], left_open=True))


@dataclass(frozen=True, slots=True)
class GradeSource:
    """Grade the reliability of a source A-F with a reason; "" takes the grade away. Raises ValueError for others."""

    source_id: str
    grade: str
    reason: str = ""

    @property
    def label(self) -> str:
        return f"Grade the source {self.grade}" if self.grade else "Take the grade away"

    def apply(self, dossier: Dossier) -> Dossier:
        if self.grade not in ("", *"ABCDEF"):
            raise ValueError(f"not a grade: {self.grade}")
        source = dossier.sources[self.source_id]
        return dossier.put(replace(source, grade=self.grade, grade_reason=self.reason))


@dataclass(frozen=True, slots=True)
class DescribeSource:
    """Correct what a source is called, who wrote and who published it, and where it is found. Raises KeyError."""

    source_id: str
    title: str
    author: str
    publisher: str
    address: str

    @property
    def label(self) -> str:
        return "Describe the source"

    def apply(self, dossier: Dossier) -> Dossier:
        source = dossier.sources[self.source_id]
        return dossier.put(
            replace(source, title=self.title, author=self.author, publisher=self.publisher, address=self.address)
        )


@dataclass(frozen=True, slots=True)
class MarkSource:
    """Say which TLP label a source came with, "" for none. Raises KeyError for an unknown source."""

    source_id: str
    marking: str

    @property
    def label(self) -> str:
        return f"Mark the source {self.marking}" if self.marking else "Take the marking away"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(replace(dossier.sources[self.source_id], marking=self.marking))


@dataclass(frozen=True, slots=True)
class SetApart:
    """Say that a source is no copy of these others, however alike their words; () takes that back.

    Raises KeyError for an unknown one.
    """

    source_id: str
    others: tuple[str, ...]

    @property
    def label(self) -> str:
        return "Count the source on its own" if self.others else "Count the source with its copies again"

    def apply(self, dossier: Dossier) -> Dossier:
        source = dossier.sources[self.source_id]
        return dossier.put(replace(source, apart_from=tuple(sorted(self.others))))


@dataclass(frozen=True, slots=True)
class DropSource:
    """Take a source out with everything that rests on it alone; what rests on others too keeps only theirs.

    Raises KeyError for an unknown one.
    """

    source_id: str

    @property
    def label(self) -> str:
        return "Remove the source"

    def apply(self, dossier: Dossier) -> Dossier:
        gone = frozenset(self._resting(dossier))
        events = (event for event in dossier.events.values() if ("events", event.id) not in gone)
        changed = [kept for event in events if (kept := _without(event, gone, self.source_id)) != event]
        return dropped(dossier, gone, *changed)

    def _resting(self, dossier: Dossier) -> Iterator[Key]:
        id_ = self.source_id
        yield ("sources", id_)
        if id_ in dossier.texts:
            yield ("texts", id_)
        yield from (("timexes", t.id) for t in dossier.timexes.values() if t.passage.source_id == id_)
        yield from (("actors", a.id) for a in dossier.actors.values() if a.mentions and a.mentions[0].source_id == id_)
        yield from (("statements", s.id) for s in dossier.statements.values() if s.passage.source_id == id_)
        yield from (("claims", c.id) for c in dossier.claims.values() if c.passage.source_id == id_)
        for event in dossier.events.values():
            if event.passages and all(passage.source_id == id_ for passage in event.passages):
                yield ("events", event.id)


def _without(event: Event, gone: frozenset[Key], source_id: str) -> Event:
    """The event without words, people and expressions that are no longer there; its date stays as it is known."""
    return replace(
        event,
        passages=tuple(passage for passage in event.passages if passage.source_id != source_id),
        participants=tuple(part for part in event.participants if ("actors", part.actor_id) not in gone),
        timex_id=None if ("timexes", event.timex_id) in gone else event.timex_id,
    )
