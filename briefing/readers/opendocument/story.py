"""The paragraphs, cells and slides of an OpenDocument file in the order in which they are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model.source import BlockKind
from briefing.readers.asides import Aside, Deed
from briefing.readers.budget import CHARACTERS, Allowance
from briefing.readers.manuscript import Manuscript
from briefing.readers.opendocument.grid import Grid
from briefing.readers.opendocument.names import DC, DRAW, OFFICE, PRESENTATION, STYLE, TABLE, TEXT
from briefing.readers.package import Handler
from briefing.readers.reader import Opened

_PARAGRAPHS = frozenset([TEXT + "p", TEXT + "h"])
# What has words that are no part of the text: the numbers of notes, and indexes, which repeat the headings.
_SKIPPED = frozenset(
    [TEXT + "note-citation", TEXT + "table-of-content", TEXT + "alphabetical-index", TEXT + "ruby-text"]
)
_ASIDES = {OFFICE + "annotation": Deed.COMMENT, TEXT + "deletion": Deed.DELETED}
_CHANGES = frozenset([TEXT + "insertion", TEXT + "format-change"])
_FACTS = frozenset([DC + "creator", DC + "date"])
_EDGES = frozenset([STYLE + "header", STYLE + "footer", STYLE + "header-left", STYLE + "footer-left"])
_SPACES = 1_000


@dataclass
class _Aside:
    """A comment or change while it is open."""

    deed: Deed | None
    lines: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)


class Story(Handler):
    """With `whole`, as for page styles, only what stands in headers and footers is set, and as that kind."""

    def __init__(
        self, file: Opened, manuscript: Manuscript, kinds: Mapping[str, BlockKind], whole: BlockKind | None = None
    ) -> None:
        self.manuscript = manuscript
        self.notes: list[str] = []
        self.asides: list[Aside] = []
        self.pictures = self.page = 0
        self._kinds, self._whole = kinds, whole
        self._characters = Allowance(file, "characters", CHARACTERS)
        self._grid = Grid(file, manuscript)
        self._paragraphs: list[tuple[list[str], BlockKind]] = []
        self._open_asides: list[_Aside] = []
        self._notes: list[list[str]] = []
        self._fact = ""
        self._lists = self._skipping = self._edges = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
        elif name in _PARAGRAPHS:
            self._paragraphs.append(([], self._kind(name, attributes)))
        elif name in _ASIDES or name in _CHANGES:
            self._open_asides.append(_Aside(_ASIDES.get(name)))
        elif name in _FACTS and self._open_asides:
            self._fact = name
        elif name.startswith(TABLE):
            self._grid.start(name, attributes)
            self._start_sheet(name, attributes)
        else:
            self._start_sign(name, attributes)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif name in _PARAGRAPHS and self._paragraphs:
            self._set(*self._paragraphs.pop())
        elif name in _ASIDES or name in _CHANGES:
            self._end_aside(self._open_asides.pop())
        elif name == TEXT + "note-body":
            self.notes.append("\n".join(self._notes.pop()))
        elif name == TEXT + "list-item":
            self._lists -= 1
        elif name in _EDGES:
            self._edges -= 1
        elif name.startswith(TABLE):
            self._grid.end(name)
        self._fact = ""

    def characters(self, words: str) -> None:
        if self._skipping:
            return
        if self._fact:
            facts = self._open_asides[-1].facts
            facts[self._fact] = facts.get(self._fact, "") + words
        elif self._paragraphs:
            self._add(words)

    def _add(self, words: str) -> None:
        self._characters.take(len(words))
        if self._paragraphs:
            self._paragraphs[-1][0].append(words)

    def _start_sign(self, name: str, attributes: dict[str, str]) -> None:
        if name == TEXT + "s":
            count = attributes.get(TEXT + "c", "1")
            self._add(" " * min(int(count) if count.isdecimal() and len(count) < 10 else 1, _SPACES))
        elif name == TEXT + "tab":
            self._add("\t")
        elif name == TEXT + "line-break":
            self._add("\n")
        elif name == TEXT + "note-body":
            self._notes.append([])
        elif name == TEXT + "list-item":
            self._lists += 1
        elif name == DRAW + "image":
            self.pictures += 1
        elif name == DRAW + "page":
            self.page += 1
        elif name in _EDGES:
            self._edges += 1
        elif name == PRESENTATION + "notes":
            self._lists = 0

    def _start_sheet(self, name: str, attributes: dict[str, str]) -> None:
        """The tables of a workbook are its sheets, and their names headings."""
        if name == TABLE + "table" and self._grid.is_sheet and self._whole is None:
            self._grid.heading = attributes.get(TABLE + "name", "")

    def _kind(self, name: str, attributes: dict[str, str]) -> BlockKind:
        styled = self._kinds.get(attributes.get(TEXT + "style-name", ""))
        if styled is not None and not self._lists:
            return styled
        if name == TEXT + "h":
            return BlockKind.HEADING
        return BlockKind.LIST_ITEM if self._lists else BlockKind.PARAGRAPH

    def _set(self, parts: list[str], kind: BlockKind) -> None:
        # White space is written as a browser reads it: runs of it are one space.
        words = "".join(parts).strip()
        if not words:
            return
        if self._open_asides:
            self._open_asides[-1].lines.append(words)
        elif self._notes:
            self._notes[-1].append(words)
        elif self._grid.is_open:
            self._grid.add(words)
        elif self._whole is None or self._edges:
            self.manuscript.add(words, self._whole or kind, self.page or None)

    def _end_aside(self, aside: _Aside) -> None:
        words = "\n".join(aside.lines)
        if aside.deed is not None and words and self._whole is None:
            author, day = aside.facts.get(DC + "creator", ""), aside.facts.get(DC + "date", "")[:10]
            self.asides.append(Aside(aside.deed, words, author, day))
