"""A document taken in: what it is (Source) and what it says (SourceText)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from briefing.model.boxes import Box, Boxes
from briefing.model.day import Day
from briefing.model.span import Span
from briefing.model.when import When


class BlockKind(StrEnum):
    """What a stretch of text is in its source. Sentences never cross a block."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    CELL = "cell"
    CAPTION = "caption"
    QUOTED = "quoted reply"
    FURNITURE = "furniture"  # page headers and footers, menus, repeated titles: kept, never extracted from


@dataclass(frozen=True, slots=True)
class Block:
    """`page` counts from 1 and `row`, `column` of a CELL from 0; None where the format has no such thing.

    `table` numbers the tables of a source from 0, so that cells of one row can be found together.
    """

    span: Span
    kind: BlockKind
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


class Basis(StrEnum):
    """How a publication date is known, most trusted first."""

    GIVEN = "given"
    METADATA = "metadata"
    DATELINE = "dateline"
    ADDRESS = "address"
    FILE_NAME = "file name"
    FILE_DATA = "file data"  # DOCX and PDF properties: when the file was made, seldom when the text was published


@dataclass(frozen=True, slots=True)
class DateClue:
    """One candidate for a publication date. `where` names the place in words: "meta article:published_time"."""

    day: Day
    basis: Basis
    where: str
    confidence: float


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a source as one reader gave it (a rendition); every Span counts code points of `text`.

    `clues` are the reader's own date candidates; those of the text itself are found by extraction. `lost` says in
    words what could not be read ("page 7 has no text layer"); empty when all was read. `encoding` is the codec of a
    text file, with ", guessed" where nothing told it. `cautions` say in whole sentences what to mind where
    the words are not the file's own ("1 page read by text recognition …"); `doubtful` are the words that recognition
    was not sure of, in order. `boxes` stand in the order of the text. `pictures` are the pages, from 1, that have no
    text layer and were not recognised.
    """

    text: str
    blocks: tuple[Block, ...]
    reader: str
    media_type: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    address: str = ""
    language: str = ""
    pages: int | None = None
    boxes: tuple[Box, ...] | Boxes = ()
    clues: tuple[DateClue, ...] = ()
    lost: tuple[str, ...] = ()
    encoding: str = ""
    cautions: tuple[str, ...] = ()
    doubtful: tuple[Span, ...] = ()
    pictures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One taken-in file. `id` begins with the sha256 of its bytes; `number` counts sources as they came in (S1, S2).

    `created` is the publication day (TimeML's document creation time); None while unknown. `created_basis` says how it
    is known, `clues` are all ranked candidates. `window` is when it was published as far as other things tell; None
    where `created` is known or nothing bounds it on both sides, and never a date that the source states. `grade` is the
    reliability A-F, "" while not graded. `apart_from` are sources that the analyst says it is no copy of, however alike
    their words are. `narrative` is how the analyst says that it tells of times, as a history or as news; None leaves
    that to what it names. `corrects` are sources, parts of which it takes back and replaces. `left_open` is True once
    the analyst has said that its day is to stay unknown. `marking` is the TLP label it came with, "" for none.
    """

    id: str
    name: str
    path: str
    sha256: str
    media_type: str
    number: int = 0
    title: str = ""
    author: str = ""
    publisher: str = ""
    address: str = ""
    language: str = ""
    created: Day | None = None
    created_basis: Basis | None = None
    window: When | None = None
    clues: tuple[DateClue, ...] = field(default_factory=tuple)
    grade: str = ""
    grade_reason: str = ""
    accessed: Day | None = None
    parent: str | None = None
    apart_from: tuple[str, ...] = ()
    narrative: bool | None = None
    corrects: tuple[str, ...] = ()
    left_open: bool = False
    marking: str = ""

    @property
    def label(self) -> str:
        """The short form citations use: S1."""
        return f"S{self.number}"
