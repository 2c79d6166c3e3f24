"""Web pages that a browser saved with all that belongs to them in one file (MHTML)."""

from __future__ import annotations

from dataclasses import replace
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import Basis, DateClue, SourceText
from briefing.readers import sniff
from briefing.readers.budget import FILE_TEXT_BYTES, too_large
from briefing.readers.html import HtmlReader
from briefing.readers.mail.body import header, leaves
from briefing.readers.mail.part import charset, payload
from briefing.readers.reader import Opened
from briefing.readers.stamp import day_of_mail

_SAVED = 0.15  # the day of saving is not before that of publication, and often long after it


class MhtmlReader:
    """The page itself; the pictures, styles and frames that came with it are passed over."""

    media_types = frozenset({sniff.MHTML})

    def read(self, file: Opened) -> SourceText:
        if len(file.data) > FILE_TEXT_BYTES:
            raise too_large(file, f"The saved page has {len(file.data) >> 20} MB.")
        message = BytesParser(policy=compat32).parsebytes(file.data)
        page = next((part for part in leaves(message) if part.get_content_type() == "text/html"), None)
        if page is None:
            raise file.refused(Refusal.EMPTY, "The saved file holds no page.", "Save the page again as HTML or PDF.")
        found = HtmlReader().read(Opened(file.name, _bytes(page), sniff.HTML))
        saved = day_of_mail(header(message, "Date"))
        clue = (DateClue(saved, Basis.FILE_DATA, "the day the page was saved", _SAVED),) if saved else ()
        return replace(
            found,
            reader=stamp("mhtml"),
            media_type=sniff.MHTML,
            address=found.address or _address(message, page),
            clues=(*found.clues, *clue),
        )


def _address(message: Message, page: Message) -> str:
    return header(message, "Snapshot-Content-Location") or header(page, "Content-Location")


def _bytes(page: Message) -> bytes:
    data = payload(page)
    try:
        # The part's header goes before what the page says of itself: that is what the browser did.
        return data.decode(charset(page) or "utf-8").encode("utf-8-sig")
    except (LookupError, ValueError):
        return data
