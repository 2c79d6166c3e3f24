"""All that the crosscheck puts to the analyst, as one list of cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing.crosscheck.corrections import corrections, reposts
from briefing.crosscheck.differences import Difference
from briefing.crosscheck.gaps_of_the_whole import gaps_of_the_whole
from briefing.crosscheck.headlines import headline, shortened
from briefing.crosscheck.offices import office_doubts
from briefing.crosscheck.picture import Picture, linked_groups, undecided
from briefing.crosscheck.populations import base_doubts
from briefing.crosscheck.remembering import Memory
from briefing.model.dossier import Dossier, Key


class MatterKind(StrEnum):
    """In the order in which they are listed."""

    SAME = "Same event?"
    DIFFERENCE = "Accounts differ"
    BASE = "Base of a figure"
    OFFICE = "Office"
    CORRECTION = "Correction"
    REPOST = "Old text"
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
        asked = _questions(dossier, self._memory)
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


def _questions(dossier: Dossier, memory: Memory) -> Iterator[Matter]:
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
    for repost in reposts(dossier):
        key = ("sources", repost.source_id)
        yield Matter(MatterKind.REPOST, headline(dossier, key), repost.question, key)
    for gap in gaps_of_the_whole(dossier):
        yield Matter(MatterKind.GAP, headline(dossier, gap.record) or gap.subject, gap.question, gap.record)
