"""Verb groups: "has been meeting", "could affect", "sat", found without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.language import lexicon
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.language.verbs import Form, forms

BE = bag("function", "be")
HAVE = bag("function", "have")
DO = bag("function", "do")
MODALS = bag("function", "modals")
NEGATIVES = bag("function", "negatives")
_NEGATIVE_AUX = {"won't": "will", "can't": "can", "shan't": "shall"}
ADVERBS = bag("function", "adverbs")
DETERMINERS = bag("function", "determiners")
PREPOSITIONS = bag("function", "prepositions")
PRONOUNS = bag("function", "pronouns")
SINGULAR = bag("function", "singular")
PLURAL = bag("function", "plural")
DIVIDERS = bag("function", "dividers")
DUE = bag("function", "due")
_OPENS_OBJECT = frozenset(["to", "that", "on", "at", "in", "for", "with", "him", "her", "them"])
_ADJECTIVES = ("al", "ic", "an", "ive", "ous", "ary", "ese", "ish", "ful", "able")


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    GERUND = "gerund"


FINITE = frozenset({Tense.PAST, Tense.PRESENT, Tense.FUTURE, Tense.MODAL})


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tokens first..last of a sentence; `head` is the verb that says what is done, `modal` the modal's own word.

    `controller` is the lemma that an infinitive hangs on ("plans to meet"), "" for any other.
    """

    first: int
    head: int
    lemma: str
    tense: Tense
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    negated: bool = False
    modal: str = ""
    controller: str = ""

    @property
    def finite(self) -> bool:
        return self.tense in FINITE


def verb_groups(words: Sequence[Token]) -> tuple[VerbGroup, ...]:
    """The verb groups of one sentence, left to right."""
    found: list[VerbGroup] = []
    at = 0
    while at < len(words):
        group = _group_at(words, at, found)
        if group is None:
            at += 1
        else:
            found.append(group)
            at = group.head + 1
    return _reduced(words, found)


def _group_at(words: Sequence[Token], at: int, before: list[VerbGroup]) -> VerbGroup | None:
    word = _plain(words[at].lower)
    if at and words[at].is_name and words[at - 1].text not in '“"‘«(:–—-':
        return None
    if word in MODALS or word in BE or word in HAVE or word in DO:
        if word == "'s" and not (at and words[at - 1].lower in SINGULAR):
            return None
        return _chain(words, at)
    if word == "to":
        return _infinitive(words, at, before)
    return _simple(words, at)


def _plain(word: str) -> str:
    if word.endswith("n't"):
        return _NEGATIVE_AUX.get(word, word[:-3])
    return word


def _chain(words: Sequence[Token], first: int) -> VerbGroup:
    """An auxiliary and all that follows it up to the verb with the meaning."""
    state = _Chain(_plain(words[first].lower), words[first].lower.endswith("n't"))
    head, at = first, first + 1
    lemma = state.lemma
    while at < len(words) and at - head <= 4:
        word = words[at].lower
        if word in NEGATIVES or word in ADVERBS or word.endswith("ly"):
            state.negated |= word in NEGATIVES
            at += 1
            continue
        taken = state.take(word)
        if taken is None:
            break
        lemma, head = taken, at
        if state.closed:
            break
        at += 1
    return state.group(first, head, lemma)


