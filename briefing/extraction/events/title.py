"""The title of an event, from words of the source: who did what to whom, where; at most 90 characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.extraction.actors.cast import Cast
from briefing.extraction.events.fitting import LONGEST, brief, capital, shortened, unheaded, unlabelled
from briefing.extraction.events.places import Place
from briefing.extraction.events.printed import is_particle, phrase
from briefing.extraction.events.relatives import Relative, owner, relative
from briefing.language.analysis import Sentence
from briefing.language.clauses import Clause
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.language.verb_groups import ADVERBS, PREPOSITIONS, Tense, VerbGroup
from briefing.language.verbs import Form, forms, past_of
from briefing.model.span import Span

_APART = frozenset("–—-;")
_CUT = frozenset(["-", ",", ";", ":", "–", "—", "(", "”", '"', "“", "»", "«"])
PRONOUN_SUBJECTS = frozenset(["he", "she", "they", "it", "i", "we", "you", "this", "these", "there"])
_MEETING = {"sit-down": "met"}  # "sat down with X" is shown as "met X", the one verb that is not the source's own


@dataclass(frozen=True, slots=True)
class Wording:
    """What a title is cut from. `dated` are the spans of its time expressions, `stands_in` the words of whoever is
    meant where the clause has a pronoun or no subject of its own, "" where nobody knows."""

    text: str
    sentence: Sentence
    clause: Clause
    cast: Cast
    place: Place | None
    dated: Sequence[Span]
    stands_in: str


def title(words: Wording) -> str:
    """Subject, verb and object in words of the source; "" where one of them is missing."""
    tokens, clause = words.sentence.tokens, words.clause
    verb, last = clause.verb, object_end(words.sentence, clause)
    hangs_on = relative(tokens, words.sentence.groups, clause)
    who = _who(words, hangs_on)
    if not who and verb.first > 0 and any(token.is_word for token in tokens[: verb.first]):
        return ""
    met = _MEETING.get(f"{verb.lemma}-{tokens[verb.head + 1].lower}" if verb.head + 1 < len(tokens) else "")
    what = phrase(words.text, words.sentence, verb.head + (3 if met else 1), last, words.cast, words.dated)
    if hangs_on is not None and hangs_on.is_object:
        what = " ".join(part for part in (_inner(antecedent(words, hangs_on)), what) if part)
    if not what and not verb.passive and verb.lemma in bag("verbs", "transitive"):
        return ""
    told = met or _passive(words) or _verb(words.text, tokens, verb)
    made = " ".join(part for part in (brief(unheaded(who)), told, what) if part).replace(" '", "'").replace(" ’", "’")
    place = words.place
    where = place.phrase.of(words.text) if place and place.name.of(words.text) not in made else ""
    if where and len(made) + len(where) < LONGEST:
        made = f"{made} {where}"
    particle = tokens[verb.head + 1].text if what and is_particle(words.sentence, verb.head + 1) else ""
    return shortened(capital(made), particle)


def _who(words: Wording, hangs_on: Relative | None) -> str:
    """The subject as printed, what a relative pronoun hangs on, or the words that stand in for a pronoun."""
    if hangs_on is not None and not hangs_on.is_object:
        return antecedent(words, hangs_on)
    clause = words.clause
    if hangs_on is not None:
        clause = replace(clause, first=hangs_on.pronoun + 1)
    who = subject(words.text, words.sentence, clause, words.cast, words.dated)
    if who.lower() in PRONOUN_SUBJECTS:
        return words.stands_in or who
    if who.lower().startswith("whose "):
        return _owned(words, who[len("whose ") :])
    if who.lower().endswith((" who", " which", " that")) or who.lower() in ("who", "which", "that"):
        return words.stands_in
    return who or words.stands_in


def _owned(words: Wording, whose: str) -> str:
    """ "Baran, whose father died": whose father it was, by the name or noun before; "" where there is none."""
    tokens, verb = words.sentence.tokens, words.clause.verb.first
    pronoun = next(at for at in range(verb - 1, -1, -1) if tokens[at].lower == "whose")
    held = owner(tokens, words.sentence.groups, pronoun)
    if held is None:
        return ""
    mark = "’" if "’" in words.text else "'"
    return f"{phrase(words.text, words.sentence, *held, words.cast, words.dated)}{mark}s {whose}"


def _inner(nouns: str) -> str:
    """Nouns that opened a sentence, as they are printed inside one: "a ceasefire"."""
    first = nouns.partition(" ")[0].lower()
    return nouns[:1].lower() + nouns[1:] if first in bag("function", "determiners") else nouns


def antecedent(words: Wording, hangs_on: Relative) -> str:
    """The nouns that a relative clause hangs on, people by their surnames."""
    tree, verb = words.sentence.tree, words.clause.verb.head
    if tree is not None and tree.relations[verb] == "acl" and tree.heads[verb] < hangs_on.pronoun:
        first, last = tree.phrase(tree.heads[verb])
        while first < last and words.sentence.tokens[first].lower in bag("function", "prepositions"):
            first += 1
        if all(token.is_name for token in words.sentence.tokens[last + 1 : hangs_on.last + 1]):
            last = max(last, hangs_on.last)  # "the ferry Padma Rani"
        return phrase(words.text, words.sentence, first, last, words.cast, words.dated)
    return phrase(words.text, words.sentence, hangs_on.first, hangs_on.last, words.cast, words.dated)


def subject(text: str, sentence: Sentence, clause: Clause, cast: Cast, dated: Sequence[Span]) -> str:
    """The subject of a clause as printed, people by their surnames, times and what stands before it left out."""
    tokens, tied = sentence.tokens, _tied(sentence, clause, dated)
    if tied is not None:
        return unlabelled(phrase(text, sentence, *tied, cast, dated).split())
    start = _subject_start(tokens, clause)
    words = phrase(text, sentence, start, clause.verb.first - 1, cast, dated).split()
    closing = "," if any("," in word for word in words) and tokens[clause.verb.first - 1].text == "," else ""
    return unlabelled(words) + closing


def _tied(sentence: Sentence, clause: Clause, dated: Sequence[Span]) -> tuple[int, int] | None:
    """First and last token of the subject by the tree, where it is the clause's own and stands before its verb.

    A name is never cut, wherever the tree hangs its parts.
    """
    tree = sentence.tree
    noun = tree.subject(clause.verb.head) if tree is not None else None
    if tree is None or noun is None or not sentence.tokens[noun].is_word:
        return None
    first, last = tree.phrase(noun)
    while last + 1 < clause.verb.first and sentence.tokens[last + 1].is_name:
        last += 1
    while first > clause.first and sentence.tokens[first].is_name and sentence.tokens[first - 1].is_name:
        first -= 1
    between = (token.text for token in sentence.tokens[last + 1 : clause.verb.first])
    if sentence.tokens[first].lower in ("and", "or") or not _APART.isdisjoint(between):
        return None  # "talks between X and Y", "GENEVA, Oct 15 – Thorne left": the rules see further
    return (_opened(sentence, clause, first, dated), last) if last < clause.verb.first else None


def _opened(sentence: Sentence, clause: Clause, first: int, dated: Sequence[Span]) -> int:
    """ "A container misdeclared as | ceramics exploded": nouns after a preposition are no subject, unless the
    preposition opens the clause."""
    tokens = sentence.tokens
    start = clause.first
    before = tokens[start:first]
    whole = all(token.is_word for token in before) and tokens[start].lower not in PREPOSITIONS | ADVERBS | {"as"}
    cut = bool(before) and before[-1].lower in PREPOSITIONS | {"as"}
    timed = any(span.start <= token.start < span.end for span in dated for token in before)
    return start if cut and whole and not timed else first


def _subject_start(tokens: Sequence[Token], clause: Clause) -> int:
    """After the last comma or dash before the verb that closes a fronted phrase, unless it closes an apposition."""
    commas = [at for at in range(clause.first, clause.verb.first) if tokens[at].text in _CUT - {"("}]
    if not commas:
        return clause.first
    if all(tokens[at].lower in ADVERBS for at in range(commas[-1] + 1, clause.verb.first)):
        return commas[-3] + 1 if len(commas) > 2 else clause.first  # "Silva, the minister, resigned"
    return commas[-1] + 1


def object_end(sentence: Sentence, clause: Clause) -> int:
    tokens = sentence.tokens
    end = clause.verb.head
    heads = {group.first for group in sentence.groups}
    while end + 1 <= clause.last:
        following = tokens[end + 1]
        if (
            following.text in _CUT
            or _goes_on(sentence, heads, end + 1)
            or (following.text in ".!?…" and end + 1 == clause.last)
        ):
            break
        end += 1
    return end


def _goes_on(sentence: Sentence, verbs: set[int], at: int) -> bool:
    """ "inspected the hall and found": another deed begins here."""
    tree = sentence.tree
    if sentence.tokens[at].lower not in ("and", "but"):
        return False
    verb = tree is not None and at + 1 < len(tree.tags) and tree.tags[at + 1] == "VERB"
    return at + 1 in verbs or verb


def _verb(text: str, tokens: Sequence[Token], verb: VerbGroup) -> str:
    """The simple past for what happened; the source's own words for a passive, a future or a possibility."""
    if (
        verb.tense is Tense.PAST
        and not verb.passive
        and not verb.progressive
        and verb.lemma not in ("be", "have", "do")
    ):
        return past_of(verb.lemma)
    return Span(tokens[verb.first].start, tokens[verb.head].end).of(text)


def _passive(words: Wording) -> str:
    """ "was arrested and transferred": the second verb with the word that makes it passive too; "" for any other."""
    clause, tokens = words.clause, words.sentence.tokens
    before = [one.verb for one in words.sentence.clauses if one.verb.head < clause.verb.first]
    if not clause.shared or not before or not before[-1].passive or clause.verb.passive:
        return ""
    following = tokens[clause.verb.head + 1].lower if clause.verb.head + 1 < len(tokens) else ""
    bare = following in bag("function", "prepositions") | {"to"} or not following.isalnum()
    participle = Form.PARTICIPLE in forms().get(tokens[clause.verb.head].lower, {})
    if not (bare and participle and clause.verb.lemma in bag("verbs", "done to")):
        return ""
    return f"{tokens[before[-1].first].text} {tokens[clause.verb.head].text}"
