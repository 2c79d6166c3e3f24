"""One file a section. A new section is a new file here and one line in SECTIONS."""

from __future__ import annotations

from briefing.paper.sections import (
    chronology,
    claims,
    figure,
    gaps,
    judgements,
    masthead,
    news,
    people,
    quotations,
    sources,
)
from briefing.paper.sections.section import Section

SECTIONS: dict[str, Section] = {
    section.key: section
    for section in (
        masthead.SECTION,
        judgements.SECTION,
        news.SECTION,
        figure.SECTION,
        chronology.SECTION,
        people.SECTION,
        quotations.SECTION,
        claims.SECTION,
        gaps.SECTION,
        sources.SECTION,
    )
}
