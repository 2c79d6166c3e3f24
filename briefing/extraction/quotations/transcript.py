"""Transcripts: a label and a colon open each turn, and no quotation mark is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.actors.cast import Cast
from briefing.model.actor import Actor, ActorKind
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span, passage
from briefing.model.statement import Statement

ASKING = frozenset(
    ["q", "question", "reporter", "journalist", "interviewer", "moderator", "host", "chair", "operator", "analyst",
     "caller", "audience", "the court"]
)  # fmt: skip
ANSWERING = frozenset(["a", "answer", "the witness", "the deponent"])
_LETTERS = frozenset(["q", "question"])  # a moderator is somebody else than who asks
# After the name may stand whom its bearer speaks for: "Raj Patel – CFO:", "Analyst (Kestrel Securities):".
_LABEL = re.compile(
    r"(?P<name>[^\W\d_][\w.'’ -]{0,40}?)[ \t]*(?:\([^():\n]{1,40}\)|[–—,-]{1,2} [^:\n]{1,40})?:[ \t]+(?=\S)"
    r"|(?P<letter>[QA])\.[ \t]+(?=\S)"
)
_ASKED_BY = re.compile(
    r"\b(?:(?:examined|questioned|interviewed|questions|questioning|interview|examination)(?: put)? by\b|^BY\b)",
    re.IGNORECASE | re.MULTILINE,
)
_ANSWERED_BY = re.compile(r"\b(?:deposition|testimony|examination|evidence|interview) (?:of|with)\b", re.IGNORECASE)
_SPEECH = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_FEWEST = 2  # turns; one labelled line alone is no conversation
_NEAR = 30  # characters for a title between "by" and the name


@dataclass(frozen=True, slots=True)
class _Turn:
    """`label` without its colon; `words` up to the next turn, paragraphs without a label included."""

    label: Span
    words: Span
    actor: Actor | None


def turns(source_id: str, text: SourceText, cast: Cast) -> tuple[Statement, ...]:
    """A direct statement for each turn; () for a text that is no transcript. The label is its cue."""
    found = list(_turns(text, cast))
    known = [one for one in found if one.actor or one.label.of(text.text).lower() in ASKING | ANSWERING]
    if len(known) < _FEWEST:
        return ()
    # Whoever has no name there is still a voice where the label is set in capitals: "CHAIRPERSON: …".
    spoken = [one for one in found if one in known or one.label.of(text.text).isupper()]
    return tuple(_statement(source_id, text.text, one) for one in spoken)


def _turns(text: SourceText, cast: Cast) -> Iterator[_Turn]:
    lines = [line for block in text.blocks for line in _lines(text.text, block)]
    opening = [(number, match) for number, line in enumerate(lines) if (match := _opened(text.text, line))]
    people = {one.name.lower(): one for one in cast.actors if one.kind is ActorKind.PERSON}
    surnames: dict[str, list[Actor]] = {}
    for one in people.values():
        surnames.setdefault(one.name.split()[-1].lower(), []).append(one)
    asking, answering = _asking_and_answering(text, lines, opening, cast)
    for place, (number, match) in enumerate(opening):
        following = opening[place + 1][0] if place + 1 < len(opening) else number + 1
        last = next((at - 1 for at in range(number + 1, following) if lines[at] is None), following - 1)
        closing = lines[last] or Span(match.end(), match.end())
        name = _name(match).lower()
        same = surnames.get(name.split()[-1].rstrip("."), [])
        actor = people.get(name) or (same[0] if len(same) == 1 else None)
        if actor is None and name in ANSWERING | _LETTERS:
            actor = answering if name in ANSWERING else asking
        yield _Turn(Span(match.start(), match.start() + len(_name(match))), Span(match.end(), closing.end), actor)


def _name(match: re.Match[str]) -> str:
    return match["name"] or match["letter"]


def _lines(text: str, block: Block) -> Iterator[Span | None]:
    """The lines of spoken paragraphs; None for any other block and a note in brackets, which end a turn."""
    if block.kind not in _SPEECH:
        yield None
        return
    for match in re.compile(r"[^\n]+").finditer(text, block.span.start, block.span.end):
        line = match.group().strip()
        if line.startswith("[") and line.endswith("]"):
            yield None
        elif line:
            yield Span(match.start(), match.start() + len(match.group().rstrip()))


def _opened(text: str, line: Span | None) -> re.Match[str] | None:
    match = _LABEL.match(text, line.start, line.end) if line else None
    if match is None or not all(word[0].isupper() for word in _name(match).split()):
        return None
    return match


def _asking_and_answering(
    text: SourceText, lines: Sequence[Span | None], opening: Sequence[tuple[int, re.Match[str]]], cast: Cast
) -> tuple[Actor | None, Actor | None]:
    """Before the first question somebody may be named as who asks; whoever else alone is named there answers."""
    first = next((number for number, match in opening if _name(match).lower() in ASKING | ANSWERING), len(lines))
    start = next((line.start for line in lines[first:] if line), len(text.text))
    named = [one for one in cast.within(Span(0, start)) if one[1].kind is ActorKind.PERSON]
    by = _ASKED_BY.search(text.text, 0, start)
    asking = next((actor for span, actor in named if by and 0 <= span.start - by.end() < _NEAR), None)
    of = _ANSWERED_BY.search(text.text, 0, start)
    answering = next((actor for span, actor in named if of and 0 <= span.start - of.end() < _NEAR), None)
    others = {actor.id: actor for _, actor in named if actor is not asking}
    return asking, answering or (next(iter(others.values())) if len(others) == 1 else None)


def _statement(source_id: str, text: str, turn: _Turn) -> Statement:
    label = turn.label.of(text)
    return Statement(
        id=f"{source_id}:s{turn.words.start}",
        passage=passage(source_id, text, Span(turn.label.start, turn.words.end)),
        content=passage(source_id, text, turn.words),
        speaker_id=turn.actor.id if turn.actor else None,
        speaker_words="" if turn.actor else label,
        cue=turn.label,
        confidence=0.7 if turn.actor is None or label.lower() in ANSWERING | ASKING else 0.95,
    )


def is_turn(text: str, statement: Statement) -> bool:
    """The statement is a turn of a transcript: its cue is a label with a colon, or Q or A."""
    cue = statement.cue
    return (
        cue is not None
        and cue.start == statement.passage.span.start
        and text[cue.end : cue.end + 2].strip()[:1] in (":", ".")
    )


def is_asked(statement: Statement) -> bool:
    """A question that a transcript gives to nobody by name: it is what an answer answers, and nobody's position."""
    return statement.speaker_id is None and statement.speaker_words.casefold() in ASKING
