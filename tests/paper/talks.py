"""A small dossier made by hand: three sources on an invented negotiation, with the doubts a real one has."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.actor import Actor, ActorKind, Role
from briefing.model.claim import Claim, Voice
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Modality, Part, Participation
from briefing.model.judgement import Judgement
from briefing.model.outline import Outline
from briefing.model.review import ACCEPTED, PROPOSED, Review, State
from briefing.model.source import Basis, Block, BlockKind, Source, SourceText
from briefing.model.span import Passage, Span, passage
from briefing.model.statement import Statement
from briefing.model.timex import Timex, TimexType
from briefing.model.tree import Known
from briefing.model.when import Extent, Grain, When

PARAS = (
    "Envoys meet on the lake",
    "On 2 December 2025 envoy Anna Keller met Minister Олег Петренко at the Lakeside Hotel. "
    "She was flanked by two aides.",
    "“We moved an inch, and an inch is a lot — today,” Keller said a day later.",
    "A second round is planned for early next year. Over 40,000 people have left, officials said.",
)
ISSUED = Day(2025, 12, 10)


def text_of(paras: tuple[str, ...], page: int | None = None) -> SourceText:
    """A text of these paragraphs, the first its title; with pages, one paragraph a page."""
    blocks, at = [], 0
    for place, para in enumerate(paras):
        kind = BlockKind.TITLE if place == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(Span(at, at + len(para)), kind, place + 1 if page else None))
        at += len(para) + 2
    return SourceText("\n\n".join(paras), tuple(blocks), "plain/1", "text/plain", title=paras[0], language="en")


TEXT = text_of(PARAS)
PAGED = text_of(("Minutes", "The parties agreed to meet again on 5 December 2025.", "No text was signed."), page=1)


def words(exact: str, source_id: str = "aaa1", text: SourceText = TEXT) -> Passage:
    start = text.text.index(exact)
    return passage(source_id, text.text, Span(start, start + len(exact)))


def on(year: int, month: int, day: int) -> When:
    value = Day(year, month, day)
    return When(str(value), value, value)


def timex(id_: str, exact: str, when: When | None, source_id: str = "aaa1", text: SourceText = TEXT) -> Timex:
    stated = words(exact, source_id, text)
    return Timex(
        id_, stated, TimexType.DATE, "", None, Known(when.edtf if when else "XXXX"), "none", when, "", "by hand", 0.9
    )


SPRING = When("[2026-01-01..2026-04-30]", Day(2026, 1, 1), Day(2026, 4, 30), Grain.MONTH, Extent.WITHIN)

EVENTS = (
    Event(
        "e1",
        "Anna Keller met Олег Петренко at the Lakeside Hotel",
        on(2025, 12, 2),
        (words("envoy Anna Keller met Minister Олег Петренко at the Lakeside Hotel"),),
        timex_id="t1",
        participants=(Participation("a1", Part.VISITOR), Participation("a2", Part.HOST)),
        credibility=2,
        confidence=0.9,
    ),
    Event(
        "e2",
        "A second round",
        SPRING,
        (words("A second round is planned for early next year."),),
        timex_id="t2",
        modality=Modality.PLANNED,
        confidence=0.7,
    ),
    Event(
        "e3",
        "The parties agreed to meet again",
        on(2025, 12, 5),
        (words("The parties agreed to meet again", "bbb2", PAGED),),
        timex_id="t3",
        confidence=0.8,
    ),
    Event("e4", "No text was signed", None, (words("No text was signed.", "bbb2", PAGED),), confidence=0.6),
    Event("e5", "Aides stood by", None, (words("flanked by two aides"),), confidence=0.1),
)

ACTORS = (
    Actor(
        "a1",
        "Anna Keller",
        ActorKind.PERSON,
        (words("Anna Keller"),),
        roles=(Role("envoy", words("envoy")),),
    ),
    Actor("a2", "Олег Петренко", ActorKind.PERSON, (words("Олег Петренко"),)),
)

QUOTED = Statement(
    "s1",
    words("“We moved an inch, and an inch is a lot — today,”"),
    words("We moved an inch, and an inch is a lot — today,"),
    speaker_id="a1",
    said=on(2025, 12, 3),
    said_timex="t4",
    confidence=0.9,
)

LEFT = Claim(
    "c1",
    words("Over 40,000 people have left"),
    Voice.UNNAMED,
    doubts=("no source named",),
    confidence=0.7,
)

SOURCES = (
    Source(
        "aaa1",
        "lake.txt",
        "lake.txt",
        "a" * 64,
        "text/plain",
        1,
        title="Envoys meet on the lake",
        publisher="The Lake Courier",
        created=Day(2025, 12, 4),
        created_basis=Basis.METADATA,
        language="en",
        address="https://example.org/lake?a=1&b=2",
        grade="B",
        grade_reason="named author, own reporter in the room",
    ),
    Source("bbb2", "minutes.pdf", "minutes.pdf", "b" * 64, "application/pdf", 2, title="Minutes"),
)

JUDGEMENTS = (
    Judgement("j1", "It is likely that the talks go on", "likely", "moderate", ("e1", "e3"), 0),
    Judgement("j2", "No text exists", "", "high", (), 1),
)

OUTLINE = Outline(
    title="The lakeside talks after the first round",
    subtitle="Who met whom, and what was said",
    author="Analysis desk",
    marking="TLP:GREEN",
    issued=ISSUED,
    cutoff=Day(2025, 12, 9),
)


def draft() -> Dossier:
    """As the pipeline leaves it: nothing reviewed, no outline."""
    dossier = Dossier().put(*SOURCES, *EVENTS, *ACTORS, QUOTED, LEFT)
    dossier = dossier.put(
        timex("t1", "2 December 2025", on(2025, 12, 2)),
        timex("t2", "early next year", SPRING),
        timex("t3", "5 December 2025", on(2025, 12, 5), "bbb2", PAGED),
        timex("t4", "a day later", on(2025, 12, 3)),
    )
    return dossier.put_text("aaa1", TEXT).put_text("bbb2", PAGED).settled()


def reviewed() -> Dossier:
    """As the analyst leaves it: three events kept, one rejected, one not looked at, two judgements written."""
    kept = [replace(event, review=ACCEPTED) for event in EVENTS[:3]]
    cast = [replace(EVENTS[3], review=Review(State.REJECTED)), replace(EVENTS[4], review=PROPOSED)]
    found = (replace(QUOTED, review=ACCEPTED), replace(LEFT, review=ACCEPTED))
    return draft().put(*kept, *cast, *found, *JUDGEMENTS).put_outline(OUTLINE).settled()
