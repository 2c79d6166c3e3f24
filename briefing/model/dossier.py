"""The analyst's case: everything the application opens, edits and saves is one Dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from immutables import Map

from briefing.model.actor import Actor
from briefing.model.anchor import Anchor
from briefing.model.claim import Claim
from briefing.model.conflict import Conflict
from briefing.model.edition import Edition
from briefing.model.event import Event
from briefing.model.house import House
from briefing.model.judgement import Judgement
from briefing.model.link import Link
from briefing.model.office import Office
from briefing.model.outline import Outline
from briefing.model.population import Population
from briefing.model.position import Held
from briefing.model.remark import Attachment, Comment
from briefing.model.source import Source, SourceText
from briefing.model.standing import Standing, moved, standing_of
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.wanted import SavedView

Record = (
    Source
    | Timex
    | Actor
    | Statement
    | Event
    | Claim
    | Judgement
    | Anchor
    | Link
    | Conflict
    | Office
    | Population
    | Edition
    | House
    | Held
    | Comment
    | Attachment
    | SavedView
)

TABLES: dict[type[Record], str] = {
    Source: "sources",
    Timex: "timexes",
    Actor: "actors",
    Statement: "statements",
    Event: "events",
    Claim: "claims",
    Judgement: "judgements",
    Anchor: "anchors",
    Link: "links",
    Conflict: "conflicts",
    Office: "offices",
    Population: "populations",
    Edition: "editions",
    House: "styles",
    Held: "positions",
    Comment: "comments",
    Attachment: "attachments",
    SavedView: "views",
}

_Cited = TypeVar("_Cited", Statement, Claim)
Key = tuple[str, str]  # table and id; ("texts", source id) for a text, ("outline", "") for the outline


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two dossiers: the keys of all records put or removed on the way from one to the other."""

    keys: frozenset[Key]

    def of(self, table: str) -> frozenset[str]:
        """The ids that changed in one table."""
        return frozenset(id_ for name, id_ in self.keys if name == table)


@dataclass(frozen=True, slots=True, eq=False)
class Dossier:
    """Never changed in place: `put` and `drop` make a new one that shares all it did not touch, in O(log n).

    Maps have no order of their own (it differs from run to run): use the functions `sources_of`, `events_of` … below
    wherever order shows.
    """

    sources: Map[str, Source] = field(default_factory=Map)
    texts: Map[str, SourceText] = field(default_factory=Map)
    timexes: Map[str, Timex] = field(default_factory=Map)
    actors: Map[str, Actor] = field(default_factory=Map)
    statements: Map[str, Statement] = field(default_factory=Map)
    events: Map[str, Event] = field(default_factory=Map)
    claims: Map[str, Claim] = field(default_factory=Map)
    judgements: Map[str, Judgement] = field(default_factory=Map)
    anchors: Map[str, Anchor] = field(default_factory=Map)
    links: Map[str, Link] = field(default_factory=Map)
    conflicts: Map[str, Conflict] = field(default_factory=Map)
    offices: Map[str, Office] = field(default_factory=Map)
    populations: Map[str, Population] = field(default_factory=Map)
    editions: Map[str, Edition] = field(default_factory=Map)
    styles: Map[str, House] = field(default_factory=Map)
    positions: Map[str, Held] = field(default_factory=Map)
    comments: Map[str, Comment] = field(default_factory=Map)
    attachments: Map[str, Attachment] = field(default_factory=Map)
    views: Map[str, SavedView] = field(default_factory=Map)
    outline: Outline = field(default_factory=Outline)
    touched: frozenset[Key] = frozenset()
    standing: Standing = field(default_factory=Map)
    numbered: int = 0  # the highest number of a source: to look for it at each of 10,000 additions takes long

    def __post_init__(self) -> None:
        if not self.numbered and self.sources:
            object.__setattr__(self, "numbered", max(source.number for source in self.sources.values()))
        if not self.standing and (self.timexes or self.statements or self.events):
            placed = (self.timexes.values(), self.statements.values(), self.events.values(), self.links.values())
            object.__setattr__(self, "standing", standing_of(*placed))

    def at(self, table: str, source_id: str) -> list[str]:
        """The ids of a source's timexes, statements or events, sorted; other shelves see standing.py."""
        return sorted(self.standing.get((table, source_id), ()))

    def put(self, *records: Record) -> Dossier:
        """With these records added, or replaced where the id is known."""
        tables: dict[str, dict[str, Record]] = {}
        for record in records:
            tables.setdefault(TABLES[type(record)], {})[record.id] = record
        keys = {(table, id_) for table, rows in tables.items() for id_ in rows}
        maps = {table: getattr(self, table).update(rows) for table, rows in tables.items()}
        changes = (
            (id_, getattr(self, table).get(id_), row) for table, rows in tables.items() for id_, row in rows.items()
        )
        return replace(
            self,
            touched=self.touched | keys,
            standing=moved(self.standing, changes),
            numbered=self._numbered([record for record in records if isinstance(record, Source)]),
            **maps,
        )

    def _numbered(self, put: list[Source]) -> int:
        """0, which is counted anew, where the highest number may have gone."""
        for source in put:
            old = self.sources.get(source.id)
            if old is not None and source.number < old.number == self.numbered:
                return 0
        return max([self.numbered, *(source.number for source in put)])

    def put_text(self, source_id: str, text: SourceText) -> Dossier:
        return replace(self, texts=self.texts.set(source_id, text), touched=self.touched | {("texts", source_id)})

    def put_outline(self, outline: Outline) -> Dossier:
        return replace(self, outline=outline, touched=self.touched | {("outline", "")})

    def drop(self, keys: Iterable[Key]) -> Dossier:
        """Without these records. Raises KeyError for one that is not there."""
        dropped = frozenset(keys)
        maps = {}
        for table in {name for name, _ in dropped}:
            with getattr(self, table).mutate() as rows:
                for id_ in sorted(id_ for name, id_ in dropped if name == table):
                    del rows[id_]
                maps[table] = rows.finish()
        changes = ((id_, getattr(self, table).get(id_), None) for table, id_ in dropped)
        numbered = 0 if "sources" in maps else self.numbered  # counted anew: the last may have gone
        return replace(
            self,
            touched=self.touched | dropped,
            standing=moved(self.standing, changes),
            numbered=numbered,
            **maps,
        )

    def settled(self) -> Dossier:
        """The same dossier with nothing marked as touched: where the next edit starts to count."""
        return replace(self, touched=frozenset()) if self.touched else self

    def get(self, key: Key) -> Record | SourceText | Outline | None:
        """The record under `key`, None if there is none."""
        table, id_ = key
        if table == "outline":
            return self.outline
        found: Record | SourceText | None = getattr(self, table).get(id_)
        return found


