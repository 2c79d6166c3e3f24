"""Titles of what stands only in somebody's words: "The company denied that it had brought in workers"."""

from __future__ import annotations

from briefing.extraction.events.fitting import capital, shortened
from briefing.extraction.events.printed import phrase
from briefing.extraction.events.subjects import pronoun_of
from briefing.extraction.events.title import PRONOUN_SUBJECTS, Wording, object_end, subject
from briefing.language.clauses import Clause
from briefing.language.lexicon import bag
from briefing.model.span import Span

_ORDERS = frozenset(["resolve", "order", "recommend", "demand", "request", "urge", "propose", "decide", "ask"])


def reported(words: Wording) -> str:
    """With whoever says it, where the deed alone would mislead: what is denied, what is to be done, and what somebody
    does of whom nobody knows who it is; "" elsewhere."""
    before = _saying(words)
    if before is None or not (_is_denied(before) or _is_to_be(words) or _is_nobody(words)):
        return ""
    who = subject(words.text, words.sentence, before, words.cast, words.dated)
    if not who or who.lower() in PRONOUN_SUBJECTS:
        return ""
    tokens, clause = words.sentence.tokens, words.clause
    said = Span(tokens[before.verb.first].start, tokens[before.verb.head].end).of(words.text)
    last = object_end(words.sentence, clause)
    told = phrase(words.text, words.sentence, clause.first, last, words.cast, words.dated)
    parts = (who, said.lower() if said.isupper() else said, clause.opener, told)
    return shortened(capital(" ".join(part for part in parts if part)))


def _saying(words: Wording) -> Clause | None:
    """The clause of saying or deciding that ends right before this one."""
    clauses = words.sentence.clauses
    number = clauses.index(words.clause)
    before = clauses[number - 1] if number and words.clause.opener in ("that", "") else None
    if before is None or before.verb.passive or before.last + 2 < words.clause.first:
        return None
    return before if before.verb.lemma in bag("verbs", "reporting") | _ORDERS else None


def _is_denied(before: Clause) -> bool:
    return before.verb.lemma == "deny"


def _is_to_be(words: Wording) -> bool:
    """ "that checks be restored"."""
    return words.sentence.tokens[words.clause.verb.first].lower == "be"


def _is_nobody(words: Wording) -> bool:
    return pronoun_of(words.sentence, words.clause).lower() in ("he", "she", "it", "they") and not words.stands_in
