"""Files of papers held against what they should be: the tree they carry, and what every page must show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing.paper.checks import Finding, checks
from briefing.paper.tree import Paper
from briefing.writers.carried import carried
from briefing.writers.checked import docx, pdf


@dataclass(frozen=True, slots=True)
class Checked:
    """`kind` is PDF, Word or JSON; `pages` 0 where the format has none; `findings` in the order of the list."""

    paper: Paper
    kind: str
    pages: int
    findings: tuple[Finding, ...]


def checked(content: bytes) -> Checked:
    """All checks of the tree inside and of the file around it. Raises TreeError where there is no tree."""
    paper = carried(content)
    kind, look = _KINDS.get(content[:2], ("JSON", None))
    found = list(checks(paper))
    pages = 0
    if look is not None:
        found += look(content, paper)
        pages = pdf.count(content) if kind == "PDF" else 0
    return Checked(paper, kind, pages, tuple(sorted(set(found), key=lambda finding: (finding.check, finding.block))))


_Look = Callable[[bytes, Paper], Iterator[Finding]]
_KINDS: dict[bytes, tuple[str, _Look]] = {b"%P": ("PDF", pdf.faults), b"PK": ("Word", docx.faults)}
