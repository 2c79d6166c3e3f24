"""OpenDocument files (ODT, ODS, ODP): one reader for texts, sheets and slides, which share their grammar."""

from __future__ import annotations

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import BlockKind, SourceText
from briefing.readers import sniff
from briefing.readers.asides import set_asides
from briefing.readers.front import dressed, title_of
from briefing.readers.manuscript import Manuscript
from briefing.readers.opendocument.facts import facts
from briefing.readers.opendocument.story import Story
from briefing.readers.opendocument.styles import style_kinds
from briefing.readers.package import Package, damaged
from briefing.readers.reader import Opened

__all__ = ["OpenDocumentReader"]

_MAIN = "content.xml"
_READERS = {sniff.ODT: stamp("odt"), sniff.ODS: stamp("ods"), sniff.ODP: stamp("odp")}


class OpenDocumentReader:
    """Notes follow the text, then comments and struck-out words with their authors, then page headers and footers."""

    media_types = frozenset(_READERS)

    def read(self, file: Opened) -> SourceText:
        package = Package(file)
        if _MAIN not in package.names():
            raise damaged(file)
        manuscript, kinds = Manuscript(), style_kinds(package)
        story = Story(file, manuscript, kinds)
        package.parse(_MAIN, story)
        for note in story.notes:
            manuscript.add(note, BlockKind.PARAGRAPH)
        if not manuscript.blocks:
            raise file.refused(Refusal.EMPTY, "The file holds no words.", "If it holds pictures, add their text.")
        return _text(file, package, story)


def _text(file: Opened, package: Package, story: Story) -> SourceText:
    manuscript = story.manuscript
    title, end, known = _title(manuscript, file.media_type), len(manuscript.blocks), facts(package)
    set_asides(manuscript, story.asides)
    package.parse("styles.xml", Story(file, manuscript, {}, BlockKind.FURNITURE))
    text, blocks = manuscript.text, manuscript.blocks
    lost = f"{story.pictures} picture{'s were' if story.pictures > 1 else ' was'} not read"
    return SourceText(
        text=text,
        blocks=(*dressed(text, blocks[:end], title), *blocks[end:]),
        reader=_READERS[file.media_type],
        media_type=file.media_type,
        title=title or known.title,
        author=known.author,
        language=known.language,
        pages=story.page or None,
        clues=known.clues,
        lost=(lost,) if story.pictures else (),
    )


def _title(manuscript: Manuscript, media_type: str) -> str:
    text, blocks = manuscript.text, manuscript.blocks
    if media_type == sniff.ODS:
        return ""
    titled = (block for block in blocks if block.kind is BlockKind.TITLE)
    first = next(titled, blocks[0] if blocks[0].kind is BlockKind.HEADING else None)
    return first.span.of(text) if first is not None else title_of(text, blocks)
