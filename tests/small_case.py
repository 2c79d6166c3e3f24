"""A report of three sentences that holds every kind of record, for tests of the rooms that keep and show them."""

from __future__ import annotations

from decimal import Decimal
from hashlib import sha256

from briefing.edits.sources import AddSource
from briefing.model.actor import Actor, ActorKind, Role
from briefing.model.boxes import Box
from briefing.model.claim import Claim, Figure, Voice
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Part, Participation
from briefing.model.findings import Findings
from briefing.model.source import Basis as DateBasis
from briefing.model.source import Block, BlockKind, DateClue, Source, SourceText
from briefing.model.span import Passage, Span, passage
from briefing.model.statement import Statement
from briefing.model.timex import Timex, TimexType
from briefing.model.tree import Created, Said, Shift

WORDS = (
    "The envoys of Norland and Sudland met in Geneva yesterday.\n"
    "“We signed nothing yesterday,” said envoy Anna Berg – “=1+1”.\n"
    "Over 500 people waited outside, many analysts say."
)


def at(source_id: str, words: str, nth: int = 0) -> Passage:
    """The passage of the `nth` place where these words stand."""
    start = -1
    for _ in range(nth + 1):
        start = WORDS.index(words, start + 1)
    return passage(source_id, WORDS, Span(start, start + len(words)))


def report(name: str = "report.txt", created: Day | None = None) -> AddSource:
    """The edit that adds the report under this name; every name is another source."""
    id_ = sha256(name.encode()).hexdigest()
    clue = DateClue(Day(2025, 12, 3), DateBasis.FILE_NAME, "file name", 0.4)
    source = Source(id_, name, f"in/{name}", id_, "text/plain", title="Talks", clues=(clue,), language="en")
    source = source if created is None else _published(source, created)
    return AddSource(source, _text(), _findings(id_))


def dossier_with(*names: str) -> Dossier:
    dossier = Dossier()
    for name in names:
        dossier = report(name).apply(dossier)
    return dossier.settled()


def _published(source: Source, created: Day) -> Source:
    return Source(
        source.id,
        source.name,
        source.path,
        source.sha256,
        source.media_type,
        title=source.title,
        clues=source.clues,
        language="en",
        created=created,
        created_basis=DateBasis.GIVEN,
    )


def _text() -> SourceText:
    ends = [place for place, sign in enumerate(WORDS) if sign == "\n"] + [len(WORDS)]
    starts = [0] + [end + 1 for end in ends[:-1]]
    blocks = tuple(Block(Span(s, e), BlockKind.PARAGRAPH, page=1) for s, e in zip(starts, ends, strict=True))
    box = Box(Span(0, 3), 1, 70.5, 80.25, 91.125, 92.0)
    return SourceText(WORDS, blocks, "plain/1", "text/plain", title="Talks", language="en", boxes=(box,))


def _findings(id_: str) -> Findings:
    quoted = at(id_, "We signed nothing yesterday,")
    dated = _timex(id_, f"{id_}:t50", at(id_, "yesterday"), Shift(Created(), "-P1D"), "created")
    inside = _timex(id_, f"{id_}:t79", at(id_, "yesterday", 1), Shift(Said(f"{id_}:s1"), "-P1D"), "speech")
    berg = Actor(
        f"{id_}:a1",
        "Anna Berg",
        ActorKind.PERSON,
        (at(id_, "Anna Berg"),),
        ("Berg",),
        (Role("envoy", at(id_, "envoy ")),),
        "Norland",
    )
    met = Event(
        f"{id_}:e1",
        "The envoys of Norland and Sudland met in Geneva",
        None,
        (at(id_, "The envoys of Norland and Sudland met in Geneva yesterday."),),
        timex_id=dated.id,
        event_class="consult",
        length="PT5H",
        place="Geneva",
        participants=(Participation(berg.id, Part.ACTING, "Norland", "is she one of them?"),),
    )
    signed = Event(f"{id_}:e2", "=1+1", None, (at(id_, "signed nothing"),), timex_id=inside.id, in_quote=True)
    waited = Claim(
        f"{id_}:c1",
        at(id_, "Over 500 people waited"),
        Voice.UNNAMED,
        Figure(Decimal("500"), None, "people", "", "over"),
        doubts=("no source named",),
    )
    words = at(id_, "“We signed nothing yesterday,”")
    statement = Statement(f"{id_}:s1", words, quoted, speaker_id=berg.id, cue=at(id_, "said").span)
    return Findings((), (dated, inside), (berg,), (statement,), (met, signed), (waited,))


def _timex(id_: str, timex_id: str, where: Passage, tree: Shift, anchor: str) -> Timex:
    return Timex(timex_id, where, TimexType.DATE, "XXXX-XX-XX", None, tree, anchor, None, "", "test", 0.9)
