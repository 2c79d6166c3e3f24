"""How the paper is to be made."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.day import Day


@dataclass(frozen=True, slots=True)
class Outline:
    """`sections` are keys of paper.SECTIONS in order; `marking` a TLP 2.0 label; `size` A4 or Letter.

    `issued` and `cutoff` are printed as given; None prints as not stated, never as today. `template` is the key of
    the template the sections came from, "" for none; `scale` the key of a scale of likelihood, "" for the one that
    knows the terms used. `background` and `outlook` are the analyst's own paragraphs, parted by empty lines,
    `indicators` their own list, one a line; "[S1, para 3]" in them cites a source. `endnotes` prints the notes
    together at the end instead of at the foot of their pages. `comment` is the analyst's comment, the one place where a
    sentence may rest on nothing. `style` is the id of a house style of the case, "" for the one that ships; `citations`
    the key of a form of citation, "" for the short one; `pages` the analyst's own budget, 0 for the template's.
    `releasable` is the highest marking that may be inside, "" for no limit: what is above it is left out.
    """

    title: str = ""
    subtitle: str = ""
    author: str = ""
    marking: str = "TLP:CLEAR"
    size: str = "A4"
    sections: tuple[str, ...] = (
        "masthead",
        "judgements",
        "news",
        "figure",
        "chronology",
        "people",
        "quotations",
        "claims",
        "gaps",
        "sources",
    )
    issued: Day | None = None
    cutoff: Day | None = None
    template: str = ""
    scale: str = ""
    background: str = ""
    outlook: str = ""
    indicators: str = ""
    endnotes: bool = False
    comment: str = ""
    style: str = ""
    citations: str = ""
    pages: int = 0
    releasable: str = ""
