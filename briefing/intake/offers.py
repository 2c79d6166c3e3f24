"""What may still be tried with a file that was refused."""

from __future__ import annotations

from enum import StrEnum

from briefing.intake import aides
from briefing.model.refusal import Refusal


class Offer(StrEnum):
    """Reading again with a Consent that has it."""

    PASSWORD = "password"
    OCR = "ocr"
    LIBREOFFICE = "libreoffice"


def offer_of(kind: Refusal | None) -> Offer | None:
    """What would help here with what was so refused, as far as the program for it is installed; None where nothing
    would."""
    match kind:
        case Refusal.ENCRYPTED:
            return Offer.PASSWORD
        case Refusal.NO_TEXT:
            return Offer.OCR if aides.languages() else None
        case Refusal.OLD_OFFICE:
            return Offer.LIBREOFFICE if aides.libreoffice() else None
        case _:
            return None
