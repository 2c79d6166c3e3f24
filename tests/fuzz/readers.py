"""Fuzzing our own readers with atheris (Linux only): python tests/fuzz/readers.py KIND [libFuzzer's options].

KIND is one of KINDS. A file may be read or refused; anything else that is raised is a finding. Found inputs are kept,
small, as cases in tests/readers/test_fuzzed.py. Where no folder is named among the options, fuzzing begins with
tests/fuzz/seeds.py and keeps what it finds in out/fuzzing.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOUND = ROOT / "out" / "fuzzing"
sys.path.insert(0, str(ROOT))

OFFICE = {
    "docx": "word/document.xml",
    "odt": "content.xml",
    "xlsx": "xl/worksheets/s1.xml",
    "pptx": "ppt/slides/s1.xml",
}


def plain(data: bytes) -> bytes:
    return data


def rtf(data: bytes) -> bytes:
    return b"{\\rtf1" + data


def mail(data: bytes) -> bytes:
    return b"From: a\nTo: b\nMIME-Version: 1.0\n" + data


def mailbox(data: bytes) -> bytes:
    return b"From a@b\nFrom: a\nTo: b\n\nx\n\nFrom c@d\nFrom: a\n" + data


def packed(name: str) -> Callable[[bytes], bytes]:
    """The main part of an office file as the fuzzer writes it, in a zip that is whole."""

    def made(data: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for part, content in _AROUND.items():
                archive.writestr(part, content)
            archive.writestr(name, data)
        return out.getvalue()

    return made


_AROUND = {
    "xl/_rels/workbook.xml.rels": '<R><Relationship Id="r1" Type="x/worksheet" Target="worksheets/s1.xml"/></R>',
    "ppt/_rels/presentation.xml.rels": '<R><Relationship Id="r1" Type="x/slide" Target="slides/s1.xml"/></R>',
}
_MAINS = {
    "xl/worksheets/s1.xml": ("xl/workbook.xml", '<w xmlns="m" xmlns:r="r"><sheet name="S" r:id="r1"/></w>'),
    "ppt/slides/s1.xml": ("ppt/presentation.xml", '<p xmlns="m" xmlns:r="r"><sldId r:id="r1"/></p>'),
}
KINDS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "csv": ("a.csv", plain),
    "md": ("a.md", plain),
    "msg": ("a.msg", plain),
    "epub": ("a.epub", plain),
    "zip": ("a.zip", plain),
    "rtf": ("a.rtf", rtf),
    "eml": ("a.eml", mail),
    "mbox": ("a.mbox", mailbox),
    **{kind: (f"a.{kind}", packed(part)) for kind, part in OFFICE.items()},
}


def main() -> None:
    import atheris

    name, made = KINDS[sys.argv[1]]
    main_part = _MAINS.get(OFFICE.get(sys.argv[1], ""))
    if main_part is not None:
        _AROUND[main_part[0]] = main_part[1]
    with atheris.instrument_imports(include=["briefing.readers", "olefile"]):
        from briefing.readers import UnreadableError, opened, parts_of, text_of

    def one(data: bytes) -> None:
        try:
            file = opened(name, made(data))
            text_of(file)
            for _ in parts_of(file):
                pass
        except UnreadableError:
            return

    atheris.Setup([sys.argv[0], *_options(sys.argv[1], sys.argv[2:])], one)
    atheris.Fuzz()


def _options(kind: str, given: list[str]) -> list[str]:
    from tests.fuzz.seeds import prepared

    if not all(option.startswith("-") for option in given):
        return given
    corpus, words = prepared(kind, OFFICE.get(kind, ""), FOUND)
    return [str(corpus), f"-dict={words}", f"-artifact_prefix={FOUND}/found-{kind}-", *given]


if __name__ == "__main__":
    main()
