"""What we say of files that no reader takes."""

from __future__ import annotations

from briefing.model.refusal import Refusal
from briefing.readers import sniff
from briefing.readers.reader import Opened, UnreadableError

_CONVERT = "Open it in the program it comes from and save it as DOCX, PDF or text."
_PICTURE = (
    "This is a picture without a text layer.",
    "Run it through text recognition (OCR), for example in your scanner's program, and add the result.",
)
_ARCHIVE = ("This is an archive of a kind that is not unpacked.", "Unpack it and add the files inside.")
_PROGRAM = ("This is a program, not a document.", "Do not open it unless you know where it came from.")
_OLD = "Open it in Word, Excel, PowerPoint or LibreOffice, save it as {} and add that."
_OLD_OFFICE = {
    sniff.DOC: ("This is a Word file of the old kind (DOC).", _OLD.format("DOCX")),
    sniff.XLS: ("This is an Excel file of the old kind (XLS).", _OLD.format("XLSX")),
    sniff.PPT: ("This is a PowerPoint file of the old kind (PPT).", _OLD.format("PPTX")),
}
_REASONS = {
    "application/x-executable": _PROGRAM,
    "application/gzip": _ARCHIVE,
    "application/x-7z-compressed": _ARCHIVE,
    "application/vnd.rar": _ARCHIVE,
    "application/x-ole-storage": ("This is a file of an old Office program.", _CONVERT),
}


def refusal(file: Opened) -> UnreadableError:
    """The error for a file whose media type has no reader."""
    if file.media_type == "application/x-damaged-zip":
        return file.refused(Refusal.CORRUPT, "The file is damaged.", "Fetch or save it again.")
    if file.media_type.startswith("image/"):
        return file.refused(Refusal.NO_TEXT, *_PICTURE)
    if file.media_type in _OLD_OFFICE:
        return file.refused(Refusal.OLD_OFFICE, *_OLD_OFFICE[file.media_type])
    reason, advice = _REASONS.get(file.media_type, ("This kind of file is not read.", _CONVERT))
    return file.refused(Refusal.UNSUPPORTED, reason, advice)
