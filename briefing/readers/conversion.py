"""Old Office files, made into new ones by the LibreOffice of this computer where the analyst allows it."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.refusal import Refusal
from briefing.model.source import SourceText
from briefing.readers import sniff
from briefing.readers.means import AideError
from briefing.readers.reader import Opened
from briefing.readers.refusals import refusal

_NEW = {sniff.DOC: ("docx", sniff.DOCX), sniff.XLS: ("xlsx", sniff.XLSX), sniff.PPT: ("pptx", sniff.PPTX)}


def converted(file: Opened) -> Opened:
    """The same document as a file of the new kind. Raises UnreadableError, also where that is not allowed."""
    if file.means.convert is None:
        raise refusal(file)
    kind, media_type = _NEW[file.media_type]
    try:
        data = file.means.convert(file.data, kind)
    except AideError as error:
        reason, advice = f"LibreOffice {error} with this file.", "Open it there yourself, save it anew and add that."
        raise file.refused(Refusal.CORRUPT, reason, advice) from error
    if sniff.media_type(data, file.name) != media_type:
        raise file.refused(Refusal.CORRUPT, "LibreOffice made no document of this file.", "Save it anew and add that.")
    return replace(file, data=data, media_type=media_type)


def signed(text: SourceText, file: Opened) -> SourceText:
    """The text of a converted file, as that of `file` itself."""
    caution = f"Converted by {file.means.converter} before it was read: what that leaves out is missing."
    return replace(text, media_type=file.media_type, cautions=(*text.cautions, caution))
