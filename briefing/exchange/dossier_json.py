"""The whole dossier as one JSON object ("dateline/dossier/1"), every record with all its fields, in reading order."""

from __future__ import annotations

import msgspec

from briefing.model.actor import Actor
from briefing.model.anchor import Anchor
from briefing.model.claim import Claim
from briefing.model.conflict import Conflict
from briefing.model.dossier import (
    Dossier,
    actors_of,
    anchors_of,
    claims_of,
    editions_of,
    events_of,
    judgements_of,
    links_of,
    sources_of,
    statements_of,
    views_of,
)
from briefing.model.edition import Edition
from briefing.model.event import Event
from briefing.model.house import House
from briefing.model.judgement import Judgement
from briefing.model.link import Link
from briefing.model.office import Office
from briefing.model.outline import Outline
from briefing.model.population import Population
from briefing.model.position import Held
from briefing.model.remark import Attachment, Comment
from briefing.model.source import Source, SourceText
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.wanted import SavedView

DOSSIER = "dateline/dossier/1"


class _Whole(msgspec.Struct, frozen=True):
    schema: str
    sources: list[Source]
    texts: dict[str, SourceText]
    timexes: list[Timex]
    actors: list[Actor]
    statements: list[Statement]
    events: list[Event]
    claims: list[Claim]
    judgements: list[Judgement]
    anchors: list[Anchor]
    links: list[Link]
    conflicts: list[Conflict]
    offices: list[Office]
    populations: list[Population]
    editions: list[Edition]
    styles: list[House]
    positions: list[Held]
    comments: list[Comment]
    attachments: list[Attachment]
    views: list[SavedView]
    outline: Outline


def content(dossier: Dossier) -> bytes:
    """The same bytes for the same dossier. Fields of records are those of the model, under the same names."""
    sources = sources_of(dossier)
    whole = _Whole(
        schema=DOSSIER,
        sources=sources,
        texts={source.id: dossier.texts[source.id] for source in sources if source.id in dossier.texts},
        timexes=_timexes(dossier),
        actors=actors_of(dossier),
        statements=statements_of(dossier),
        events=events_of(dossier),
        claims=claims_of(dossier),
        judgements=judgements_of(dossier),
        anchors=anchors_of(dossier),
        links=links_of(dossier),
        conflicts=[dossier.conflicts[id_] for id_ in sorted(dossier.conflicts)],
        offices=[dossier.offices[id_] for id_ in sorted(dossier.offices)],
        populations=[dossier.populations[id_] for id_ in sorted(dossier.populations)],
        editions=editions_of(dossier),
        styles=[dossier.styles[id_] for id_ in sorted(dossier.styles)],
        positions=[dossier.positions[id_] for id_ in sorted(dossier.positions)],
        comments=[dossier.comments[id_] for id_ in sorted(dossier.comments)],
        attachments=[dossier.attachments[id_] for id_ in sorted(dossier.attachments)],
        views=views_of(dossier),
        outline=dossier.outline,
    )
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _timexes(dossier: Dossier) -> list[Timex]:
    def place(timex: Timex) -> tuple[int, int, int, str]:
        source, span = dossier.sources.get(timex.passage.source_id), timex.passage.span
        return (source.number if source else 0, span.start, span.end, timex.id)

    return sorted(dossier.timexes.values(), key=place)
