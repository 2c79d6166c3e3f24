"""The programs of others that reading may use where they are installed: tesseract and LibreOffice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PATIENCE_S = 20
_VERSION = re.compile(r"tesseract\s+v?(\S+)")
_RELEASE = re.compile(r"LibreOffice\s+([\d.]+)")
_DATA = re.compile(r'"(.+)"')
_MOST_LANGUAGES = 3  # taken by themselves: each one makes recognition slower and less sure
_NOT_LANGUAGES = frozenset({"osd", "equ", "snum"})
_OFFICES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_RECOGNISERS = ("/opt/homebrew/bin/tesseract", r"C:\Program Files\Tesseract-OCR\tesseract.exe")


@dataclass(frozen=True, slots=True)
class Tesseract:
    """`data` is the folder its languages lie in."""

    program: Path
    version: str
    data: Path
    languages: tuple[str, ...]


@cache
def tesseract() -> Tesseract | None:
    """The text recognition of this computer, None where there is none that knows a language."""
    program = _installed("tesseract", _RECOGNISERS)
    if program is None:
        return None
    said, listed = _said(program, "--version"), _said(program, "--list-langs")
    version, data = _VERSION.search(said), _DATA.search(listed)
    known = sorted(line.strip() for line in listed.splitlines()[1:] if line.strip())
    languages = tuple(name for name in known if name not in _NOT_LANGUAGES and re.fullmatch(r"[\w/-]+", name))
    if not (version and data and languages):
        return None
    return Tesseract(program, version[1], Path(data[1]).resolve(), languages)


def languages() -> tuple[str, ...]:
    """What text recognition can look for here, as tesseract names it ("eng"); none where it is not installed."""
    found = tesseract()
    return found.languages if found is not None else ()


def usual_languages() -> str:
    """What to look for where nobody chose, for Consent.ocr: all that are installed, if they are few; else English."""
    known = languages()
    if len(known) <= _MOST_LANGUAGES:
        return "+".join(known)
    return "eng" if "eng" in known else known[0]


def recogniser(languages: str) -> str:
    """The program's name for the reader of a source: "tesseract 5.3.0, eng+deu"."""
    found = tesseract()
    return f"tesseract {found.version}, {languages}" if found is not None else ""


@cache
def converter() -> str:
    """The program's name and version as it says them: "LibreOffice 7.4.7.2"; "" where it is not installed."""
    found = libreoffice()
    version = _RELEASE.search(_said(found, "--version")) if found is not None else None
    return f"LibreOffice {version[1]}" if version else "LibreOffice" if found is not None else ""


@cache
def libreoffice() -> Path | None:
    """The program file of LibreOffice itself, past the script that starts it."""
    found = _installed("soffice", _OFFICES) or _installed("libreoffice", ())
    if found is None:
        return None
    binary = found.with_name("soffice.bin")
    return binary if binary.exists() else found


def _installed(name: str, places: tuple[str, ...]) -> Path | None:
    found = shutil.which(name) or next((place for place in places if os.path.exists(place)), None)
    return Path(found).resolve() if found else None


def _said(program: Path, question: str) -> str:
    try:
        ran = subprocess.run(
            [str(program), question],
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return (ran.stdout + ran.stderr).decode("utf-8", "replace")
