"""What stands on every page: the marking at head and foot, the running head, page x of y."""

from __future__ import annotations

from briefing.paper.house import sheet
from briefing.paper.tree import Paper
from briefing.paper.wording import NBSP
from briefing.writers.palette import rgb
from briefing.writers.pdf.runs import Setter
from briefing.writers.pdf.setting import Run, alone
from briefing.writers.pdf.surface import Surface


def furniture(surface: Surface, setter: Setter, paper: Paper, number: int, count: int) -> None:
    """Draw head and foot of page `number` of `count`, both from 1."""
    page = setter.style.page
    top = sheet(paper.meta.size)[1] - page.header
    head = paper.meta.series if number == 1 else paper.title
    foot = f"Page{NBSP}{number} of {count}"
    if paper.meta.issued != "not stated":
        foot += f"   ·   Issued {paper.meta.issued}"
    if paper.style.footer:
        foot += f"   ·   {paper.style.footer}"
    _band(surface, setter, paper, "Header", head, top, -9.0)
    _band(surface, setter, paper, "Footer", foot, page.footer, 17.0)


def _band(surface: Surface, setter: Setter, paper: Paper, kind: str, words: str, y: float, rule: float) -> None:
    left = setter.style.page.left
    surface.artifact(kind)
    taken = _marking(surface, setter, paper.meta.marking, left + setter.measure, y)
    fitted = _fitted(words, setter.measure - taken - 12, setter)
    surface.line(alone(fitted), left, y)
    surface.rule(left, y + rule, left + setter.measure, y + rule, setter.style.colour("rule"), 0.4)
    surface.end()


def _marking(surface: Surface, setter: Setter, marking: str, right: float, y: float) -> float:
    """TLP 2.0: coloured capitals on black at the right; another marking in the house's ink. Gives its width."""
    type_ = setter.style.type("marking")
    coloured = setter.style.markings.get(marking)
    ink = rgb(coloured) if coloured else setter.ink("ink")
    run = Run(marking, type_.family, type_.size, ink, weight=type_.weight, hyphens=False)
    line = alone(run)
    if coloured:
        surface.box(right - line.width - 10, y - 4.2, line.width + 10, 16, "#000000")
    surface.line(line, right - line.width - 5, y)
    return line.width + 10


def _fitted(words: str, measure: float, setter: Setter) -> Run:
    """Cut at a word with an ellipsis where the head is too long for its line."""
    type_ = setter.style.type("furniture")
    run = Run(words, type_.family, type_.size, setter.ink(type_.colour), hyphens=False)
    kept = words.split(" ")
    while alone(run).width > measure and len(kept) > 1:
        kept.pop()
        run = Run(" ".join(kept) + "…", type_.family, type_.size, setter.ink(type_.colour), hyphens=False)
    return run
