"""All hostile files."""

from __future__ import annotations

from tests.hostile import archives, images, letters, office, pages, pdfs, sheets, texts
from tests.hostile.specimen import Canary, Specimen

_KINDS = (archives, office, sheets, pdfs, pages, letters, texts, images)


def specimens(canary: Canary) -> list[Specimen]:
    """Every one, in an order of its own; names are unique."""
    return [specimen for kind in _KINDS for specimen in kind.specimens(canary)]
