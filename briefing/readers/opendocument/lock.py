"""OpenDocument files locked with a password: part by part, or since LibreOffice 24.8 all of it as one part.

Source: OpenDocument 1.3, part 2, 3.8; LibreOffice's own names for Argon2id. In the manifest stands how each part is
locked; a part was packed before it was locked.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from base64 import b64decode
from hashlib import pbkdf2_hmac, sha1, sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from briefing.readers.budget import EXPANDED_BYTES, Allowance, too_large
from briefing.readers.opendocument.manifest import MANIFEST, WHOLE, Manifest, Sealed
from briefing.readers.package import Package, damaged
from briefing.readers.reader import Opened

# What is asked of us may not depend on the file alone: LibreOffice counts 600,000 rounds, or fills 64 MiB three times.
_MOST_ROUNDS = 2_000_000
_MOST_KIB, _MOST_PASSES, _MOST_LANES = 1 << 18, 16, 16
_READ = ("content.xml", "styles.xml", "meta.xml")
_PROVED = 1024  # so many bytes of a packed part are summed up, to tell whether the password is right
_NONCE = 12
_FAULTS = (KeyError, ValueError)


def opened_with(file: Opened, password: str) -> bytes | None:
    """A package of the parts that are read, in the clear; None where the password is another one."""
    package, left = Package(file), Allowance(file, "bytes", EXPANDED_BYTES)
    sealed = _manifest(package).sealed
    if WHOLE in sealed:
        return _opened(file, package.data(WHOLE), sealed[WHOLE], password)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as plain:
        plain.writestr("mimetype", file.media_type)
        for name in filter(package.names().__contains__, _READ):
            part: bytes | None = package.data(name)
            if name in sealed:
                part = _opened(file, part or b"", sealed[name], password)
            if part is None:
                return None
            left.take(len(part))
            plain.writestr(name, part)
    return made.getvalue()


def _manifest(package: Package) -> Manifest:
    found = Manifest()
    package.parse(MANIFEST, found)
    return found


def _opened(file: Opened, part: bytes, how: Sealed, password: str) -> bytes | None:
    """The part as it was before it was packed and locked. Raises UnreadableError where nothing says how."""
    try:
        packed = _unlocked(part, how, _key(file, how, password))
    except _FAULTS as error:
        raise damaged(file) from error
    except InvalidTag:
        return None
    if packed is None or not _is_proved(packed, how):
        return None
    return _inflated(file, packed)


def _key(file: Opened, how: Sealed, password: str) -> bytes:
    start = (sha256 if how.start_key.lower().endswith("sha256") else sha1)(password.encode()).digest()
    size, salt = how.number("key-size", 16), b64decode(how.said["salt"])
    if size not in (16, 24, 32):
        raise ValueError("no cipher has a key of that size")
    if how.derivation.lower().endswith("argon2id"):
        passes, kib, lanes = (how.number(f"argon2-{name}") for name in ("iterations", "memory", "lanes"))
        if passes > _MOST_PASSES or kib > _MOST_KIB or lanes > _MOST_LANES:
            raise too_large(file, "The file's lock asks for more work than one file may cost.")
        return Argon2id(salt=salt, length=size, iterations=passes, lanes=lanes, memory_cost=kib).derive(start)
    rounds = how.number("iteration-count", 1024)
    if rounds > _MOST_ROUNDS:
        raise too_large(file, "The file's lock asks for more work than one file may cost.")
    return pbkdf2_hmac("sha1", start, salt, rounds, size)


def _unlocked(part: bytes, how: Sealed, key: bytes) -> bytes | None:
    """The packed part; None where it does not end as a part that this key locked. Raises InvalidTag for the same."""
    name, vector = how.algorithm.lower(), b64decode(how.said["initialisation-vector"])
    if name.endswith("-gcm"):
        return AESGCM(key).decrypt(part[:_NONCE], part[_NONCE:], None)
    if name.endswith("-cbc"):
        decryptor = Cipher(AES(key), CBC(vector)).decryptor()
        plain = decryptor.update(part) + decryptor.finalize()
        return plain[: -plain[-1]] if plain and 0 < plain[-1] <= len(vector) else None
    if name.startswith("blowfish") or "blowfish" in name.rpartition("#")[2]:
        return Cipher(Blowfish(key), CFB(vector)).decryptor().update(part)
    raise ValueError("locked in a way that nobody has described")


def _is_proved(packed: bytes, how: Sealed) -> bool:
    """By the sum of the part's beginning; where there is none, the cipher itself has proved the key."""
    checksum = how.said.get("checksum", "")
    if not checksum:
        return True
    kind = how.said.get("checksum-type", "").lower()
    proved = packed[:_PROVED] if kind.endswith("1k") else packed
    return (sha256 if "sha256" in kind else sha1)(proved).digest() == b64decode(checksum)


def _inflated(file: Opened, packed: bytes) -> bytes:
    unpacking = zlib.decompressobj(-15)
    try:
        part = unpacking.decompress(packed, EXPANDED_BYTES)
    except zlib.error as error:
        raise damaged(file) from error
    if unpacking.unconsumed_tail:
        raise too_large(file, "The file unfolds to too many bytes.")
    return part
