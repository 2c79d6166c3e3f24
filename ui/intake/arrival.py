"""A file on its way into the case: how far it is, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from briefing.intake.offers import Offer, offer_of
from briefing.intake.outcome import Refused, Taken, Unpacked, each
from briefing.model.refusal import Refusal
from briefing.model.source import Source, SourceText
from briefing.storage.ledger import Handled


class Stage(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    SEARCHING = "searching"
    DONE = "done"
    PARTIAL = "partial"
    REFUSED = "refused"
    SAME = "same"
    CANCELLED = "cancelled"


GOING = frozenset({Stage.WAITING, Stage.READING, Stage.SEARCHING})
AGAIN = frozenset({Stage.PARTIAL, Stage.REFUSED, Stage.CANCELLED})  # what may be tried once more


@dataclass(frozen=True, slots=True)
class Arrival:
    """`part` is the place of a refused document inside the file, "" for the file itself.

    `reason` and `advice` say why it was refused or what of it was lost; `kind` is None where that is not known any
    more. `source_id` is what the file became, or what it is the same as, "" for neither. `offer` is what would help,
    `rereads` the source of the case that the file is to give a new text.
    """

    number: int
    path: Path
    stage: Stage = Stage.WAITING
    reason: str = ""
    advice: str = ""
    part: str = ""
    kind: Refusal | None = None
    sha256: str = ""
    source_id: str = ""
    offer: Offer | None = None
    rereads: str = ""

    @property
    def name(self) -> str:
        return self.path.name + self.part

    @property
    def is_going(self) -> bool:
        return self.stage in GOING


def refused(arrival: Arrival, why: Refused) -> Arrival:
    return replace(
        arrival, stage=Stage.REFUSED, reason=why.reason, advice=why.advice, kind=why.kind, offer=offer_of(why.kind)
    )


def recalled(arrival: Arrival, handled: Handled, at: int) -> Arrival:
    """Refused before, as the case remembers the reason numbered `at`, with what was offered then."""
    kind = next((kind for kind in Refusal if kind.value in handled.kinds[at : at + 1]), None)
    words = " ".join(handled.refused[at : at + 1] if handled.parts else handled.refused)
    return replace(arrival, stage=Stage.REFUSED, reason=words, sha256=handled.sha256, kind=kind, offer=offer_of(kind))


def taken(arrival: Arrival, whole: Taken | Unpacked) -> Arrival:
    """Done, or partial where words of a document in it could not be read: pages that are pictures can be by OCR."""
    got = [one for one in each(whole) if isinstance(one, Taken)]
    lost = [words for one in got for words in one.text.lost]
    return replace(
        arrival,
        stage=Stage.PARTIAL if lost else Stage.DONE,
        reason="; ".join(dict.fromkeys(lost)),
        source_id=got[0].source.id if got else "",
        offer=offer_of(Refusal.NO_TEXT) if got and got[0].text.pictures else None,
    )


def read_in_part(arrival: Arrival, source: Source, text: SourceText) -> Arrival:
    """What a source of the case lost when it was read, with what would help."""
    offer = offer_of(Refusal.NO_TEXT) if text.pictures else None
    return replace(
        arrival,
        stage=Stage.PARTIAL,
        reason="; ".join(text.lost),
        source_id=source.id,
        offer=offer,
        sha256=source.sha256,
    )


def counted(arrivals: Iterable[Arrival]) -> Counter[Stage]:
    """How many there are of each stage."""
    return Counter(arrival.stage for arrival in arrivals)
