"""The visible text of a page, piece by piece, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol, cast

from lxml import etree, html

from briefing.model.source import BlockKind

_UNSEEN = frozenset(
    ["head", "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "button", "textarea"]
)
_AROUND = frozenset(["nav", "footer", "aside", "form", "menu"])
_KINDS = {
    **dict.fromkeys(["h1", "h2", "h3", "h4", "h5", "h6"], BlockKind.HEADING),
    **dict.fromkeys(["td", "th"], BlockKind.CELL),
    **dict.fromkeys(["figcaption", "caption"], BlockKind.CAPTION),
    **dict.fromkeys(["li", "dt", "dd"], BlockKind.LIST_ITEM),
}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "details",
        "div",
        "dl",
        "fieldset",
        "figure",
        "header",
        "hr",
        "html",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
).union(_KINDS, _AROUND)
_TAG = re.compile(r"<[a-zA-Z][^>]*")
_ATTRIBUTE = re.compile(r"\s[^\s=\"'<>]+=")
_ATTRIBUTES = 2_000
_SPACE = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(r" *\n *")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class TooDeepError(Exception):
    """A page nested so deeply that the parser left out what follows."""


class Element(Protocol):
    """What we use of an lxml element."""

    tag: object
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None: ...

    def iter(self, *tags: str) -> Iterator[Element]: ...


@dataclass(frozen=True, slots=True)
class Piece:
    """One block's text; FURNITURE where the page's own marks say so. `cell` is (table, row, column)."""

    text: str
    kind: BlockKind
    cell: tuple[int, int, int] | None = None


@dataclass
class _Setting:
    """Where the walk stands: the elements that are open, and the words gathered since the last block border."""

    words: list[str] = field(default_factory=list)
    kinds: list[BlockKind] = field(default_factory=list)
    around: int = 0
    tables: list[list[int]] = field(default_factory=list)  # number, row, column of each open table
    table_count: int = 0

    def flush(self) -> Iterator[Piece]:
        text = _AROUND_BREAK.sub("\n", _collapsed("".join(self.words))).strip(" \n\t")
        self.words.clear()
        if not text:
            return
        kind = self.kinds[-1] if self.kinds else BlockKind.PARAGRAPH
        cell = (self.tables[-1][0], max(self.tables[-1][1], 0), max(self.tables[-1][2], 0)) if self.tables else None
        piece = Piece(text, kind, cell if kind is BlockKind.CELL else None)
        yield replace(piece, kind=BlockKind.FURNITURE, cell=None) if self.around else piece


def is_overloaded(page: str) -> bool:
    """Whether a tag has more attributes than any honest one: the parser looks each up among all before it."""
    longest = (tag.group() for tag in _TAG.finditer(page) if tag.end() - tag.start() > _ATTRIBUTES)
    return any(sum(1 for _ in _ATTRIBUTE.finditer(tag)) > _ATTRIBUTES for tag in longest)


def tree_of(page: str) -> Element:
    """Raises lxml.etree.LxmlError for a page without any element, TooDeepError where the parser gives up on it."""
    # Handed over as bytes: lxml refuses a str that names its own encoding.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise TooDeepError
    return cast(Element, tree)


def pieces(tree: Element) -> Iterator[Piece]:
    setting = _Setting()
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield from _closed(setting, element)
        elif not isinstance(element.tag, str) or element.tag in _UNSEEN or _hidden(element):
            walk.skip_subtree()
        else:
            yield from _opened(setting, element)
    yield from setting.flush()


def _opened(setting: _Setting, element: Element) -> Iterator[Piece]:
    tag = element.tag
    if tag in _BLOCKS:
        yield from setting.flush()
        _enter(setting, str(tag))
    elif tag == "br":
        setting.words.append("\v")
    if element.text:
        setting.words.append(element.text)


def _enter(setting: _Setting, tag: str) -> None:
    # A paragraph inside a list entry or a cell is still that entry or cell.
    inherited = setting.kinds[-1] if setting.kinds else BlockKind.PARAGRAPH
    setting.kinds.append(BlockKind.PARAGRAPH if tag == "table" else _KINDS.get(tag, inherited))
    setting.around += tag in _AROUND
    if tag == "table":
        setting.tables.append([setting.table_count, -1, -1])
        setting.table_count += 1
    elif tag == "tr" and setting.tables:
        setting.tables[-1][1:] = [setting.tables[-1][1] + 1, -1]
    elif tag in ("td", "th") and setting.tables:
        setting.tables[-1][2] += 1


def _closed(setting: _Setting, element: Element) -> Iterator[Piece]:
    tag = element.tag
    seen = isinstance(tag, str) and tag not in _UNSEEN and not _hidden(element)
    if seen and tag in _BLOCKS:
        yield from setting.flush()
        setting.kinds.pop()
        setting.around -= tag in _AROUND
        if tag == "table":
            setting.tables.pop()
    if element.tail:
        setting.words.append(element.tail)


def _hidden(element: Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _collapsed(words: str) -> str:
    """Runs of white space as one space, as browsers show them; a <br> (kept as \\v till here) as a line end."""
    return _SPACE.sub(" ", words).replace("\v", "\n")
