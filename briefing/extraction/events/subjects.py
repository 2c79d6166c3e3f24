"""Who is meant where a clause has a pronoun for its subject, or none of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.join import called
from briefing.extraction.events.dating import Times
from briefing.extraction.events.modality import planned_infinitive
from briefing.extraction.events.relatives import relative
from briefing.extraction.events.title import PRONOUN_SUBJECTS, Wording, antecedent, subject
from briefing.extraction.quotations.pronouns import Pronouns
from briefing.extraction.quotations.voices import is_person_noun
from briefing.language.analysis import Analysis, Sentence
from briefing.language.clauses import Clause
from briefing.language.verb_groups import ADVERBS, DETERMINERS, PREPOSITIONS, SPEECH
from briefing.model.actor import Actor, ActorKind
from briefing.model.event import Part, Participation
from briefing.model.span import Span

_ONE = ("he", "she")
_SAILING = frozenset(["leave", "sail", "sink", "dock", "anchor", "founder", "capsize", "arrive", "collide", "drift"])
_MANY = frozenset(["police", "people", "men", "women", "children", "troops", "staff", "militia", "crew"])
_SEVERAL = frozenset(["and", "or"])
_BACK = 3  # sentences that a pronoun may reach back


@dataclass(frozen=True, slots=True)
class Subjects:
    """The clauses of one source with what was said before each of them."""

    analysis: Analysis
    cast: Cast
    times: Times
    told: Pronouns

    def words(self, index: int, sentence: Sentence, number: int) -> str:
        """Words of the source for the subject of a clause that has a pronoun or nothing there; "" if not known."""
        clause = sentence.clauses[number]
        if clause.shared:
            return self._shared(index, sentence, number)
        pronoun = pronoun_of(sentence, clause).lower()
        if pronoun == "she" and (vessel := self._vessel(index, sentence)):
            return vessel
        if pronoun in _ONE:
            person = self.person(index, sentence, number)
            return called(person.name) if person else self._nearest(index, sentence, number, is_person)
        if pronoun == "they":
            pair = next(self._pairs(index, sentence, number), "")
            return pair or self._nearest(index, sentence, number, are_several)
        return self._thing(index, sentence, number) if pronoun == "it" else ""

    def _nearest(self, index: int, sentence: Sentence, number: int, fits: Callable[[str], bool]) -> str:
        """The subject of the clause before, or of the sentence before, where it can be what the pronoun means."""
        if number:
            before = sentence.clauses[number - 1]
            own = self._shared(index, sentence, number - 1) if before.shared else self._own(sentence, before)
        else:
            near = next(self._before(index, sentence), None)
            own = self._own(near, near.clauses[0]) if near is not None and near.clauses else ""
        bare = own.partition(",")[0]
        return bare if fits(bare) else ""

    def _thing(self, index: int, sentence: Sentence, number: int) -> str:
        """What "it" stands for: the subject of the clause before, here or in the sentence before, if nobody is."""
        asked = sentence.clauses[number].verb
        for at in reversed(range(number)):
            if sentence.clauses[at].verb.lemma in SPEECH and asked.modal not in ("would", "will"):
                return ""  # "The port says it arrived": the port, or what it tells of
            own = self._own(sentence, sentence.clauses[at]) if not sentence.clauses[at].shared else ""
            own = own if own and own.lower() not in PRONOUN_SUBJECTS else self.words(index, sentence, at)
            if own:
                return "" if self._is_somebody(sentence, sentence.clauses[at]) else self._told_of(own)
        near = next(self._before(index, sentence), None)
        if near is None or not near.clauses or self._is_somebody(near, near.clauses[0]):
            return ""
        return self._told_of(self._own(near, near.clauses[0]))

    def _is_somebody(self, sentence: Sentence, clause: Clause) -> bool:
        start, end = sentence.tokens[clause.first].start, sentence.tokens[clause.verb.first].start
        return self._first(Span(start, max(start, end))) is not None

    def _told_of(self, words: str) -> str:
        lead = words.partition(" ")[0].lower()
        return "" if lead in PRONOUN_SUBJECTS or lead in ("whose", "which", "who", "that") else words

    def _vessel(self, index: int, sentence: Sentence) -> str:
        """ "The Kalev Star left. She met bad weather": no person, but what sails, by its name."""
        near = next(self._before(index, sentence), None)
        if near is None or not near.clauses or near.clauses[0].verb.lemma not in _SAILING:
            return ""
        own = self._own(near, near.clauses[0]).split()
        named = own[:1] == ["The"] and len(own) > 1 and own[1][0].isupper()
        return "" if not named or self._first(near.span) else " ".join(own)

    def joined(
        self, found: tuple[Participation, ...], index: int, sentence: Sentence, number: int
    ) -> tuple[Participation, ...]:
        """With the person meant by a pronoun or by no subject at all, and the question whether that is right."""
        clause = sentence.clauses[number]
        pronoun = pronoun_of(sentence, clause)
        person = self.person(index, sentence, number) if pronoun.lower() in _ONE or clause.shared else None
        if person is None or any(one.actor_id == person.id for one in found):
            return found
        doubt = f"'{pronoun}' is read as {person.name}" if pronoun.lower() in _ONE else ""
        passive = clause.verb.passive and planned_infinitive(clause) is None
        part = Part.RECEIVING if passive else Part.ACTING
        return (Participation(person.id, part, person.side, doubt), *found)

    def person(self, index: int, sentence: Sentence, number: int) -> Actor | None:
        """The first person of the nearest clause before, in this sentence or among those just before it."""
        pronoun = pronoun_of(sentence, sentence.clauses[number]).lower()
        for clause in reversed(sentence.clauses[:number]):
            start, end = sentence.tokens[clause.first].start, sentence.tokens[clause.verb.first].start
            found = self._first(Span(start, end), pronoun)
            if found is not None:
                return found
            one = pronoun_of(sentence, clause).lower() in _ONE
            if not clause.shared and not one and not _relative_who(sentence, clause):
                return None  # somebody or something else is the subject
        for before in self._before(index, sentence):
            if before.clauses:
                start, end = before.span.start, before.tokens[before.clauses[0].verb.first].start
                found = self._first(Span(start, max(start, end)), pronoun)
                if found is not None:
                    return found
        pronouns = (pronoun_of(sentence, clause).lower() for clause in sentence.clauses)
        spoken_of = next((pronoun for pronoun in pronouns if pronoun in _ONE), "")
        return self.told.meant(spoken_of, sentence, sentence.span.start) if spoken_of else None

    def _before(self, index: int, sentence: Sentence) -> Iterator[Sentence]:
        """The sentences before in the same block, nearest first; those of the block above where one opens its own."""
        lines = self.analysis.sentences
        opens = index > 0 and lines[index - 1].block != sentence.block
        block = lines[index - 1].block if opens else sentence.block
        for before in reversed(lines[max(0, index - _BACK) : index]):
            if before.block == block and before.trusted:
                yield before

    def _shared(self, index: int, sentence: Sentence, number: int) -> str:
        """The subject that a coordinated verb shares: that of the clause it goes on from."""
        owner = next((at for at in range(number - 1, -1, -1) if not sentence.clauses[at].shared), None)
        own = self._own(sentence, sentence.clauses[owner]) if owner is not None else ""
        if own and own.lower() not in PRONOUN_SUBJECTS:
            return own
        if owner is not None and pronoun_of(sentence, sentence.clauses[owner]):
            return self.words(index, sentence, owner)
        person = self.person(index, sentence, number)
        return called(person.name) if person else ""

    def _own(self, sentence: Sentence, clause: Clause) -> str:
        """The subject of a clause, of the main clause where it holds a relative one: "the war, which began"."""
        if clause.verb.first == clause.first:
            return ""
        text = self.analysis.text.text
        dated = [timex.passage.span for timex in self.times.within(sentence.span)]
        hangs_on = relative(sentence.tokens, sentence.groups, clause)
        if hangs_on is not None and hangs_on.pronoun >= clause.first:
            return antecedent(Wording(text, sentence, clause, self.cast, None, dated, ""), hangs_on)
        if hangs_on is not None:
            clause = replace(clause, first=hangs_on.pronoun + 1)
        return subject(text, sentence, clause, self.cast, dated)

    def _pairs(self, index: int, sentence: Sentence, number: int) -> Iterator[str]:
        """Two people joined by "and" in the words before, nearest first, by their surnames."""
        start = sentence.tokens[sentence.clauses[number].verb.first].start
        for span in (Span(sentence.span.start, start), *(before.span for before in self._before(index, sentence))):
            people = [one for one in self.cast.within(span) if one[1].kind is ActorKind.PERSON]
            for one, two in zip(people[-2::-1], people[:0:-1], strict=True):
                if self.analysis.text.text[one[0].end : two[0].start].strip() == "and":
                    yield f"{called(one[1].name)} and {called(two[1].name)}"

    def _first(self, span: Span, pronoun: str = "") -> Actor | None:
        """The first person named there who may be a he, or a she, where one of these is asked for."""
        if span.start >= span.end:
            return None
        people = (one for _, one in self.cast.within(span) if one.kind is ActorKind.PERSON)
        return next((one for one in people if self.told.may_be(one, pronoun)), None)


def is_person(words: str) -> bool:
    """A noun for one person with its article: "the accused", "the ringleader", "a young officer"."""
    parts = words.lower().split()
    if not parts or parts[0] not in DETERMINERS or not _SEVERAL.isdisjoint(parts):
        return False
    head = _head(parts)
    return is_person_noun(head)


def are_several(words: str) -> bool:
    """A noun of several: "Unions", "the two sides", "police"."""
    parts = words.lower().split()
    if not parts or parts[0] in PRONOUN_SUBJECTS:
        return False
    head = _head(parts)
    return head in _MANY or " and " in f" {words} " or (head.endswith("s") and not head.endswith(("ss", "us", "is")))


def _head(parts: list[str]) -> str:
    return parts[next((at for at, word in enumerate(parts) if at and word in PREPOSITIONS), len(parts)) - 1]


def pronoun_of(sentence: Sentence, clause: Clause) -> str:
    """The pronoun that is the subject of a clause as printed, adverbs passed over; "" for any other subject."""
    at = clause.verb.first - 1
    while at > clause.first and (sentence.tokens[at].lower in ADVERBS or sentence.tokens[at].lower.endswith("ly")):
        at -= 1
    word = sentence.tokens[at].text if at >= clause.first else ""
    return word if word.lower() in PRONOUN_SUBJECTS else ""


def _relative_who(sentence: Sentence, clause: Clause) -> bool:
    return clause.verb.first > 0 and sentence.tokens[clause.verb.first - 1].lower == "who"
