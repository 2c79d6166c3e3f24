"""An edition for more readers: what is marked above a label is taken out before anything is composed.

Nothing above the mark reaches the tree, so nothing of it can be left in metadata, alternative text or attachments.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.edits.dropping import dropped
from briefing.edits.sources import DropSource
from briefing.model.claim import Claim
from briefing.model.dossier import Dossier, Key, sources_of
from briefing.model.event import Event
from briefing.model.outline import Outline
from briefing.model.review import State
from briefing.model.statement import Statement
from briefing.paper.markings import LEFT_OUT, highest, of_source, portion, rank
from briefing.paper.wording import counted

_CITED = re.compile(r"\[(S\d+)\b")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much of each kind is above the mark."""

    sources: int = 0
    events: int = 0
    quotations: int = 0
    claims: int = 0
    judgements: int = 0
    paragraphs: int = 0

    @property
    def words(self) -> str:
        """ "2 sources, 5 events", "" for nothing."""
        named = (
            (self.sources, "source"),
            (self.events, "event"),
            (self.quotations, "quotation"),
            (self.claims, "claim"),
            (self.judgements, "judgement"),
            (self.paragraphs, "paragraph"),
        )
        return ", ".join(counted(count, name) for count, name in named if count)


NOTHING = LeftOut()


def releasable(dossier: Dossier) -> tuple[Dossier, LeftOut]:
    """The dossier with nothing above the mark that its outline names, and how much that left out.

    Whatever rests on a source above the mark goes whole, even where it rests on others too: its title or its date may
    be that source's. A judgement goes with anything it rests on; a paragraph of the analyst with a source it cites.
    """
    mark = dossier.outline.releasable
    if not mark:
        return dossier, NOTHING
    high = [source.id for source in sources_of(dossier) if rank(of_source(dossier, source)) > rank(mark)]
    labels = {dossier.sources[id_].label for id_ in high}
    after = _without(dossier, frozenset(high), mark)
    after = after.put_outline(_outline(dossier.outline, mark, labels))
    high_ones = (each for each in after.editions.values() if rank(each.marking) > rank(mark))
    # Only that there was one: the number of this edition counts on.
    after = after.put(*(replace(each, title="", sha256="", tree=b"", lines=(), files=()) for each in high_ones))
    after = after.drop([("styles", id_) for id_ in after.styles if id_ != after.outline.style])
    return after.settled(), _counted(dossier, after)


def _without(dossier: Dossier, high: frozenset[str], mark: str) -> Dossier:
    events = [event for event in dossier.events.values() if any(p.source_id in high for p in event.passages)]
    gone: set[Key] = {("events", event.id) for event in events}
    ids = {id_ for _, id_ in gone}
    for table in (dossier.statements, dossier.claims):
        ids |= {each.id for each in table.values() if each.passage.source_id in high}
    judgements = [
        judgement
        for judgement in dossier.judgements.values()
        if not ids.isdisjoint(judgement.basis) or rank(portion(judgement.text)[0]) > rank(mark)
    ]
    dossier = dropped(dossier.drop([("judgements", each.id) for each in judgements]), frozenset(gone))
    for id_ in sorted(high):
        dossier = DropSource(id_).apply(dossier)
    return dossier


def _outline(outline: Outline, mark: str, labels: set[str]) -> Outline:
    return replace(
        outline,
        background=_paragraphs(outline.background, mark, labels),
        outlook=_paragraphs(outline.outlook, mark, labels),
        comment=_paragraphs(outline.comment, mark, labels),
        indicators="\n".join(_kept(outline.indicators.splitlines(), mark, labels)),
        marking=min(outline.marking, mark, key=rank),
    )


def _paragraphs(words: str, mark: str, labels: set[str]) -> str:
    return "\n\n".join(_kept(re.split(r"\n\s*\n", words), mark, labels)) if words else ""


def _kept(parts: Iterable[str], mark: str, labels: set[str]) -> list[str]:
    return [LEFT_OUT if _is_above(part, mark, labels) else part for part in parts]


def _is_above(words: str, mark: str, labels: set[str]) -> bool:
    label, _ = portion(words.strip())
    return rank(highest((label,))) > rank(mark) or not labels.isdisjoint(_CITED.findall(words))


def _open(records: Iterable[Event | Statement | Claim]) -> int:
    """How many of them the analyst has not rejected."""
    return sum(record.review.state is not State.REJECTED for record in records)


def _counted(before: Dossier, after: Dossier) -> LeftOut:
    outline = after.outline
    own = "\n".join((outline.background, outline.outlook, outline.comment, outline.indicators))
    return LeftOut(
        sources=len(before.sources) - len(after.sources),
        events=_open(before.events.values()) - _open(after.events.values()),
        quotations=_open(before.statements.values()) - _open(after.statements.values()),
        claims=_open(before.claims.values()) - _open(after.claims.values()),
        judgements=len(before.judgements) - len(after.judgements),
        paragraphs=sum(line.strip() == LEFT_OUT for line in own.splitlines()),
    )
