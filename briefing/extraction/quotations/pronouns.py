"""Whom "he" or "she" means: the subject of the sentences before, as far as the text tells who is a he and who a she."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.gazetteer import forenames
from briefing.language.analysis import Analysis, Sentence
from briefing.language.lexicon import bag
from briefing.model.actor import Actor, ActorKind
from briefing.model.span import Span

_GENDERS = ("he", "she")
_OWN = {"his": "he", "himself": "he", "her": "she", "herself": "she"}
_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.STATE})
_REACH = 4000  # characters back to somebody of the right gender
_NEAR = 2000  # characters back to somebody of whom the text tells no gender
_SENTENCES = 6


@dataclass(frozen=True, slots=True)
class Pronouns:
    """`genders` holds "he" or "she" by actor, for those of whom the text tells it."""

    analysis: Analysis
    cast: Cast
    genders: dict[str, str]

    def meant(self, pronoun: str, sentence: Sentence, before: int) -> Actor | None:
        """The person that `pronoun`, in `sentence` and not after the offset `before`, stands for; the body for "it"."""
        lines = self.analysis.sentences
        if pronoun == "it":
            return self._body(sentence, bisect_left(lines, sentence.span, key=lambda one: one.span))
        at = bisect_left(lines, sentence.span, key=lambda one: one.span)
        for line in (sentence, *reversed(lines[max(0, at - _SENTENCES) : at])):
            if line.block != sentence.block:
                break
            subject = self._subject(line, before, pronoun)
            if subject is not None:
                return subject
        start = self.analysis.text.blocks[sentence.block].span.start
        return self._latest(pronoun, start, before) or self._further(pronoun, before)

    def _body(self, sentence: Sentence, at: int) -> Actor | None:
        """The one body or state that is named before the first verb of the sentence before."""
        before = self.analysis.sentences[at - 1] if at else sentence
        if before.block != sentence.block or not before.clauses or at == 0:
            return None
        span = Span(before.span.start, max(before.span.start, before.tokens[before.clauses[0].verb.first].start))
        bodies = {actor.id: actor for _, actor in self.cast.within(span) if actor.kind in _BODIES}
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def _subject(self, line: Sentence, before: int, pronoun: str) -> Actor | None:
        verb = line.tokens[line.clauses[0].verb.first].start if line.clauses else line.span.end
        span = Span(line.span.start, max(line.span.start, min(verb, before)))
        people = [actor for _, actor in self.cast.within(span) if actor.kind is ActorKind.PERSON]
        return next((one for one in people or self._by_role(line, span) if self.may_be(one, pronoun)), None)

    def _by_role(self, line: Sentence, span: Span) -> list[Actor]:
        """ "the Colonel declared": the only one of that role named before."""
        words = [word for word in line.tokens if word.start >= span.start and word.end <= span.end]
        named = pairwise(words)
        roles = (self.cast.in_role(two.lower, two.start) for one, two in named if one.lower == "the")
        return [holders[0] for holders in roles if len(holders) == 1]

    def may_be(self, actor: Actor, pronoun: str) -> bool:
        known = self.genders.get(actor.id)
        return known is None or pronoun not in _GENDERS or known == pronoun

    def _latest(self, pronoun: str, start: int, before: int) -> Actor | None:
        named = [actor for _, actor in self.cast.within(Span(start, max(start, before)))]
        people = [actor for actor in named if actor.kind is ActorKind.PERSON and self.may_be(actor, pronoun)]
        return people[-1] if people else None

    def _further(self, pronoun: str, before: int) -> Actor | None:
        named = self.cast.within(Span(max(0, before - _REACH), before))
        known = [actor for _, actor in named if self.genders.get(actor.id) == pronoun]
        return known[-1] if known else self._latest(pronoun, max(0, before - _NEAR), before)


def pronouns(analysis: Analysis, cast: Cast) -> Pronouns:
    votes: dict[str, Counter[str]] = {}
    told = _by_words(cast)
    known = {actor.id for actor, _ in told}
    # A word that tells it goes before the use of pronouns, which may mean somebody else.
    used = [one for one in _by_use(analysis, cast) if one[0].id not in known]
    known |= {actor.id for actor, _ in used}
    named = [one for one in _by_name(cast) if one[0].id not in known]
    for actor, gender in (*told, *used, *named):
        votes.setdefault(actor.id, Counter())[gender] += 1
    ranked = {id_: count.most_common(2) for id_, count in votes.items()}
    genders = {id_: best[0][0] for id_, best in ranked.items() if len(best) == 1 or best[0][1] > best[1][1]}
    return Pronouns(analysis, cast, genders)


def _by_words(cast: Cast) -> list[tuple[Actor, str]]:
    """By the title before a name or in it, and by the words of a printed role."""
    found = []
    for actor in cast.actors:
        if actor.kind is not ActorKind.PERSON:
            continue
        words = [word for role in actor.roles for word in role.text.lower().split()]
        for mention in actor.mentions:
            words += [word.rstrip(",") for word in mention.prefix.lower().split()[-1:]] + mention.exact.lower().split()[
                :1
            ]
            if mention.suffix.startswith(", "):
                words += mention.suffix[2:].lower().partition(",")[0].split()
        found += [(actor, gender) for gender in _GENDERS if bag("genders", gender) & set(words)]
    return found


def _by_name(cast: Cast) -> list[tuple[Actor, str]]:
    """By the given name that opens a longer one, where nothing else tells it."""
    found = []
    for actor in cast.actors:
        given, _, more = actor.name.partition(" ")
        if actor.kind is ActorKind.PERSON and more and given in forenames() - bag("genders", "either is called"):
            found.append((actor, "she" if given in bag("genders", "she is called") else "he"))
    return found


def _by_use(analysis: Analysis, cast: Cast) -> list[tuple[Actor, str]]:
    """Where a sentence names one person alone: by its "his" or "her", by the pronoun that opens the next one."""
    found = list[tuple[Actor, str]]()
    for line, after in pairwise(analysis.sentences):
        people = {actor.id: actor for _, actor in cast.within(line.span) if actor.kind is ActorKind.PERSON}
        named = min((span.end for span, actor in cast.within(line.span) if actor.id in people), default=0)
        # "Her brother, Ove, laughed": what stands before the name belongs to somebody else.
        words = {token.lower for token in line.tokens if token.start >= named}
        genders = {gender for word, gender in _OWN.items() if word in words}
        if after.tokens and after.block - line.block <= 1 and after.tokens[0].lower in _GENDERS:
            genders.add(after.tokens[0].lower)
        if len(genders) != 1:
            continue
        found += [(actor, min(genders)) for actor in people.values() if len(people) == 1]
    return found
