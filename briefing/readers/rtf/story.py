"""The paragraphs of an RTF file as they are set: which group the words stand in decides what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from briefing.model.source import BlockKind
from briefing.readers.asides import Aside, Deed
from briefing.readers.manuscript import Manuscript

BODY, SKIPPED, NOTE, EDGE, COMMENT, DELETED = "body", "skipped", "note", "edge", "comment", "deleted"


@dataclass(frozen=True, slots=True)
class Group:
    """What holds within one pair of braces. `skip` is how many characters follow a \\u for programs without Unicode."""

    place: str = BODY
    field: str = ""  # of \info, \fonttbl or \stylesheet, whose words are facts and no text
    font: int = 0
    skip: int = 1
    is_hidden: bool = False


@dataclass
class _Row:
    cells: list[tuple[int, str]] = field(default_factory=list)
    column: int = 0


@dataclass
class Stories:
    """The body goes into `manuscript` at once; notes, page edges and comments wait for its end."""

    manuscript: Manuscript = field(default_factory=Manuscript)
    notes: list[str] = field(default_factory=list)
    edges: list[str] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    author: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    in_table: bool = False
    _words: dict[str, list[str]] = field(default_factory=dict)
    _row: _Row = field(default_factory=_Row)
    _table: int = -1
    _rows: int = 0

    def add(self, place: str, words: str) -> None:
        self._words.setdefault(place, []).append(words)

    def end_paragraph(self, place: str) -> None:
        if place == BODY and self.in_table:
            self.add(BODY, "\n")
            return
        words = self._taken(place)
        if words and place == BODY:
            self._leave_table()
            self.manuscript.add(words, self.kind)
        elif words:
            self.add(place, words + "\n")

    def end_cell(self) -> None:
        words = self._taken(BODY)
        if words:
            self._row.cells.append((self._row.column, words))
        self._row.column += 1

    def end_row(self) -> None:
        """A row ends its table only where a paragraph outside follows."""
        if self._rows == 0 and self._row.cells:
            self._table += 1
        for column, words in self._row.cells:
            self.manuscript.add(words, BlockKind.CELL, cell=(self._table, self._rows, column))
        self._rows += bool(self._row.cells)
        self._row = _Row()

    def end_group(self, place: str) -> None:
        """What a note, a header or a comment holds is whole when its group ends."""
        words = self._taken(place)
        if words and place == NOTE:
            self.notes.append(words)
        elif words and place == EDGE:
            self.edges.append(words)
        elif words and place in (COMMENT, DELETED):
            self.asides.append(Aside(Deed.COMMENT if place == COMMENT else Deed.DELETED, words, self.author))
            self.author = ""

    def finish(self) -> None:
        """What the file left open: a last paragraph without \\par, a row without \\row."""
        if self._row.cells:
            self.end_cell()
            self.end_row()
        self.in_table = False
        self.end_paragraph(BODY)
        self.end_group(DELETED)

    def _leave_table(self) -> None:
        if self._row.cells:
            self.end_row()
        self._rows = 0

    def _taken(self, place: str) -> str:
        return "".join(self._words.pop(place, [])).strip()


def inside(group: Group, word: str) -> Group | None:
    """The group that this control word, first in it, makes of a group; None for a word that makes nothing new."""
    if word in _FIELDS:
        return replace(group, place=SKIPPED, field=word)
    return replace(group, place=_PLACES[word]) if word in _PLACES else None


_FIELDS = frozenset(["fonttbl", "stylesheet", "title", "author", "creatim", "revtim", "atnauthor", "company"])
# Groups that hold no words of the text: pictures, bullets, fields' instructions, tables of styles and colours.
_SILENT = """colortbl info pict object fldinst listtext pntext pn listtable listoverridetable rsidtbl revtbl xe tc
bkmkstart bkmkend datastore themedata generator filetbl private shppict nonshppict mmathPr latentstyles sp
template atnid atnref atndate atntime fontemb falt panose objdata operator keywords doccomm subject
category manager htmltag ftnsep ftnsepc aftnsep ftncn"""
_PLACES = {
    "footnote": NOTE,
    **dict.fromkeys(["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"], EDGE),
    "annotation": COMMENT,
    **dict.fromkeys(_SILENT.split(), SKIPPED),
}
