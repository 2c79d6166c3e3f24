"""What a page says of itself in its head: title, author, publisher, address, and when it was published."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.model.day import Day, day_from_iso
from briefing.model.source import Basis, DateClue
from briefing.readers.html.pieces import Element, tree_of
from briefing.readers.stamp import day_of_stamp

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "pubdate",
    "publishdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
)
_CHANGED = ("article:modified_time", "og:updated_time", "last-modified", "datemodified")
_HEAD = 4096
_LD_BYTES = 1 << 20
_LATEST = "2199-12-31"  # htmldate would take today's date, and we keep no clock
_Json = Mapping[str, "_Json"] | list["_Json"] | str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Facts:
    """ "" for what the page does not say. `clues` best first."""

    title: str
    author: str
    publisher: str
    address: str
    language: str
    clues: tuple[DateClue, ...]


def declared_encoding(data: bytes) -> str:
    found = _CHARSET.search(data[:_HEAD])
    return found[1].decode("ascii") if found else ""


def facts(page: str) -> Facts:
    tree = tree_of(page)
    meta = _meta(tree)
    entries = list(_linked_data(tree))
    return Facts(
        title=meta.get("og:title") or _said(entries, "headline") or _text(tree, "h1") or _text(tree, "title"),
        author=meta.get("author") or _named(entries, "author") or _no_address(meta.get("article:author", "")),
        publisher=meta.get("og:site_name") or _named(entries, "publisher") or meta.get("publisher", ""),
        address=meta.get("og:url") or _link(tree),
        language=next((e.get("lang") or "" for e in tree.iter("html")), "").split("-")[0].lower(),
        clues=tuple(_best_each(_clues(page, tree, meta, entries))),
    )


def _meta(tree: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if key and content:
            found.setdefault(key.lower(), content)
    return found


def _linked_data(tree: Element) -> Iterator[Mapping[str, _Json]]:
    """Every object of the page's JSON-LD, nested ones too."""
    for element in tree.iter("script"):
        if element.get("type") != "application/ld+json" or len(element.text or "") > _LD_BYTES:
            continue
        try:
            waiting: list[_Json] = [json.loads(element.text or "")]
        except (ValueError, RecursionError):
            continue
        while waiting:
            entry = waiting.pop(0)
            if isinstance(entry, Mapping):
                yield entry
                waiting.extend(entry.values())
            elif isinstance(entry, list):
                waiting.extend(entry)


def _clues(
    page: str, tree: Element, meta: Mapping[str, str], entries: Iterable[Mapping[str, _Json]]
) -> Iterator[DateClue]:
    for key in _PUBLISHED:
        yield from _clue(meta.get(key), f"meta {key}", 0.95 if "published" in key else 0.85)
    for entry in entries:
        yield from _clue(entry.get("datePublished"), "JSON-LD datePublished", 0.95)
        yield from _clue(entry.get("dateModified"), "JSON-LD dateModified", 0.3)
    for element in tree.iter("time"):
        marked = element.get("pubdate") is not None or "published" in (element.get("class") or "").lower()
        yield from _clue(element.get("datetime"), "time element", 0.85 if marked else 0.5)
    for key in _CHANGED:
        yield from _clue(meta.get(key), f"meta {key}", 0.3)
    yield from _htmldate(page)


def _clue(stamp: _Json, where: str, confidence: float) -> Iterator[DateClue]:
    day = day_of_stamp(stamp) if isinstance(stamp, str) else None
    if day:
        yield DateClue(day, Basis.METADATA, where, confidence)


def _htmldate(page: str) -> Iterator[DateClue]:
    """A second opinion; right nine times out of ten, so never more than a proposal."""
    from htmldate import find_date  # a quarter of a second to import, which only a web page should pay for

    found: str | None = find_date(page, original_date=True, extensive_search=False, max_date=_LATEST)
    if found:
        day: Day = day_from_iso(found)
        yield DateClue(day, Basis.METADATA, "the page's text and marks (htmldate)", 0.6)


def _best_each(clues: Iterable[DateClue]) -> list[DateClue]:
    """The best clue for each day, best first; equal ones in the order of trust above."""
    best: dict[Day, DateClue] = {}
    for clue in clues:
        if clue.day not in best or best[clue.day].confidence < clue.confidence:
            best[clue.day] = clue
    return sorted(best.values(), key=lambda clue: -clue.confidence)


def _said(entries: Iterable[Mapping[str, _Json]], key: str) -> str:
    return next((str(entry[key]) for entry in entries if isinstance(entry.get(key), str)), "")


def _named(entries: Iterable[Mapping[str, _Json]], key: str) -> str:
    for entry in entries:
        value = entry.get(key)
        first = value[0] if isinstance(value, list) and value else value
        name = first.get("name") if isinstance(first, Mapping) else first
        if isinstance(name, str):
            return name
    return ""


def _text(tree: Element, tag: str) -> str:
    for element in tree.iter(tag):
        words = " ".join("".join(_inner(element)).split())
        if words:
            return words
    return ""


def _inner(element: Element) -> Iterator[str]:
    for part in element.iter():
        yield part.text or ""
        if part is not element:
            yield part.tail or ""


def _link(tree: Element) -> str:
    return next((e.get("href") or "" for e in tree.iter("link") if e.get("rel") == "canonical"), "")


def _no_address(author: str) -> str:
    return "" if author.startswith(("http:", "https:")) else author
