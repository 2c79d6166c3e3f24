"""What the analyst allows for a file that cannot be read without."""

from __future__ import annotations

import msgspec


class Consent(msgspec.Struct, frozen=True):
    """Nothing, unless it is said; it holds for one reading and is kept nowhere.

    `ocr` are the languages that text recognition is to look for, as tesseract names them ("eng+deu"). `passwords` are
    tried one after another on whatever is locked. `endpoint` is the address of a language model on this computer that
    may be asked for names.
    """

    ocr: str = ""
    libreoffice: bool = False
    passwords: tuple[str, ...] = ()
    endpoint: str = ""

    def __repr__(self) -> str:
        """Without the passwords: what is written down anywhere never has them."""
        kept = f"ocr={self.ocr!r}, libreoffice={self.libreoffice}, endpoint={self.endpoint!r}"
        return f"Consent({kept}, passwords={len(self.passwords)})"


NOTHING = Consent()
