"""Why a date is what it is, and what else a record rests on: the lines of the inspector."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.crosscheck.headlines import headline, shortened, speaker_name, words_of_date
from briefing.crosscheck.independent import Voices
from briefing.crosscheck.lengths import length_words
from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.judgement import Judgement
from briefing.model.source import Source
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.temporal.words import day_words, words
from ui.widgets.certainty import sign
from ui.widgets.counting import counting_from, said_of


@dataclass(frozen=True, slots=True)
class Line:
    """`question` stands in amber before the words; `ask` is the record that would answer it when selected."""

    label: str
    words: str = ""
    question: str = ""
    ask: Key | None = None


def lines(dossier: Dossier, key: Key) -> tuple[Line, ...]:
    """What the inspector says of a record; () for one that is not there."""
    match dossier.get(key):
        case Event() as event:
            return _of_event(dossier, event)
        case Statement() as statement:
            return _of_statement(dossier, statement)
        case Source() as source:
            return _of_source(dossier, source)
        case Actor() as actor:
            return _of_actor(dossier, actor)
        case Claim() as claim:
            return _of_claim(dossier, claim)
        case Judgement() as judgement:
            return (
                Line("Rests on", ", ".join(headline(dossier, k) for k in _basis(dossier, judgement)) or "nothing yet"),
            )
        case _:
            return ()


def _of_event(dossier: Dossier, event: Event) -> tuple[Line, ...]:
    timex = dossier.timexes.get(event.timex_id or "")
    said = [words_of_date(dossier, event), f"{length_words(event.length)} long" if event.length else ""]
    found = [Line("In the text", ", ".join(part for part in said if part) or "no words that date it")]
    if timex is not None and not event.when_by_hand:
        found.append(_counted(dossier, timex))
    found.append(_shown(dossier, event))
    why = event.when.why if event.when else timex.why if timex else ""
    if why and not event.when_by_hand:
        found.append(Line("Because", why))
    if event.when_by_hand:
        extracted = words(event.extracted_when) if event.extracted_when else "undated"
        found.append(Line("As extracted", extracted))
    return (*found, Line("Told by", _told_by(dossier, event)), *_rests(dossier, event.id), *_beside(dossier, event.id))


def _beside(dossier: Dossier, event_id: str) -> tuple[Line, ...]:
    """What the analyst has laid beside it, the latest comment in its words."""
    comments = [one for one in dossier.comments.values() if one.event_id == event_id]
    files = sorted(one.name for one in dossier.attachments.values() if one.event_id == event_id)
    latest = max(comments, key=lambda one: (one.written, len(one.id), one.id), default=None)
    more = f" (and {len(comments) - 1} more)" if len(comments) > 1 else ""
    said = (Line("Comment", f"{shortened(latest.text)}{more}"),) if latest else ()
    return (*said, Line("Attached", ", ".join(files))) if files else said


def _told_by(dossier: Dossier, event: Event) -> str:
    """Of a linked event all reports, and how many know of it by themselves."""
    support = Voices().support(dossier, event.id)
    if support.reports > 1:
        return support.words
    return "1 source" if support.reports else "no source: made by hand"


def _of_statement(dossier: Dossier, statement: Statement) -> tuple[Line, ...]:
    timex = dossier.timexes.get(statement.said_timex or "")
    said = Line("Spoken", words(statement.said)) if statement.said else Line("Spoken", question="day unknown")
    found = [Line("Said by", speaker_name(dossier, statement)), said]
    if statement.said and statement.said.why and not statement.said_by_hand:
        found.append(Line("Because", statement.said.why))
    if statement.said_by_hand:
        found.append(Line("Dated by", "you"))
    elif timex is not None:
        found.append(_counted(dossier, timex))
    inside = sum(said_of(t.tree) == statement.id for t in dossier.timexes.values())
    hanging = f"{inside} date{'s' if inside != 1 else ''} inside the words" if inside else "nothing"
    return (*found, Line("Rests on it", hanging), *_rests(dossier, statement.id))


def _of_source(dossier: Dossier, source: Source) -> tuple[Line, ...]:
    published = Line("Published", question="date unknown")
    if source.window is not None:
        published = Line("Published", f"{words(source.window)}, worked out", "day unknown:")
    if source.created is not None:
        basis = f" · known from: {source.created_basis.value}" if source.created_basis else ""
        published = Line("Published", day_words(source.created) + basis)
    by = ", ".join(part for part in (source.author, source.publisher) if part)
    grade = f"{source.grade} {source.grade_reason}".strip() if source.grade else "not graded"
    return (
        published,
        *((Line("By", by),) if by else ()),
        Line("Grade", grade),
        Line("File", f"{source.name} · {source.sha256[:8]}"),
        Line("Rests on it", _hanging_words(dossier, source.id)),
    )


def _of_actor(dossier: Dossier, actor: Actor) -> tuple[Line, ...]:
    roles = "; ".join(dict.fromkeys(f"“{role.text}”" for role in actor.roles)) or "no title in this source"
    side = Line("Side", actor.side) if actor.side else Line("Side", question="unknown")
    events = sum(any(p.actor_id == actor.id for p in event.participants) for event in dossier.events.values())
    spoken = sum(statement.speaker_id == actor.id for statement in dossier.statements.values())
    return (Line("As printed", roles), side, Line("Takes part in", f"{events} events, {spoken} quotations"))


def _of_claim(dossier: Dossier, claim: Claim) -> tuple[Line, ...]:
    doubts = tuple(Line("Doubt", question=doubt) for doubt in claim.doubts)
    return (*doubts, Line("Note", claim.review.note or "none"), *_rests(dossier, claim.id))


def _counted(dossier: Dossier, timex: Timex) -> Line:
    anchor = counting_from(dossier, timex)
    return Line("Counted from", anchor.words, anchor.question, anchor.ask)


def _shown(dossier: Dossier, event: Event) -> Line:
    if event.when is None:
        return Line("Shown as", "undated, in the tray")
    known = sign(dossier, ("events", event.id))
    return Line("Shown as", words(event.when) + (f", {known.words}" if known.known.needs_saying else ""))


def _rests(dossier: Dossier, id_: str) -> tuple[Line, ...]:
    count = sum(id_ in judgement.basis for judgement in dossier.judgements.values())
    return (
        (Line("In the paper", "1 judgement rests on it" if count == 1 else f"{count} judgements rest on it"),)
        if count
        else ()
    )


def _hanging_words(dossier: Dossier, source_id: str) -> str:
    dates = sum(dossier.timexes[id_].anchor == "created" for id_ in dossier.at("timexes", source_id))
    events = len(dossier.at("events", source_id))
    counted = f"{dates} date{'s' if dates != 1 else ''} counted from its publication"
    return f"{events} event{'s' if events != 1 else ''}, {counted}"


def _basis(dossier: Dossier, judgement: Judgement) -> list[Key]:
    tables = ("events", "statements", "claims", "sources")
    return [(table, id_) for id_ in judgement.basis for table in tables if dossier.get((table, id_)) is not None]
