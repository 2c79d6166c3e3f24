"""What fuzzing begins with: the parts of our own files that the fuzzer writes, and the words of each format."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import sha1
from pathlib import Path

from tests.hostile.kinds import specimens
from tests.hostile.specimen import Canary

SEEDS = Path(__file__).parents[2] / "seeds"
_LARGEST = 20_000
_WORDS = {
    "docx": rb'</?[\w:]+|[\w:]+="[^"]{0,60}"',
    "rtf": rb"\\[a-z]+-?\d*|\\'..",
    "eml": rb'(?m)^[\w-]+: |[\w-]+/[\w-]+|=\?[^?]+\?.\?|boundary="[^"]*"|--\w+',
}
_MOST_WORDS, _LONGEST = 600, 60


def prepared(kind: str, part: str, folder: Path) -> tuple[Path, Path]:
    """A folder of seeds and a dictionary for libFuzzer, written into `folder`. `part` is the member of an office file
    that is fuzzed, "" for a format without members."""
    corpus, words = folder / kind, folder / f"{kind}.dict"
    corpus.mkdir(parents=True, exist_ok=True)
    found = sorted(set(_contents(kind, part)))
    for content in found:
        (corpus / sha1(content, usedforsecurity=False).hexdigest()).write_bytes(content)
    listed = (f'"{_quoted(word)}"\n' for word in dictionary(kind, part, found))
    words.write_text("".join(listed), encoding="ascii")
    return corpus, words


def dictionary(kind: str, part: str, contents: Iterable[bytes]) -> list[bytes]:
    """Tags and attributes, control words, headers: what chance alone would take hours to spell. Sorted."""
    pattern = re.compile(_WORDS["docx"] if part else _WORDS.get(kind, rb"[\w-]+"))
    known = {word for content in contents for word in pattern.findall(content) if 1 < len(word) < _LONGEST}
    return sorted(known)[:_MOST_WORDS]


def _contents(kind: str, part: str) -> Iterator[bytes]:
    for data in _files(f".{kind}"):
        content = _member(data, part) if part else data.removeprefix(b"{\\rtf1")
        if 0 < len(content) <= _LARGEST:
            yield content


def _files(suffix: str) -> Iterator[bytes]:
    for path in sorted(SEEDS.glob(f"*{suffix}")):
        yield path.read_bytes()
    with tempfile.TemporaryDirectory() as made:
        for one in specimens(Canary("", Path("secret"))):
            if one.name.endswith(suffix) and not one.slow and one.place is None:
                yield one.lay(Path(made)).read_bytes()


def _member(data: bytes, part: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # A bomb is no seed.
            return archive.read(part) if archive.getinfo(part).file_size <= _LARGEST else b""
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, UnicodeDecodeError):
        return b""


def _quoted(word: bytes) -> str:
    return "".join(chr(code) if 32 <= code < 127 and code not in b'"\\' else f"\\x{code:02x}" for code in word)
