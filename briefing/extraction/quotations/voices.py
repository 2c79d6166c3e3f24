"""Who a verb of saying belongs to: a named actor, a pronoun, or a voice without a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.labels import role_heads
from briefing.language.lexicon import bag, lines
from briefing.language.tokens import Token
from briefing.language.verb_groups import ADVERBS, BE, DETERMINERS, HAVE, MODALS, PREPOSITIONS, PRONOUNS, SPEECH
from briefing.language.verbs import Form, forms
from briefing.model.actor import Actor, ActorKind
from briefing.model.span import Span

_WITHIN = frozenset(["in", "of", "from", "at", "for"])  # "prosecutors in Agrigento"
_ANY = frozenset(["a", "an", "one", "another", "some", "any"])
QUANTIFIERS = frozenset(["many", "some", "several", "most", "few", "other", "all", "numerous", "various", "unnamed"])


@dataclass(frozen=True, slots=True)
class Voice:
    """`actor` is None for a voice without a name; `words` is then where the text names it. `sure` is 0 to 1."""

    actor: Actor | None
    words: Span
    sure: float


def is_saying(word: Token) -> bool:
    """A form of a verb of saying, or of one that quoted words follow: "accused the West of “playing with matches”"."""
    return any(lemma in SPEECH | bag("verbs", "quoting") for lemma in forms().get(word.lower, {}).values())


def is_finite_saying(word: Token) -> bool:
    readings = forms().get(word.lower, {})
    return any(readings.get(form) in SPEECH for form in (Form.PAST, Form.S, Form.BASE, Form.PARTICIPLE))


def voice_before(words: Sequence[Token], verb: int, cast: Cast) -> Voice | None:
    """The subject to the left of the verb of saying at index `verb`."""
    at = verb - 1
    while at >= 0 and (words[at].lower in ADVERBS | BE | HAVE | MODALS or words[at].lower.endswith("ly")):
        at -= 1
    if at < 0:
        return None
    if words[at].text in (",", ")"):
        return _before_apposition(words, at, cast)
    if words[at].text == "." and at:
        at -= 1  # "Cloudbridge Inc. confirmed"
    named = _named_ending(words, at, cast)
    if named is not None:
        return Voice(named[1], named[0], 0.9)
    return _nominal(words, at, cast)


def voice_after(words: Sequence[Token], verb: int, cast: Cast) -> Voice | None:
    """The inverted subject to the right of the verb: "said Oskar Lindqvist", "said the minister"."""
    if verb + 1 >= len(words):
        return None
    end = verb + 1
    while end < len(words) and words[end].text not in ",.;:–—" and end - verb < 12 and not is_finite_saying(words[end]):
        end += 1
    if end == verb + 1:
        return None
    stretch = Span(words[verb + 1].start, words[end - 1].end)
    people = [one for one in cast.within(stretch) if one[1].kind is ActorKind.PERSON]
    named = people or cast.within(stretch)
    if named and _nouns_only(words, verb + 1, named[0][0].start):
        return Voice(named[0][1], named[0][0], 0.92)
    if words[verb + 1].lower in DETERMINERS | QUANTIFIERS or words[verb + 1].lower in _groups():
        return _nominal(words, _phrase_end(words, verb + 1, end), cast)
    return None


def _nouns_only(words: Sequence[Token], first: int, start: int) -> bool:
    """Only a title stands between the verb and the name: "said Interior Minister Jan Novak", not "said that Novak"."""
    between = [word for word in words[first:] if word.start < start]
    return all(
        word.is_word and word.lower not in PREPOSITIONS | {"that", "he", "she", "it", "they"} for word in between
    )


def _before_apposition(words: Sequence[Token], at: int, cast: Cast) -> Voice | None:
    """ "Grace Nkemelu, the company's chief executive, said": the name before the inserted phrase."""
    opening, mark = at - 1, "(" if words[at].text == ")" else ","
    while opening > 0 and words[opening].text != mark:
        if is_finite_saying(words[opening]) and at - opening > 1:
            return None
        opening -= 1
    if words[opening].text != mark:
        return None
    named = _named_ending(words, opening - 1, cast)
    if named is None:  # "Bizimana's spokesman, Pacifique Hakiza, said", "The master, Capt. Reek, wrote"
        inserted = _named_ending(words, at - 1, cast)
        named = inserted if inserted and inserted[0].start > words[opening].start else None
    return Voice(named[1], named[0], 0.88) if named else None


def _named_ending(words: Sequence[Token], at: int, cast: Cast) -> tuple[Span, Actor] | None:
    """The mention whose last word is the token at `at`."""
    if at < 0:
        return None
    start = words[max(0, at - 8)].start
    found = [one for one in cast.within(Span(start, words[at].end)) if one[0].end == words[at].end]
    return found[0] if found else None


def _nominal(words: Sequence[Token], last: int, cast: Cast) -> Voice | None:
    """A voice by its noun: "many analysts", "residents of the port", "the minister"."""
    for head in range(last, max(-1, last - 7), -1):
        word = words[head].lower
        if word in _groups() or is_person_noun(word) or word in bag("places", "bodies"):
            first = _phrase_start(words, head)
            return Voice(holder(words, head, cast), Span(words[first].start, words[last].end), 0.6)
        if not words[head].is_word or (word in bag("function", "dividers") and word not in _WITHIN):
            break
    return _phrase(words, last, cast)


def _phrase(words: Sequence[Token], last: int, cast: Cast) -> Voice | None:
    """A person by any noun with an article, or a name alone, short for a longer one: "a signaller described"."""
    noun = words[last]
    small = DETERMINERS | PRONOUNS | PREPOSITIONS | bag("function", "dividers") | {"to"}
    if noun.is_name and (last or noun.lower not in small):
        longer = [one for one in cast.actors if one.name.startswith(f"{noun.text} ")]
        meant = longer[0] if len(longer) == 1 else holder(words, last, cast)
        return Voice(meant, Span(noun.start, noun.end), 0.7 if meant else 0.5)
    known = bag("voices", "nouns") | bag("voices", "firms")
    if noun.lower not in known and not noun.lower.endswith(tuple(bag("voices", "endings"))):
        return None
    for first in range(last - 1, max(-1, last - 5), -1):
        if words[first].lower in DETERMINERS:
            return Voice(holder(words, last, cast), Span(words[first].start, words[last].end), 0.5)
        if not words[first].is_word or words[first].lower in PREPOSITIONS | bag("function", "dividers"):
            return None
    return None


def is_person_noun(word: str) -> bool:
    """A noun in small letters for one person: a role, or somebody by what they do or are to others."""
    return word in role_heads() | bag("voices", "people") or word.endswith(tuple(bag("voices", "doers")))


def person_told_of(words: Sequence[Token], cast: Cast) -> Voice | None:
    """The first person by a noun with its article: "A spokeswoman for the port declined", "I rang the driver"."""
    for at in range(1, len(words)):
        if not is_person_noun(words[at].lower) or (at + 1 < len(words) and words[at + 1].lower == "'s"):
            continue
        first = _phrase_start(words, at)
        if words[first].lower in DETERMINERS and not any(word.is_name for word in words[first + 1 : at + 1]):
            return Voice(holder(words, at, cast), Span(words[first].start, words[at].end), 0.55)
    return None


def holder(words: Sequence[Token], noun: int, cast: Cast) -> Actor | None:
    """Whom a noun means that names nobody: the one person of that role, the one firm that "the company" can be."""
    word = words[noun]
    before = [one.lower for one in words[max(0, noun - 3) : noun]]
    definite = "the" in before[-2:]
    if not _ANY.isdisjoint(before):
        return None  # "one engineer": some other one
    if word.lower in bag("voices", "firms") and definite:
        return cast.firm(word.start)
    holders = cast.in_role(word.lower, word.start)
    return holders[0] if len(holders) == 1 else None


def _phrase_start(words: Sequence[Token], head: int) -> int:
    first = head
    while first > 0 and head - first < 5:
        word = words[first - 1]
        if not word.is_word or word.lower in PREPOSITIONS | {"to"} or word.lower in bag("function", "dividers"):
            break
        first -= 1
        if word.lower in DETERMINERS | QUANTIFIERS and words[first - 1].lower not in QUANTIFIERS:
            break
    return first


def _phrase_end(words: Sequence[Token], first: int, end: int) -> int:
    at = first
    while at + 1 < end and words[at + 1].is_word and words[at + 1].lower not in bag("function", "dividers"):
        at += 1
    return at


def _groups() -> frozenset[str]:
    return frozenset(lines("groups"))
