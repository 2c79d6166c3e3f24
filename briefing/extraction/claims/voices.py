"""Claims without an owner: unnamed collectives, passives without an agent, other people's minds read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.actors.cast import Cast
from briefing.language.analysis import Sentence
from briefing.language.clauses import Clause
from briefing.language.lexicon import bag, lines
from briefing.language.tokens import Token
from briefing.language.verb_groups import SPEECH
from briefing.language.verbs import Form, forms
from briefing.model.actor import ActorKind
from briefing.model.claim import Voice
from briefing.model.span import Span

_THINKING = bag("claims", "thinking")


@dataclass(frozen=True, slots=True)
class Unowned:
    span: Span
    voice: Voice
    doubts: tuple[str, ...]


def unowned(sentence: Sentence, cast: Cast) -> Iterator[Unowned]:
    """All unowned claims of one sentence, left to right within each sort."""
    yield from _collectives(sentence)
    for clause in sentence.clauses:
        yield from _passive(sentence, clause)
        yield from _mind(sentence, clause, cast)


def _collectives(sentence: Sentence) -> Iterator[Unowned]:
    """ "many observers questioning …", "critics say …": a group noun, an opinion, and nobody by name."""
    words = sentence.tokens
    for at, word in enumerate(words):
        if word.lower not in _groups() or at + 1 >= len(words) or (word.is_name and at):
            continue
        first = _quantified(words, at)
        if first is None or not _holds_opinion(words, at + 1):
            continue
        doubt = f"who are these {word.lower}? none is named"
        yield Unowned(Span(words[first].start, _clause_end(words, at)), Voice.UNNAMED, (doubt, "no source named"))


def _quantified(words: Sequence[Token], at: int) -> int | None:
    """Where the phrase begins: at a quantifier, or at a bare plural; None for "its analysts" or "Western leaders"."""
    first = at
    while first > 0 and at - first < 3 and words[first - 1].is_word:
        before = words[first - 1].lower
        if before in bag("claims", "quantifiers"):
            return first - 1
        if before in bag("function", "determiners") or (words[first - 1].is_name and first > 1):
            return None
        if before in bag("function", "prepositions") or before in bag("function", "dividers"):
            break
        first -= 1
    return first


def _holds_opinion(words: Sequence[Token], at: int) -> bool:
    for word in words[at : at + 5]:
        if not word.is_word or word.lower in ("of", "that", "to"):
            return False
        if any(lemma in SPEECH | _THINKING for lemma in forms().get(word.lower, {}).values()):
            return True
    return False


def _clause_end(words: Sequence[Token], at: int) -> int:
    end = at + 1
    while end + 1 < len(words) and words[end + 1].text not in '.,;:”"!?':
        end += 1
    return words[end].end


def _passive(sentence: Sentence, clause: Clause) -> Iterator[Unowned]:
    """ "was widely anticipated", "is believed to", without a "by"."""
    words, verb = sentence.tokens, clause.verb
    supposed = bag("claims", "supposed")
    head = verb.head if words[verb.head].lower in supposed else _participle_after(words, verb.head)
    if head is None or not (verb.passive or verb.lemma == "be"):
        return
    following = words[head + 1].lower if head + 1 < len(words) else ""
    widely = any(word.lower in bag("claims", "widely") for word in words[verb.first : head])
    supposedly = following in ("to", "that") and words[head].lower not in ("expected", "seen", "held", "known")
    if following == "by" or not (widely or supposedly):
        return
    doubt = f"{words[head].lower} by whom? the passive names nobody"
    yield Unowned(Span(words[verb.first].start, words[head].end), Voice.AGENTLESS, (doubt, "no source named"))


def _participle_after(words: Sequence[Token], at: int) -> int | None:
    for step in range(at + 1, min(at + 3, len(words))):
        if words[step].lower in bag("claims", "supposed"):
            return step
    return None


def _mind(sentence: Sentence, clause: Clause, cast: Cast) -> Iterator[Unowned]:
    """A person's state of mind told as fact: "Putin appears to be irked", "she secretly fears"."""
    words, verb = sentence.tokens, clause.verb
    first = _person_before(words, clause, cast)
    if first is None or verb.passive or sentence.kind.value == "quoted reply":
        return
    if verb.lemma in ("appear", "seem"):
        inner = any(_minded(word) for word in words[verb.head + 1 : verb.head + 7])
    else:
        inner = verb.lemma == "be" and any(
            word.lower in bag("claims", "mind") for word in words[verb.head + 1 : verb.head + 3]
        )
    if inner:
        yield Unowned(
            Span(words[first].start, _sentence_end(words, verb.head)),
            Voice.NARRATOR,
            ("a state of mind: how does the author know?", "no source named"),
        )


def _minded(word: Token) -> bool:
    readings = forms().get(word.lower, {})
    return word.lower in bag("claims", "mind") or readings.get(Form.BASE, "") in bag("claims", "minded")


def _person_before(words: Sequence[Token], clause: Clause, cast: Cast) -> int | None:
    """The token where the person who is the subject begins; None where the subject is no person."""
    if clause.verb.first == 0:
        return None
    before = words[clause.verb.first - 1]
    if before.lower in ("he", "she"):
        return clause.verb.first - 1
    if before.end < words[clause.first].start:
        return None
    for span, actor in reversed(cast.within(Span(words[clause.first].start, before.end))):
        if actor.kind is ActorKind.PERSON and span.end == before.end:
            return next(at for at, word in enumerate(words) if word.start == span.start)
    return None


def _sentence_end(words: Sequence[Token], at: int) -> int:
    end = at
    while end + 1 < len(words) and words[end + 1].text not in ".;:!?,":
        end += 1
    return words[end].end


def _groups() -> frozenset[str]:
    return frozenset(lines("groups"))
