"""Pictures of pages: scans and photographs, read by text recognition where the analyst allows it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import BlockKind, SourceText
from briefing.readers import sniff
from briefing.readers.budget import PAGES, too_large
from briefing.readers.front import dressed
from briefing.readers.pdf.pages import Page, set_pages
from briefing.readers.pdf.recognition import DOTS, PAGE_PIXELS, Recognition
from briefing.readers.reader import Opened
from briefing.readers.refusals import refusal

_KINDS = ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP")
_FAULTS = (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError)
_LEAST, _MOST = 72.0, 1200.0  # dots an inch; what else a picture claims of itself is not believed


class PictureReader:
    """Every frame of a TIFF is a page; of a moving picture only the first is read."""

    media_types = sniff.PICTURES

    def read(self, file: Opened) -> SourceText:
        recognition = Recognition(file)
        if not recognition.is_allowed:
            raise refusal(file)
        try:
            pages = list(_pages(file, recognition))
        except Image.DecompressionBombError as error:
            raise too_large(file, "The picture has more pixels than one page may have.") from error
        except _FAULTS as error:
            raise file.refused(
                Refusal.CORRUPT, "The picture is damaged.", "Save it anew in a program for pictures and add that."
            ) from error
        if not any(page.lines or page.tables for page in pages):
            reason = recognition.failed[0] if recognition.failed else "no words were recognised in it"
            raise file.refused(
                Refusal.EMPTY, f"The picture gave no text: {reason}.", "Scan it anew, larger or sharper."
            )
        return _text(file, pages, recognition)


def _text(file: Opened, pages: list[Page], recognition: Recognition) -> SourceText:
    setting = set_pages(file, pages)
    text, blocks = setting.manuscript.text, setting.manuscript.blocks
    title = next((block.span.of(text) for block in blocks if block.kind is BlockKind.TITLE and block.page == 1), "")
    return SourceText(
        text=text,
        blocks=dressed(text, blocks, title),
        reader=stamp("picture"),
        media_type=file.media_type,
        title=title,
        pages=len(pages),
        boxes=setting.boxes,
        lost=tuple(recognition.failed),
        cautions=recognition.cautions,
        doubtful=tuple(setting.doubtful),
    )


def _pages(file: Opened, recognition: Recognition) -> Iterator[Page]:
    with Image.open(io.BytesIO(file.data), formats=_KINDS) as picture:
        for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
            if number > PAGES:
                raise too_large(file, f"The file has more than {PAGES:,} pages.")
            if not file.means.goes_on(number - 1, f"what stands from page {number} on"):
                return
            if frame.width * frame.height > PAGE_PIXELS:  # before it is unpacked
                raise too_large(file, f"The picture has {frame.width} by {frame.height} pixels.")
            dots = _dots(frame)
            yield recognition.page(ImageOps.exif_transpose(frame), dots, number)
            if picture.format != "TIFF":
                return


def _dots(frame: Image.Image) -> float:
    claimed = frame.info.get("dpi", (0.0, 0.0))
    with suppress(TypeError, ValueError, IndexError, ZeroDivisionError):
        if _LEAST <= float(claimed[0]) <= _MOST:
            return float(claimed[0])
    # A page of usual size fills the picture.
    return min(max(_LEAST, max(frame.width, frame.height) / 11.7), DOTS)
