"""PowerPoint slides (PPTX): slide by slide what stands on it, then what the speaker's notes say."""

from __future__ import annotations

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import BlockKind, SourceText
from briefing.readers import sniff
from briefing.readers.asides import Aside, set_asides
from briefing.readers.budget import PAGES, too_large
from briefing.readers.docx.properties import properties
from briefing.readers.front import dressed
from briefing.readers.manuscript import Manuscript
from briefing.readers.package import Package, damaged
from briefing.readers.reader import Opened
from briefing.readers.relations import relations
from briefing.readers.slides.comments import comments
from briefing.readers.slides.order import slide_parts
from briefing.readers.slides.shapes import Shapes

__all__ = ["PptxReader"]

_MAIN = "ppt/presentation.xml"


class PptxReader:
    """A slide counts as a page. Its number, date and footer are furniture."""

    media_types = frozenset({sniff.PPTX})

    def read(self, file: Opened) -> SourceText:
        package, manuscript, asides = Package(file), Manuscript(), list[Aside]()
        if _MAIN not in package.names():
            raise damaged(file)
        slides = slide_parts(package, _MAIN)
        if len(slides) > PAGES:
            raise too_large(file, f"The file has {len(slides):,} slides.")
        pictures = 0
        for page, part in enumerate(slides, 1):
            shapes = Shapes(file, manuscript, page)
            package.parse(part, shapes)
            pictures += shapes.pictures
            for relation in relations(package, part):
                if relation.kind == "diagramData":
                    package.parse(relation.target, Shapes(file, manuscript, page))
                elif relation.kind == "notesSlide":
                    package.parse(relation.target, Shapes(file, manuscript, page, only_body=True))
                elif relation.kind in ("comments", "comment"):
                    asides += comments(package, relation.target)
        if not any(block.kind is not BlockKind.FURNITURE for block in manuscript.blocks):
            raise file.refused(Refusal.NO_TEXT, "The slides hold no words.", "If they are pictures, add their text.")
        return _text(package, manuscript, asides, len(slides), pictures)


def _text(package: Package, manuscript: Manuscript, asides: list[Aside], slides: int, pictures: int) -> SourceText:
    known, end = properties(package, "PowerPoint"), len(manuscript.blocks)
    first = manuscript.blocks[0]
    title = first.span.of(manuscript.text) if first.kind is BlockKind.HEADING and first.page == 1 else ""
    set_asides(manuscript, asides)
    text, blocks = manuscript.text, manuscript.blocks
    lost = f"{pictures} picture{'s were' if pictures > 1 else ' was'} not read"
    return SourceText(
        text=text,
        blocks=(*dressed(text, blocks[:end], title), *blocks[end:]),
        reader=stamp("pptx"),
        media_type=sniff.PPTX,
        title=title or known.title,
        author=known.author,
        language=known.language,
        pages=slides,
        clues=known.clues,
        lost=(lost,) if pictures else (),
    )
