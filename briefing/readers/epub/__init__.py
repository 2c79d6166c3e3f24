"""Electronic books (EPUB): the chapters in the order in which the book is read."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from lxml import etree

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import Basis, Block, DateClue, SourceText
from briefing.readers import sniff
from briefing.readers.budget import CHARACTERS, Allowance
from briefing.readers.decoding import decoded
from briefing.readers.epub.outline import Outline, RootFile
from briefing.readers.front import dressed
from briefing.readers.html import moved, set_pieces
from briefing.readers.package import Package, damaged
from briefing.readers.reader import Opened, UnreadableError
from briefing.readers.stamp import day_of_stamp

__all__ = ["EpubReader"]

_BETWEEN = "\n\n"


class EpubReader:
    """A chapter that holds no words, such as a cover, is passed over; one that cannot be read is said to be lost."""

    media_types = frozenset({sniff.EPUB})

    def read(self, file: Opened) -> SourceText:
        package, root = Package(file), RootFile()
        package.parse("META-INF/container.xml", root)
        outline = Outline()
        package.parse(root.path, outline)
        if not outline.spine:
            raise damaged(file)
        text, blocks, lost = _chapters(file, package, root.path, outline)
        if not blocks:
            if b"EncryptedData" in package.data("META-INF/encryption.xml"):
                reason, advice = "The book is locked by its seller.", "Copy the passages you need as text."
                raise file.refused(Refusal.SEALED, reason, advice)
            raise file.refused(Refusal.EMPTY, "The book holds no words.", "If it is made of pictures, add their text.")
        day = day_of_stamp(outline.words("date"))
        return SourceText(
            text=text,
            blocks=dressed(text, blocks, outline.words("title")),
            reader=stamp("epub"),
            media_type=sniff.EPUB,
            title=outline.words("title"),
            author=outline.words("creator"),
            publisher=outline.words("publisher"),
            language=outline.words("language").split("-")[0].lower(),
            clues=(DateClue(day, Basis.METADATA, "the book's own date", 0.6),) if day else (),
            lost=tuple(lost),
        )


def _chapters(file: Opened, package: Package, root: str, outline: Outline) -> tuple[str, list[Block], list[str]]:
    characters, folder = Allowance(file, "characters", CHARACTERS), posixpath.dirname(root)
    text, blocks, lost, tables = "", list[Block](), list[str](), 0
    parts: list[str] = []
    length = 0
    places = (unquote(reference.partition("#")[0]) for reference in outline.spine)
    # A spine names no part twice (EPUB 3.3, 5.6.2): one that does so a hundred thousand times is read once.
    for path in dict.fromkeys(posixpath.normpath(posixpath.join(folder, place)) for place in places):
        try:
            page, found = _chapter(file, package, path)
        except UnreadableError as error:
            if error.kind is not Refusal.EMPTY:
                lost.append(f"the part “{posixpath.basename(path)}” could not be read")
            continue
        characters.take(len(page))
        blocks += [moved(block, length, tables) for block in found]
        tables += max((block.table + 1 for block in found if block.table is not None), default=0)
        parts += [page, _BETWEEN]
        length += len(page) + len(_BETWEEN)
    text = "".join(parts).removesuffix(_BETWEEN)
    return text, blocks, lost


def _chapter(file: Opened, package: Package, path: str) -> tuple[str, tuple[Block, ...]]:
    data = package.data(path)
    if not data.strip():
        raise damaged(file)
    try:
        return set_pieces(file, decoded(Opened(file.name, data, sniff.HTML))[0], whole=True)
    except etree.LxmlError as error:
        raise damaged(file) from error
