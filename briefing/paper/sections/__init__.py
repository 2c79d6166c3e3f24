"""One file a section. A new section is a new file here and one line in SECTIONS."""

from __future__ import annotations

from briefing.paper.sections import (
    changes,
    chronology,
    claims,
    contention,
    contents,
    data,
    figure,
    gaps,
    judgements,
    masthead,
    news,
    own_words,
    people,
    positions,
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
        changes.SECTION,
        news.SECTION,
        figure.SECTION,
        own_words.BACKGROUND_SECTION,
        chronology.SECTION,
        positions.SECTION,
        contention.SECTION,
        people.SECTION,
        quotations.SECTION,
        claims.SECTION,
        own_words.OUTLOOK_SECTION,
        own_words.COMMENT_SECTION,
        gaps.SECTION,
        scales.SECTION,
        sources.SECTION,
        data.SECTION,
    )
}
