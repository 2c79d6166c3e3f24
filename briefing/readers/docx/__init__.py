"""Word files: our own reader of the package, because others lose insertions, text boxes and content controls."""

from __future__ import annotations

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import BlockKind, SourceText
from briefing.readers import sniff
from briefing.readers.asides import Aside, set_asides
from briefing.readers.docx.comments import comments
from briefing.readers.docx.properties import properties
from briefing.readers.docx.story import Story
from briefing.readers.docx.styles import style_kinds
from briefing.readers.front import dressed, title_of
from briefing.readers.manuscript import Manuscript
from briefing.readers.package import Package, damaged
from briefing.readers.reader import Opened

__all__ = ["DocxReader"]

_MAIN = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


class DocxReader:
    """Tracked insertions are read, deletions are not part of the text. Notes follow the body, then changes and comments
    with their authors; page headers and footers come last."""

    media_types = frozenset({sniff.DOCX})

    def read(self, file: Opened) -> SourceText:
        package = Package(file)
        names = package.names()
        if _MAIN not in names:
            raise damaged(file)
        manuscript, kinds = Manuscript(), style_kinds(package)
        asides: list[Aside] = []
        for name in (_MAIN, *_NOTES):
            story = Story(file, manuscript, kinds)
            package.parse(name, story)
            asides += story.asides
        if not manuscript.blocks:
            raise file.refused(Refusal.EMPTY, "The file holds no words.", "If it holds pictures, add their text.")
        title, text_end = _title(manuscript), len(manuscript.blocks)
        set_asides(manuscript, [*asides, *comments(package)])
        for name in names:
            if name.startswith(("word/header", "word/footer")):
                package.parse(name, Story(file, manuscript, kinds, BlockKind.FURNITURE))
        known = properties(package)
        text, blocks = manuscript.text, manuscript.blocks
        return SourceText(
            text=text,
            blocks=(*dressed(text, blocks[:text_end], title), *blocks[text_end:]),
            reader=stamp("docx"),
            media_type=sniff.DOCX,
            title=title or known.title,
            author=known.author,
            language=known.language,
            clues=known.clues,
            lost=_lost(names),
        )


def _title(manuscript: Manuscript) -> str:
    """The paragraph in style Title, else a heading at the very start, else a first line that looks like a title."""
    text, blocks = manuscript.text, manuscript.blocks
    titled = (block for block in blocks if block.kind is BlockKind.TITLE)
    first = next(titled, blocks[0] if blocks[0].kind is BlockKind.HEADING else None)
    return first.span.of(text) if first is not None else title_of(text, blocks)


def _lost(names: list[str]) -> tuple[str, ...]:
    pictures = sum(name.startswith("word/media/") for name in names)
    shown = f"{pictures} picture{'s were' if pictures > 1 else ' was'} not read" if pictures else ""
    return (shown,) if shown else ()
