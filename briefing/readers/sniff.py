"""What a file is, told by its content."""

from __future__ import annotations

import io
import re
import zipfile

from briefing.readers import delimited

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
CSV = "text/csv"
HTML = "text/html"
MHTML = "multipart/related"
PDF = "application/pdf"
RTF = "application/rtf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"
EPUB = "application/epub+zip"
ZIP = "application/zip"
MAIL = "message/rfc822"
MBOX = "application/mbox"
MSG = "application/vnd.ms-outlook"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
PPT = "application/vnd.ms-powerpoint"
OLD_OFFICE = frozenset({DOC, XLS, PPT})
LOCKED_OFFICE = "application/x-encrypted-office"
PICTURES = frozenset({f"image/{kind}" for kind in ("png", "jpeg", "gif", "tiff", "bmp", "webp")})

_HEAD = 4096
_SIGNATURES = (
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/x-executable"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"{\\rtf", RTF),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf", "application/x-7z-compressed"),
    (b"Rar!", "application/vnd.rar"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The streams that tell what program wrote an OLE file; a mail carries other files' streams inside, so it comes first.
_OLE_STREAMS = (
    ("EncryptedPackage", LOCKED_OFFICE),
    ("__properties_version1.0", MSG),
    ("WordDocument", DOC),
    ("Workbook", XLS),
    ("PowerPoint Document", PPT),
)
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]*):(?:[ \t][^\n]*|\r?)\n(?:[ \t]+[^\n]*\n)*")
_MAIL_HEADERS = frozenset(
    b"from to cc subject date message-id mime-version received return-path delivered-to reply-to sender".split()
)
_NEXT_MAIL = re.compile(rb"\n\r?\nFrom [^\n]*\n[A-Za-z][A-Za-z0-9-]*:[ \t]")
_SAVED_PAGE = re.compile(
    rb"^snapshot-content-location:|^from:[^\n]*<?saved by |^content-type:\s*multipart/related", re.I | re.M
)
_HTML_START = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_PACKAGES = (
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", XLSX),
    ("ppt/presentation.xml", PPTX),
    ("META-INF/container.xml", EPUB),
    ("content.xml", ODT),
    ("[Content_Types].xml", DOCX),  # a package without its main part: the reader says what is missing
)
OPEN_DOCUMENTS = (ODT, ODS, ODP)


def media_type(data: bytes, name: str) -> str:
    """The media type the bytes show. The name decides only between texts that look alike: plain, Markdown, a table."""
    head = data[:_HEAD]
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    for signature, found in _SIGNATURES:
        if head.startswith(signature):
            return found
    if head.startswith(_OLE):
        streams = ((stream.encode("utf-16-le"), found) for stream, found in _OLE_STREAMS)
        return next((found for stream, found in streams if stream in data), "application/x-ole-storage")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(data)
    if b"%PDF-" in head[:1024]:
        return PDF
    return _text(data, name)


def _package(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "application/x-damaged-zip"
    found = next((found for member, found in _PACKAGES if member in names), ZIP)
    if found == ODT or "mimetype" in names:
        # OpenDocument puts its type into the first member, uncompressed, so that it can be read without unpacking.
        return next((each for each in reversed(OPEN_DOCUMENTS) if each.encode() in data[:_HEAD]), found)
    return found


def _text(data: bytes, name: str) -> str:
    head = data[:_HEAD]
    plain = head.replace(b"\0", b"") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head
    bare = plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _headers(bare) is not None:
        return _mail(data, bare)
    if bare.startswith(b"<") and _HTML_START.search(bare):
        return HTML
    ending = name.lower().rpartition(".")[2]
    if ending in ("csv", "tsv", "tab") and delimited.separator(plain):
        return CSV
    return MARKDOWN if ending in ("md", "markdown") else PLAIN


def _mail(data: bytes, bare: bytes) -> str:
    if bare.startswith(b"From ") and _NEXT_MAIL.search(data):
        return MBOX
    names = _headers(bare) or frozenset()
    is_sent = names & {b"to", b"received", b"message-id", b"return-path", b"delivered-to"}
    return MHTML if not is_sent and _SAVED_PAGE.search(bare) else MAIL


def _headers(head: bytes) -> frozenset[bytes] | None:
    """The names in a block of header lines of which at least two are a mail's."""
    names, place = set[bytes](), 0
    if head.startswith(b"From ") and b"\n" in head:  # the separator line of an mbox
        place = head.index(b"\n") + 1
    while found := _HEADER.match(head, place):
        names.add(found[1].lower())
        place = found.end()
    return frozenset(names) if len(names & _MAIL_HEADERS) >= 2 else None
