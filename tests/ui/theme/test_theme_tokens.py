"""The look can be read by everybody: contrast of text and marks in every palette."""

import pytest

from ui.theme.tokens import PALETTES, SIDES, Palette, side_role

TEXT = 4.5  # WCAG 2 AA for text
MARK = 3.0  # WCAG 2 AA for graphics

EVERYWHERE = ("ground", "panel")
TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink1", "ink2", "accent", "question", "good", "bad") for ground in EVERYWHERE),
    *((ink, "accent-tint") for ink in ("ink1", "ink2", "accent")),
    *((ink, "question-tint") for ink in ("ink1", "ink2", "question")),
    ("accent-ink", "accent"),
    ("ink1", "mark"),
    *(("ink1", f"side{n}-tint") for n in range(SIDES)),
    *((f"side{n}", f"side{n}-tint") for n in range(SIDES)),
    *((f"side{n}", "panel") for n in range(SIDES)),
]
MARK_PAIRS = [
    *(("ink3", ground) for ground in EVERYWHERE),
    *((f"side{n}", ground) for n in range(SIDES) for ground in EVERYWHERE),
]


def luminance(colour: str) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def failures(palette: Palette, pairs: list[tuple[str, str]], least: float) -> list[str]:
    return [
        f"{ink} on {ground}: {contrast(palette[ink], palette[ground]):.2f}"
        for ink, ground in pairs
        if contrast(palette[ink], palette[ground]) < least
    ]


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_text_is_readable_on_its_grounds(palette: Palette) -> None:
    assert failures(palette, TEXT_PAIRS, TEXT) == []


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_marks_are_visible_on_their_grounds(palette: Palette) -> None:
    assert failures(palette, MARK_PAIRS, MARK) == []


def test_every_palette_has_every_role() -> None:
    roles = [set(palette.colours) for palette in PALETTES.values()]
    assert all(found == roles[0] for found in roles)


def test_sides_past_the_eighth_share_slate() -> None:
    assert [side_role(n) for n in (0, 7, 8, 20)] == ["side0", "side7", "side6", "side6"]
