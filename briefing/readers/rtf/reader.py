"""From the tokens of an RTF file to its text."""

from __future__ import annotations

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import Basis, BlockKind, DateClue, SourceText
from briefing.readers import sniff
from briefing.readers.asides import set_asides
from briefing.readers.budget import CHARACTERS, Allowance
from briefing.readers.front import dressed, title_of
from briefing.readers.reader import Opened
from briefing.readers.rtf.facts import Facts
from briefing.readers.rtf.story import BODY, DELETED, EDGE, SKIPPED, Group, Stories, inside
from briefing.readers.rtf.tokens import Kind, Token, tokens

_DEPTH = 10_000
_SIGNS = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "nestcell": "\t",
    "nestrow": "\n",
}
_PARAGRAPHS = frozenset(["par", "sect", "page", "column"])


class RtfReader:
    """Notes follow the text, then comments and struck-out words with their authors, then page headers and footers."""

    media_types = frozenset({sniff.RTF})

    def read(self, file: Opened) -> SourceText:
        reading = _Reading(Allowance(file, "characters", CHARACTERS))
        stories, facts = reading.run(file.data), reading.facts
        manuscript = stories.manuscript
        for note in stories.notes:
            manuscript.add(note, BlockKind.PARAGRAPH)
        if not manuscript.blocks:
            raise file.refused(Refusal.EMPTY, "The file holds no words.", "If it holds pictures, add their text.")
        first, end = manuscript.blocks[0], len(manuscript.blocks)
        title = first.span.of(manuscript.text) if first.kind is BlockKind.TITLE else ""
        title = title or title_of(manuscript.text, manuscript.blocks)
        set_asides(manuscript, stories.asides)
        for edge in dict.fromkeys(stories.edges):
            manuscript.add(edge, BlockKind.FURNITURE)
        text, blocks = manuscript.text, manuscript.blocks
        return SourceText(
            text=text,
            blocks=(*dressed(text, blocks[:end], title), *blocks[end:]),
            reader=stamp("rtf"),
            media_type=sniff.RTF,
            title=title or facts.words("title"),
            author=facts.words("author"),
            clues=tuple(_clues(facts)),
            lost=("1 picture was not read" if reading.pictures == 1 else f"{reading.pictures} pictures were not read",)
            if reading.pictures
            else (),
        )


def words_of(data: bytes) -> str:
    """The paragraphs of an RTF text without anything else, as for the body of a mail."""
    return _Reading(None).run(data).manuscript.text


def _clues(facts: Facts) -> list[DateClue]:
    # When the file was made or saved, seldom when its text was published: never enough to date it alone.
    dated = ((facts.day("creatim"), "RTF property created", 0.2), (facts.day("revtim"), "RTF property saved", 0.1))
    return [DateClue(day, Basis.FILE_DATA, where, confidence) for day, where, confidence in dated if day]


