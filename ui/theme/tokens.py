"""The design tokens of the look: what each role looks like in each palette."""

from __future__ import annotations

from dataclasses import dataclass

GRID = 4  # px; all spacing is a multiple of it
ROW = 30  # px; the height of a row in lists
PADDING = 14  # px; inside panels
RADIUS = 6  # px; cards
BUTTON_RADIUS = 8  # px

SIZES = {"label": 11, "small": 12, "base": 13, "reading": 15, "article": 17, "headline": 18}  # px at 100 %

LIGHT = {
    "ground": "#F6F7F9",
    "panel": "#FFFFFF",
    "line": "#E3E6EB",
    "grid": "#EDF0F4",
    "ink1": "#1B2430",
    "ink2": "#5A6675",
    "ink3": "#7A8493",
    "accent": "#2557D6",
    "accent-tint": "#E8EEFC",
    "accent-ink": "#FFFFFF",
    "question": "#A05A08",
    "question-tint": "#FFF4E0",
    "good": "#1F7A4D",
    "bad": "#B3261E",
    "mark": "#FFE9A8",
    "side0": "#AE4235",
    "side0-tint": "#F7E6E3",
    "side1": "#2E64B8",
    "side1-tint": "#E3ECF9",
    "side2": "#7F6500",
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

DARK = {
    "ground": "#14181E",
    "panel": "#1C2129",
    "line": "#2C333E",
    "grid": "#232932",
    "ink1": "#E7EBF1",
    "ink2": "#A5AFBD",
    "ink3": "#76818F",
    "accent": "#7FA4FF",
    "accent-tint": "#243150",
    "accent-ink": "#10151D",
    "question": "#F0B35A",
    "question-tint": "#3A2D17",
    "good": "#6CCB98",
    "bad": "#FF8A80",
    "mark": "#5C4A14",
    "side0": "#F0897B",
    "side0-tint": "#3B2724",
    "side1": "#86B4F5",
    "side1-tint": "#20304A",
    "side2": "#E3C657",
    "side2-tint": "#39331A",
    "side3": "#B8A8F5",
    "side3-tint": "#2C2745",
    "side4": "#6FD0C4",
    "side4-tint": "#183431",
    "side5": "#E79CCB",
    "side5-tint": "#3B2434",
    "side6": "#A9B8CA",
    "side6-tint": "#2A323D",
    "side7": "#B5CF86",
    "side7-tint": "#2B341E",
}

HIGH_CONTRAST = {
    **{role: "#000000" for role in ("ink1", "ink2", "ink3", "accent", "question", "good", "bad", "line")},
    "ground": "#FFFFFF",
    "panel": "#FFFFFF",
    "grid": "#BFBFBF",
    "accent-tint": "#FFFF00",
    "accent-ink": "#FFFFFF",
    "question-tint": "#FFFFFF",
    "mark": "#FFFF00",
    **{f"side{n}": "#000000" for n in range(8)},
    **{f"side{n}-tint": "#FFFFFF" for n in range(8)},
}


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #RRGGBB by role; KeyError for a role there is not. `dark` tells which way shadows and scrims go."""

    name: str
    dark: bool
    colours: dict[str, str]

    def __getitem__(self, role: str) -> str:
        return self.colours[role]


PALETTES = {
    "light": Palette("light", False, LIGHT),
    "dark": Palette("dark", True, DARK),
    "high contrast": Palette("high contrast", False, HIGH_CONTRAST),
}

SIDES = 8


def side_role(index: int) -> str:
    """The role of the `index`-th side's colour; sides past the eighth share slate, told apart by their names."""
    return f"side{index if index < SIDES else 6}"
