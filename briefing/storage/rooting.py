"""Records that were read out of a damaged case, given back what they rest on where that was lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace

from briefing.model.dossier import Key
from briefing.model.source import Source, SourceText
from briefing.model.span import Passage, Span
from briefing.storage import rows
from briefing.storage.check import passages_of
from briefing.storage.rows import Stored

_READER = "repair/1"  # stands for the reader of a text that is no more


@dataclass(slots=True)
class Rooted:
    """Sound records as JSON, and sentences on what had to be put in their place."""

    records: dict[Key, str]
    notes: list[str] = field(default_factory=list)


def rooted(records: Mapping[Key, str]) -> Rooted:
    """A lost source is stood in for by an empty one; words that stand in no text any more are kept and marked so."""
    found = {key: rows.record_of(key[0], body) for key, body in records.items()}
    made = Rooted(dict(records))
    used = {passage.source_id for record in found.values() for passage in passages_of(record)}
    for source_id in sorted(used | {id_ for table, id_ in found if table == "texts"}):
        _stand_in(made, found, source_id)
    texts = {id_: record.text for (_, id_), record in found.items() if isinstance(record, SourceText)}
    for key in sorted(found):
        if all(_stands(passage, texts) for passage in passages_of(found[key])):
            continue
        made.records[key] = rows.words_of(_marked(found[key], texts))
        made.notes.append(f"{key[0]} {key[1]} keeps its words, but they stand in no text that could be read.")
    return made


def _stand_in(made: Rooted, found: dict[Key, Stored], source_id: str) -> None:
    source, text = ("sources", source_id), ("texts", source_id)
    if source not in found:
        number = 1 + max((record.number for record in found.values() if isinstance(record, Source)), default=0)
        found[source] = Source(source_id, "Lost source", "", "", "text/plain", number, title="Lost source")
        made.notes.append(f"The source {source_id} is lost; an empty one stands for it.")
        made.records[source] = rows.words_of(found[source])
    if text not in found:
        lost = ("the text was lost when the case was damaged",)
        found[text] = SourceText("", (), _READER, "text/plain", lost=lost)
        made.notes.append(f"The text of the source {source_id} is lost; read its file again.")
        made.records[text] = rows.words_of(found[text])


def _stands(passage: Passage, texts: Mapping[str, str]) -> bool:
    return passage.is_lost or passage.span.of(texts[passage.source_id]) == passage.exact


def _marked(record: Stored, texts: Mapping[str, str]) -> Stored:
    changed = {one.name: _remade(getattr(record, one.name), texts) for one in fields(record)}
    return replace(record, **changed)  # type: ignore[arg-type]  # each field is of the kind it was


def _remade(value: object, texts: Mapping[str, str]) -> object:
    match value:
        case Passage():
            return value if _stands(value, texts) else replace(value, span=Span(0, 0), is_lost=True)
        case tuple():
            return tuple(_remade(one, texts) for one in value)
        case _ if is_dataclass(value) and not isinstance(value, type) and _holds_words(value):
            return replace(value, **{one.name: _remade(getattr(value, one.name), texts) for one in fields(value)})
        case _:
            return value


def _holds_words(value: object) -> bool:
    return any(isinstance(getattr(value, one), Passage) for one in getattr(value, "__slots__", ()))
