"""What was read and found, as the JSON of `dateline extract --json`."""

from __future__ import annotations

from decimal import Decimal

from briefing.edits.sources import AddSource
from briefing.exchange.extraction_schema import (
    ActorJson,
    BlockJson,
    Candidate,
    ClaimJson,
    Document,
    EventJson,
    ParticipantJson,
    PositionJson,
    QuoteJson,
    RoleJson,
    Stretch,
    TimeJson,
)
from briefing.exchange.operators import line, short_id
from briefing.extraction.positions import positions
from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.findings import Findings
from briefing.model.position import Position
from briefing.model.source import Source, SourceText
from briefing.model.span import Passage
from briefing.model.statement import Speech, Statement
from briefing.model.timex import Timex


def document(source: Source, text: SourceText, findings: Findings) -> Document:
    """One source as read. `lost` parts make it partial."""
    places = {timex.id: place for place, timex in enumerate(findings.timexes)}
    return Document(
        id=source.sha256,
        path=source.path,
        parent=source.parent,
        title=source.title or text.title,
        language=source.language or text.language or None,
        media_type=text.media_type,
        reader=text.reader,
        analyzer=findings.analyzer or None,
        status="partial" if text.lost else "text",
        reason="; ".join(text.lost) or None,
        cautions=list(text.cautions),
        doubtful=[(span.start, span.end) for span in text.doubtful],
        published=str(source.created) if source.created else None,
        published_basis=source.created_basis.value if source.created_basis else None,
        published_window=_window(source, text, findings),
        published_candidates=[Candidate(str(c.day), c.basis.value, c.where, c.confidence) for c in source.clues],
        text=text.text,
        blocks=[BlockJson(b.span.start, b.span.end, b.kind.value, b.page) for b in text.blocks],
        times=[_time(timex) for timex in findings.timexes],
        actors=[_actor(actor) for actor in findings.actors],
        quotes=[_quote(said) for said in findings.statements if said.kind is not Speech.INDIRECT],
        reported=[_quote(said) for said in findings.statements if said.kind is Speech.INDIRECT],
        events=[_event(event, places) for event in findings.events],
        claims=[_claim(claim) for claim in findings.claims],
        positions=[_position(one) for one in positions(findings.statements)],
    )


def refused(sha256: str, path: str, reason: str, advice: str = "") -> Document:
    """A file of which nothing could be read; `sha256` is "" where not even its bytes could."""
    return Document(id=sha256 or None, path=path, status="refused", reason=f"{reason} {advice}".strip())


def _window(source: Source, text: SourceText, findings: Findings) -> tuple[str, str] | None:
    """Between which days an undated source was published, as far as its own words tell."""
    if source.created is not None:
        return None
    window = AddSource(source, text, findings).apply(Dossier()).sources[source.id].window
    return (str(window.earliest), str(window.latest)) if window else None


def _time(timex: Timex) -> TimeJson:
    when = timex.when
    return TimeJson(
        start=timex.passage.span.start,
        end=timex.passage.span.end,
        id=short_id(timex.id),
        text=timex.passage.exact,
        type=timex.type.value,
        value=timex.value,
        mod=timex.mod.value if timex.mod else None,
        edtf=when.edtf if when else None,
        earliest=str(when.earliest) if when and when.earliest else None,
        latest=str(when.latest) if when and when.latest else None,
        anchor=timex.anchor,
        tree=line(timex.tree),
        why=timex.why,
        confidence=timex.confidence,
    )


def _actor(actor: Actor) -> ActorJson:
    return ActorJson(
        id=short_id(actor.id),
        name=actor.name,
        kind=actor.kind.value,
        aliases=list(actor.aliases),
        side=actor.side or None,
        roles=[RoleJson(r.passage.span.start, r.passage.span.end, r.text) for r in actor.roles],
        mentions=[_stretch(mention) for mention in actor.mentions],
        confidence=actor.confidence,
        side_doubt=actor.side_doubt or None,
    )


def _quote(statement: Statement) -> QuoteJson:
    span, cue = statement.content.span, statement.cue
    return QuoteJson(
        start=span.start,
        end=span.end,
        id=short_id(statement.id),
        text=statement.content.exact,
        speaker=short_id(statement.speaker_id) if statement.speaker_id else None,
        speaker_words=statement.speaker_words or None,
        kind=statement.kind.value,
        cue=(cue.start, cue.end) if cue else None,
        said=statement.said.edtf if statement.said else None,
        confidence=statement.confidence,
    )


def _event(event: Event, places: dict[str, int]) -> EventJson:
    span = event.passages[0].span
    return EventJson(
        start=span.start,
        end=span.end,
        id=short_id(event.id),
        date=event.when.edtf if event.when else None,
        time=places.get(event.timex_id) if event.timex_id else None,
        title=event.title,
        kind=event.event_class,
        modality=event.modality.value,
        length=event.length,
        participants=participants(event),
        place=event.place or None,
        in_quote=event.in_quote,
        confidence=event.confidence,
    )


def participants(event: Event) -> list[ParticipantJson]:
    """Who took part, by the ids that actors have within their source."""
    return [
        ParticipantJson(short_id(part.actor_id), part.part.value, part.side or None, part.doubt or None)
        for part in event.participants
    ]


def _claim(claim: Claim) -> ClaimJson:
    figure, span = claim.figure, claim.passage.span
    return ClaimJson(
        start=span.start,
        end=span.end,
        id=short_id(claim.id),
        voice=claim.voice.value,
        speaker=short_id(claim.speaker_id) if claim.speaker_id else None,
        value_min=_number(figure.minimum) if figure else None,
        value_max=_number(figure.maximum) if figure else None,
        unit=figure.unit or None if figure else None,
        of=figure.of or None if figure else None,
        hedge=figure.hedge or None if figure else None,
        working=figure.working or None if figure else None,
        doubts=list(claim.doubts),
        confidence=claim.confidence,
    )


def _position(one: Position) -> PositionJson:
    return PositionJson(one.span.start, one.span.end, short_id(one.party_id), one.issue, one.stance.value)


def _stretch(passage: Passage) -> Stretch:
    return Stretch(passage.span.start, passage.span.end)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
