"""The compression Outlook uses for RTF (MS-OXRTFCP)."""

from __future__ import annotations

import struct

_MAGIC = 0x75465A4C  # "LZFu"; the other one, "MELA", is not compressed
_WINDOW = 4096
_MOST = 32 << 20
_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


def plain_rtf(data: bytes) -> bytes:
    """The RTF, as far as the data goes; b"" for what was not packed so."""
    if len(data) < 16:
        return b""
    _, size, magic, _ = struct.unpack_from("<IIII", data)
    if magic != _MAGIC:
        return data[16 : 16 + size]
    window = bytearray(_DICTIONARY.ljust(_WINDOW, b"\0"))
    out, write, place = bytearray(), len(_DICTIONARY), 16
    while place < len(data) and len(out) < min(size, _MOST):
        flags, place = data[place], place + 1
        for bit in range(8):
            if place >= len(data):
                break
            piece = data[place : place + 1]
            place += 1
            if flags >> bit & 1:
                token = int.from_bytes(piece + data[place : place + 1])
                place += 1
                offset, length = token >> 4, (token & 15) + 2
                if offset == write:
                    return bytes(out)
                _copy(window, offset, length, out, write)
                write = (write + length) % _WINDOW
            else:
                out += piece
                window[write] = piece[0]
                write = (write + 1) % _WINDOW
    return bytes(out)


def _copy(window: bytearray, offset: int, length: int, out: bytearray, write: int) -> None:
    """Byte by byte: a reference may run into what it is itself writing."""
    for step in range(length):
        byte = window[(offset + step) % _WINDOW]
        out.append(byte)
        window[(write + step) % _WINDOW] = byte
