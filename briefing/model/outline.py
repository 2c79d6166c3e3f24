"""How the paper is to be made."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.day import Day


@dataclass(frozen=True, slots=True)
class Outline:
    """`sections` are keys of paper.SECTIONS in order; `marking` a TLP 2.0 label; `size` A4 or Letter.

    `issued` and `cutoff` are printed as given; None prints as not stated, never as today.
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
