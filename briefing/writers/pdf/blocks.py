"""Blocks of the tree as strips."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.model.house import Type
from briefing.paper.tree import (
    Block,
    Box,
    Contents,
    Figure,
    Heading,
    Listing,
    Masthead,
    Paragraph,
    Quote,
    Style,
    Table,
    Text,
)
from briefing.paper.wording import NBSP, plain
from briefing.writers.pdf import contents, figures, tables
from briefing.writers.pdf.runs import Setter
from briefing.writers.pdf.setting import Run, alone
from briefing.writers.pdf.strips import NEVER, Draw, Strip, baseline, joined, nothing, paragraph, tied, under
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tags import Tag

_INDENT = 18.0
_ALONE = 6000.0
_PAD = 12.0  # between the edge of a box and its text
_TYPES = {
    Style.BODY: "body",
    Style.SOURCE: "source",
    Style.SMALL: "small",
    Style.NOTICE: "notice",
    Style.EMPTY: "empty",
}


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the file's outline; `target` is a block id."""

    title: str
    target: str
    level: int


def bookmarks(blocks: tuple[Block, ...]) -> list[Bookmark]:
    """The headings, those in boxes included, in order."""
    out = []
    for block in blocks:
        heading = block.heading if isinstance(block, Box) else block
        if isinstance(heading, Heading):
            out.append(Bookmark(plain(heading.inlines), heading.id, heading.level))
    return out


@dataclass(frozen=True, slots=True)
class Column:
    """Where text stands: its left edge and its width, in points."""

    x: float
    width: float

    def indented(self, left: float, right: float = 0.0) -> Column:
        return Column(self.x + left, self.width - left - right)


def strips(block: Block, setter: Setter, column: Column, parent: Tag) -> Iterable[Strip]:
    """A block set to the width of the column, under a new element of `parent`."""
    match block:
        case Masthead():
            return _masthead(block, setter, column, parent)
        case Heading():
            return _heading(block, setter, column, parent)
        case Paragraph():
            return _paragraph(block, setter, column, parent)
        case Listing():
            return _listing(block, setter, column, parent, "item")
        case Quote():
            return _quote(block, setter, column, parent)
        case Box():
            return _box(block, setter, column, parent)
        case Table():
            return tables.strips(block, setter, column.x, column.width, parent)
        case Contents():
            return contents.strips(block, setter, column.x, column.width, parent)
        case Figure():
            return figures.strips(block, setter, column.x, column.width, parent)


def _masthead(block: Masthead, setter: Setter, column: Column, parent: Tag) -> list[Strip]:
    accent = setter.style.colour("accent")

    def bar(surface: Surface, top: float) -> None:
        surface.artifact()
        surface.box(column.x, top - 2.2, column.width, 2.2, accent)
        surface.end()

    facts = " | ".join(_unbroken(f"{label} {words}") for label, words in block.facts)
    logo = setter.style.logo
    out = [figures.logo(logo, column.x, column.width, parent)] if logo else []
    out.append(Strip(8.0, bar, turn=NEVER))
    for words, name in (
        (block.series.upper(), "series"),
        (block.title, "title"),
        (block.subtitle, "subtitle"),
        (facts, "facts"),
    ):
        if words:
            out += _set(words, name, setter, column, parent)
    if block.notice:
        out += _notice(block.notice, setter, column, parent)
    out[-1] = replace(out[-1], after=out[-1].after + 4)
    return joined(out)


def _unbroken(fact: str) -> str:
    """A short fact stays on one line."""
    return fact.replace(" ", NBSP) if len(fact) < 48 else fact


def _set(words: str, name: str, setter: Setter, column: Column, parent: Tag) -> list[Strip]:
    type_ = setter.style.type(name)
    return paragraph(setter.plain(words, name, parent.add("P"), column.width), type_, column.x)


def _notice(words: str, setter: Setter, column: Column, parent: Tag) -> list[Strip]:
    inner = column.indented(8.0, 8.0)
    body = _set(words, "notice", setter, inner, parent)
    type_ = setter.style.type("notice")
    padded = [
        Strip(5.0, nothing),
        *(replace(strip, after=0.0) for strip in body),
        Strip(5.0, nothing, after=type_.after),
    ]
    return _tinted(padded, column, setter.style.colour("notice-tint"), setter.style.colour("notice"))


def _heading(block: Heading, setter: Setter, column: Column, parent: Tag) -> list[Strip]:
    name = f"heading{min(block.level, 2)}"
    type_ = setter.style.type(name)
    set_ = setter.block(block.inlines, name, parent.add(f"H{block.level}"), column.width)
    return joined(paragraph(set_, type_, column.x, block.id, keep=True))