class _Chain:
    """What the auxiliaries so far let follow."""

    def __init__(self, word: str, negated: bool) -> None:
        self.negated = negated
        self.modal = {"'ll": "will", "cannot": "can"}.get(word, word) if word in MODALS else ""
        self.past = word in ("was", "were", "had", "did")
        self.perfect = word in HAVE
        self.passive = self.progressive = self.closed = False
        self.last = "modal" if self.modal or word in DO else "have" if self.perfect else "be"
        self.lemma = {"modal": "do", "have": "have", "be": "be"}[self.last]

    def take(self, word: str) -> str | None:
        """The lemma of `word` if it may come next, else None."""
        if (word in ("be", "been", "being") and self.last != "be") or word == "being":
            self.last = "be"
            return "be"
        if word == "have" and self.last == "modal":
            self.last, self.perfect = "have", True
            return "have"
        readings = forms().get(word, {})
        wanted = {"modal": (Form.BASE,), "have": (Form.PARTICIPLE,), "be": (Form.ING, Form.PARTICIPLE)}[self.last]
        for form in wanted:
            if form in readings:
                self.passive = form is Form.PARTICIPLE and self.last == "be"
                self.progressive = form is Form.ING
                self.closed = True
                return readings[form]
        if self.last == "be" and len(word) > 4 and word.endswith("ed"):
            self.passive = self.closed = True
            return word  # a verb that no list has; its own form stands for its lemma
        return None

    def group(self, first: int, head: int, lemma: str) -> VerbGroup:
        perfect = self.perfect and lemma != "have"
        if self.modal in ("will", "shall"):
            tense = Tense.FUTURE
        elif self.modal:
            tense = Tense.MODAL
        else:
            tense = Tense.PAST if self.past or perfect else Tense.PRESENT
        return VerbGroup(first, head, lemma, tense, self.passive, perfect, self.progressive, self.negated, self.modal)


def _infinitive(words: Sequence[Token], at: int, before: list[VerbGroup]) -> VerbGroup | None:
    """`to` and a verb; what it hangs on is the last verb group, or an adjective such as due between them."""
    head = at + 1
    while head < len(words) and (words[head].lower.endswith("ly") or words[head].lower in ADVERBS):
        head += 1
    passive = head + 1 < len(words) and words[head].lower == "be"
    if passive:
        reading = forms().get(words[head + 1].lower, {})
        lemma, head = reading.get(Form.PARTICIPLE, "be"), head + (Form.PARTICIPLE in reading)
    elif head < len(words):
        lemma = forms().get(words[head].lower, {}).get(Form.BASE, "")
    else:
        return None
    if not lemma:
        return None
    controller = before[-1].lemma if before and at - before[-1].head <= 6 else ""
    if at and words[at - 1].lower in DUE:
        controller = words[at - 1].lower
    return VerbGroup(at, head, lemma, Tense.INFINITIVE, passive and lemma != "be", controller=controller)


def _simple(words: Sequence[Token], at: int) -> VerbGroup | None:
    word, previous = words[at].lower, words[at - 1].lower if at else ""
    readings = forms().get(word)
    if readings is None:
        after_subject = previous in PRONOUNS or (at > 0 and words[at - 1].is_name)
        if len(word) > 4 and word.endswith("ed") and after_subject and words[at].text.islower():
            return VerbGroup(at, at, word, Tense.PAST)
        return None
    if Form.PAST in readings and _may_be_past(words, at, readings):
        return VerbGroup(at, at, readings[Form.PAST], Tense.PAST)
    if Form.PARTICIPLE in readings and Form.BASE not in readings and previous not in DETERMINERS:
        return VerbGroup(at, at, readings[Form.PARTICIPLE], Tense.PARTICIPLE, passive=True)
    if Form.ING in readings and (
        previous in PREPOSITIONS or previous in (",", "and", "") or (at and not words[at - 1].is_word)
    ):
        return VerbGroup(at, at, readings[Form.ING], Tense.GERUND)
    if Form.S in readings and _may_be_singular(words, at):
        return VerbGroup(at, at, readings[Form.S], Tense.PRESENT)
    if Form.BASE in readings and (previous in PLURAL or _after_plural(words, at)):
        return VerbGroup(at, at, readings[Form.BASE], Tense.PRESENT)
    return None


