"""Words of a sentence as a title prints them: without times, people by their surnames."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.join import called
from briefing.language.analysis import Sentence
from briefing.language.analyzer import ROOT
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.model.actor import ActorKind
from briefing.model.span import Span

_BEFORE_TIME = bag("function", "before_time") | {"that", "this"}
# Whoever bears such a title has no surname: "King Frederick William".
_CROWNED = frozenset(
    ["king", "queen", "pope", "emperor", "empress", "prince", "princess", "sultan", "tsar", "saint", "st"]
)


def phrase(text: str, sentence: Sentence, first: int, last: int, cast: Cast, dated: Sequence[Span]) -> str:
    """Tokens first..last as printed, without time expressions and with people by their surnames."""
    tokens = sentence.tokens
    kept: list[Span] = []
    at = first
    while at <= last:
        if tokens[at].text == "(":
            at = next((i for i in range(at, last + 1) if tokens[i].text == ")"), last) + 1
            continue
        span = next((one for one in dated if one.start <= tokens[at].start < one.end), None)
        if span is not None and not _measures(tokens, at, span):
            _untimed(sentence, at, kept)
            at = _after_time(tokens, at, last, span)
            continue
        named = cast.at(tokens[at].start)
        if named and named[1].kind is ActorKind.PERSON:
            end = max((i for i in range(at, last + 1) if tokens[i].end <= named[0].end), default=at)
            whole = Span(tokens[at].start, tokens[end].end).of(text)
            surname = len(whole if at and tokens[at - 1].lower in _CROWNED else called(whole))
            kept.append(Span(tokens[end].end - surname, tokens[end].end))
            at = end + 1
            continue
        kept.append(Span(tokens[at].start, tokens[at].end))
        at += 1
    return _printed(text, kept).strip(" ,;:–—-")


def _measures(tokens: Sequence[Token], at: int, span: Span) -> bool:
    """ "after six days of rain": the length belongs to what lasted, and neither can be read alone."""
    following = next((token for token in tokens[at:] if token.start >= span.end), None)
    return following is not None and following.lower == "of"


def _untimed(sentence: Sentence, at: int, kept: list[Span]) -> None:
    """Without the small words that belong to the time which begins at token `at`: "early on", "later in"."""
    tokens, before = sentence.tokens, at - 1
    while before >= 0 and kept and kept[-1].end == tokens[before].end and tokens[before].lower in _BEFORE_TIME:
        if is_particle(sentence, before) and tokens[at].text.islower():
            return
        kept.pop()
        before -= 1


def is_particle(sentence: Sentence, at: int) -> bool:
    """A small word that the tree ties to the verb before it: "flies in tomorrow"."""
    tree = sentence.tree
    if tree is None or at >= len(tree.heads) or tree.tags[at] != "ADP" or tree.heads[at] == ROOT:
        return False
    return tree.relations[at] in ("compound", "advmod") and tree.tags[tree.heads[at]] == "VERB"


def _after_time(tokens: Sequence[Token], at: int, last: int, span: Span) -> int:
    """Past one token of a time, and past the zone after its end: "Teregrad time", "local time"."""
    ends = tokens[at].end >= span.end and at + 2 <= last
    zone = ends and tokens[at + 2].lower == "time" and (tokens[at + 1].is_name or tokens[at + 1].lower == "local")
    if (
        tokens[at].end >= span.end
        and tokens[at].lower in ("before", "after")
        and tokens[min(at + 1, last)].lower == "the"
    ):
        return at + 3  # "the day before the incident"
    return at + 3 if zone else at + 1


def _printed(text: str, kept: Sequence[Span]) -> str:
    """The spans joined as the source spaces them."""
    made = ""
    for number, span in enumerate(kept):
        apart = number > 0 and kept[number - 1].end != span.start
        made += (" " if apart else "") + span.of(text)
    return made
