"""What we say of files that no reader takes."""

from __future__ import annotations

from briefing.model.refusal import Refusal
from briefing.readers.reader import Opened, UnreadableError

_CONVERT = "Open it in the program it comes from and save it as DOCX, PDF or text."
_PICTURE = ("This is a picture, and pictures are not read.", "Add the text it shows, or a PDF that has a text layer.")
_ARCHIVE = ("This is an archive.", "Unpack it and add the files inside.")
_PROGRAM = ("This is a program, not a document.", "Do not open it unless you know where it came from.")
_REASONS = {
    "application/x-executable": _PROGRAM,
    "application/zip": _ARCHIVE,
    "application/gzip": _ARCHIVE,
    "application/x-7z-compressed": _ARCHIVE,
    "application/vnd.rar": _ARCHIVE,
    "application/rtf": ("This is an RTF file, which is not read yet.", _CONVERT),
    "application/x-ole-storage": ("This is an old Office file, which is not read yet.", _CONVERT),
    "application/epub+zip": ("This is an e-book, which is not read yet.", "Save the chapters you need as text or PDF."),
    "application/vnd.oasis.opendocument": ("This is an OpenDocument file, which is not read yet.", _CONVERT),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (
        "This is a spreadsheet, which is not read yet.",
        "Save the sheet you need as PDF or text.",
    ),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (
        "This is a slide deck, which is not read yet.",
        "Save it as PDF.",
    ),
}


def refusal(file: Opened) -> UnreadableError:
    """The error for a file whose media type has no reader."""
    if file.media_type == "application/x-encrypted-office":
        return file.refused(
            Refusal.ENCRYPTED, "The file is locked with a password.", "Save a copy without a password and add that."
        )
    if file.media_type == "application/x-damaged-zip":
        return file.refused(Refusal.CORRUPT, "The file is damaged.", "Fetch or save it again.")
    if file.media_type.startswith("image/"):
        return file.refused(Refusal.UNSUPPORTED, *_PICTURE)
    reason, advice = _REASONS.get(file.media_type, ("This kind of file is not read.", _CONVERT))
    return file.refused(Refusal.UNSUPPORTED, reason, advice)
