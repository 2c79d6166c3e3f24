"""Web pages: all the text a reader would see, with the article told from what stands round it."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span
from briefing.readers import sniff
from briefing.readers.budget import check_text_size, too_large
from briefing.readers.decoding import decoded
from briefing.readers.front import dressed
from briefing.readers.html.article import told_apart
from briefing.readers.html.facts import declared_encoding, facts
from briefing.readers.html.pieces import TooDeepError, is_overloaded, pieces, tree_of
from briefing.readers.manuscript import Manuscript
from briefing.readers.reader import Opened

__all__ = ["HtmlReader", "moved", "set_pieces"]


class HtmlReader:
    """White space is set as a browser sets it; no script runs, nothing is fetched, links are dead."""

    media_types = frozenset({sniff.HTML})

    def read(self, file: Opened) -> SourceText:
        check_text_size(file)
        page, encoding = decoded(file, declared_encoding(file.data))
        text, blocks = set_pieces(file, page, whole=False)
        known = facts(page)
        title = known.title or next((b.span.of(text) for b in blocks if b.kind is BlockKind.HEADING), "")
        return SourceText(
            text=text,
            blocks=dressed(text, blocks, title),
            reader=stamp("html"),
            media_type=sniff.HTML,
            title=title,
            author=known.author,
            publisher=known.publisher,
            address=known.address,
            language=known.language,
            clues=known.clues,
            encoding=encoding,
        )


def set_pieces(file: Opened, page: str, whole: bool) -> tuple[str, tuple[Block, ...]]:
    """The visible text of a page and its blocks; `whole` takes it all for the article, as in a mail.

    Raises UnreadableError for a page without words.
    """
    if is_overloaded(page):
        raise too_large(file, "One of the page's tags has thousands of attributes.")
    try:
        found = list(pieces(tree_of(page)))
    except TooDeepError as error:
        raise too_large(file, "The page is nested too deeply.") from error
    except etree.LxmlError as error:
        raise _wordless(file) from error
    if not any(piece.text for piece in found):
        raise _wordless(file)
    manuscript = Manuscript()
    for piece in found if whole else told_apart(found, page):
        manuscript.add(piece.text, piece.kind, cell=piece.cell if piece.kind is BlockKind.CELL else None)
    return manuscript.text, tuple(manuscript.blocks)


def moved(block: Block, by: int, tables: int = 0) -> Block:
    """The block where the page is part of a larger text: after `by` characters and `tables` other tables."""
    span = Span(block.span.start + by, block.span.end + by)
    return replace(block, span=span, table=None if block.table is None else block.table + tables)


def _wordless(file: Opened) -> Exception:
    return file.refused(
        Refusal.EMPTY,
        "The page holds no words.",
        "It may fetch them only when it is shown: save it from the browser once it is shown, or copy the text.",
    )
