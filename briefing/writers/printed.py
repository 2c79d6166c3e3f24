"""What a preview shows of a dossier, done as one piece of work so that it can be done in another process."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.dossier import Dossier
from briefing.paper.checks import Finding, checks
from briefing.paper.compose import compose
from briefing.writers.checked.pdf import count
from briefing.writers.pdf.writer import PdfWriter


@dataclass(frozen=True, slots=True)
class Printed:
    """A preview: the very bytes an export would write, what a check of the paper found, and its pages."""

    pdf: bytes
    findings: tuple[Finding, ...]
    pages: int = 0


def printed(dossier: Dossier) -> Printed:
    """The dossier goes one way and the pages the other; the paper itself, many times larger, stays where it is."""
    paper = compose(dossier)
    content = PdfWriter().content(paper)
    return Printed(content, checks(paper, dossier), count(content))
