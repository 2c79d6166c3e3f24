"""Zip archives: the documents in them, never more of their bytes at a time than one member."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from zipfile import ZipInfo

from briefing.model.refusal import FILE_BYTES, Refusal
from briefing.readers import sniff
from briefing.readers.package import Package
from briefing.readers.parts import Part, shown_name
from briefing.readers.reader import Opened, UnreadableError

_UTF8 = 0x800  # the flag that says a member's name is UTF-8


class ZipContainer:
    """Members come sorted by name. What the system of another machine left behind (".DS_Store") is passed over."""

    media_types = frozenset({sniff.ZIP})

    def parts(self, file: Opened) -> Iterator[Part | UnreadableError]:
        package = Package(file, locked=True)
        for name in package.names():
            entry = package.entry(name)
            if not name or name.endswith("/") or _is_left_behind(name):
                continue
            shown = shown_name(_clear(entry))
            if entry.file_size > FILE_BYTES:
                reason, advice = f"The file has {entry.file_size >> 20} MB.", "Split it and add the parts you need."
                yield UnreadableError(shown, reason, advice, Refusal.TOO_LARGE)
            else:
                yield _member(package, name, shown)


def _member(package: Package, name: str, shown: str) -> Part | UnreadableError:
    try:
        return Part(shown, package.data(name))
    except UnreadableError as error:
        if error.kind is Refusal.TOO_LARGE:  # of the whole archive
            raise
        if error.kind is Refusal.ENCRYPTED:
            return replace(error, path_name=shown)
        return UnreadableError(shown, error.reason, "Fetch the archive again, or unpack it elsewhere.", error.kind)


def _is_left_behind(name: str) -> bool:
    parts = (part for part in name.split("/") if part not in (".", ".."))
    return any(part.startswith((".", "__MACOSX", "~$")) or part == "Thumbs.db" for part in parts)


def _clear(entry: ZipInfo) -> str:
    """The name as it was meant: old programs wrote UTF-8 or a Russian code page without saying so."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    raw = entry.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "cp866"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename
