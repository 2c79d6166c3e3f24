"""Records and their JSON: one row a record, in the table named for its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import apsw
import msgspec
from immutables import Map

from briefing.model.actor import Actor
from briefing.model.anchor import Anchor
from briefing.model.claim import Claim
from briefing.model.conflict import Conflict
from briefing.model.dossier import Dossier, Key, Record
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
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.wanted import SavedView

Stored = Record | SourceText | Outline
Row = tuple[str, str, str | None]  # table, id and JSON; None where there is no record

KINDS: dict[str, type[Stored]] = {
    "sources": Source,
    "texts": SourceText,
    "timexes": Timex,
    "actors": Actor,
    "statements": Statement,
    "events": Event,
    "claims": Claim,
    "judgements": Judgement,
    "anchors": Anchor,
    "links": Link,
    "conflicts": Conflict,
    "offices": Office,
    "populations": Population,
    "editions": Edition,
    "styles": House,
    "positions": Held,
    "comments": Comment,
    "attachments": Attachment,
    "views": SavedView,
    "outline": Outline,
}

OUTLINE: Key = ("outline", "")

T = TypeVar("T")

_encode = msgspec.json.Encoder().encode
_DECODERS: dict[str, Callable[[str], Stored]] = {
    table: msgspec.json.Decoder(kind).decode for table, kind in KINDS.items()
}


def body_of(dossier: Dossier, key: Key) -> str | None:
    """The JSON of the record under `key`, None if there is none."""
    record = dossier.get(key)
    return None if record is None else words_of(record)


def words_of(record: Stored) -> str:
    """The JSON of a record."""
    return _encode(record).decode()


def record_of(table: str, body: str) -> Stored:
    """Raises msgspec.MsgspecError for what is no record of that table, KeyError for a table nobody knows."""
    return _DECODERS[table](body)


def named(id_: str, record: T) -> T:
    """The record, once it calls itself as its row does. Raises ValueError for another name."""
    # Only texts and the outline do not know their own name.
    if getattr(record, "id", id_) != id_:
        raise ValueError(f"{id_} calls itself something else")
    return record


def source_id_of(record: Stored | None, key: Key) -> str | None:
    """The source a record rests on first; None for what the analyst made without one."""
    match record:
        case SourceText() | Source():
            return key[1]
        case Timex() | Statement() | Claim():
            return record.passage.source_id
        case Actor():
            return record.mentions[0].source_id if record.mentions else None
        case Event():
            return record.passages[0].source_id if record.passages else None
        case _:
            return None


def with_rows(dossier: Dossier, rows: list[Row]) -> Dossier:
    """The dossier once each row is as given."""
    gone = [(table, id_) for table, id_, body in rows if body is None and table != OUTLINE[0]]
    found = [(table, id_, record_of(table, body)) for table, id_, body in rows if body is not None]
    dossier = dossier.drop(gone) if gone else dossier
    for _, id_, record in found:
        match record:
            case SourceText():
                dossier = dossier.put_text(id_, record)
            case Outline():
                dossier = dossier.put_outline(record)
    plain = [record for _, _, record in found if not isinstance(record, SourceText | Outline)]
    return dossier.put(*plain)


def load(db: apsw.Connection) -> Dossier:
    """Everything the tables hold. Raises msgspec.MsgspecError for a row that is no record."""
    outlines = list(_read(db, "outline", Outline))
    return Dossier(
        sources=Map(_read(db, "sources", Source)),
        texts=Map(_read(db, "texts", SourceText)),
        timexes=Map(_read(db, "timexes", Timex)),
        actors=Map(_read(db, "actors", Actor)),
        statements=Map(_read(db, "statements", Statement)),
        events=Map(_read(db, "events", Event)),
        claims=Map(_read(db, "claims", Claim)),
        judgements=Map(_read(db, "judgements", Judgement)),
        anchors=Map(_read(db, "anchors", Anchor)),
        links=Map(_read(db, "links", Link)),
        conflicts=Map(_read(db, "conflicts", Conflict)),
        offices=Map(_read(db, "offices", Office)),
        populations=Map(_read(db, "populations", Population)),
        editions=Map(_read(db, "editions", Edition)),
        styles=Map(_read(db, "styles", House)),
        positions=Map(_read(db, "positions", Held)),
        comments=Map(_read(db, "comments", Comment)),
        attachments=Map(_read(db, "attachments", Attachment)),
        views=Map(_read(db, "views", SavedView)),
        outline=outlines[0][1] if outlines else Outline(),
    )


def _read(db: apsw.Connection, table: str, kind: type[T]) -> Iterator[tuple[str, T]]:
    decode = msgspec.json.Decoder(kind).decode
    # As bytes: a text would be decoded by SQLite's binding only to be encoded again for the decoder.
    for id_, body in db.execute(f"SELECT id, CAST(body AS BLOB) FROM {table}"):
        yield id_, named(id_, decode(body))


def write(db: apsw.Connection, rows: list[Row], after: Dossier) -> None:
    """Put and remove rows so that the tables say what `after` says; the caller has begun the transaction."""
    for table, id_, body in rows:
        if body is None:
            db.execute(f"DELETE FROM {table} WHERE id = ?", (id_,))
        else:
            db.execute(
                f"INSERT INTO {table}(id, source_id, body) VALUES(?, ?, ?) "
                "ON CONFLICT(id) DO UPDATE SET source_id = excluded.source_id, body = excluded.body",
                (id_, source_id_of(after.get((table, id_)), (table, id_)), body),
            )
