"""Templates: what kinds of paper there are, read from resources/paper/templates. A new one is a new file and a key."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files

import msgspec

from briefing.model.outline import Outline

KEYS = ("note", "ministerial", "brief", "long", "country", "chronology")


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pages` is the budget, 0 for none. `limits` say how many lines a section has at most, `titles` how a section is
    called here. `size` and `scale` are "" where the template leaves them as they are."""

    name: str
    told: str
    series: str
    sections: tuple[str, ...]
    pages: int = 0
    size: str = ""
    scale: str = ""
    endnotes: bool = False
    short_sources: bool = False
    inline_notes: bool = False
    limits: dict[str, int] = {}
    titles: dict[str, str] = {}


@cache
def templates() -> dict[str, Template]:
    """All that ship with the application, by key, in the order in which they are offered."""
    folder = files("resources").joinpath("paper", "templates")
    return {key: msgspec.toml.decode(folder.joinpath(f"{key}.toml").read_bytes(), type=Template) for key in KEYS}


def template_of(outline: Outline) -> Template | None:
    """None for an outline of nobody's template, or of one this version does not know."""
    return templates().get(outline.template)


def outlined(outline: Outline, key: str) -> Outline:
    """The outline with what the template decides; the analyst's own words, dates and marking stay.

    Raises KeyError for a template nobody knows.
    """
    chosen = templates()[key]
    return replace(
        outline,
        template=key,
        sections=chosen.sections,
        size=chosen.size or outline.size,
        scale=chosen.scale or outline.scale,
        endnotes=chosen.endnotes,
    )
