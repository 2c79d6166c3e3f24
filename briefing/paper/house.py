"""House style: how a paper looks, read from resources/paper/house.toml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class Page(msgspec.Struct, frozen=True):
    """Margins in points; `header` and `footer` are baselines measured from the nearer edge."""

    left: float
    right: float
    top: float
    bottom: float
    header: float
    footer: float


class Type(msgspec.Struct, frozen=True):
    """How one kind of text is set. `lead` is the distance between baselines, `before` and `after` white space."""

    family: str
    size: float
    lead: float
    weight: int = 400
    colour: str = "ink"
    before: float = 0.0
    after: float = 0.0
    hyphens: bool = True


class House(msgspec.Struct, frozen=True):
    """KeyError from `type` or `colour` for a name house.toml does not have."""

    page: Page
    colours: dict[str, str]
    styles: dict[str, Type]
    markings: dict[str, str]

    def type(self, name: str) -> Type:
        return self.styles[name]

    def colour(self, name: str) -> str:
        return self.colours[name]


SIZES = {"A4": (595.276, 841.89), "Letter": (612.0, 792.0)}


@cache
def house() -> House:
    """The style that ships with the application."""
    return msgspec.toml.decode(files("resources").joinpath("paper", "house.toml").read_bytes(), type=House)


def sheet(size: str) -> tuple[float, float]:
    """Width and height of a page in points; A4 for a size nobody knows."""
    return SIZES.get(size, SIZES["A4"])


def measure(size: str) -> float:
    """The width of the text on a page, in points."""
    page = house().page
    return sheet(size)[0] - page.left - page.right
