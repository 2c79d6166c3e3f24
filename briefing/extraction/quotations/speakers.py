"""Who said a quotation: ordered sieves, the surest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.extraction.actors.cast import Cast
from briefing.extraction.quotations.voices import (
    Voice,
    is_finite_saying,
    is_person_noun,
    is_saying,
    voice_after,
    voice_before,
)
from briefing.language.tokens import Token
from briefing.language.verb_groups import DETERMINERS, DIVIDERS, PREPOSITIONS
from briefing.language.verbs import Form, forms
from briefing.model.actor import ActorKind
from briefing.model.span import Span

_DASHES = frozenset("–—-―")
NAMING = frozenset(["called", "branded", "dubbed", "labelled", "described"])  # what follows is what they name
_PRONOUNS = frozenset(["he", "she", "they", "i", "we"])
_BEFORE_NOUNS = frozenset(["the", "a", "an", "his", "her", "their", "its", "this", "no", "any", "of", "'s"])
_WHOSE = {"his": "he", "her": "she", "their": "they"}


@dataclass(frozen=True, slots=True)
class Around:
    """The words before and after a quotation in its own sentence, and what is known when one comes to it.

    `ended` says that the quoted words end a sentence of their own; `meant` tells whom a pronoun beside them
    stands for, `subject` whose a verb beside them is by the tree of its sentence, `previous` who spoke just before.
    """

    before: Sequence[Token]
    after: Sequence[Token]
    ended: bool
    meant: Callable[[str], Voice | None]
    subject: Callable[[Token], Voice | None]
    previous: Voice | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """`cue` is the span of the word that attributes, None where there is none (dash, carry-over)."""

    voice: Voice
    cue: Span | None
    rule: str


def attribution(around: Around, cast: Cast) -> Attribution | None:
    """The first sieve that answers."""
    for sieve in _SIEVES:
        found = sieve(around, cast)
        if found is not None:
            return found
    return None


def _dash_after(around: Around, cast: Cast) -> Attribution | None:
    """“…” – Dmitry Peskov"""
    words = around.after
    if len(words) < 2 or words[0].text not in _DASHES:
        return None
    named = cast.within(Span(words[1].start, words[min(len(words), 10) - 1].end))
    people = [one for one in named if one[1].kind is ActorKind.PERSON] or named
    return Attribution(Voice(people[0][1], people[0][0], 0.95), None, "dash") if people else None


def _verb_after(around: Around, cast: Cast) -> Attribution | None:
    """“…,” said Peskov · “…,” Peskov said · “…,” she told reporters"""
    words = around.after
    if around.ended and not (words and words[0].text[0].islower()):
        return None
    at = 1 if words and words[0].text in ",–—" else 0
    if at >= len(words) or words[at].lower in DIVIDERS | PREPOSITIONS or _led_in(around.before):
        return None
    if at < len(words) and is_finite_saying(words[at]):
        voice = voice_after(words, at, cast) or _pronoun(words, at + 1, around)
        if voice is not None:
            return Attribution(voice, _cue(words[at]), "verb and subject after")
    for verb in range(at + 1, min(len(words), at + 16)):
        if is_finite_saying(words[verb]):
            voice = _voice(words, verb, cast, around)
            return Attribution(voice, _cue(words[verb]), "subject and verb after") if voice else None
        if words[verb].text in ".;":
            break
    return None


def _led_in(before: Sequence[Token]) -> bool:
    """The words before end in a verb of saying and a comma or colon: they attribute, not those after."""
    return bool(before) and before[-1].text in ",:" and any(is_saying(word) for word in before[-3:-1])


def _owner_after(around: Around, cast: Cast) -> Attribution | None:
    """ "…,” were her words · “…” was all Peskov would say"""
    words = around.after[:7]
    if not words or words[0].lower not in ("were", "was", "is", "are"):
        return None
    told = {word.lower for word in words}
    whose = next((_WHOSE[word.lower] for word in words if word.lower in _WHOSE), "")
    if "words" not in told or not whose:
        return None
    voice = around.meant(whose)
    return Attribution(voice, Span(words[0].start, words[0].end), "own words") if voice else None


def _according_to(around: Around, cast: Cast) -> Attribution | None:
    """according to Peskov, “…” · in the words of the duty manager, Lena Fox, “…”"""
    first = [word.lower for word in around.before[:4]]
    own = _in_own_words(around, cast)
    if own is not None:
        return own
    if first == ["in", "the", "words", "of"]:
        named = cast.within(Span(around.before[3].end, around.before[-1].end))
        cue = Span(around.before[0].start, around.before[3].end)
        return Attribution(Voice(named[-1][1], named[-1][0], 0.9), cue, "according to") if named else None
    for words in (around.after, around.before):
        for at in range(len(words) - 2):
            if words[at].lower == "according" and words[at + 1].lower == "to":
                voice = voice_after(words, at + 1, cast)
                return Attribution(voice, Span(words[at].start, words[at + 1].end), "according to") if voice else None
    return None


def _in_own_words(around: Around, cast: Cast) -> Attribution | None:
    """in his words, “…” · Peskov's last words were “…”"""
    words = around.before[-7:]
    at = next((i for i, word in enumerate(words) if word.lower == "words" and i), None)
    if at is None or at < len(words) - 3:
        return None
    cue = Span(words[at].start, words[at].end)
    before = words[:at]
    pronoun = next((_WHOSE[word.lower] for word in before[-2:] if word.lower in _WHOSE), "")
    if pronoun:
        voice = around.meant(pronoun)
        return Attribution(voice, cue, "own words") if voice else None
    owner = next((i for i in range(len(before) - 1, 0, -1) if before[i].lower == "'s"), None)
    voice = voice_before(before, owner, cast) if owner is not None else None
    return Attribution(voice, cue, "own words") if voice else None


