"""Verb groups: "has been meeting", "could affect", "sat", found without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.language.finite_readings import after_plural, may_be_past, may_be_singular
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
_LINKS = frozenset(["remain", "remains", "remained", "stay", "stays", "stayed"])
_BEFORE_GERUND = frozenset(["deny", "denied", "denies", "admit", "admitted", "admits"])


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
    if at and words[at].is_name and words[at - 1].text not in '“"‘«(:–—-' and not _is_shouted(words, at):
        return None
    if word in MODALS or word in BE or word in HAVE or word in DO:
        if word == "having" and at and words[at - 1].lower in _BEFORE_GERUND | PREPOSITIONS and at + 1 < len(words):
            lemma = forms().get(words[at + 1].lower, {}).get(Form.PARTICIPLE, "have")
            return VerbGroup(at, at + (lemma != "have"), lemma, Tense.GERUND)
        if word == "'s" and not (at and words[at - 1].lower in SINGULAR):
            return None
        return _chain(words, at)
    if word == "to":
        return _infinitive(words, at, before)
    return _simple(words, at)


def _is_shouted(words: Sequence[Token], at: int) -> bool:
    """ "The Committee RESOLVED that": capitals of minutes, among words that have none."""
    past = Form.PAST in forms().get(words[at].lower, {})
    alone = not words[at - 1].text.isupper() and not (at + 1 < len(words) and words[at + 1].text.isupper())
    return past and len(words[at].text) > 3 and words[at].text.isupper() and alone


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
        # "may reply" is no adverb
        if word in NEGATIVES or word in ADVERBS or (word.endswith("ly") and word not in forms()):
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
    perfect = _perfect_infinitive(words, at)
    passive = head + 1 < len(words) and words[head].lower == "be"
    if perfect is not None:
        head, lemma, passive = perfect
    elif passive:
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


def _perfect_infinitive(words: Sequence[Token], at: int) -> tuple[int, str, bool] | None:
    """ "to have forged", "to have been sold": head, lemma, and whether it is passive."""
    if at + 2 >= len(words) or words[at + 1].lower != "have":
        return None
    head = at + 2 + (words[at + 2].lower == "been" and at + 3 < len(words))
    lemma = forms().get(words[head].lower, {}).get(Form.PARTICIPLE)
    return (head, lemma, head > at + 2) if lemma else None


def _simple(words: Sequence[Token], at: int) -> VerbGroup | None:
    word, previous = words[at].lower, words[at - 1].lower if at else ""
    readings = forms().get(word)
    if readings is None:
        after_subject = previous in PRONOUNS or (at > 0 and words[at - 1].is_name)
        if len(word) > 4 and word.endswith("ed") and after_subject and words[at].text.islower():
            return VerbGroup(at, at, word, Tense.PAST)
        return None
    if word in _LINKS and _links(words, at):
        tense = Tense.PAST if Form.PAST in readings else Tense.PRESENT
        return VerbGroup(at, at + 1, forms()[words[at + 1].lower][Form.PARTICIPLE], tense, passive=True)
    if Form.PAST in readings and may_be_past(words, at, readings):
        return VerbGroup(at, at, readings[Form.PAST], Tense.PAST)
    if Form.PARTICIPLE in readings and Form.BASE not in readings and previous not in DETERMINERS:
        return VerbGroup(at, at, readings[Form.PARTICIPLE], Tense.PARTICIPLE, passive=True)
    if Form.ING in readings and (
        previous in _BEFORE_GERUND
        or previous in PREPOSITIONS
        or previous in (",", "and", "")
        or (at and not words[at - 1].is_word)
    ):
        return VerbGroup(at, at, readings[Form.ING], Tense.GERUND)
    if Form.S in readings and may_be_singular(words, at):
        return VerbGroup(at, at, readings[Form.S], Tense.PRESENT)
    if Form.BASE in readings and (previous in PLURAL or after_plural(words, at)):
        return VerbGroup(at, at, readings[Form.BASE], Tense.PRESENT)
    return None


def _links(words: Sequence[Token], at: int) -> bool:
    """ "remains closed": what the participle says of the subject goes on."""
    following = forms().get(words[at + 1].lower, {}) if at + 1 < len(words) else {}
    return at > 0 and Form.PARTICIPLE in following and not _is_noun(words, at)


def _is_noun(words: Sequence[Token], at: int) -> bool:
    return at == 0 or words[at - 1].lower in DETERMINERS


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
    for before, (index, group) in zip(groups, list(enumerate(groups))[1:], strict=False):
        if before.passive and before.finite and _shares_auxiliary(words, before, group):
            groups[index] = replace(group, tense=Tense.PARTICIPLE, passive=True)
    return tuple(groups)


def _shares_auxiliary(words: Sequence[Token], before: VerbGroup, group: VerbGroup) -> bool:
    """ "37 miners were killed and dozens injured": the second has no object, and was done to its subject too."""
    between = words[before.head + 1 : group.first]
    following = words[group.head + 1] if group.head + 1 < len(words) else None
    ends = following is None or not following.is_word or following.lower in PREPOSITIONS | DIVIDERS
    bare = group.tense is Tense.PAST and group.first == group.head and not group.passive
    joined = len(between) > 1 and between[0].lower == "and" and all(word.is_word for word in between)
    return bare and joined and ends and group.lemma in _DONE_TO


def _divides(word: Token) -> bool:
    return not word.is_word or word.lower in DIVIDERS or word.lower in PRONOUNS


SPEECH = bag("verbs", "speech")
_DONE_TO = bag("verbs", "done to")
