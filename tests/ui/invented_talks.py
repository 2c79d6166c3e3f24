"""A small case in our own words: invented talks between two invented states, with all that a review meets."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from briefing.edits.sources import AddSource
from briefing.model.actor import Actor, ActorKind, Role
from briefing.model.claim import Claim, Figure, Voice
from briefing.model.day import Day
from briefing.model.event import Event, Modality, Part, Participation
from briefing.model.findings import Findings
from briefing.model.source import Basis, Block, BlockKind, DateClue, Source, SourceText
from briefing.model.span import Passage, Span, passage
from briefing.model.statement import Statement
from briefing.model.timex import Timex, TimexType
from briefing.model.tree import Created, Known, Length, Mod, Said, Shift, Tree, Vague
from briefing.model.when import Grain, When
from ui.session import Session

FIRST = "a" * 64
SECOND = "b" * 64

_FIRST_TEXT = """Truce talks in Harran end without a text

Nearly three years ago, Orland sent troops across the Senn, and the war goes on. It has cost over 40,000 lives.

During a recent four-hour meeting at the Citadel, President Ida Rask received Tomas Lind and Mara Voss, flanked by \
advisers Jon Kerr and Eli Brandt. Both sides left without a text.

“We looked at the map yesterday, and some points were accepted, while others were not,” said Olan Pike.

Many observers say that Rask holds the stronger hand. In the coming days, direct messages from other capitals could \
change her course.

On 14 March 2024 the two sides had signed an exchange of prisoners in Lund Bay. In May 2024 Velland sent a \
counter-proposal.

In the past, Senator Hal Dorn has said, “Only Rask can end this war.”
"""

_SECOND_TEXT = """Velland answers

Velland will not give up land for a truce, its foreign minister Ana Reyl said on 3 March 2025. “We will sign what we \
can keep,” she said in Lund Bay.

