"""How much one file may make us read; absolute numbers, because ratios refuse honest files."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.refusal import Refusal
from briefing.readers.reader import Opened, UnreadableError

TEXT_BYTES = 32 << 20  # of a plain text, a page or a mail: some 12,000 printed pages
FILE_TEXT_BYTES = 128 << 20  # of a mail or saved page with pictures and attachments
CHARACTERS = 16_000_000
EXPANDED_BYTES = 256 << 20
MEMBERS = 10_000
XML_DEPTH = 2_000
PAGES = 20_000
PAGE_CHARACTERS = 250_000  # the fullest page of a newspaper has a fourth of that
MAIL_PARTS = 1_000
MAIL_DEPTH = 100
CELLS = 1_000_000
NESTING = 5  # archives in archives


@dataclass
class Allowance:
    """What is left of a budget while one file is read."""

    file: Opened
    what: str
    left: int

    def take(self, amount: int) -> None:
        """Raises UnreadableError once more is taken than there was."""
        self.left -= amount
        if self.left < 0:
            raise too_large(self.file, f"The file unfolds to too many {self.what}.")


def too_large(file: Opened, reason: str) -> UnreadableError:
    return file.refused(Refusal.TOO_LARGE, reason, "Split it into smaller files and add the parts you need.")


def check_text_size(file: Opened) -> None:
    """Raises UnreadableError for text files beyond TEXT_BYTES."""
    if len(file.data) > TEXT_BYTES:
        size, limit = len(file.data) >> 20, TEXT_BYTES >> 20
        raise too_large(file, f"The text is {size} MB long, more than the {limit} MB that one source may have.")