def _paragraph(block: Paragraph, setter: Setter, column: Column, parent: Tag) -> list[Strip]:
    name = _TYPES[block.style]
    tag = parent.add("P")
    set_ = setter.block(block.inlines, name, tag, column.width)
    return paragraph(set_, setter.style.type(name), column.x, block.id)


def _listing(block: Listing, setter: Setter, column: Column, parent: Tag, name: str) -> list[Strip]:
    element = parent.add("L", O="/List", ListNumbering="/Decimal" if block.ordered else "/Disc")
    type_ = setter.style.type(name)
    out: list[Strip] = []
    for number, item in enumerate(block.items, 1):
        entry = element.add("LI")
        label = entry.add("Lbl")
        inner = column.indented(_INDENT)
        set_ = setter.block(item.inlines, name, entry.add("LBody").add("P"), inner.width)
        mark = Run(
            str(number) if block.ordered else "•",
            "sans",
            type_.size,
            setter.ink("accent"),
            label,
            600 if block.ordered else 400,
        )
        body = paragraph(set_, type_, inner.x, item.id)
        if number in (1, len(block.items) - 1):  # no item stands alone on its page
            body = [*body[:-1], replace(body[-1], turn=_ALONE)]
        out += [under(body[0], _marked(mark, type_, column.x + (0 if block.ordered else 3))), *body[1:]]
    return [*out[:-1], replace(out[-1], after=setter.style.type("body").after)]


def _marked(mark: Run, type_: Type, x: float) -> Draw:
    line = alone(mark)

    def draw(surface: Surface, top: float) -> None:
        surface.line(line, x, baseline(type_, top))

    return draw


def _quote(block: Quote, setter: Setter, column: Column, parent: Tag) -> list[Strip]:
    element = parent.add("BlockQuote")
    element.lang = block.lang
    inner = column.indented(_INDENT)
    words = setter.block((Text(block.words),), "quote", element.add("P"), inner.width, block.lang)
    body = tied(paragraph(words, setter.style.type("quote"), inner.x, block.id))
    said = setter.lines(block.attribution, "attribution", element.add("P"), inner.width)
    below = joined(paragraph(said, setter.style.type("attribution"), inner.x))
    ruled = _ruled([*body, *below], column, setter.style.colour("rule"))
    return [*ruled[:-1], replace(ruled[-1], closes=element)]


def _box(block: Box, setter: Setter, column: Column, parent: Tag) -> list[Strip]:
    element = parent.add("Sect")
    inner = column.indented(_PAD + 2, _PAD)
    title = replace(setter.style.type("heading1"), before=0.0)
    set_ = setter.lines(block.heading.inlines, "heading1", element.add(f"H{block.heading.level}"), inner.width)
    out = [Strip(8.0, nothing, turn=NEVER), *joined(paragraph(set_, title, inner.x, block.heading.id, keep=True))]
    for each in block.blocks:
        if isinstance(each, Listing):
            out += _listing(each, setter, inner, element, "boxed")
        else:
            out += _paragraph(each, setter, inner, element)
    out = [*tied([*out[:-1], replace(out[-1], after=0.0)]), Strip(8.0, nothing, after=8.0)]
    return _tinted(out, column, setter.style.colour("tint"), setter.style.colour("accent"))


def _tinted(body: list[Strip], column: Column, tint: str, accent: str) -> list[Strip]:
    """A tint behind the strips and a bar at their left, without seams between them."""

    def behind(height: float) -> Draw:
        def draw(surface: Surface, top: float) -> None:
            surface.artifact()
            surface.box(column.x, top - height - 0.3, column.width, height + 0.3, tint)
            surface.box(column.x, top - height - 0.3, 2.4, height + 0.3, accent)
            surface.end()

        return draw

    heights = [strip.height + strip.after for strip in body[:-1]] + [body[-1].height]
    return [under(strip, behind(height)) for strip, height in zip(body, heights, strict=True)]


def _ruled(body: list[Strip], column: Column, ink: str) -> list[Strip]:
    """A hairline at the left, as far as the words go."""

    def beside(height: float) -> Draw:
        def draw(surface: Surface, top: float) -> None:
            surface.artifact()
            surface.box(column.x + 5, top - height - 0.3, 1.2, height + 0.3, ink)
            surface.end()

        return draw

    heights = [strip.height + strip.after for strip in body[:-1]] + [body[-1].height]
    return [under(strip, beside(height)) for strip, height in zip(body, heights, strict=True)]
