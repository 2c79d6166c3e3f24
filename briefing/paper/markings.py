"""Who may see what: the labels of TLP 2.0 in rising order, and portions of the analyst's own words that bear one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.model.dossier import Dossier
from briefing.model.source import Source

LABELS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
LEFT_OUT = "[left out]"  # what a paragraph becomes in an edition that its marking does not allow it into

_PORTION = re.compile(r"\[(TLP:[A-Z+]+)\]\s*")


def rank(label: str) -> int:
    """How closely it is held, 0 for no label; a label nobody knows is held closest of all."""
    if not label:
        return 0
    return LABELS.index(label) if label in LABELS else len(LABELS)


def highest(labels: Iterable[str]) -> str:
    """The label that is held closest, the first of equals; "" for none."""
    return max(labels, key=rank, default="")


def portion(words: str) -> tuple[str, str]:
    """The marking that words begin with, "" for none, and the words without it: "[TLP:AMBER] They will not sign"."""
    found = _PORTION.match(words)
    return (found[1], words[found.end() :]) if found else ("", words)


def of_source(dossier: Dossier, source: Source) -> str:
    """Its own marking, or that of what it came in if that is held closer: an attachment is no freer than its mail."""
    seen, marks = {source.id}, [source.marking]
    while source.parent and source.parent not in seen and source.parent in dossier.sources:
        source = dossier.sources[source.parent]
        seen.add(source.id)
        marks.append(source.marking)
    return highest(marks)
