"""What a file is, told by its content."""

from __future__ import annotations

import io
import re
import zipfile

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"

_HEAD = 4096
_SIGNATURES = (
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/x-executable"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf", "application/x-7z-compressed"),
    (b"Rar!", "application/vnd.rar"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:(?:[ \t][^\n]*|\r?)\n(?:[ \t]+[^\n]*\n)*")
_MAIL_HEADERS = frozenset(
    b"from to cc subject date message-id mime-version received return-path delivered-to reply-to sender".split()
)
_HTML_START = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_PACKAGES = (
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("META-INF/container.xml", "application/epub+zip"),
    ("content.xml", "application/vnd.oasis.opendocument"),
    ("[Content_Types].xml", DOCX),  # a package without its main part: the reader says what is missing
)


def media_type(data: bytes, name: str) -> str:
    """The media type the bytes show. The name decides only between plain text and Markdown, which look alike."""
    head = data[:_HEAD]
    for signature, found in _SIGNATURES:
        if head.startswith(signature):
            return found
    if head.startswith(_OLE):
        return "application/x-encrypted-office" if _ENCRYPTED_OFFICE in data else "application/x-ole-storage"
    if head.startswith(b"PK\x03\x04"):
        return _package(data)
    if b"%PDF-" in head[:1024]:
        return PDF
    return _text(head, name)


def _package(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "application/x-damaged-zip"
    return next((found for member, found in _PACKAGES if member in names), "application/zip")


def _text(head: bytes, name: str) -> str:
    plain = head.replace(b"\0", b"") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head
    bare = plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _mail(bare):
        return MAIL
    if bare.startswith(b"<") and _HTML_START.search(bare):
        return HTML
    return MARKDOWN if name.lower().endswith((".md", ".markdown")) else PLAIN


def _mail(head: bytes) -> bool:
    """A block of header lines of which at least two are a mail's."""
    names, place = set(), 0
    if head.startswith(b"From ") and b"\n" in head:  # the separator line of an mbox
        place = head.index(b"\n") + 1
    while found := _HEADER.match(head, place):
        names.add(found.group().split(b":", 1)[0].lower())
        place = found.end()
    return len(names & _MAIL_HEADERS) >= 2
