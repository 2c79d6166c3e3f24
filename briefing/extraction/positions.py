"""What a speaker wants or will not have: read from a statement alone, and only where it is said in one's own name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from briefing.language.lexicon import bag, section
from briefing.language.tokens import Token, tokens
from briefing.language.verb_groups import ADVERBS, DETERMINERS, DIVIDERS, PREPOSITIONS, PRONOUNS
from briefing.language.verbs import Form, forms
from briefing.model.position import Position, Stance
from briefing.model.span import Span
from briefing.model.statement import Speech, Statement

_OWN = {Speech.DIRECT: frozenset(["i", "we"]), Speech.INDIRECT: frozenset(["he", "she", "they", "it"])}
_LONGEST = 8  # words of an issue
_AND_SO_ON = frozenset(["of", "on", "for", "over", "in"])  # small words inside one


def positions(statements: Iterable[Statement]) -> tuple[Position, ...]:
    """The positions of all statements whose speaker is known, in their order."""
    return tuple(one for statement in statements for one in _of_statement(statement))


def _of_statement(statement: Statement) -> Iterator[Position]:
    text = statement.content.exact
    words = tokens(text, Span(0, len(text)))
    start = statement.content.span.start
    for first, end, stance in _cues(words):
        issue = _issue_after(words, end) if _is_own(words, first, statement.kind) else None
        if stance is None:
            stance, issue = Stance.REFUSES, _issue_before(words, first)
        if issue is not None and statement.speaker_id is not None:
            span = Span(start + min(words[first].start, issue.start), start + max(words[end - 1].end, issue.end))
            yield Position(statement.speaker_id, issue.of(text), stance, statement.id, span)


def _cues(words: Sequence[Token]) -> Iterator[tuple[int, int, Stance | None]]:
    """First word, the word after the last, and the stance; None for what stands after its issue. The longest first."""
    at = 0
    while at < len(words):
        hit = next((cue for cue in _table().get(words[at].lower, ()) if _stands(words, at, cue[0])), None)
        if hit is not None:
            yield at, at + len(hit[0]), hit[1]
        at += len(hit[0]) if hit is not None else 1


def _stands(words: Sequence[Token], at: int, cue: Sequence[str]) -> bool:
    return all(at + step < len(words) and words[at + step].lower == word for step, word in enumerate(cue))


def _is_own(words: Sequence[Token], first: int, kind: Speech) -> bool:
    """The speaker's "we" stands right before it, or an adverb between; in what others report a "he" or "it"."""
    at = first - 1
    while at >= 0 and (words[at].lower in ADVERBS or words[at].lower.endswith("ly")):
        at -= 1
    return at >= 0 and words[at].lower in _OWN[kind]


def _issue_after(words: Sequence[Token], first: int) -> Span | None:
    """The nouns that follow, without the article."""
    while first < len(words) and words[first].lower in DETERMINERS | {"all", "any"}:
        first += 1
    end = first
    while end < len(words) and end - first < _LONGEST and _goes_on(words, end, first):
        end += 1
    while end > first and words[end - 1].lower in PREPOSITIONS | DETERMINERS:
        end -= 1
    return Span(words[first].start, words[end - 1].end) if end > first else None


def _issue_before(words: Sequence[Token], end: int) -> Span | None:
    first = end
    while first > 0 and end - first < _LONGEST and _goes_on(words, first - 1, first - 1):
        first -= 1
    while first < end and words[first].lower in DETERMINERS | PREPOSITIONS:
        first += 1
    return Span(words[first].start, words[end - 1].end) if end > first else None


def _goes_on(words: Sequence[Token], at: int, first: int) -> bool:
    word = words[at].lower
    if not words[at].is_word or word in PRONOUNS | DIVIDERS | bag("function", "modals"):
        return False
    if word in PREPOSITIONS | {"to"}:
        return at > first and word in _AND_SO_ON
    return Form.PAST not in forms().get(word, {})


@cache
def _table() -> dict[str, tuple[tuple[tuple[str, ...], Stance | None], ...]]:
    """The cues by their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Stance | None]]] = {}
    for stance in (*Stance, None):
        for line in section("stances", stance.value if stance is not None else "closes"):
            cue = tuple(line.split())
            table.setdefault(cue[0], []).append((cue, stance))
    return {first: tuple(sorted(cues, key=lambda cue: -len(cue[0]))) for first, cues in table.items()}
