"""What a source calls the first of its kind, where another tells of one before: first of what? A question, never a
correction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from briefing.crosscheck.remembering import Memory
from briefing.crosscheck.telling import folded, names_in
from briefing.language.lexicon import section
from briefing.model.dossier import Dossier, sources_of
from briefing.model.source import BlockKind, SourceText
from briefing.model.span import Passage, Span, passage

_ASIDE = (BlockKind.FURNITURE, BlockKind.QUOTED)
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?")
_FEWEST = 2  # names that both sentences have in common


@dataclass(frozen=True, slots=True)
class FirstDoubt:
    """`first` stands in one source, `again` in the same or another."""

    first: Passage
    again: Passage
    question: str


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence that counts: `deed` is what it tells of, `words` how it says that it is the first or not."""

    deed: str
    words: str
    names: frozenset[str]
    passage: Passage


@dataclass(frozen=True, slots=True)
class _Counting:
    firsts: tuple[_Said, ...]
    again: tuple[_Said, ...]


def first_doubts(dossier: Dossier, memory: Memory | None = None) -> Iterator[FirstDoubt]:
    """One question for each "first", in reading order."""
    memory, every = memory or Memory(), list[_Counting]()
    for source in sources_of(dossier):
        text = dossier.texts.get(source.id)
        if text is not None:
            every.append(memory.of(("firsts", source.id), (text,), partial(_counting, source.id, text)))
    later = [said for one in every for said in one.again]
    for said in (said for one in every for said in one.firsts):
        other = next((each for each in later if _meet(said, each)), None)
        if other is not None:
            yield FirstDoubt(said.passage, other.passage, _question(dossier, said, other))


def _meet(one: _Said, other: _Said) -> bool:
    return one.deed == other.deed and len(one.names & other.names) >= _FEWEST


def _question(dossier: Dossier, said: _Said, other: _Said) -> str:
    here, there = (dossier.sources[one.passage.source_id].label for one in (said, other))
    return f"First of what? {here} says “{said.words}”, {there} “{other.words}”."


def _counting(source_id: str, text: SourceText) -> _Counting:
    firsts, again = list[_Said](), list[_Said]()
    for block in text.blocks:
        if block.kind in _ASIDE:
            continue
        for sentence in _SENTENCE.finditer(text.text, block.span.start, block.span.end):
            for pattern, found in ((_first(), firsts), (_again(), again)):
                match = pattern.search(sentence[0])
                deed = _deeds().get(folded(match["deed"] or match["before"])) if match else None
                if match and deed:
                    where = passage(source_id, text.text, _trimmed(sentence))
                    found.append(_Said(deed, " ".join(match[0].split()), names_in(sentence[0]), where))
    return _Counting(tuple(firsts), tuple(again))


def _trimmed(sentence: re.Match[str]) -> Span:
    words = sentence[0]
    return Span(sentence.start() + len(words) - len(words.lstrip()), sentence.start() + len(words.rstrip()))


@cache
def _first() -> re.Pattern[str]:
    """ "the first direct exchange", "met for the first time"."""
    deeds = "|".join(map(re.escape, _deeds()))
    after = rf"first(?:[ -]ever)?(?: [\w-]+){{0,2}}? (?P<deed>{deeds})"
    return re.compile(rf"\b(?:{after}|(?P<before>{deeds})(?: [\w-]+){{0,6}}? for the first time)\b", re.IGNORECASE)


@cache
def _again() -> re.Pattern[str]:
    deeds, marks = "|".join(map(re.escape, _deeds())), "|".join(map(re.escape, section("firsts", "again")))
    after = rf"(?:{marks})(?: [\w-]+){{0,2}}? (?P<deed>{deeds})"
    return re.compile(rf"\b(?:{after}|(?P<before>{deeds})(?: [\w-]+){{0,4}}? (?:{marks}))\b", re.IGNORECASE)


@cache
def _deeds() -> dict[str, str]:
    return {word: line.split()[0] for line in section("firsts", "deeds") for word in line.split()}
