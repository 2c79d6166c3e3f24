"""WinZip's AES: how a member of a zip archive is locked that the old way of zip is too weak for."""

from __future__ import annotations

import hashlib
import hmac
import zipfile
import zlib
from struct import unpack_from

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

from briefing.readers.budget import EXPANDED_BYTES, too_large
from briefing.readers.reader import Opened

_FIELD = 0x9901
_ROUNDS = 1000
_BLOCK = 16
_TAG = 10
_CHECK = 2
_LOCAL_HEADER = 30


def member(file: Opened, entry: zipfile.ZipInfo, password: bytes) -> bytes | None:
    """The unpacked member, None where the password is another one. Source: WinZip's AE-1 and AE-2."""
    strength, method = _field(entry)
    key_length, salt_length = 8 + 8 * strength, 4 + 4 * strength
    body = _body(file.data, entry)
    salt, check = body[:salt_length], body[salt_length : salt_length + _CHECK]
    sealed, tag = body[salt_length + _CHECK : -_TAG], body[-_TAG:]
    keys = hashlib.pbkdf2_hmac("sha1", password, salt, _ROUNDS, 2 * key_length + _CHECK)
    if keys[-_CHECK:] != check:
        return None
    if hmac.digest(keys[key_length : 2 * key_length], sealed, "sha1")[:_TAG] != tag:
        return None
    packed = _counted(keys[:key_length], sealed)
    return packed if method == zipfile.ZIP_STORED else _inflated(file, packed)


def _field(entry: zipfile.ZipInfo) -> tuple[int, int]:
    """Strength 1 to 3 and the method of packing. Raises zipfile.BadZipFile where the field is not there."""
    place = 0
    while place + 4 <= len(entry.extra):
        name, length = unpack_from("<HH", entry.extra, place)
        if name == _FIELD and length >= 7 and place + 11 <= len(entry.extra):
            strength, method = unpack_from("<BH", entry.extra, place + 8)
            if strength in (1, 2, 3) and method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                return strength, method
        place += 4 + length
    raise zipfile.BadZipFile("a locked member does not say how")


def _body(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    if entry.header_offset + _LOCAL_HEADER > len(data):
        raise zipfile.BadZipFile("a member begins after the end")
    name, extra = unpack_from("<HH", data, entry.header_offset + 26)
    start = entry.header_offset + _LOCAL_HEADER + name + extra
    return data[start : start + entry.compress_size]


def _counted(key: bytes, sealed: bytes) -> bytes:
    """AES in counter mode as WinZip counts: from 1, the lowest byte first."""
    cipher = Cipher(AES(key), ECB()).encryptor()
    blocks = -(-len(sealed) // _BLOCK)
    stream = cipher.update(b"".join(number.to_bytes(_BLOCK, "little") for number in range(1, blocks + 1)))
    number = int.from_bytes(sealed, "big") ^ int.from_bytes(stream[: len(sealed)], "big")
    return number.to_bytes(len(sealed), "big")


def _inflated(file: Opened, packed: bytes) -> bytes:
    unpacking = zlib.decompressobj(-15)
    data = unpacking.decompress(packed, EXPANDED_BYTES)
    if unpacking.unconsumed_tail:
        raise too_large(file, "The file unfolds to too many bytes.")
    return data
