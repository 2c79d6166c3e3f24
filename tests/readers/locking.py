"""Files locked with a password, made here."""

from __future__ import annotations

import hashlib
import hmac
import io
import struct
import zipfile
import zlib

import msoffcrypto.format.ooxml
import pikepdf
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

_NAME = b"report.txt"


def locked_pdf(plain: bytes, password: str) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain)) as document:
        document.save(made, encryption=pikepdf.Encryption(owner=password + "o", user=password))
    return made.getvalue()


def locked_office(plain: bytes, password: str) -> bytes:
    """As Word locks a file today: ECMA-376, agile."""
    made = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(plain)).encrypt(password, made)
    return made.getvalue()


def zipped(words: bytes, password: bytes) -> bytes:
    """An archive of one member, locked the old way. Source: PKWARE's APPNOTE, 6.1."""
    keys = [0x12345678, 0x23456789, 0x34567890]
    table = [_crc(number) for number in range(256)]

    def turn(byte: int) -> None:
        keys[0] = (keys[0] >> 8) ^ table[(keys[0] ^ byte) & 0xFF]
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = (keys[2] >> 8) ^ table[(keys[2] ^ (keys[1] >> 24)) & 0xFF]

    def sealed(byte: int) -> int:
        mask = (keys[2] & 0xFFFF) | 2
        turn(byte)
        return byte ^ ((mask * (mask ^ 1) >> 8) & 0xFF)

    for byte in password:
        turn(byte)
    sum_ = zlib.crc32(words)
    body = bytes([sealed(byte) for byte in bytes(11) + bytes([sum_ >> 24]) + words])
    return _archive(body, zipfile.ZIP_STORED, sum_, len(words), b"")


def zipped_aes(words: bytes, password: bytes, strength: int = 3) -> bytes:
    """An archive of one member, locked as WinZip does (AE-2), packed."""
    key_length, salt = 8 + 8 * strength, bytes(range(4 + 4 * strength))
    keys = hashlib.pbkdf2_hmac("sha1", password, salt, 1000, 2 * key_length + 2)
    packing = zlib.compressobj(wbits=-15)
    packed = packing.compress(words) + packing.flush()
    cipher, sealed = Cipher(AES(keys[:key_length]), ECB()).encryptor(), b""
    for number, place in enumerate(range(0, len(packed), 16), 1):
        mask = cipher.update(number.to_bytes(16, "little"))
        sealed += bytes(one ^ other for one, other in zip(packed[place : place + 16], mask, strict=False))
    tag = hmac.digest(keys[key_length : 2 * key_length], sealed, "sha1")[:10]
    extra = struct.pack("<HHH2sBH", 0x9901, 7, 2, b"AE", strength, zipfile.ZIP_DEFLATED)
    return _archive(salt + keys[-2:] + sealed + tag, 99, 0, len(words), extra)


def _archive(body: bytes, method: int, sum_: int, size: int, extra: bytes) -> bytes:
    facts = struct.pack("<HHHHHIIIHH", 51, 1, method, 0, 33, sum_, len(body), size, len(_NAME), len(extra))
    local = b"PK\x03\x04" + facts + _NAME + extra + body
    central = b"PK\x01\x02" + struct.pack("<H", 51) + facts + struct.pack("<HHHII", 0, 0, 0, 0, 0) + _NAME + extra
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def _crc(number: int) -> int:
    for _ in range(8):
        number = (number >> 1) ^ (0xEDB88320 if number & 1 else 0)
    return number
