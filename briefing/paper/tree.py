"""The document tree (after pandoc's AST, with typed likelihood, confidence, grade, date and citation nodes).

Every block has an id that stays the same from one composing to the next, and names in `keys` the records it rests on.
Inlines are addressed by their block's id and their place; those that rest on a record of their own carry its keys.
All words are printable: white space and control characters of sources have become single spaces.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.chart.display import DisplayList
from briefing.model.dossier import Key
from briefing.model.house import House
from briefing.model.outline import Outline
from briefing.model.when import When
from briefing.paper.house import house

Keys = tuple[Key, ...]
NOTES = "notes"  # the id of the heading under which endnotes stand
SERIES = "Briefing paper"  # what a paper without a template is called


class Role(StrEnum):
    """What a stretch of words is; each writer has its own look for it."""

    PLAIN = "plain"
    STRONG = "strong"
    TITLE = "title"  # the title of a work
    LABEL = "label"  # our own fixed words beside a record's
    MUTED = "muted"  # said to be missing: "not reported", "undated"
    VERBATIM = "verbatim"  # a source's own words: never altered


@dataclass(frozen=True, slots=True)
class Text:
    words: str
    role: Role = Role.PLAIN
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; its mark stands where the node stands, after punctuation. Numbers are given by `numbering`."""

    id: str
    inlines: tuple[Inline, ...]
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A cross reference to a figure, table, heading or source by block id; shown as its number or label."""

    to: str


@dataclass(frozen=True, slots=True)
class Link:
    address: str
    words: str


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date as the paper prints it (`words`), as the source states it (`as_stated`, "" if by hand) and as resolved."""

    words: str
    as_stated: str
    when: When | None
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name as the source prints it."""

    name: str
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """The short form of a source and the place in it: label "S1", locator "para 3" or ""; `full` is what a note prints
    in its place where the paper has another form of citation, "" in the short one."""

    source_id: str
    label: str
    locator: str
    keys: Keys = ()
    full: str = ""

    @property
    def words(self) -> str:
        return self.full or (f"{self.label}, {self.locator}" if self.locator else self.label)


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A term of a named scale, as it stands in the analyst's sentence."""

    term: str
    scale: str


@dataclass(frozen=True, slots=True)
class Confidence:
    """low, moderate or high: how good the evidence is, never how likely the thing."""

    level: str


@dataclass(frozen=True, slots=True)
class Grade:
    """Admiralty code: reliability of the source A-F and credibility of the item 1-6; "" and 0 while not graded."""

    reliability: str
    credibility: int

    @property
    def words(self) -> str:
        return f"{self.reliability or '–'}{self.credibility or '–'}" if self.reliability or self.credibility else ""


@dataclass(frozen=True, slots=True)
class Marking:
    """The TLP label of one portion: of a source, or of a paragraph of the analyst's own."""

    label: str


Inline = Text | Note | Ref | Link | DateSpan | ActorName | Citation | Likelihood | Confidence | Grade | Marking
Inlines = tuple[Inline, ...]


class Style(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    SOURCE = "source"  # one entry in the list of sources
    SMALL = "small"  # method and scales
    NOTICE = "notice"  # what the reader must know before reading on
    EMPTY = "empty"  # says that a section has nothing to show


@dataclass(frozen=True, slots=True)
class Masthead:
    """The title block. `facts` are pairs of a label and what it says; `notice` is "" or a warning about the paper."""

    id: str
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    notice: str = ""
    keys: Keys = ()
    series: str = SERIES


@dataclass(frozen=True, slots=True)
class Heading:
    id: str
    level: int
    inlines: Inlines
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    id: str
    inlines: Inlines
    style: Style = Style.BODY
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item is a paragraph."""

    id: str
    items: tuple[Paragraph, ...]
    ordered: bool = False
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    cells: tuple[Inlines, ...]
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` share the measure and sum to 1; with `row_heads` the first cell of each row is its head; `summary`
    says in one sentence what the table holds, for those who cannot see it."""

    id: str
    caption: Inlines
    head: tuple[Inlines, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    row_heads: bool = False
    summary: str = ""
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """`alt` says what the figure shows to those who cannot see it."""

    id: str
    caption: Inlines
    alt: str
    display: DisplayList
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words in full, and below them who said them, when and where it is printed."""

    id: str
    words: str
    attribution: Inlines
    lang: str = ""
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks set apart under a heading of their own: the key judgements."""

    id: str
    heading: Heading
    blocks: tuple[Paragraph | Listing, ...]
    keys: Keys = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: what it says, the id of the block it leads to, and the level of that heading."""

    words: str
    to: str
    level: int


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of contents under its heading; each writer adds the pages, which the tree cannot know."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    keys: Keys = ()


Block = Masthead | Heading | Paragraph | Listing | Table | Figure | Quote | Box | Contents


@dataclass(frozen=True, slots=True)
class Meta:
    """What is true of the whole paper. `issued` and `cutoff` are in words, "not stated" where nobody has said.

    `stamp` is the issue day as ISO date for file metadata, `until` the cut-off, "" if none; never the clock. `size` is
    A4 or Letter. With `endnotes` the notes stand together at the end, not at the foot of their pages. `edition` counts
    the released papers of the case and this one.
    """

    marking: str
    issued: str
    cutoff: str
    author: str = ""
    size: str = "A4"
    series: str = SERIES
    stamp: str = ""
    until: str = ""
    draft: bool = False
    endnotes: bool = False
    edition: int = 1


@dataclass(frozen=True, slots=True)
class Paper:
    """`outline` is what it was composed by, so that the same paper can be composed again, None where nobody knows;
    `house` the style that was chosen for it, None for the one that ships."""

    title: str
    subtitle: str
    meta: Meta
    blocks: tuple[Block, ...]
    lang: str = "en-GB"
    outline: Outline | None = None
    house: House | None = None

    @property
    def style(self) -> House:
        """How it is to look."""
        return self.house or house()
