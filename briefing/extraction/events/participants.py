"""Who takes part in a deed, in which part and on whose side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.gazetteer import state_of
from briefing.language.clauses import Clause
from briefing.language.tokens import Token
from briefing.language.verb_groups import VerbGroup
from briefing.model.actor import Actor, ActorKind
from briefing.model.event import Part, Participation
from briefing.model.span import Span

_COMPANY = frozenset(["flank", "accompany", "join"])
_MEDIATING = frozenset(["mediate", "broker", "facilitate", "moderate"])
_MEETINGS = frozenset(["consult", "visit"])


def participants(
    tokens: Sequence[Token], clause: Clause, verb: VerbGroup, cast: Cast, kind: str, place: Span | None, text: str
) -> tuple[Participation, ...]:
    """Each actor of the clause once, in reading order; a place, an owner ("Putin's") and a state as place are none."""
    stretch = Span(tokens[clause.first].start, tokens[clause.last].end)
    found: list[tuple[Span, Actor, Participation]] = []
    for span, actor in cast.within(stretch):
        if (place and place.overlaps(span)) or _owns(text, span) or _is_place(tokens, span, actor):
            continue
        if any(actor.id == one[1].id for one in found):
            continue
        part = _part(tokens, clause, verb, span)
        found.append((span, actor, Participation(actor.id, part, actor.side, actor.side_doubt)))
    found = _sides(tokens, clause, found)
    if kind in _MEETINGS and place:
        found = _hosts(found, state_of(place.of(text)))
    return tuple(one[2] for one in found)


def _part(tokens: Sequence[Token], clause: Clause, verb: VerbGroup, span: Span) -> Part:
    company = _company(tokens, clause, span)
    if company is not None:
        return Part.MEDIATOR if company in _MEDIATING else Part.WITH
    if _cited(tokens, span):
        return Part.SPEAKER
    if span.start < tokens[verb.first].start:
        return Part.RECEIVING if verb.passive else Part.ACTING
    if verb.passive and _word_before(tokens, span, "by", tokens[verb.head].end):
        return Part.ACTING
    return Part.RECEIVING


def _company(tokens: Sequence[Token], clause: Clause, span: Span) -> str | None:
    """The participle that leads to this name: flanked by, accompanied by, mediated by."""
    for group in clause.others:
        follows = group.head + 1 < len(tokens) and tokens[group.head + 1].lower == "by"
        if group.lemma in _COMPANY | _MEDIATING and follows and tokens[group.head].start < span.start:
            return group.lemma
    return None


def _cited(tokens: Sequence[Token], span: Span) -> bool:
    """ "According to Amnesty International" tells who says it."""
    before = [token.lower for token in tokens if token.start < span.start][-4:]
    return "according" in before


def _word_before(tokens: Sequence[Token], span: Span, word: str, after: int) -> bool:
    return any(after <= token.start < span.start and token.lower == word for token in tokens)


def _owns(text: str, span: Span) -> bool:
    return text[span.end : span.end + 2] in ("’s", "'s") or text[span.end : span.end + 1] in ("’", "'")


def _is_place(tokens: Sequence[Token], span: Span, actor: Actor) -> bool:
    """A state after in, from, to or of is where, not who."""
    if actor.kind is not ActorKind.STATE:
        return False
    at = next((i for i, token in enumerate(tokens) if token.start == span.start), 0)
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    adjective = after is not None and after.is_word and after.is_name and after.start - span.end == 1
    return before in ("in", "at", "from", "to", "near", "across", "of", "inside", "into") or adjective


def _sides(
    tokens: Sequence[Token], clause: Clause, found: list[tuple[Span, Actor, Participation]]
) -> list[tuple[Span, Actor, Participation]]:
    """A companion is read as on the subject's side, and asked about."""
    made: list[tuple[Span, Actor, Participation]] = []
    subject = next((one for one in found if one[2].part is Part.ACTING), None)
    for span, actor, one in found:
        company = _company(tokens, clause, span)
        if one.part is Part.WITH and subject is not None and company:
            doubt = f"'{_participle(tokens, clause, company)} by' is read as {subject[1].name.split()[-1]}'s side"
            one = replace(one, side=one.side or subject[2].side, doubt=doubt)
        made.append((span, actor, one))
    return made


def _participle(tokens: Sequence[Token], clause: Clause, lemma: str) -> str:
    return next(tokens[group.head].lower for group in clause.others if group.lemma == lemma)


def _hosts(found: list[tuple[Span, Actor, Participation]], state: str) -> list[tuple[Span, Actor, Participation]]:
    """At a place of one's own state one is the host, and whoever comes from elsewhere the visitor."""
    if not state or not any(one[2].side == state for one in found):
        return found
    made = []
    for span, actor, one in found:
        if one.part in (Part.ACTING, Part.RECEIVING) and one.side:
            one = replace(one, part=Part.HOST if one.side == state else Part.VISITOR)
        made.append((span, actor, one))
    return made
