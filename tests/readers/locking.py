"""Files locked with a password, made here."""

from __future__ import annotations

import hashlib
import hmac
import io
import struct
import zipfile
import zlib
from base64 import b64encode

import msoffcrypto.format.ooxml
import pikepdf
from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC, ECB
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

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


def locked_odf(plain: bytes, password: str, way: str) -> bytes:
    """An OpenDocument file with each part locked: "old" as OpenOffice 2 did, "usual" as OpenDocument 1.2 has it; or
    "whole", all of it in one part, as LibreOffice does since 24.8."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as package, zipfile.ZipFile(made, "w") as locked:
        locked.writestr("mimetype", package.read("mimetype"))
        parts = {"encrypted-package": plain} if way == "whole" else {"content.xml": package.read("content.xml")}
        entries = ""
        for name, part in parts.items():
            sealed, how = _LOCKS[way](_packed(part), password.encode())
            locked.writestr(name, sealed)
            entries += f'<m:file-entry m:full-path="{name}" m:size="{len(part)}">{how}</m:file-entry>'
        locked.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{_ODF}" xmlns:l="urn:l">{entries}</m:manifest>')
    return made.getvalue()


def _old(packed: bytes, password: bytes) -> tuple[bytes, str]:
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha1(password).digest(), _SALT, 1024, 16)
    sealed = Cipher(Blowfish(key), CFB(_SALT[:8])).encryptor().update(packed)
    proof = b64encode(hashlib.sha1(packed[:1024]).digest()).decode()
    return sealed, (
        f'<m:encryption-data m:checksum-type="SHA1/1K" m:checksum="{proof}">'
        f'<m:algorithm m:algorithm-name="Blowfish CFB" m:initialisation-vector="{b64encode(_SALT[:8]).decode()}"/>'
        f'<m:key-derivation m:key-derivation-name="PBKDF2" m:iteration-count="1024" m:salt="{_SALT64}"/>'
        "</m:encryption-data>"
    )


def _usual(packed: bytes, password: bytes) -> tuple[bytes, str]:
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha256(password).digest(), _SALT, 2048, 32)
    pad = 16 - len(packed) % 16
    sealed = Cipher(AES(key), CBC(_SALT)).encryptor().update(packed + bytes(pad - 1) + bytes([pad]))
    proof = b64encode(hashlib.sha256(packed[:1024]).digest()).decode()
    return sealed, (
        f'<m:encryption-data m:checksum-type="{_ODF}#sha256-1k" m:checksum="{proof}">'
        '<m:algorithm m:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" '
        f'm:initialisation-vector="{_SALT64}"/>'
        '<m:start-key-generation m:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" '
        'm:key-size="32"/><m:key-derivation m:key-derivation-name="PBKDF2" m:key-size="32" '
        f'm:iteration-count="2048" m:salt="{_SALT64}"/></m:encryption-data>'
    )


def _whole(packed: bytes, password: bytes) -> tuple[bytes, str]:
    start = hashlib.sha256(password).digest()
    key = Argon2id(salt=_SALT, length=32, iterations=3, lanes=4, memory_cost=256).derive(start)
    sealed = _SALT[:12] + AESGCM(key).encrypt(_SALT[:12], packed, None)
    return sealed, (
        '<m:encryption-data><m:algorithm m:algorithm-name="http://www.w3.org/2009/xmlenc11#aes256-gcm" '
        f'm:initialisation-vector="{b64encode(_SALT[:12]).decode()}"/>'
        '<m:start-key-generation m:start-key-generation-name="http://www.w3.org/2001/04/xmlenc#sha256" '
        'm:key-size="32"/><m:key-derivation '
        'm:key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:argon2id" '
        f'm:key-size="32" l:argon2-iterations="3" l:argon2-memory="256" l:argon2-lanes="4" m:salt="{_SALT64}"/>'
        "</m:encryption-data>"
    )


def _packed(part: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-15)
    return packing.compress(part) + packing.flush()


_ODF = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_SALT = bytes(range(16))
_SALT64 = b64encode(_SALT).decode()
_LOCKS = {"old": _old, "usual": _usual, "whole": _whole}
