"""What the analyst allows for a file that cannot be read without."""

from __future__ import annotations

import msgspec


class Consent(msgspec.Struct, frozen=True):
    """Nothing, unless it is said; it holds for one reading and is kept nowhere.

    `ocr` are the languages that text recognition is to look for, as tesseract names them ("eng+deu"). `passwords` are
    tried one after another on whatever is locked.
    """

    ocr: str = ""
    libreoffice: bool = False
    passwords: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Without the passwords: what is written down anywhere never has them."""
        return f"Consent(ocr={self.ocr!r}, libreoffice={self.libreoffice}, passwords={len(self.passwords)})"


NOTHING = Consent()
