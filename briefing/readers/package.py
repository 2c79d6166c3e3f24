"""The zip that an office file or an e-book is: which parts it has, and their bytes in small pieces."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from briefing.model.refusal import Refusal
from briefing.readers.budget import EXPANDED_BYTES, MEMBERS, XML_DEPTH, Allowance, too_large
from briefing.readers.locks import locked
from briefing.readers.members import opened_member
from briefing.readers.reader import Opened, UnreadableError

_PIECE = 1 << 16


class Handler:
    """What a part's events are told to; the names of elements and attributes are "namespace name"."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def characters(self, words: str) -> None: ...


@dataclass
class Package:
    """An opened package; all parts together may unfold to EXPANDED_BYTES. Raises UnreadableError throughout.

    `locked` lets a package be opened of which some parts have a password.
    """

    file: Opened
    locked: bool = False

    def __post_init__(self) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(self.file.data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise damaged(self.file) from error
        entries = self._archive.infolist()
        if len(entries) > MEMBERS:
            raise too_large(self.file, f"The file has {len(entries):,} parts.")
        if not (self.locked or self.file.means.passwords) and any(entry.flag_bits & 1 for entry in entries):
            raise locked(self.file)
        self._bytes = Allowance(self.file, "bytes", EXPANDED_BYTES)
        self._entries = {entry.filename: entry for entry in reversed(entries)}  # of two equal names the first counts

    def names(self) -> list[str]:
        return sorted(self._entries)

    def entry(self, name: str) -> zipfile.ZipInfo:
        return self._entries[name]

    def parse(self, name: str, handler: Handler) -> None:
        """Tell `handler` what the part holds; a part that is not there holds nothing."""
        if name not in self._entries:
            return
        parser, open_elements = _parser(self.file, handler)
        try:
            for number, piece in enumerate(self._pieces(name)):
                if not self.file.means.goes_on(number, f"the end of {name}"):
                    break
                parser.Parse(piece, False)
            else:
                parser.Parse(b"", True)
        except (expat.ExpatError, ValueError) as error:
            raise damaged(self.file) from error
        except LookupError as error:  # a part in an encoding that nobody knows
            if type(error) is not LookupError:
                raise
            raise damaged(self.file) from error
        for element in reversed(open_elements):  # of a part that there was no time to read to its end
            handler.end(element)

    def data(self, name: str) -> bytes:
        """A part as it stands, b"" for one that is not there."""
        return b"".join(self._pieces(name)) if name in self._entries else b""

    def _pieces(self, name: str) -> Iterator[bytes]:
        try:
            with opened_member(self.file, self._archive, self._entries[name]) as part:
                while piece := part.read(_PIECE):
                    self._bytes.take(len(piece))
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise damaged(self.file) from error


def damaged(file: Opened) -> UnreadableError:
    return file.refused(
        Refusal.CORRUPT, "The file is damaged.", "Open it in its own program, save it anew and add that."
    )


def _parser(file: Opened, handler: Handler) -> tuple[expat.XMLParserType, list[str]]:
    """The parser, and the elements that are open at any moment."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    elements: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        elements.append(name)
        if len(elements) > XML_DEPTH:
            raise too_large(file, "The file is nested too deeply.")
        handler.start(name, attributes)

    def end(name: str) -> None:
        elements.pop()
        handler.end(name)

    def entity(*_: object) -> None:
        # No honest office file declares entities; they serve to blow up or to read other files.
        raise damaged(file)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.characters
    parser.EntityDeclHandler = entity
    return parser, elements
