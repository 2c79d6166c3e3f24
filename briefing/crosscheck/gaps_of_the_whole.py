"""What is open in the case as a whole: parties never quoted, weeks without news, what was set down to be checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from briefing.crosscheck.copies import Copies
from briefing.crosscheck.gaps import Gap, GapKind
from briefing.crosscheck.headlines import shortened
from briefing.model.actor import ActorKind
from briefing.model.conflict import Verdict
from briefing.model.day import day_of
from briefing.model.dossier import Dossier, actors_of, judgements_of
from briefing.model.event import Event
from briefing.model.linked import kept_events
from briefing.model.review import State
from briefing.model.when import Grain

_SILENT_DAYS = 21  # days between two events, from which on the analyst is asked what happened
_DAY_OR_FINER = (Grain.DAY, Grain.HOUR, Grain.MINUTE)
_FEWEST = 4  # dated events before a silence among them says anything
_PARTS = 2  # events that a party takes part in before it is missed among the voices


def gaps_of_the_whole(dossier: Dossier, copies: Iterable[Copies] = ()) -> tuple[Gap, ...]:
    """Kind by kind, each in order of time or of first mention; near-copies bear a judgement out like one source."""
    kept = kept_events(dossier)
    return (*_to_check(dossier), *_judgements(dossier, copies), *_never_quoted(dossier, kept), *_silent(kept))


def _to_check(dossier: Dossier) -> Iterator[Gap]:
    for id_ in sorted(dossier.conflicts):
        conflict = dossier.conflicts[id_]
        if conflict.verdict is Verdict.NEEDS_CHECK:
            why = f" ({conflict.why})" if conflict.why else ""
            question = f"Which account is right as to {conflict.about}{why}?"
            yield Gap(GapKind.TO_CHECK, question, conflict.one, conflict.about)


def _judgements(dossier: Dossier, copies: Iterable[Copies]) -> Iterator[Gap]:
    voice_of = {id_: group.source_ids[0] for group in copies for id_ in group.source_ids}
    for judgement in judgements_of(dossier):
        sources = sources_under(dossier, judgement.basis)
        if len({voice_of.get(id_, id_) for id_ in sources}) == 1:
            one = "one source" if len(sources) == 1 else f"{len(sources)} copies of one text"
            question = f"What else bears this out: “{shortened(judgement.text)}”? It rests on {one}."
            yield Gap(GapKind.JUDGEMENT, question, ("judgements", judgement.id))


def sources_under(dossier: Dossier, basis: tuple[str, ...]) -> set[str]:
    """The sources that the records named by these ids stand in."""
    found = set[str]()
    for id_ in basis:
        if id_ in dossier.events:
            found |= {passage.source_id for passage in dossier.events[id_].passages}
        elif id_ in dossier.statements:
            found.add(dossier.statements[id_].passage.source_id)
        elif id_ in dossier.claims:
            found.add(dossier.claims[id_].passage.source_id)
    return found


def _never_quoted(dossier: Dossier, kept: list[Event]) -> Iterator[Gap]:
    """Sides that take part in events, and of whom nobody says a word."""
    speakers = (dossier.actors.get(s.speaker_id or "") for s in dossier.statements.values() if _counts(s.review.state))
    heard = {actor.side or actor.name for actor in speakers if actor is not None}
    parts = Counter(_side(dossier, part.actor_id, part.side) for event in kept for part in event.participants)
    missed = {side for side, count in parts.items() if side and side not in heard and count >= _PARTS}
    for actor in actors_of(dossier) if missed else ():
        side = actor.name if actor.kind is ActorKind.STATE else actor.side
        if side in missed and side not in heard:
            heard.add(side)
            yield Gap(
                GapKind.NEVER_QUOTED, f"What does {side} say? Nobody is quoted for it.", ("actors", actor.id), side
            )


def _counts(state: State) -> bool:
    return state is not State.REJECTED


def _side(dossier: Dossier, actor_id: str, given: str) -> str:
    actor = dossier.actors.get(actor_id)
    return given or (actor.side or actor.name if actor is not None else "")


def _silent(kept: list[Event]) -> Iterator[Gap]:
    """Between events that are dated to the day: one at some time in a month ends no silence."""
    days = sorted(
        (event.when.earliest.ordinal, event.id)
        for event in kept
        if event.when and event.when.earliest and event.when.latest and event.when.grain in _DAY_OR_FINER
        if event.when.earliest == event.when.latest
    )
    if len(days) < _FEWEST:
        return
    middle = len(days) // 2  # the story is where most of it is told: no silence is asked about in its history
    story = [day for day in days if abs(day[0] - days[middle][0]) <= 366]
    for (before, id_), (after, _) in pairwise(story):
        if after - before > _SILENT_DAYS:
            window = f"{day_of(before + 1)}/{day_of(after - 1)}"
            question = f"What happened between {day_of(before)} and {day_of(after)}? No source tells of it."
            yield Gap(GapKind.SILENT, question, ("events", id_), window)
