"""How much of a source has been used, set aside, is waiting or has not been looked at."""

from __future__ import annotations

from enum import StrEnum

from briefing.model.dossier import Dossier
from briefing.model.review import Review, State
from briefing.model.span import Span


class Use(StrEnum):
    """What became of a stretch of text; a later member covers an earlier one."""

    UNREAD = "unread"  # nothing was found here
    REJECTED = "rejected"
    WAITING = "waiting"
    USED = "used"


_RANKED = tuple(Use)


def coverage(dossier: Dossier, source_id: str) -> tuple[tuple[Span, Use], ...]:
    """The whole text of a source cut into stretches of one use each, in order, without gaps."""
    text = dossier.texts.get(source_id)
    if text is None or not text.text:
        return ()
    found: list[tuple[Span, Use]] = []
    open_now = [0] * len(_RANKED)  # how many findings of each use the walk along the text is in
    begun, use = 0, Use.UNREAD
    for at, rank, step in _edges(_claimed(dossier, source_id), len(text.text)):
        if at > begun:
            now = next((_RANKED[r] for r in (3, 2, 1) if open_now[r]), Use.UNREAD)
            if found and now is use:
                found[-1] = (Span(found[-1][0].start, at), use)
            else:
                found.append((Span(begun, at), now))
            begun, use = at, now
        open_now[rank] += step
    return tuple(found)


def _edges(claimed: list[tuple[Span, Use]], end: int) -> list[tuple[int, int, int]]:
    """Where findings begin and end: offset, rank of the use, one more or one less; the text's end last."""
    ranks = {use: rank for rank, use in enumerate(_RANKED)}
    edges = [edge for span, use in claimed for edge in ((span.start, ranks[use], 1), (span.end, ranks[use], -1))]
    return [*sorted(edges), (end, 0, 0)]


def _claimed(dossier: Dossier, source_id: str) -> list[tuple[Span, Use]]:
    found = [(p.span, e.review) for e in dossier.events.values() for p in e.passages if p.source_id == source_id]
    found += [(s.passage.span, s.review) for s in dossier.statements.values() if s.passage.source_id == source_id]
    found += [(c.passage.span, c.review) for c in dossier.claims.values() if c.passage.source_id == source_id]
    return [(span, _use(review)) for span, review in found]


def _use(review: Review) -> Use:
    if review.kept:
        return Use.USED
    return Use.REJECTED if review.state is State.REJECTED else Use.WAITING
