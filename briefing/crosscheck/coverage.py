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


_RANK = {use: rank for rank, use in enumerate(Use)}


def coverage(dossier: Dossier, source_id: str) -> tuple[tuple[Span, Use], ...]:
    """The whole text of a source cut into stretches of one use each, in order, without gaps."""
    text = dossier.texts.get(source_id)
    if text is None or not text.text:
        return ()
    claimed = _claimed(dossier, source_id)
    edges = sorted({0, len(text.text), *(edge for span, _ in claimed for edge in (span.start, span.end))})
    uses = [Use.UNREAD] * (len(edges) - 1)
    at = {edge: number for number, edge in enumerate(edges)}
    for span, use in claimed:
        for number in range(at[span.start], at[span.end]):
            uses[number] = max(uses[number], use, key=_RANK.__getitem__)
    return _joined([(Span(start, end), use) for start, end, use in zip(edges, edges[1:], uses, strict=False)])


def _claimed(dossier: Dossier, source_id: str) -> list[tuple[Span, Use]]:
    found = [(p, event.review) for event in dossier.events.values() for p in event.passages]
    found += [(statement.passage, statement.review) for statement in dossier.statements.values()]
    found += [(claim.passage, claim.review) for claim in dossier.claims.values()]
    return [(passage.span, _use(review)) for passage, review in found if passage.source_id == source_id]


def _use(review: Review) -> Use:
    if review.kept:
        return Use.USED
    return Use.REJECTED if review.state is State.REJECTED else Use.WAITING


def _joined(stretches: list[tuple[Span, Use]]) -> tuple[tuple[Span, Use], ...]:
    joined: list[tuple[Span, Use]] = []
    for span, use in stretches:
        if joined and joined[-1][1] is use:
            joined[-1] = (Span(joined[-1][0].start, span.end), use)
        else:
            joined.append((span, use))
    return tuple(joined)
