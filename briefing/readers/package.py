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
        if not self.locked and any(entry.flag_bits & 1 for entry in entries):
            reason, advice = "The file is locked with a password.", "Save a copy without a password and add that."
            raise self.file.refused(Refusal.ENCRYPTED, reason, advice)
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
        parser = _parser(self.file, handler)
        try:
            for piece in self._pieces(name):
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        except (expat.ExpatError, ValueError) as error:
            raise damaged(self.file) from error
        except LookupError as error:  # a part in an encoding that nobody knows
            if type(error) is not LookupError:
                raise
            raise damaged(self.file) from error

    def data(self, name: str) -> bytes:
        """A part as it stands, b"" for one that is not there."""
        return b"".join(self._pieces(name)) if name in self._entries else b""

    def _pieces(self, name: str) -> Iterator[bytes]:
        try:
            with self._archive.open(self._entries[name]) as part:
                while piece := part.read(_PIECE):
                    self._bytes.take(len(piece))
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise damaged(self.file) from error


def damaged(file: Opened) -> UnreadableError:
    return file.refused(
        Refusal.CORRUPT, "The file is damaged.", "Open it in its own program, save it anew and add that."
    )


def _parser(file: Opened, handler: Handler) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > XML_DEPTH:
            raise too_large(file, "The file is nested too deeply.")
        handler.start(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name)

    def entity(*_: object) -> None:
        # No honest office file declares entities; they serve to blow up or to read other files.
        raise damaged(file)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.characters
    parser.EntityDeclHandler = entity
    return parser
