"""The house style that ships with the application, read from resources/paper/house.toml, and sizes of pages."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from briefing.model.house import House

SIZES = {"A4": (595.276, 841.89), "Letter": (612.0, 792.0)}


@cache
def house() -> House:
    return msgspec.toml.decode(shipped(), type=House)


def shipped() -> bytes:
    """The words of house.toml: what a style of one's own begins from."""
    return files("resources").joinpath("paper", "house.toml").read_bytes()


def sheet(size: str) -> tuple[float, float]:
    """Width and height of a page in points; A4 for a size nobody knows."""
    return SIZES.get(size, SIZES["A4"])


def measure(style: House, size: str) -> float:
    """The width of the text on a page, in points."""
    return sheet(size)[0] - style.page.left - style.page.right
