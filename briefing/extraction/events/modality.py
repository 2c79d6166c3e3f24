"""Whether a clause tells what happened, goes on, is planned, possible, denied or alleged."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extraction.events.deeds import noun_class
from briefing.language.analysis import Sentence
from briefing.language.clauses import Clause
from briefing.language.lexicon import bag, lines
from briefing.language.tokens import Token
from briefing.language.verb_groups import SPEECH, Tense, VerbGroup
from briefing.model.day import Day
from briefing.model.event import Modality
from briefing.model.timex import Timex

_ALLEGING = frozenset(["allege", "claim", "accuse", "suspect", "suggest"])
_SAID_OF = frozenset(
    ["allege", "report", "claim", "say", "believe", "think", "understand", "suspect", "accuse", "rumour"]
)
_HEARSAY = frozenset(["allegedly", "reportedly", "purportedly", "supposedly"])
_POSSIBLE = frozenset(["could", "may", "might", "would", "can", "should"])
AWAITING = frozenset(["expect", "await", "anticipate", "schedule", "plan"])
_VOICES = frozenset(["source", "sources", "official", "officials", "diplomat", "diplomats", "people"])
_RUMOURS = frozenset(["unconfirmed", "rumour", "rumours", "rumor", "rumors", "hearsay", "gossip"])
_CHARGES = frozenset(["source", "official", "indictment", "complaint", "lawsuit", "rumours", "rumors"])
_RESOLVING = frozenset(["agree", "decide", "pledge", "promise", "vow", "undertake", "offer", "threaten"])
_ORDERING = frozenset(
    ["agree", "resolve", "order", "recommend", "demand", "request", "urge", "propose", "decide", "insist", "ask"]
)
_PROPOSING = frozenset(["propose", "suggest", "schedule", "offer", "call", "request"])
_SETTING = frozenset(["set", "fix", "schedule", "book", "call", "list", "adjourn", "postpone", "move", "convene"])
_DUE = bag("function", "due")


def modality(sentence: Sentence, index: int, timex: Timex | None, created: Day | None) -> Modality:
    """Of the clause at `index`, its controlling clause before it included. `created` tells future from past dates."""
    clause = sentence.clauses[index]
    before = sentence.clauses[index - 1] if index else None
    words = {sentence.tokens[at].lower for at in range(clause.first, clause.last + 1)}
    if clause.verb.lemma == "deny" and denied(clause) is not None:
        return Modality.DENIED
    if before is not None and clause.opener in ("that", "") and before.verb.lemma == "deny":
        return Modality.DENIED
    if said_to_have(clause) is not None or (
        before is not None and clause.opener == "that" and _hearsay(before, sentence)
    ):
        return Modality.ALLEGED
    if words & _HEARSAY or (before is not None and clause.opener == "that" and before.verb.lemma in _ALLEGING):
        return Modality.ALLEGED
    if _unnamed_source(sentence, clause) or (
        clause.verb.passive and clause.verb.lemma in ("allege", "accuse", "suspect")
    ):
        return Modality.ALLEGED
    if before is not None and clause.opener == "that" and _rumoured(sentence, before):
        return Modality.ALLEGED
    if clause.verb.modal == "would" and before is not None and _announced(before):
        return Modality.PLANNED
    if before is not None and clause.opener == "that" and before.verb.lemma in _ORDERING and _is_base(sentence, clause):
        return Modality.PLANNED
    if clause.opener in ("if", "whether") or clause.verb.modal in _POSSIBLE:
        return Modality.POSSIBLE
    return _by_tense(sentence.tokens, clause, timex, created)


def _is_base(sentence: Sentence, clause: Clause) -> bool:
    """ "that checks be restored", "that the Clerk write": what is to be."""
    word = sentence.tokens[clause.verb.first].lower
    return word == "be" or (clause.verb.tense is Tense.PRESENT and word == clause.verb.lemma)


def said_to_have(clause: Clause) -> VerbGroup | None:
    """The deed that a passive of hearsay tells: "is alleged to have forged", "are believed to have left"."""
    if not (clause.verb.passive and clause.verb.lemma in _SAID_OF):
        return None
    told = (verb for verb in clause.others if _tells_before(clause, verb))
    return next((verb for verb in told if verb.first - clause.verb.head <= 2), None)


def _tells_before(clause: Clause, verb: VerbGroup) -> bool:
    """ "to have forged" after any of these, "of forging" and "of having forged" after an accusation."""
    charged = clause.verb.lemma in ("accuse", "suspect") and verb.tense is Tense.GERUND
    return charged or (verb.tense is Tense.INFINITIVE and verb.head - verb.first >= 2)


def denied(clause: Clause) -> VerbGroup | None:
    """The deed in "denied bombing the depot"."""
    told = (verb for verb in clause.others if verb.tense is Tense.GERUND and verb.first == clause.verb.head + 1)
    return next(told, None) if clause.verb.lemma == "deny" else None


def _hearsay(before: Clause, sentence: Sentence) -> bool:
    """ "It has been reported that", "it is alleged that": nobody says by whom."""
    subject = sentence.tokens[max(before.first, before.verb.first - 1)].lower
    return before.verb.passive and before.verb.lemma in _SAID_OF and subject == "it"


def _rumoured(sentence: Sentence, before: Clause) -> bool:
    """ "Unconfirmed reports said that", "rumours claimed that"."""
    subject = {sentence.tokens[at].lower for at in range(before.first, before.verb.first)}
    return bool(subject & _RUMOURS)


def _announced(before: Clause) -> bool:
    """ "said it would ask", "promised that elections would be held": the "will" of one who spoke in the past."""
    return before.verb.lemma in SPEECH and before.verb.tense is Tense.PAST and not before.verb.negated


def _unnamed_source(sentence: Sentence, clause: Clause) -> bool:
    """ "according to two people with knowledge of the talks", "unnamed sources said": nobody can be asked."""
    words = [token.lower for token in sentence.tokens]
    words = words if len(sentence.clauses) == 1 else words[: clause.last + 1]
    at = next(
        (at for at in range(max(0, clause.first - 8), len(words) - 2) if words[at : at + 2] == ["according", "to"]),
        None,
    )
    told = words[at + 2 : at + 7] if at is not None else []
    named = at is not None and any(token.is_name for token in sentence.tokens[at + 2 : at + 6])
    unnamed = any(word in lines("groups") or word in _CHARGES for word in told) and not named
    return unnamed or any(
        words[at] in ("unnamed", "anonymous", "unidentified") and words[at + 1] in _VOICES
        for at in range(len(words) - 1)
    )


def _by_tense(tokens: Sequence[Token], clause: Clause, timex: Timex | None, created: Day | None) -> Modality:
    verb = clause.verb
    to_come = planned_infinitive(clause)
    if to_come is not None and _resolved(verb) and timex and timex.passage.span.end <= tokens[to_come.first].start:
        return Modality.HAPPENED  # "agreed on Monday to buy": the date is that of the agreement
    if verb.modal in ("will", "shall", "must") or to_come is not None or _is_due(tokens, verb):
        return Modality.PLANNED
    if verb.lemma in _PROPOSING and timex is not None and _of_what_is_proposed(tokens, clause, timex, created):
        return Modality.PLANNED
    if verb.tense is Tense.PRESENT and verb.lemma in AWAITING:
        return Modality.PLANNED
    if verb.tense is Tense.PRESENT and not verb.perfect:
        if timex is not None and _ahead(timex, created):
            return Modality.PLANNED
        return Modality.ONGOING if verb.progressive or _since(timex) else Modality.HAPPENED
    return Modality.PLANNED if _set_for(tokens, verb, timex, created) else Modality.HAPPENED


def _set_for(tokens: Sequence[Token], verb: VerbGroup, timex: Timex | None, created: Day | None) -> bool:
    """ "The judge has set the hearing for 4 May": the day is the hearing's, and is to come."""
    if timex is None or verb.lemma not in _SETTING or not _ahead(timex, created):
        return False
    before = [token.lower for token in tokens if token.end <= timex.passage.span.start]
    return before[-1:] in (["for"], ["to"], ["until"])


