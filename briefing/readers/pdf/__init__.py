"""PDF files that hold text: words with their places, paragraphs in reading order, ruled tables as cells."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import Basis, BlockKind, DateClue, SourceText
from briefing.readers import sniff
from briefing.readers.budget import PAGES, too_large
from briefing.readers.front import dressed
from briefing.readers.locks import locked
from briefing.readers.pdf.pages import Page, page_of, set_pages
from briefing.readers.pdf.recognition import Recognition
from briefing.readers.reader import Opened, UnreadableError
from briefing.readers.stamp import day_of_stamp

__all__ = ["PdfReader"]

# When the file was made, seldom when its text was published: never enough to date it alone.
_DATES = (("CreationDate", 0.2), ("ModDate", 0.1))


class PdfReader:
    """Hyphens at line ends are taken out where they only divide a word; page headers and footers become furniture."""

    media_types = frozenset({sniff.PDF})

    def read(self, file: Opened) -> SourceText:
        document = _opened(file)
        try:
            return _read(file, document)
        except pdfium.PdfiumError as error:
            raise _damaged(file) from error
        finally:
            document.close()


def _opened(file: Opened) -> pdfium.PdfDocument:
    document = _unlocked(file)
    pages = len(document)
    if pages > PAGES:
        raise too_large(file, f"The file has {pages:,} pages.")
    return document


def _unlocked(file: Opened) -> pdfium.PdfDocument:
    for password in (None, *file.means.passwords):
        try:
            return pdfium.PdfDocument(file.data, password=password)
        except pdfium.PdfiumError as error:
            if error.err_code not in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
                raise _damaged(file) from error
    raise locked(file)


def _read(file: Opened, document: pdfium.PdfDocument) -> SourceText:
    recognition = Recognition(file)
    pages = list(_pages(file, document, recognition))
    if not any(page.has_words for page in pages):
        raise _blank(file) if all(page.is_blank for page in pages) else _no_text(file, recognition)
    setting = set_pages(file, pages)
    pictures = tuple(number for number, page in enumerate(pages, 1) if page.is_picture)
    known = document.get_metadata_dict()
    text, blocks = setting.manuscript.text, setting.manuscript.blocks
    titles = (block.span.of(text) for block in blocks if block.kind is BlockKind.TITLE and block.page == 1)
    title = next(titles, "") or known.get("Title", "")
    return SourceText(
        text=text,
        blocks=dressed(text, blocks, title),
        reader=stamp("pdf"),
        media_type=sniff.PDF,
        title=title,
        author=known.get("Author", ""),
        pages=len(document),
        boxes=setting.boxes,
        clues=tuple(
            DateClue(day, Basis.FILE_DATA, f"PDF property {name}", confidence)
            for name, confidence in _DATES
            if (day := day_of_stamp(known.get(name, "")))
        ),
        lost=(
            *(f"page {n} has no text layer" for n in pictures),
            *recognition.failed,
        ),
        cautions=recognition.cautions,
        doubtful=tuple(setting.doubtful),
        pictures=pictures,
    )


def _pages(file: Opened, document: pdfium.PdfDocument, recognition: Recognition) -> Iterator[Page]:
    for number in range(len(document)):
        if not file.means.goes_on(number, f"what stands from page {number + 1} to {len(document)}"):
            return
        page = page_of(file, document, number)
        yield _recognised(document, number, recognition) if page.is_picture and recognition.is_allowed else page


def _recognised(document: pdfium.PdfDocument, number: int, recognition: Recognition) -> Page:
    """A page without a text layer, drawn and read from the drawing."""
    page = document[number]
    try:
        dots = recognition.dots(*page.get_size())
        picture = page.render(scale=dots / 72, grayscale=True).to_pil()
    finally:
        page.close()
    return recognition.page(picture, dots, number + 1)


def _damaged(file: Opened) -> UnreadableError:
    reason, advice = "The file is damaged and does not open as a PDF.", "Fetch it again from where it came from."
    return file.refused(Refusal.CORRUPT, reason, advice)


def _blank(file: Opened) -> UnreadableError:
    reason, advice = "Nothing is drawn on the pages, or it is damaged.", "Fetch it again from where it came from."
    return file.refused(Refusal.EMPTY, reason, advice)


def _no_text(file: Opened, recognition: Recognition) -> UnreadableError:
    if recognition.pages:
        reason = recognition.failed[0] if recognition.failed else "no words were recognised on them"
        advice = "Scan them anew, larger or sharper."
        return file.refused(Refusal.EMPTY, f"The pages gave no text: {reason}.", advice)
    return file.refused(
        Refusal.NO_TEXT,
        "The pages are pictures without a text layer.",
        "Run the file through text recognition (OCR), for example in your scanner's program, and add the result.",
    )