On 4 March 2025 the envoys left Harran. A next round is planned for 20 March 2025.
"""


def first_source() -> AddSource:
    """An article without a date: eight suggestions about a meeting, two quotations, two figures, eight people."""
    text = _text(_FIRST_TEXT, "Truce talks in Harran end without a text")
    clues = (DateClue(Day(2025, 3, 4), Basis.FILE_DATA, "time of the file", 0.3),)
    source = replace(_source(FIRST, "truce-talks.txt", text), clues=clues)
    return AddSource(source, text, Findings(clues, _timexes(), _actors(), _statements(), _events(), _claims()))


def second_source() -> AddSource:
    """An article of 4 March 2025: three dated events and a quotation."""
    text = _text(_SECOND_TEXT, "Velland answers")
    source = replace(_source(SECOND, "velland.html", text), created=Day(2025, 3, 4), created_basis=Basis.METADATA)
    reyl = Actor("b:reyl", "Ana Reyl", ActorKind.PERSON, (_b("Ana Reyl"),), side="Velland", confidence=0.9)
    said = _day(2025, 3, 3)
    statement = Statement("b:q1", _b("“We will sign what we can keep,”"), _b("We will sign what we can keep"), "b:reyl")
    events = (
        Event("b:e1", "Envoys left Harran", _day(2025, 3, 4), (_b("On 4 March 2025 the envoys left Harran"),), "b:t2"),
        Event(
            "b:e2",
            "Next round",
            _day(2025, 3, 20),
            (_b("A next round is planned for 20 March 2025"),),
            "b:t3",
            modality=Modality.PLANNED,
        ),
    )
    timexes = (
        _timex("b:t1", _b("on 3 March 2025"), Known("2025-03-03"), _day(2025, 3, 3)),
        _timex("b:t2", _b("On 4 March 2025"), Known("2025-03-04"), _day(2025, 3, 4)),
        _timex("b:t3", _b("20 March 2025"), Known("2025-03-20"), _day(2025, 3, 20)),
    )
    statements = (replace(statement, said=said, said_timex="b:t1", confidence=0.9),)
    sure = tuple(replace(event, confidence=0.8) for event in events)
    return AddSource(source, text, Findings((), timexes, (reyl,), statements, sure, ()))


def _text(words: str, title: str) -> SourceText:
    blocks = [Block(Span(*m.span()), BlockKind.PARAGRAPH) for m in re.finditer(r"[^\n]+", words)]
    blocks[0] = replace(blocks[0], kind=BlockKind.TITLE)
    return SourceText(words, tuple(blocks), "plain/1", "text/plain", title=title, language="en")


def _source(id_: str, name: str, text: SourceText) -> Source:
    return Source(id_, name, name, id_, text.media_type, title=text.title, language="en")


def _a(words: str) -> Passage:
    return _found(FIRST, _FIRST_TEXT, words)


def _b(words: str) -> Passage:
    return _found(SECOND, _SECOND_TEXT, words)


def _found(source_id: str, text: str, words: str) -> Passage:
    start = text.index(words)
    return passage(source_id, text, Span(start, start + len(words)))


def _day(year: int, month: int, day: int) -> When:
    day_ = Day(year, month, day)
    return When(str(day_), day_, day_, why=f"the words say {day_}")


def _timex(id_: str, words: Passage, tree: Tree, when: When | None = None, anchor: str = "none") -> Timex:
    type_ = TimexType.DURATION if isinstance(tree, Length) else TimexType.DATE
    why = when.why if when else f"“{words.exact}” counts from a day that is not known"
    return Timex(id_, words, type_, when.edtf if when else "", None, tree, anchor, when, why, "by hand", 0.9)


def _timexes() -> tuple[Timex, ...]:
    back = Shift(Created(), "-P3Y", Mod.LESS_THAN)
    return (
        _timex("a:t1", _a("Nearly three years ago"), back, anchor="created"),
        _timex("a:t2", _a("recent"), Vague("PAST_REF", Created()), anchor="created"),
        _timex("a:t3", _a("four-hour"), Length("PT4H")),
        _timex("a:t4", _a("yesterday"), Shift(Said("a:q1"), "-P1D"), anchor="speech"),
        _timex("a:t5", _a("In the coming days"), Vague("FUTURE_REF", Created()), anchor="created"),
        _timex("a:t6", _a("On 14 March 2024"), Known("2024-03-14"), _day(2024, 3, 14)),
        _timex("a:t7", _a("In May 2024"), Known("2024-05"), _may()),
    )


def _may() -> When:
    return When("2024-05", Day(2024, 5, 1), Day(2024, 5, 31), Grain.MONTH, why="the words say May 2024")


def _actors() -> tuple[Actor, ...]:
    people = (
        ("rask", "Ida Rask", "Orland", "President"),
        ("lind", "Tomas Lind", "Velland", ""),
        ("voss", "Mara Voss", "Velland", ""),
        ("kerr", "Jon Kerr", "Orland", ""),
        ("brandt", "Eli Brandt", "Orland", ""),
        ("pike", "Olan Pike", "Orland", ""),
        ("dorn", "Hal Dorn", "", "Senator"),
    )
    return tuple(
        Actor(
            f"a:{id_}",
            name,
            ActorKind.PERSON,
            (_a(name),),
            roles=(Role(role, _a(role)),) if role else (),
            side=side,
            confidence=0.8,
        )
        for id_, name, side, role in people
    )


def _statements() -> tuple[Statement, ...]:
    pike = "We looked at the map yesterday, and some points were accepted, while others were not"
    return (
        Statement("a:q1", _a(f"“{pike},”"), _a(pike), "a:pike", confidence=0.9),
        Statement(
            "a:q2", _a("“Only Rask can end this war.”"), _a("Only Rask can end this war."), "a:dorn", confidence=0.8
        ),
    )


def _events() -> tuple[Event, ...]:
    who = (
        Participation("a:rask", Part.HOST, "Orland"),
        Participation("a:lind", Part.VISITOR, "Velland"),
        Participation("a:voss", Part.VISITOR, "Velland"),
        Participation("a:kerr", Part.WITH, "Orland", "“flanked by” is read as Rask’s side"),
        Participation("a:brandt", Part.WITH, "Orland", "“flanked by” is read as Rask’s side"),
    )
    meeting = "During a recent four-hour meeting at the Citadel, President Ida Rask received Tomas Lind and Mara Voss"
    return (
        Event(
            "a:e1",
            "Orland sent troops across the Senn",
            None,
            (_a("Nearly three years ago, Orland sent troops"),),
            "a:t1",
            modality=Modality.ONGOING,
            confidence=0.8,
        ),
        Event(
            "a:e2",
            "Rask received Lind and Voss at the Citadel",
            None,
            (_a(meeting + ", flanked by advisers Jon Kerr and Eli Brandt."),),
            "a:t2",
            event_class="meeting",
            length="PT4H",
            place="the Citadel",
            participants=who,
            confidence=0.8,
        ),
        Event(
            "a:e3",
            "Look at the map",
            None,
            (_a("We looked at the map yesterday"),),
            "a:t4",
            in_quote=True,
            confidence=0.7,
        ),
        Event(
            "a:e4",
            "Messages from other capitals",
            None,
            (_a("direct messages from other capitals"),),
            "a:t5",
            modality=Modality.POSSIBLE,
            confidence=0.6,
        ),
        Event(
            "a:e5",
            "Exchange of prisoners signed in Lund Bay",
            _day(2024, 3, 14),
            (_a("On 14 March 2024 the two sides had signed an exchange of prisoners in Lund Bay."),),
            "a:t6",
            place="Lund Bay",
            confidence=0.9,
        ),
        Event(
            "a:e6",
            "Velland sent a counter-proposal",
            _may(),
            (_a("In May 2024 Velland sent a counter-proposal."),),
            "a:t7",
            confidence=0.9,
        ),
        Event("a:e7", "Both sides left without a text", None, (_a("Both sides left without a text."),), confidence=0.4),
    )


def _claims() -> tuple[Claim, ...]:
    lives = Figure(Decimal(40000), None, "lives", "deaths", "over")
    return (
        Claim("a:c1", _a("over 40,000 lives"), Voice.NARRATOR, lives, doubts=("no source named",), confidence=0.7),
        Claim("a:c2", _a("Many observers say that Rask holds the stronger hand."), Voice.UNNAMED, confidence=0.6),
    )


def with_talks(session: Session) -> Session:
    """The session with both sources read in."""
    session.push(first_source())
    session.push(second_source())
    return session
