"""The one style sheet of the window: resources/window.qss with the tokens put in.

Variants of a control are chosen by the dynamic property `kind`: "primary", "quiet", "link" for buttons, "second",
"faint", "question", "headline", "title" for labels, "panel" and "ground" for plain widgets, "bare" for text views.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from string import Template

from PySide6.QtCore import QDir

from ui.theme.tokens import BUTTON_RADIUS, RADIUS, SIZES, Palette


def sheet(palette: Palette, scale: float = 1.0) -> str:
    """The style sheet in the colours of `palette`, type `scale` times the usual size."""
    roles = {role.replace("-", "_"): colour for role, colour in palette.colours.items()}
    sizes = {f"size_{key}": str(round(px * scale)) for key, px in SIZES.items()}
    return Template(_template()).substitute(
        roles | sizes,
        hover=palette["grid"],
        radius=str(RADIUS),
        button_radius=str(BUTTON_RADIUS),
        scroll=_thumb(palette),
    )


def _thumb(palette: Palette) -> str:
    return palette["ink3"] if palette.name == "high contrast" else ("#3A4350" if palette.dark else "#CDD3DC")


@cache
def _template() -> str:
    with as_file(files("resources") / "icons") as folder:
        QDir.addSearchPath("icons", str(folder))
    return (files("resources") / "window.qss").read_text("utf-8")
