"""Where a clause says that something was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.extraction.actors.cast import Cast
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.model.actor import ActorKind
from briefing.model.span import Span

_AT = ("at", "in", "near", "outside", "inside", "off", "aboard", "across", "around")


@dataclass(frozen=True, slots=True)
class Place:
    """`phrase` is the span with its preposition and article, `name` the place itself."""

    phrase: Span
    name: Span


def place_of(tokens: Sequence[Token], first: int, last: int, cast: Cast, dated: Iterable[Span]) -> Place | None:
    """The first capitalised place after a preposition of place in tokens first..last; no time, no person."""
    taken = list(dated)
    for at in range(first, last):
        if (
            tokens[at].lower not in _AT
            or _of_another(tokens, at, first)
            or _starts_time(tokens[at + 1], taken)
            or _of_noun(tokens, at, first)
        ):
            continue
        name = _name_after(tokens, at + 1, last)
        if name is None or any(name.overlaps(span) for span in taken):
            continue
        if _inside_a_name(tokens, at, first, name, cast):
            continue
        holder = [actor for _, actor in cast.within(name)]
        if any(actor.kind is ActorKind.PERSON for actor in holder):
            continue
        return Place(Span(tokens[at].start, name.end), name)
    return None


def _inside_a_name(tokens: Sequence[Token], at: int, first: int, name: Span, cast: Cast) -> bool:
    """ "the United Nations Mission in Sudan": the place is a part of who acts."""
    named = cast.within(Span(tokens[max(first, at - 6)].start, name.end))
    return any(span.start < tokens[at].start and span.end >= name.end for span, _ in named)


def _of_another(tokens: Sequence[Token], at: int, first: int) -> bool:
    """ "returned without a deal, after three days of talks in Geneva": the place of what was before."""
    commas = [i for i in range(first, at - 1) if tokens[i].text == ","]
    return bool(commas) and tokens[commas[-1] + 1].lower in ("after", "before", "following", "despite")


def _of_noun(tokens: Sequence[Token], at: int, first: int) -> bool:
    """ "to end the war in Lethia", "the dam at Orsk": the place of a noun, not of the deed."""
    return at > first and tokens[at - 1].lower in bag("places", "settled")


def _starts_time(token: Token, taken: Sequence[Span]) -> bool:
    return any(span.start <= token.start < span.end for span in taken)


def _name_after(tokens: Sequence[Token], at: int, last: int) -> Span | None:
    """ "the Kremlin", "Port Larsen", "the northern city of Duhok"; None where no capital follows soon."""
    start = at
    while start <= last and start - at < 4 and not tokens[start].is_name:
        if tokens[start].lower not in bag("places", "before") or not tokens[start].is_word:
            return None
        start += 1
    if start > last or not tokens[start].is_name:
        return None
    end = start
    while end + 1 <= last and tokens[end + 1].is_name and tokens[end + 1].is_word:
        end += 1
    return Span(tokens[start].start, tokens[end].end)
