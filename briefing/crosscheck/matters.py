"""All that the crosscheck puts to the analyst, as one list of cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing.crosscheck.corrections import corrections, reposts
from briefing.crosscheck.differences import Difference, Side
from briefing.crosscheck.firsts import first_doubts
from briefing.crosscheck.gaps import GapKind
from briefing.crosscheck.gaps_of_the_whole import gaps_of_the_whole
from briefing.crosscheck.headlines import headline, shortened
from briefing.crosscheck.offices import office_doubts
from briefing.crosscheck.picture import Picture, linked_groups, undecided
from briefing.crosscheck.populations import base_doubts
from briefing.crosscheck.remembering import Memory
from briefing.model.claim import Claim, Voice
from briefing.model.conflict import ConflictKind
from briefing.model.dossier import Dossier, Key, in_reading_order
from briefing.model.review import State

_UNSIGNED = {Voice.UNNAMED: "voices without a name", Voice.AGENTLESS: "nobody at all"}


class MatterKind(StrEnum):
    """In the order in which they are listed."""

    SAME = "Same event?"
    DIFFERENCE = "Accounts differ"
    BASE = "Base of a figure"
    OFFICE = "Office"
    CORRECTION = "Correction"
    REPOST = "Old text"
    FIRST = "First of what?"
    UNSIGNED = "Nobody signs"
    JUDGEMENT = "Single source"
    GAP = "Gap"
    LINKED = "Linked"


@dataclass(frozen=True, slots=True)
class Matter:
    """`members` are events that may be one, `difference` the two sides where accounts differ; a question has neither.

    `key` is the record to look at first, `others` the further ones that an answer is about.
    """

    kind: MatterKind
    title: str
    why: str
    key: Key
    members: tuple[str, ...] = ()
    difference: Difference | None = None
    others: tuple[Key, ...] = ()


class Matters:
    """The cards of an open case, which remembers what texts and titles ask. Not for two threads at a time."""

    def __init__(self) -> None:
        self._memory = Memory()

    def of(self, dossier: Dossier, picture: Picture) -> tuple[Matter, ...]:
        """As `matters`; the picture is of this dossier."""
        self._memory.turn()
        asked = _questions(dossier, picture, self._memory)
        return (*_same(dossier, picture), *_differences(dossier, picture), *asked, *_linked(dossier))


def matters(dossier: Dossier, picture: Picture) -> tuple[Matter, ...]:
    """Kind by kind, each in reading order; what is linked comes last, what is decided is not listed."""
    return Matters().of(dossier, picture)


def _linked(dossier: Dossier) -> Iterator[Matter]:
    """What the analyst has linked: nothing to decide, but where a value is preferred and a link is cut."""
    for members in linked_groups(dossier):
        key: Key = ("events", members[0])
        yield Matter(MatterKind.LINKED, headline(dossier, key), f"{len(members)} reports", key, members)


def _same(dossier: Dossier, picture: Picture) -> Iterator[Matter]:
    for same in picture.same:
        key: Key = ("events", same.members[0])
        yield Matter(MatterKind.SAME, headline(dossier, key), "; ".join(same.reasons), key, same.members)


def _differences(dossier: Dossier, picture: Picture) -> Iterator[Matter]:
    for each in undecided(dossier, picture.differences):
        title = f"{each.about.capitalize()}: {shortened(each.one.words, 30)} / {shortened(each.other.words, 30)}"
        why = f"{each.kind.value}: {each.why}"
        yield Matter(MatterKind.DIFFERENCE, title, why, each.one.key, difference=each, others=(each.other.key,))


def _questions(dossier: Dossier, picture: Picture, memory: Memory) -> Iterator[Matter]:
    for base in sorted(base_doubts(dossier, memory), key=lambda each: each.claim_id):
        key: Key = ("claims", base.claim_id)
        yield Matter(MatterKind.BASE, headline(dossier, key), base.question, key)
    for office in office_doubts(dossier, memory):
        key = ("actors", office.actor_id)
        yield Matter(MatterKind.OFFICE, headline(dossier, key), office.question, key)
    for correction in corrections(dossier, memory):
        key = ("sources", correction.source_id)
        labels = ", ".join(dossier.sources[id_].label for id_ in correction.corrected)
        why = (
            f"Does it correct {labels}?" if labels else "It says that it corrects a report that the case does not hold."
        )
        others = tuple(("sources", id_) for id_ in correction.corrected)
        yield Matter(MatterKind.CORRECTION, headline(dossier, key), why, key, others=others)
    for repost in reposts(dossier, picture.copies):
        key = ("sources", repost.source_id)
        yield Matter(MatterKind.REPOST, headline(dossier, key), repost.question, key)
    for first in first_doubts(dossier, memory):
        here, there = (("sources", one.source_id) for one in (first.first, first.again))
        sides = Side(here, first.first.exact, first.first), Side(there, first.again.exact, first.again)
        both = Difference(ConflictKind.CONFLICT, "first", *sides, first.question)
        if both.id not in dossier.conflicts:
            title = shortened(first.first.exact, 60)
            yield Matter(MatterKind.FIRST, title, first.question, here, difference=both, others=(there,))
    yield from _unsigned(dossier)
    for gap in gaps_of_the_whole(dossier, picture.copies):
        kind = MatterKind.JUDGEMENT if gap.kind is GapKind.JUDGEMENT else MatterKind.GAP
        yield Matter(kind, headline(dossier, gap.record) or gap.subject, gap.question, gap.record)


def _unsigned(dossier: Dossier) -> Iterator[Matter]:
    """One card for each source and each sort of voice that nobody can ask: what it claims, in reading order."""
    open_ = (
        one for one in dossier.claims.values() if one.voice in _UNSIGNED and one.review.state is not State.REJECTED
    )
    found: dict[tuple[str, Voice], list[Claim]] = {}
    for claim in in_reading_order(dossier, open_):
        found.setdefault((claim.passage.source_id, claim.voice), []).append(claim)
    for (source_id, voice), claims in found.items():
        label = dossier.sources[source_id].label if source_id in dossier.sources else ""
        counted = "a claim rests" if len(claims) == 1 else f"{len(claims)} claims rest"
        keys: list[Key] = [("claims", claim.id) for claim in claims]
        why = f"{counted} on {_UNSIGNED[voice]} in {label}. Who says so?"
        yield Matter(MatterKind.UNSIGNED, headline(dossier, keys[0]), why, keys[0], others=tuple(keys[1:]))
