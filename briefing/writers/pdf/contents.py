"""The list of contents: each line with the page its heading stands on, which is known when the pages are drawn."""

from __future__ import annotations

from dataclasses import replace

from briefing.paper.tree import Contents, Entry
from briefing.writers.pdf.lines import lines
from briefing.writers.pdf.runs import Setter
from briefing.writers.pdf.setting import Run, alone
from briefing.writers.pdf.strips import Draw, Strip, baseline, joined, paragraph, under
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tags import Tag

_DEEPER = 14.0  # points of indent a level
_ROOM = 44.0  # for the number and some of the dots before it


def strips(block: Contents, setter: Setter, x: float, width: float, parent: Tag) -> list[Strip]:
    type_ = setter.style.type("heading1")
    title = setter.plain(block.title, "heading1", parent.add("P"), width)
    out = joined(paragraph(title, type_, x, block.id, keep=True))
    element = parent.add("TOC")
    for entry in block.entries:
        out += _entry(entry, setter, x, width, element.add("TOCI"))
    return [*out[:-1], replace(out[-1], after=8.0)]


def _entry(entry: Entry, setter: Setter, x: float, width: float, item: Tag) -> list[Strip]:
    type_ = setter.style.type("entry")
    left = x + (entry.level - 1) * _DEEPER
    link = item.add("Reference").add("Link")
    run = Run(
        entry.words, type_.family, type_.size, setter.ink(type_.colour), link, target=f"#{entry.to}", hyphens=False
    )
    set_ = lines([run], width - (left - x) - _ROOM, setter.lang)
    out = [replace(strip, late=True) for strip in joined(paragraph(set_, type_, left))]
    return [*out[:-1], under(out[-1], _numbered(entry.to, run, left + set_[-1].width, x + width, setter, item))]


def _numbered(to: str, like: Run, start: float, end: float, setter: Setter, item: Tag) -> Draw:
    """Dots from the words to the number at the right edge."""
    type_ = setter.style.type("entry")
    tag = item.add("Span")

    def draw(surface: Surface, top: float) -> None:
        number = str(setter.pages.get(to, ""))
        line = alone(replace(like, words=number, tag=tag, target=""))
        y = baseline(type_, top)
        surface.artifact()
        surface.rule(start + 6, y + 0.4, end - line.width - 5, y + 0.4, setter.style.colour("rule"), 0.7, "0.7 2.8")
        surface.end()
        surface.line(line, end - line.width, y)
        surface.end()

    return draw
