"""House style: how a paper looks, and what stands in it whatever it is about."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """Margins in points; `header` and `footer` are baselines measured from the nearer edge."""

    left: float
    right: float
    top: float
    bottom: float
    header: float
    footer: float


@dataclass(frozen=True, slots=True)
class Type:
    """How one kind of text is set. `lead` is the distance between baselines, `before` and `after` white space."""

    family: str
    size: float
    lead: float
    weight: int = 400
    colour: str = "ink"
    before: float = 0.0
    after: float = 0.0
    hyphens: bool = True


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG, printed `height` points high at the head of the first page; `words` say what it shows."""

    png: bytes
    words: str
    height: float


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """`words` in Markdown, printed after the section `after`; before all of them for ""."""

    after: str
    words: str


@dataclass(frozen=True, slots=True)
class House:
    """`id` is "" for the style that ships with the application. Colours are #RRGGBB by name, styles by name.

    A style that an analyst chose is copied into the case, so that case and paper hold all that they need. `series`,
    `size`, `scale` and `citations` are "" where the outline decides; `sections` empty likewise.
    """

    page: Page
    colours: dict[str, str]
    styles: dict[str, Type]
    markings: dict[str, str]
    id: str = ""
    name: str = ""
    series: str = ""
    footer: str = ""
    size: str = ""
    scale: str = ""
    citations: str = ""
    sections: tuple[str, ...] = ()
    titles: dict[str, str] = field(default_factory=dict)
    logo: Logo | None = None
    boilerplate: tuple[Boilerplate, ...] = ()

    def type(self, name: str) -> Type:
        """KeyError for a style that house.toml does not have."""
        return self.styles[name]

    def colour(self, name: str) -> str:
        """A colour by its name, or by its own value; KeyError for a name that house.toml does not have."""
        return name if name.startswith("#") else self.colours[name]