class _Reading:
    def __init__(self, characters: Allowance | None) -> None:
        self.stories, self.facts, self.pictures = Stories(), Facts(), 0
        self._characters = characters
        self._groups = [Group()]
        self._is_first = False  # the next word is the first of its group
        self._is_optional = False  # and \* stood before it: a group for those who know the word
        self._bytes = bytearray()
        self._waiting = 0  # characters that only stand in for the last \u

    def run(self, data: bytes) -> Stories:
        for token in tokens(data):
            if token.kind is not Kind.BYTE:
                self._flush()
            match token.kind:
                case Kind.OPEN:
                    self._open()
                case Kind.CLOSE:
                    self._close()
                case Kind.BYTE:
                    self._take_byte(token.number or 0)
                case Kind.TEXT:
                    self._add(self._unskipped(token.word))
                case Kind.WORD:
                    self._word(token)
        self._flush()
        self.stories.finish()
        return self.stories

    @property
    def _group(self) -> Group:
        return self._groups[-1]

    def _open(self) -> None:
        if len(self._groups) < _DEPTH:
            self._groups.append(self._group)
        self._is_first, self._is_optional, self._waiting = True, False, 0

    def _close(self) -> None:
        self._is_first, self._waiting = False, 0
        if len(self._groups) == 1:
            return
        closed = self._groups.pop()
        if closed.field:
            self.facts.end(closed.field, closed.field != self._group.field)
            if closed.field == "atnauthor":
                self.stories.author = self.facts.words("atnauthor")
        if closed.place != self._group.place and closed.place not in (BODY, SKIPPED):
            self.stories.end_group(closed.place)

    def _take_byte(self, byte: int) -> None:
        if self._waiting:
            self._waiting -= 1
        else:
            self._bytes.append(byte)

    def _flush(self) -> None:
        if self._bytes:
            self._add(self._bytes.decode(self.facts.encoding(self._group.font), "replace"))
            self._bytes.clear()

    def _unskipped(self, words: str) -> str:
        skipped = min(self._waiting, len(words))
        self._waiting -= skipped
        rest = words[skipped:]
        # Programs that ignore the standard write bytes of their code page as they are.
        return rest if rest.isascii() else self._plain(rest)

    def _plain(self, words: str) -> str:
        try:
            return words.encode("latin-1").decode(self.facts.encoding(self._group.font), "replace")
        except UnicodeEncodeError:
            return words

    def _add(self, words: str) -> None:
        self._is_first = False
        group = self._group
        if group.field:
            self.facts.add(group.field, words)
        elif group.place != SKIPPED and not group.is_hidden and words:
            if self._characters is not None:
                self._characters.take(len(words))
            self.stories.add(group.place, words)

    def _word(self, token: Token) -> None:
        was_first, self._is_first = self._is_first, False
        if token.word == "*" and was_first:
            self._is_first = self._is_optional = True
            return
        if was_first:
            self._enter(token.word)
        if token.word == "u":
            self._waiting = 0
            self._add_code(token.number or 0)
            self._waiting = self._group.skip
        elif token.word in _SIGNS:
            self._add(_SIGNS[token.word])
        elif self._group.field:
            self.facts.word(self._group.field, token)
        elif self._group.place != SKIPPED:
            self._structure(token)
        self._character(token)

    def _enter(self, word: str) -> None:
        found = inside(self._group, word)
        if found is None and self._is_optional and word not in ("shptxt", "shpinst", "shp"):
            found = Group(SKIPPED, font=self._group.font)
        self.pictures += word == "pict" and self._group.place not in (SKIPPED, EDGE)
        if found is not None and (self._group.place != SKIPPED or found.field):
            self._groups[-1] = found
        self._is_optional = False

    def _add_code(self, number: int) -> None:
        code = number % 0x10000
        self._add(self.facts.unicode(code))

    def _structure(self, token: Token) -> None:
        place, stories = self._group.place, self.stories
        if token.word in _PARAGRAPHS:
            stories.end_paragraph(place)
        elif place != BODY:
            return
        elif token.word == "cell":
            stories.end_cell()
        elif token.word == "row":
            stories.end_row()
        elif token.word in ("pard", "trowd"):
            stories.in_table, stories.kind = token.word == "trowd", BlockKind.PARAGRAPH
        elif token.word == "intbl":
            stories.in_table = True
        elif token.word in ("s", "outlinelevel", "ls"):
            stories.kind = self.facts.kind(token) or stories.kind

    def _character(self, token: Token) -> None:
        """The words that hold to the end of their group."""
        group = self._group
        if token.word == "plain":
            self._set(group, 0 if group.field else group.font, False)
            if group.place == DELETED:
                self._move(BODY)
        elif token.word == "f" and token.number is not None and group.field != "fonttbl":
            self._set(group, token.number, group.is_hidden)
        elif token.word == "v":
            self._set(group, group.font, token.number != 0)
        elif token.word == "uc":
            self._groups[-1] = Group(group.place, group.field, group.font, max(token.number or 0, 0), group.is_hidden)
        elif token.word == "deleted" and group.place in (BODY, DELETED):
            self._move(BODY if token.number == 0 else DELETED)
        elif not group.field:
            self.facts.declare(token)

    def _set(self, group: Group, font: int, is_hidden: bool) -> None:
        self._groups[-1] = Group(group.place, group.field, font, group.skip, is_hidden)

    def _move(self, place: str) -> None:
        group = self._group
        self._groups[-1] = Group(place, group.field, group.font, group.skip, group.is_hidden)
