"""Sources as CSL-JSON, which Zotero and its kin read and write: out of a case, and what is known of them back in.

Source: docs.citationstyles.org, CSL 1.0.2, csl-data.json. Each item has the source's number and hash, by which it is
known again; one that came from elsewhere is known by its address or its title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import msgspec

from briefing.edits.many import Together
from briefing.edits.sources import DateSource, DescribeSource
from briefing.model.day import Day
from briefing.model.dossier import Dossier, sources_of
from briefing.model.source import Basis, Source

_HASH = re.compile(r"\bsha256:([0-9a-f]{64})\b")
_TYPES = (
    ("message/", "personal_communication"),
    ("text/html", "webpage"),
    ("multipart/related", "webpage"),
    ("application/pdf", "report"),
)

_Item = Mapping[str, object]


class CslError(ValueError):
    """A file that is no list of CSL items, worded for the analyst."""


@dataclass(frozen=True, slots=True)
class Described:
    """`told` says what is taken in, a line a source; `strange` are items of which the case has no source."""

    edit: Together | None
    told: tuple[str, ...]
    strange: tuple[str, ...]


def content(dossier: Dossier) -> bytes:
    """All sources in the order in which they came in; the same bytes for the same case."""
    items = [_item(source) for source in sources_of(dossier)]
    return msgspec.json.format(msgspec.json.encode(items), indent=1) + b"\n"


def _item(source: Source) -> dict[str, object]:
    parts: tuple[tuple[str, object], ...] = (
        ("id", source.label),
        ("type", next((kind for start, kind in _TYPES if source.media_type.startswith(start)), "document")),
        ("title", source.title or source.name),
        ("author", [{"literal": source.author}] if source.author else None),
        ("publisher", source.publisher),
        ("issued", _date(source.created)),
        ("accessed", _date(source.accessed)),
        ("URL", source.address if source.address.startswith(("http://", "https://")) else ""),
        ("language", source.language),
        ("note", f"sha256:{source.sha256}"),
        ("annote", f"Reliability {source.grade}. {source.grade_reason}".strip() if source.grade else ""),
    )
    return {name: value for name, value in parts if value}


def _date(day: Day | None) -> object:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


def described(content: bytes, dossier: Dossier) -> Described:
    """What a bibliography says of sources of this case. Raises CslError for what is none."""
    edits, told, strange = list[DescribeSource | DateSource](), list[str](), list[str]()
    for item in _items(content):
        source = _source_of(item, dossier)
        title = _words(item.get("title")) or "without a title"
        if source is None:
            strange.append(f"No source of the case is “{title}”: add its file, then take the bibliography in again.")
            continue
        changed = list(_edits(item, source))
        edits += changed
        if changed:
            told.append(f"{source.label}: {', '.join(_fields(item, source))}")
    edit = Together("Take in a bibliography", tuple(edits)) if edits else None
    return Described(edit, tuple(told), tuple(strange))


def _items(content: bytes) -> Iterator[_Item]:
    try:
        found = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CslError("it is no JSON") from error
    if isinstance(found, dict):
        found = found.get("items", [found])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise CslError("it is no list of CSL items")
    yield from found


def _source_of(item: _Item, dossier: Dossier) -> Source | None:
    """By the file's hash, else by the address, else by a title that only one source has."""
    every = sources_of(dossier)
    known = _HASH.search(_words(item.get("note")))
    address, title = _words(item.get("URL")), _words(item.get("title"))
    for found in (
        [source for source in every if known and source.sha256 == known[1]],
        [source for source in every if address and source.address == address],
        [source for source in every if title and title.casefold() in (source.title.casefold(), source.name.casefold())],
    ):
        if len(found) == 1:
            return found[0]
    return None


def _edits(item: _Item, source: Source) -> Iterator[DescribeSource | DateSource]:
    said = _described(item, source)
    if said != source:
        yield DescribeSource(source.id, said.title, said.author, said.publisher, said.address)
    issued = _day(item.get("issued"))
    if issued is not None and issued != source.created:
        yield DateSource(source.id, issued, Basis.GIVEN)


def _described(item: _Item, source: Source) -> Source:
    """What the bibliography leaves out stays as it is."""
    title = _words(item.get("title"))
    return replace(
        source,
        title=source.title if title in ("", source.name) else title,
        author=_names(item.get("author")) or source.author,
        publisher=_words(item.get("publisher")) or _words(item.get("container-title")) or source.publisher,
        address=_words(item.get("URL")) or source.address,
    )


def _fields(item: _Item, source: Source) -> Iterator[str]:
    said = _described(item, source)
    for name in ("title", "author", "publisher", "address"):
        if getattr(said, name) != getattr(source, name):
            yield f"{name} “{getattr(said, name)}”"
    issued = _day(item.get("issued"))
    if issued is not None and issued != source.created:
        yield f"published {issued}"


def _words(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _names(value: object) -> str:
    people = value if isinstance(value, list) else []
    return ", ".join(filter(None, (_name(each) for each in people if isinstance(each, dict))))


def _name(person: _Item) -> str:
    literal = _words(person.get("literal"))
    return literal or " ".join(filter(None, (_words(person.get("given")), _words(person.get("family")))))


def _day(value: object) -> Day | None:
    """A whole day alone: a month or a year is no day of publication."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    if not isinstance(first, list) or len(first) != 3:
        return None
    try:
        return Day(*(int(str(each)) for each in first))
    except ValueError:
        return None
