"""The colours of a figure on paper: the chart names roles, this gives the ink. Light only, and sound in grey."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from briefing.model.house import House

_ROLES = {
    "ground": "#FFFFFF",
    "panel": "#FFFFFF",
    "line": "#B8BFC9",
    "grid": "#D5DAE1",
    "question": "#8A4B00",
    "question-tint": "#FDF3E3",
    "good": "#1F7A4D",
    "bad": "#B3261E",
    "mark": "#FFE9A8",
    "side0": "#B5483A",
    "side0-tint": "#F7E6E3",
    "side1": "#2E64B8",
    "side1-tint": "#E3ECF9",
    "side2": "#8A6D00",
    "side2-tint": "#F8F0D2",
    "side3": "#5B4AA8",
    "side3-tint": "#EBE7F8",
    "side4": "#0F766E",
    "side4-tint": "#DDF1EE",
    "side5": "#8E3B76",
    "side5-tint": "#F6E4F0",
    "side6": "#4B5B6E",
    "side6-tint": "#E6EAEF",
    "side7": "#55702A",
    "side7-tint": "#EAF0DC",
}
_HOUSE = {
    "ink1": "ink",
    "ink2": "muted",
    "ink3": "muted",
    "accent": "accent",
    "accent-tint": "tint",
    "accent-ink": "white",
}


Inks = Callable[[str], str]
"""The colour of a role as #RRGGBB."""


def inks(style: House) -> Inks:
    """Those of a house style; a role nobody has named is drawn in ink rather than not at all."""

    def colour(role: str) -> str:
        if role in _ROLES:
            return _ROLES[role]
        name = _HOUSE.get(role, "ink")
        return "#FFFFFF" if name == "white" else style.colour(name)

    return colour


@cache  # few colours, asked for with every word
def rgb(colour_: str) -> tuple[float, float, float]:
    """#RRGGBB as three numbers from 0 to 1."""
    red, green, blue = (int(colour_[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def mixed(first: str, second: str, share: float) -> str:
    """`share` of `second` in `first`, both #RRGGBB: how a bar fades without transparency, which PDF/A-1 forbids."""
    pairs = ((int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
