"""What can be said of a house style before anything is set in it. Numbers are those of the 68 checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.house import House
from briefing.paper.house import measure

_CONTRAST = 4.5  # of text on its ground. Source: WCAG 2.2, 1.4.3
_LETTERS = (58, 90)  # characters that fit a line; a ragged one holds a tenth less
_WIDTHS = {"serif": 0.445, "sans": 0.418}  # of the size: the mean of a letter in English prose in Source Serif and Sans
_BODY, _LEAD = (9.5, 12.0), (1.2, 1.6)  # points, and of the size
_EDGE = 42.5  # points: 15 mm, what a printer needs
_MARKING = 12.0  # points. Source: FIRST, TLP 2.0
_GROUNDS = {"head": "tint", "boxed": "tint", "notice": "notice-tint", "heading1": "tint"}


@dataclass(frozen=True, slots=True)
class Fault:
    check: int
    words: str


def style_faults(style: House, size: str) -> tuple[Fault, ...]:
    """In the order of the list; none for a style in which papers can be set."""
    return tuple((*_set(style, size), *_inked(style), *_placed(style, size)))


def _set(style: House, size: str) -> Iterator[Fault]:
    body, marking = style.type("body"), style.type("marking")
    letters = measure(style, size) / (body.size * _WIDTHS.get(body.family, 0.45))
    if marking.size < _MARKING:
        yield Fault(24, f"The marking is set in {marking.size:g} points; TLP 2.0 wants at least 12.")
    if not _LETTERS[0] <= letters <= _LETTERS[1]:
        yield Fault(
            31, f"A line of text has about {letters:.0f} letters; 60 to 85 are read with ease: change margins or size."
        )
    if not _BODY[0] <= body.size <= _BODY[1]:
        yield Fault(32, f"The text is set in {body.size:g} points; 10 to 11 are read with ease.")
    if not _LEAD[0] <= body.lead / body.size <= _LEAD[1]:
        yield Fault(32, f"Lines stand {body.lead / body.size:.2f} of the size apart; 1.3 to 1.45 are read with ease.")


def _inked(style: House) -> Iterator[Fault]:
    for name, type_ in sorted(style.styles.items()):
        if name == "marking":
            continue
        ground = style.colour(_GROUNDS[name]) if name in _GROUNDS else "#FFFFFF"
        found = contrast(style.colour(type_.colour), ground)
        if found < _CONTRAST:
            yield Fault(46, f"{type_.colour} is too faint for “{name}”: {found:.1f} to 1, at least 4.5 to 1 is needed.")


def _placed(style: House, size: str) -> Iterator[Fault]:
    page = style.page
    for name, margin in (("left", page.left), ("right", page.right)):
        if margin < _EDGE:
            yield Fault(48, f"The {name} margin is {margin:g} points; a printer needs at least {_EDGE:g}.")
    if measure(style, size) < 200 or page.top < page.header or page.bottom < page.footer:
        yield Fault(48, "The margins leave no room for text, head and foot.")


def contrast(one: str, other: str) -> float:
    """Of two colours as #RRGGBB, from 1 to 21. Source: WCAG 2.2, contrast ratio."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
