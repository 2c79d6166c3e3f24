"""A judgement as a director rewrote it: words, likelihood and confidence told apart again."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model.judgement import Judgement
from briefing.paper.scales import terms_in
from briefing.paper.sections.judgements import CHANGED, SINGLE, UNCITED
from briefing.writers.returned.own import typed

_CONFIDENCE = re.compile(r"\s*\b(low|moderate|high) confidence\.\s*$", re.IGNORECASE)
_LABELLED = re.compile(r"\s*\(([a-z ]+)\)\s*$")
_NOTES = re.compile(r"\s*\[[^\]]*\]")


def judgement_of(judgement: Judgement, words: str) -> Judgement:
    """With what these printed words say; what it rests on stays. A term of likelihood is known by the scales."""
    said = _CONFIDENCE.search(words)
    own = _CONFIDENCE.sub("", words)
    for label in (SINGLE, UNCITED, CHANGED):
        own = own.replace(label, "")
    marking, own = _marked(own)
    own = _NOTES.sub("", own).strip()
    labelled = _LABELLED.search(own)
    if labelled and terms_in(labelled[1]):
        own = _LABELLED.sub("", own)
    terms = terms_in(own) or (terms_in(labelled[1]) if labelled else ())
    return replace(
        judgement,
        text=marking + own,
        likelihood=terms[0] if terms else "",
        confidence=said[1].lower() if said else "",
    )


def _marked(words: str) -> tuple[str, str]:
    """The marking as it is typed, kept apart from notes, which stand in brackets too."""
    words = typed(words)
    found = re.match(r"\[TLP:[A-Z+]+\] ", words)
    return (found.group(), words[found.end() :]) if found else ("", words)