def _resolved(verb: VerbGroup) -> bool:
    return verb.lemma in _RESOLVING and verb.tense is Tense.PAST


def _of_what_is_proposed(tokens: Sequence[Token], clause: Clause, timex: Timex, created: Day | None) -> bool:
    """ "proposed a fourth round on 10 February": the day stands after a deed that is to come, and is not over."""
    start = timex.passage.span.start
    between = [token for token in tokens[clause.verb.head + 1 : clause.last + 1] if token.end <= start]
    if not between or (
        not noun_class(frozenset(token.lower for token in between))
        and "round" not in {token.lower for token in between}
    ):
        return False
    earliest = timex.when.earliest if timex.when else None
    return between[-1].lower == "for" or earliest is None or created is None or earliest > created


def planned_infinitive(clause: Clause) -> VerbGroup | None:
    """The deed that is put into the future: "plans to meet", "is due to sign", "were scheduled to resume"."""
    for verb in clause.others:
        if (
            verb.tense is Tense.INFINITIVE
            and verb.first - clause.verb.head <= 3
            and (verb.controller in bag("verbs", "plan") or verb.controller in _DUE)
        ):
            return verb
        if clause.verb.lemma == "be" and verb.tense is Tense.INFINITIVE and verb.first == clause.verb.head + 1:
            return verb  # "is to meet the leaders on Friday"
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
