"""The papers of the samples: every template, both formats, both sizes of page, with nothing to mend."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cli.reading import dossier_of
from briefing.model.dossier import Dossier
from briefing.paper.compose import compose
from briefing.paper.templates import KEYS, outlined
from briefing.writers.checked import checked
from briefing.writers.docx.writer import DocxWriter
from briefing.writers.pdf.writer import PdfWriter
from briefing.writers.writer import Writer


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    """As the pipeline leaves the samples: a draft that nobody has reviewed."""
    folder = Path(__file__).parents[3] / "seeds"
    reports = sorted(path for path in folder.iterdir() if path.name[:2].isdecimal())
    found, refused = dossier_of(reports, 1, None)
    assert not refused
    return found


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("writer", [PdfWriter(), DocxWriter()], ids=["pdf", "docx"])
@pytest.mark.parametrize("key", KEYS)
def test_every_paper_of_the_samples_has_nothing_to_mend(dossier: Dossier, key: str, writer: Writer, size: str) -> None:
    paper = compose(dossier.put_outline(replace(outlined(dossier.outline, key), size=size)))
    assert checked(writer.content(paper)).findings == ()
