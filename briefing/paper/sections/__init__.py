"""One file a section. A new section is a new file here and one line in SECTIONS."""

from __future__ import annotations

from briefing.paper.sections import (
    chronology,
    claims,
    contents,
    figure,
    gaps,
    judgements,
    masthead,
    news,
    own_words,
    people,
    quotations,
    scales,
    sources,
)
from briefing.paper.sections.section import Section

SECTIONS: dict[str, Section] = {
    section.key: section
    for section in (
        masthead.SECTION,
        contents.SECTION,
        judgements.SECTION,
        news.SECTION,
        figure.SECTION,
        own_words.BACKGROUND_SECTION,
        chronology.SECTION,
        people.SECTION,
        quotations.SECTION,
        claims.SECTION,
        own_words.OUTLOOK_SECTION,
        gaps.SECTION,
        scales.SECTION,
        sources.SECTION,
    )
}
