"""Bytes to characters: a byte order mark, then strict UTF-8, then what the file declares, then a marked guess."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from briefing.model.refusal import Refusal
from briefing.readers.reader import Opened, UnreadableError

_SAMPLE = 1 << 20  # charset-normalizer reads all it is given, and its time grows with it
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = frozenset(chr(code) for code in range(32)) - set("\t\n\r\f\x0b\x1b\x1c\x1d\x1e\x1f\x1a")


def decoded(file: Opened, declared: str = "") -> tuple[str, str]:
    """The text with line ends as \\n, and the name of its encoding ("windows-1251, guessed" where nothing told it).

    Raises UnreadableError for bytes that are no text.
    """
    text, encoding = _decoded(file, declared)
    if "\0" in text or _noise(text):
        raise _no_text(file)
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _decoded(file: Opened, declared: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if file.data.startswith(mark):
            try:
                return file.data.decode(encoding), encoding.removesuffix("-sig")
            except UnicodeDecodeError as error:
                raise _no_text(file) from error
    for encoding in ("utf-8", declared):
        text = _strictly(file.data, encoding)
        if text is not None:
            return text, encoding
    return _guessed(file)


def _strictly(data: bytes, encoding: str) -> str | None:
    if not encoding:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _guessed(file: Opened) -> tuple[str, str]:
    if b"\0" in file.data[:_SAMPLE]:
        raise _no_text(file)
    best = from_bytes(file.data[:_SAMPLE]).best()
    if best is None:
        raise _no_text(file)
    return file.data.decode(best.encoding, "replace"), f"{best.encoding}, guessed"


def _noise(text: str) -> bool:
    """More than one control character in fifty: bytes that happen to decode, not words."""
    sample = text[:_SAMPLE]
    return sum(char in _CONTROLS for char in sample) * 50 > len(sample)


def _no_text(file: Opened) -> UnreadableError:
    return file.refused(
        Refusal.UNSUPPORTED,
        "This is not a text document.",
        "Add it as text, Markdown, HTML, PDF, DOCX or a saved mail.",
    )