def _colon_before(around: Around, cast: Cast) -> Attribution | None:
    """Peskov: “…” · Asked about it, the minister replied: “…”"""
    words = around.before
    if not words or words[-1].text != ":" or any(_says(words, at) for at in range(len(words))):
        return None
    named = cast.within(Span(words[0].start, words[-1].end))
    if len(named) > 1 and words[-2].text == ")" and named[0][1].kind is ActorKind.PERSON:
        return Attribution(Voice(named[0][1], named[0][0], 0.85), None, "colon")  # "Petra Lang (SPD):"
    if named and named[-1][0].end >= words[-1].start - 1:
        return Attribution(Voice(named[-1][1], named[-1][0], 0.9), None, "colon")
    return Attribution(Voice(named[0][1], named[0][0], 0.6), None, "colon") if len(named) == 1 else None


def _verb_before(around: Around, cast: Cast) -> Attribution | None:
    """Peskov said: “…” · she called the table “…” · emphasised it, stating, “…”"""
    words = around.before
    for verb in range(len(words) - 1, -1, -1):
        if words[verb].text == ";":
            return None
        if not _says(words, verb):
            continue
        participle = Form.ING in forms().get(words[verb].lower, {})
        voice = None if participle else _voice(words, verb, cast, around)
        turned = not participle and verb + 1 < len(words) and words[verb].lower not in NAMING
        voice = voice or (voice_after(words, verb, cast) if turned else None)
        voice = voice or _subject(words, verb, cast, around)
        if voice is not None:
            near = len(words) - verb <= 9
            return Attribution(Voice(voice.actor, voice.words, voice.sure if near else voice.sure - 0.15),
                               _cue(words[verb]), "verb before")  # fmt: skip
    return None


def _voice(words: Sequence[Token], verb: int, cast: Cast, around: Around) -> Voice | None:
    """The subject to the left of a verb of saying: a name that the tree gives, else what the words tell, else a noun
    that the tree gives."""
    if verb > 1 and words[verb - 1].lower == "to":
        verb -= 2  # "he liked to say"
    elif verb > 3 and [word.lower for word in words[verb - 2 : verb]] == ["to", "have"]:
        verb -= 3  # "is alleged to have told"
    tied = around.subject(words[verb])
    if tied is not None and tied.actor is not None:
        return tied
    told = voice_before(words, verb, cast) or _pronoun(words, verb - 1, around)
    tied = tied if tied is not None and tied.words.end <= words[verb].start else None
    if told is None or tied is None:
        return told or tied
    # "an aide to the president confided": the tree knows which of the two it is.
    noun = any(word.start == told.words.start and word.lower in DETERMINERS for word in words)
    inside = noun and tied.words.start < told.words.start and told.words.end <= tied.words.end
    return tied if inside or (told.actor is None and told.sure < tied.sure) else told


def _says(words: Sequence[Token], at: int) -> bool:
    """A verb of saying, and no noun that looks like one: "Torres's reply"."""
    return is_saying(words[at]) and not (at > 0 and words[at - 1].lower in _BEFORE_NOUNS)


def _subject(words: Sequence[Token], verb: int, cast: Cast, around: Around) -> Voice | None:
    """The first person, or else the first actor, of the sentence up to the verb; a pronoun that opens it."""
    named = cast.within(Span(words[0].start, words[verb].start)) if verb else []
    people = [one for one in named if one[1].kind is ActorKind.PERSON and not _possessive(words, one[0])]
    chosen = people or [one for one in named if not _possessive(words, one[0])]
    if chosen:
        return Voice(chosen[0][1], chosen[0][0], 0.75)
    opening = next((voice for at in range(min(verb, 4)) if (voice := _pronoun(words, at, around))), None)
    return opening or _told_by(words, verb)


def _told_by(words: Sequence[Token], verb: int) -> Voice | None:
    """The noun that opens the sentence, its verb further off: "A teacher reached by telephone said"."""
    if not words or words[0].lower not in DETERMINERS:
        return None
    last = 0
    while last + 1 < min(verb, 5) and words[last + 1].is_word and not _ends_a_noun(words[last + 1], last):
        last += 1
    sure = 0.65 if is_person_noun(words[last].lower) else 0.45
    return Voice(None, Span(words[0].start, words[last].end), sure) if last else None


def _ends_a_noun(word: Token, length: int) -> bool:
    return word.lower in PREPOSITIONS or (length > 0 and Form.PARTICIPLE in forms().get(word.lower, {}))


def _possessive(words: Sequence[Token], span: Span) -> bool:
    return any(word.start == span.end and word.lower == "'s" for word in words)


def _pronoun(words: Sequence[Token], at: int, around: Around) -> Voice | None:
    """He, she or they: who spoke just before, or else the person named last."""
    if not 0 <= at < len(words) or words[at].lower not in _PRONOUNS:
        return None
    voice = around.meant(words[at].lower)
    if voice is None or voice.actor is None:
        return voice
    return Voice(voice.actor, Span(words[at].start, words[at].end), 0.7)


def _carry_over(around: Around, cast: Cast) -> Attribution | None:
    """A quotation with no words of its own around it goes on where the one before it stopped."""
    del cast
    if around.previous is None or len(around.before) > 3 or (around.after and not around.ended):
        return None
    return Attribution(Voice(around.previous.actor, around.previous.words, 0.65), None, "carry-over")


def _cue(word: Token) -> Span:
    return Span(word.start, word.end)


_SIEVES: tuple[Callable[[Around, Cast], Attribution | None], ...] = (
    _dash_after,
    _verb_after,
    _colon_before,
    _verb_before,
    _owner_after,
    _according_to,
    _carry_over,
)
