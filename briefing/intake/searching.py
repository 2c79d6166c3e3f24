"""Searching a text through a view of it, with every place given in the text itself."""

from __future__ import annotations

from dataclasses import replace

from briefing.extraction.pipeline import extract
from briefing.language.analyzer import Analyzer
from briefing.model.findings import Findings
from briefing.model.placing import placed_anew
from briefing.model.source import Source, SourceText
from briefing.model.span import Passage, Span, passage
from briefing.model.view import View
from briefing.readers.joining import joined


def searched(source: Source, text: SourceText, analyzer: Analyzer | None = None) -> Findings:
    """What is found where words that were cut apart are read in one piece; the passages are as the text has them."""
    view = joined(text)
    if view is None:
        return extract(source, text, analyzer)
    return _brought_back(extract(source, view.text, analyzer), view, text)


def _brought_back(found: Findings, view: View, text: SourceText) -> Findings:
    def moved(known: Passage) -> Passage:
        return passage(known.source_id, text.text, view.back(known.span))

    def span(known: Span) -> Span:
        return view.back(known)

    return replace(
        found,
        timexes=tuple(placed_anew(timex, moved, span) for timex in found.timexes),
        actors=tuple(placed_anew(actor, moved, span) for actor in found.actors),
        statements=tuple(placed_anew(statement, moved, span) for statement in found.statements),
        events=tuple(placed_anew(event, moved, span) for event in found.events),
        claims=tuple(placed_anew(claim, moved, span) for claim in found.claims),
    )
