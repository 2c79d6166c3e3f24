"""Whether a clause tells what happened, goes on, is planned, possible, denied or alleged."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.analysis import Sentence
from briefing.language.clauses import Clause
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.language.verb_groups import Tense, VerbGroup
from briefing.model.day import Day
from briefing.model.event import Modality
from briefing.model.timex import Timex

_ALLEGING = frozenset(["allege", "claim", "accuse", "suspect", "suggest"])
_HEARSAY = frozenset(["allegedly", "reportedly", "purportedly", "supposedly"])
_POSSIBLE = frozenset(["could", "may", "might", "would", "can", "should"])
AWAITING = frozenset(["expect", "await", "anticipate", "schedule", "plan"])
_DUE = bag("function", "due")


def modality(sentence: Sentence, index: int, timex: Timex | None, created: Day | None) -> Modality:
    """Of the clause at `index`, its controlling clause before it included. `created` tells future from past dates."""
    clause = sentence.clauses[index]
    before = sentence.clauses[index - 1] if index else None
    words = {sentence.tokens[at].lower for at in range(clause.first, clause.last + 1)}
    if before is not None and clause.opener in ("that", "") and before.verb.lemma == "deny":
        return Modality.DENIED
    if words & _HEARSAY or (before is not None and clause.opener == "that" and before.verb.lemma in _ALLEGING):
        return Modality.ALLEGED
    if clause.opener in ("if", "whether") or clause.verb.modal in _POSSIBLE:
        return Modality.POSSIBLE
    return _by_tense(sentence.tokens, clause, timex, created)


def _by_tense(tokens: Sequence[Token], clause: Clause, timex: Timex | None, created: Day | None) -> Modality:
    verb = clause.verb
    if verb.modal in ("will", "shall", "must") or planned_infinitive(clause) is not None or _is_due(tokens, verb):
        return Modality.PLANNED
    if verb.tense is Tense.PRESENT and verb.lemma in AWAITING:
        return Modality.PLANNED
    if verb.tense is Tense.PRESENT and not verb.perfect:
        if timex is not None and _ahead(timex, created):
            return Modality.PLANNED
        return Modality.ONGOING if verb.progressive or _since(timex) else Modality.HAPPENED
    return Modality.HAPPENED


def planned_infinitive(clause: Clause) -> VerbGroup | None:
    """The deed that is put into the future: "plans to meet", "is due to sign", "were scheduled to resume"."""
    for verb in clause.others:
        if (
            verb.tense is Tense.INFINITIVE
            and verb.first - clause.verb.head <= 3
            and (verb.controller in bag("verbs", "plan") or verb.controller in _DUE)
        ):
            return verb
    return None


def _is_due(tokens: Sequence[Token], verb: VerbGroup) -> bool:
    """ "The vote is due on 5 May", "is scheduled for Monday", "is expected in June"."""
    following = tokens[verb.head + 1].lower if verb.head + 1 < len(tokens) else ""
    copula = verb.lemma == "be" and following in ("due", "set", "slated")
    return copula or (verb.passive and verb.lemma in ("schedule", "plan", "expect", "slate", "forecast"))


def _ahead(timex: Timex, created: Day | None) -> bool:
    """The date lies after the day of publication; with that day unknown, a present tense with a date looks ahead."""
    if timex.when is None or created is None or timex.when.earliest is None:
        return timex.value not in ("PAST_REF", "PRESENT_REF") and not _since(timex)
    return timex.when.earliest > created


def _since(timex: Timex | None) -> bool:
    return timex is not None and timex.passage.exact.lower().startswith("since")