def sources_of(dossier: Dossier) -> list[Source]:
    """All sources as they came in."""
    return sorted(dossier.sources.values(), key=lambda source: (source.number, source.id))


def _place(dossier: Dossier, source_id: str, start: int) -> tuple[int, int]:
    source = dossier.sources.get(source_id)
    return (source.number if source else 0, start)


def events_of(dossier: Dossier) -> list[Event]:
    """All events in reading order: by source, then by place in its text; those made by hand come last."""
    return events_in_order(dossier, dossier.events.values())


def events_in_order(dossier: Dossier, events: Iterable[Event]) -> list[Event]:
    """Some events in the order of `events_of`."""
    numbers = {source.id: source.number for source in dossier.sources.values()}

    def place(event: Event) -> tuple[bool, int, int, str]:
        if not event.passages:
            return True, 0, 0, event.id
        first = event.passages[0]
        return False, numbers.get(first.source_id, 0), first.span.start, event.id

    return sorted(events, key=place)


def in_reading_order(dossier: Dossier, records: Iterable[_Cited]) -> list[_Cited]:
    """By source, then by place in its text."""
    return sorted(records, key=lambda one: (_place(dossier, one.passage.source_id, one.passage.span.start), one.id))


def statements_of(dossier: Dossier) -> list[Statement]:
    """All statements in reading order."""
    return in_reading_order(dossier, dossier.statements.values())


def claims_of(dossier: Dossier) -> list[Claim]:
    """All claims in reading order."""
    return in_reading_order(dossier, dossier.claims.values())


def timexes_of(dossier: Dossier, source_id: str) -> list[Timex]:
    """The time expressions of one source in reading order."""
    mine = (dossier.timexes[id_] for id_ in dossier.at("timexes", source_id))
    return sorted(mine, key=lambda timex: timex.passage.span)


def actors_of(dossier: Dossier) -> list[Actor]:
    """All actors by source and first mention; those made by hand come last."""

    def place(actor: Actor) -> tuple[bool, tuple[int, int], str]:
        first = actor.mentions[0] if actor.mentions else None
        return (not first, _place(dossier, first.source_id, first.span.start) if first else (0, 0), actor.id)

    return sorted(dossier.actors.values(), key=place)


def judgements_of(dossier: Dossier) -> list[Judgement]:
    """The analyst's judgements in the analyst's order."""
    return sorted(dossier.judgements.values(), key=lambda judgement: (judgement.order, judgement.id))


def anchors_of(dossier: Dossier) -> list[Anchor]:
    """What the analyst says of time, oldest first: ids count up."""
    return sorted(dossier.anchors.values(), key=lambda anchor: (len(anchor.id), anchor.id))


def links_of(dossier: Dossier) -> list[Link]:
    """What the analyst says of events being one, oldest first: ids count up."""
    return sorted(dossier.links.values(), key=lambda link: (len(link.id), link.id))


def editions_of(dossier: Dossier) -> list[Edition]:
    """The released papers of this case, the first one first."""
    return sorted(dossier.editions.values(), key=lambda edition: (edition.number, edition.id))


def views_of(dossier: Dossier) -> list[SavedView]:
    """The views that the analyst keeps, oldest first: ids count up."""
    return sorted(dossier.views.values(), key=lambda view: (len(view.id), view.id))
