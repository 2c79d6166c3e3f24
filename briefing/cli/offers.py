"""What the analyst may allow for files that cannot be read without: passwords, text recognition, LibreOffice."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.intake import aides
from briefing.intake.consent import Consent
from briefing.intake.offers import Offer, offer_of
from briefing.intake.outcome import Refused

Ocr = Annotated[bool, typer.Option("--ocr", help="Read scans and pictures by text recognition (with tesseract).")]
Languages = Annotated[
    str, typer.Option("--ocr-language", metavar="LANG", help="What to recognise, as eng or eng+deu; goes with --ocr.")
]
Password = Annotated[bool, typer.Option("--password", help="Ask for the password of locked files.")]
PasswordFile = Annotated[
    Path | None,
    typer.Option("--password-file", exists=True, dir_okay=False, help="A file with passwords to try, one a line."),
]
LibreOffice = Annotated[
    bool, typer.Option("--libreoffice", help="Read DOC, XLS and PPT through the LibreOffice of this computer.")
]

_HINTS = {
    Offer.PASSWORD: "--password asks for it.",
    Offer.OCR: "Or --ocr reads it by text recognition here.",
    Offer.LIBREOFFICE: "Or --libreoffice reads it through LibreOffice here.",
}


def consent(ocr: bool, languages: str, password: bool, password_file: Path | None, libreoffice: bool) -> Consent:
    """What these options allow. Asks for the password; raises typer.BadParameter where a program is not there."""
    if libreoffice and aides.libreoffice() is None:
        raise typer.BadParameter("LibreOffice is not installed on this computer", param_hint="--libreoffice")
    return Consent(
        ocr=_languages(languages) if ocr or languages else "",
        libreoffice=libreoffice,
        passwords=_passwords(password, password_file),
    )


def hint(refused: Refused) -> str:
    """The option that may help with a refused file, in a sentence; "" where none would."""
    offer = offer_of(refused.kind)
    return _HINTS[offer] if offer is not None else ""


def _languages(wanted: str) -> str:
    known = aides.languages()
    if not known:
        raise typer.BadParameter("tesseract is not installed on this computer", param_hint="--ocr")
    unknown = [name for name in wanted.split("+") if wanted and name not in known]
    if unknown:
        words = f"tesseract does not know {', '.join(unknown)} here; it knows {', '.join(known)}"
        raise typer.BadParameter(words, param_hint="--ocr-language")
    return wanted or aides.usual_languages()


def _passwords(asked: bool, file: Path | None) -> tuple[str, ...]:
    """Never from the command line, where any program of this computer could read it."""
    found: list[str] = []
    if file is not None:
        try:
            found += [line for line in file.read_text("utf-8-sig").splitlines() if line]
        except (OSError, UnicodeDecodeError) as error:
            raise typer.BadParameter(
                f"{file} is no text file that can be read", param_hint="--password-file"
            ) from error
    if asked:
        found.append(typer.prompt("Password", hide_input=True, err=True))
    return tuple(found)
