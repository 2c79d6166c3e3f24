"""Files in, text out. A new format is a new file here and its name in READERS."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from briefing.model.refusal import FILE_BYTES, Refusal
from briefing.model.source import SourceText
from briefing.readers import budget, sniff
from briefing.readers.archive import ZipContainer
from briefing.readers.conversion import converted, signed
from briefing.readers.csv import CsvReader
from briefing.readers.docx import DocxReader
from briefing.readers.epub import EpubReader
from briefing.readers.html import HtmlReader
from briefing.readers.mail import MailReader
from briefing.readers.mail.attachments import MailContainer
from briefing.readers.mail.mailbox import MailboxContainer
from briefing.readers.mail.mhtml import MhtmlReader
from briefing.readers.markdown import MarkdownReader
from briefing.readers.means import Means
from briefing.readers.msg import MsgContainer, MsgReader
from briefing.readers.opendocument import OpenDocumentReader
from briefing.readers.parts import Container, Part
from briefing.readers.pdf import PdfReader
from briefing.readers.picture import PictureReader
from briefing.readers.plain import PlainReader
from briefing.readers.reader import Opened, Reader, UnreadableError
from briefing.readers.refusals import refusal
from briefing.readers.rtf import RtfReader
from briefing.readers.sheet import XlsxReader
from briefing.readers.slides import PptxReader
from briefing.readers.unlocking import unlocked

__all__ = [
    "CONTAINERS",
    "READERS",
    "Means",
    "Opened",
    "UnreadableError",
    "load",
    "opened",
    "parts_of",
    "read",
    "read_bytes",
    "text_of",
]

READERS: tuple[Reader, ...] = (
    PlainReader(),
    MarkdownReader(),
    CsvReader(),
    HtmlReader(),
    MhtmlReader(),
    DocxReader(),
    RtfReader(),
    OpenDocumentReader(),
    XlsxReader(),
    PptxReader(),
    EpubReader(),
    PdfReader(),
    MailReader(),
    MsgReader(),
    PictureReader(),
)
CONTAINERS: tuple[Container, ...] = (MailContainer(), MsgContainer(), MailboxContainer(), ZipContainer())


def read(path: Path) -> SourceText:
    """The text of a file. Its content decides which reader takes it, never its name.

    `text` is the file's own words, decoded, with line ends as \\n; formats that store no plain text (HTML, PDF, DOCX)
    are set as their reader says. Raises UnreadableError with a reason and an advice fit for the analyst's eyes.
    """
    return read_bytes(path.name, load(path))


def load(path: Path) -> bytes:
    """The bytes of a file that is not larger than a source may be. Raises UnreadableError."""
    try:
        size = path.stat().st_size
        if size > FILE_BYTES:
            raise budget.too_large(Opened(path.name, b"", ""), f"The file has {size >> 20} MB.")
        return path.read_bytes()
    except OSError as error:
        reason, advice = "The file cannot be opened.", "Check that it still exists and that you may read it."
        raise UnreadableError(path.name, reason, advice, Refusal.MISSING) from error


def read_bytes(name: str, data: bytes) -> SourceText:
    """The text of a file that is already in memory. Raises UnreadableError."""
    file = opened(name, data)
    found = text_of(file)
    if found is None:
        raise refusal(file)
    return found


def opened(name: str, data: bytes, means: Means | None = None) -> Opened:
    """The bytes with what their content shows them to be. Raises UnreadableError for nothing but white space."""
    file = Opened(name, data, sniff.media_type(data, name), means or Means())
    if not data.strip():
        raise file.refused(Refusal.EMPTY, "The file is empty.", "Save it again from where it came from.")
    return file


def text_of(file: Opened) -> SourceText | None:
    """The file's own text, None for one that only holds other documents. Raises UnreadableError."""
    file.means.unread = ""
    file = unlocked(file)
    if file.media_type in sniff.OLD_OFFICE:
        text = _set(converted(file))
        return text and signed(text, file)
    return _set(file)


def _set(file: Opened) -> SourceText | None:
    for reader in READERS:
        if file.media_type in reader.media_types:
            found = reader.read(file)
            if len(found.text) > budget.CHARACTERS:
                raise budget.too_large(file, f"The file holds {len(found.text):,} characters of text.")
            return _cut(found, file.means.unread)
    if any(file.media_type in container.media_types for container in CONTAINERS):
        return None
    raise refusal(file)


def _cut(text: SourceText, unread: str) -> SourceText:
    """The text with the loss said of what there was no time for."""
    return replace(text, lost=(*text.lost, f"{unread} was not read: reading took too long")) if unread else text


def parts_of(file: Opened) -> Iterator[Part | UnreadableError]:
    """The documents inside a file, as they stand there; none for most files."""
    for container in CONTAINERS:
        if file.media_type in container.media_types:
            yield from container.parts(file)
