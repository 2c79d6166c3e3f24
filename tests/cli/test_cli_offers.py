"""Passwords, text recognition and LibreOffice on the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from briefing.cli import main
from briefing.intake import aides
from briefing.storage.case import Case
from tests.readers.locking import locked_pdf
from tests.readers.scans import picture, scanned

SECRET = "Teregrad-7-bridge"
needs_tesseract = pytest.mark.skipif(aides.tesseract() is None, reason="tesseract is not installed")


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    made = io.BytesIO()
    canvas = Canvas(made)
    canvas.drawString(72, 700, "On 2 December 2025 the ministers met in Geneva.")
    canvas.save()
    path = tmp_path / "locked.pdf"
    path.write_bytes(locked_pdf(made.getvalue(), SECRET))
    return path


@pytest.fixture
def passwords(tmp_path: Path) -> Path:
    path = tmp_path / "passwords.txt"
    path.write_text(f"wrong\n{SECRET}\n")
    return path


def test_a_locked_file_is_asked_for_and_read_without_retry_once_its_password_is_there(
    locked: Path, passwords: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = locked.parent / "talks.dateline"
    assert main(["add", str(case), str(locked)]) == 1
    assert "--password" in capsys.readouterr().err
    assert main(["add", str(case), str(locked), "--password-file", str(passwords)]) == 0
    printed = capsys.readouterr()
    made = Case.open(case)
    (text,) = made.dossier.texts.values()
    made.close()
    assert text.text.startswith("On 2 December 2025")
    assert SECRET not in printed.out + printed.err
    kept = [path.read_bytes() for path in locked.parent.iterdir() if path not in (locked, passwords) and path.is_file()]
    assert not any(SECRET.encode() in data for data in kept)


def test_a_wrong_password_is_a_plain_sentence(locked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = locked.with_name("wrong.txt")
    wrong.write_text("Geneva\n")
    assert main(["extract", str(locked), "--password-file", str(wrong)]) == 1
    assert "The password given does not open the file." in capsys.readouterr().err


@needs_tesseract
def test_a_scan_is_read_with_ocr_and_the_json_says_what_to_mind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned(picture()))
    assert main(["extract", str(path)]) == 1
    assert "--ocr" in capsys.readouterr().err
    language = aides.languages()[-1]
    assert main(["extract", "--json", "--ocr", "--ocr-language", language, str(path)]) == 0
    (found,) = json.loads(capsys.readouterr().out)["documents"]
    assert found["status"] == "text"
    assert "text recognition (tesseract" in found["cautions"][0]
    assert all(0 <= start < end <= len(found["text"]) for start, end in found["doubtful"])


@needs_tesseract
def test_a_language_that_is_not_installed_is_wrong_use(locked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(locked), "--ocr", "--ocr-language", "tlh"]) == 2
    assert "tlh" in capsys.readouterr().err


def test_passwords_do_not_travel_to_a_cluster(
    locked: Path, passwords: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = locked.with_name("talks.dateline")
    given = ["add", str(case), str(locked), "--cluster", "tcp://127.0.0.1:1", "--password-file", str(passwords)]
    assert main(given) == 2
    assert "this computer only" in " ".join(capsys.readouterr().err.split())
