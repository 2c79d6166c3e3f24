"""Document tree in, files out. A new format is a new file here and its name in WRITERS."""

from __future__ import annotations

from pathlib import Path

from briefing.files import written_whole
from briefing.paper.tree import Paper
from briefing.writers.docx.writer import DocxWriter
from briefing.writers.html import HtmlWriter
from briefing.writers.markdown import MarkdownWriter
from briefing.writers.pdf.writer import PdfWriter
from briefing.writers.tree_json import JsonWriter
from briefing.writers.writer import PaperError, Writer

WRITERS: tuple[Writer, ...] = (PdfWriter(), DocxWriter(), MarkdownWriter(), HtmlWriter(), JsonWriter())

__all__ = ["WRITERS", "PaperError", "Writer", "write"]


def write(paper: Paper, path: Path) -> None:
    """Write with the writer of the path's suffix, the whole file or none.

    Raises PaperError for a suffix nobody writes and where the place cannot be written to.
    """
    writer = next((each for each in WRITERS if each.suffix == path.suffix.lower()), None)
    if writer is None:
        known = ", ".join(each.suffix for each in WRITERS)
        raise PaperError(path, f"papers are written as {known}")
    content = writer.content(paper)
    try:
        with written_whole(path) as part:
            part.write_bytes(content)
    except OSError as error:
        raise PaperError(path, error.strerror or str(error)) from error