def _may_be_past(words: Sequence[Token], at: int, readings: dict[Form, str]) -> bool:
    previous = words[at - 1].lower if at else ""
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if previous in DETERMINERS or (previous in PREPOSITIONS and previous not in ("before", "after")):
        return False
    if Form.BASE in readings and not (previous in PRONOUNS or previous.endswith("s") or (at and words[at - 1].is_name)):
        return False  # cut, set, put, cost: only after what looks like a subject
    timed = at + 2 < len(words) and (words[at + 2].text[0].isdigit() or words[at + 2].is_name)
    if following == "by" and Form.PARTICIPLE in readings and previous not in PRONOUNS and not timed:
        return False
    if _trails(words, at) and (following in PREPOSITIONS or following == "as") and Form.PARTICIPLE in readings:
        return False  # ", then newly appointed as envoy"
    trails = previous == "," and following in PREPOSITIONS and Form.PARTICIPLE in readings
    if at == 0 or (trails and not _closes_insertion(words, at)):
        return bool(following) and following not in PREPOSITIONS and at == 0 and words[0].is_name
    return True


def _closes_insertion(words: Sequence[Token], at: int) -> bool:
    """ "Ilya Mor, the minister, said on Monday": two commas before the verb and no verb before the first of them."""
    commas = [i for i in range(at) if words[i].text == ","]
    return len(commas) > 1 and not any(Form.PAST in forms().get(word.lower, {}) for word in words[: commas[-2]])


def _trails(words: Sequence[Token], at: int) -> bool:
    """Only adverbs stand between a comma and this word."""
    before = at - 1
    while before >= 0 and (words[before].lower in ADVERBS or words[before].lower.endswith("ly")):
        before -= 1
    return before < at - 1 and before >= 0 and words[before].text == ","


def _may_be_singular(words: Sequence[Token], at: int) -> bool:
    if not at:
        return False
    previous = words[at - 1]
    if previous.lower in SINGULAR or previous.text == ")":
        return True
    if previous.lower in DETERMINERS or previous.lower in PREPOSITIONS or not previous.is_word:
        return False
    if Form.PAST in forms().get(previous.lower, {}) or previous.lower.endswith("ing"):
        return False  # destroyed records, held talks, neighbouring states
    following = words[at + 1] if at + 1 < len(words) else None
    if (
        following is None
        or _auxiliary(following)
        or (following.lower in forms() and Form.PAST in forms()[following.lower])
    ):
        return False
    adjective = previous.lower.endswith(_ADJECTIVES) and previous.lower not in lexicon.words("nouns")
    if adjective or previous.text[0].isdigit():
        return False  # an adjective or a number before a plural noun: bilateral talks, Russian strikes
    opens = following.lower in DETERMINERS or following.lower in _OPENS_OBJECT
    opens |= previous.lower == "and" and following.lower in ("about", "over", "nearly", "some")  # and holds about
    return opens or following.is_name or following.text[0] in '“"‘'


def _after_plural(words: Sequence[Token], at: int) -> bool:
    previous = words[at - 1].lower if at else ""
    following = words[at + 1].lower if at + 1 < len(words) else ""
    plural = len(previous) > 4 and previous.endswith("s") and not previous.endswith(("ss", "us", "is"))
    return (
        plural
        and previous not in PREPOSITIONS
        and (following in DETERMINERS or following in ("in", "to", "on", "that"))
    )


def _auxiliary(word: Token) -> bool:
    return _plain(word.lower) in MODALS | BE | HAVE | DO


def _reduced(words: Sequence[Token], groups: list[VerbGroup]) -> tuple[VerbGroup, ...]:
    """Of two finite verbs with nothing between them the first is a participle: "the talks held in Geneva collapsed"."""
    for index in range(len(groups) - 1):
        one, two = groups[index], groups[index + 1]
        bare = one.tense is Tense.PAST and one.first == one.head and one.lemma not in SPEECH
        readings = forms().get(words[one.head].lower, {})
        if not (bare and two.finite and Form.PARTICIPLE in readings):
            continue
        between = words[one.head + 1 : two.first]
        if between and not any(_divides(word) for word in between):
            groups[index] = replace(one, tense=Tense.PARTICIPLE, passive=True)
    return tuple(groups)


def _divides(word: Token) -> bool:
    return not word.is_word or word.lower in DIVIDERS or word.lower in PRONOUNS


SPEECH = bag("verbs", "speech")
