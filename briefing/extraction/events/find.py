"""The events of one source: a clause is a candidate, a deed with a date or with actors is an event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.join import called
from briefing.extraction.events.born import born
from briefing.extraction.events.dating import Dating, Times, datings
from briefing.extraction.events.deeds import deed_of, noun_class, tells_a_deed
from briefing.extraction.events.modality import AWAITING, denied, modality, planned_infinitive, said_to_have
from briefing.extraction.events.participants import participants
from briefing.extraction.events.places import Place, place_of
from briefing.extraction.events.reported import reported
from briefing.extraction.events.rows import row_events
from briefing.extraction.events.subjects import Subjects, pronoun_of
from briefing.extraction.events.title import PRONOUN_SUBJECTS, Wording, title
from briefing.extraction.events.told_twice import told_once
from briefing.extraction.quotations.pronouns import Pronouns, pronouns
from briefing.language.analysis import Analysis, Sentence
from briefing.language.clauses import Clause
from briefing.language.lexicon import bag
from briefing.language.quotation_marks import DEEPEST
from briefing.language.verb_groups import Tense, VerbGroup
from briefing.model.day import Day
from briefing.model.event import Event, Modality, Part, Participation
from briefing.model.source import BlockKind
from briefing.model.span import Span, passage
from briefing.model.statement import Speech, Statement
from briefing.model.timex import Timex

_NO_VERBS = frozenset(["NOUN", "PROPN", "ADP", "DET", "NUM"])
_ROW = -1  # rows of a table stay apart from each other
_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def events(
    source_id: str,
    analysis: Analysis,
    cast: Cast,
    statements: Sequence[Statement],
    timexes: Sequence[Timex],
    created: Day | None,
) -> tuple[Event, ...]:
    """Events in reading order. Their `when` is what their own expression gives, else None."""
    reader = _Reader(source_id, analysis, cast, Times(timexes), _Quotes(statements), pronouns(analysis, cast), created)
    rows = row_events(source_id, analysis, reader.times, cast)
    covered = [event.passages[0].span for event in rows]
    starts = [span.start for span in covered]
    found = list(rows)
    for index, sentence in enumerate(analysis.sentences):
        place = bisect_right(starts, sentence.span.start) - 1
        inside = place >= 0 and covered[place].overlaps(sentence.span)
        asks = sentence.tokens[-1].text == "?"
        if sentence.trusted and sentence.kind not in _HEADINGS and not inside and not asks:
            found.extend(born(source_id, analysis, sentence, cast, reader.times))
            found.extend(reader.of_sentence(index, sentence))
    found.sort(key=lambda event: (event.passages[0].span, event.id))
    told = {event.id for event in rows}
    return told_once(found, [_ROW if event.id in told else _home(analysis, event) for event in found])


def _home(analysis: Analysis, event: Event) -> int:
    sentence = analysis.sentence_at(event.passages[0].span.start)
    return sentence.span.start if sentence else event.passages[0].span.start


class _Quotes:
    """The direct statements by place."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        direct = [one for one in statements if one.kind is Speech.DIRECT]
        self._direct = sorted(direct, key=lambda one: one.content.span)
        self._starts = [one.content.span.start for one in self._direct]
        self.spans = [one.content.span for one in self._direct]

    def holding(self, span: Span) -> Statement | None:
        at = bisect_right(self._starts, span.start) - 1
        if at >= 0 and self._direct[at].passage.span.overlaps(span):
            return self._direct[at]
        return None


@dataclass(frozen=True, slots=True)
class _Reader:
    source_id: str
    analysis: Analysis
    cast: Cast
    times: Times
    quotes: _Quotes
    told: Pronouns
    created: Day | None

    def of_sentence(self, index: int, sentence: Sentence) -> Iterator[Event]:
        for number, (clause, dating) in enumerate(
            zip(sentence.clauses, datings(sentence, self.times, self.quotes.spans), strict=True)
        ):
            event = self._of_clause(index, sentence, number, clause, dating)
            if event is not None:
                yield event

    def _of_clause(self, index: int, sentence: Sentence, number: int, clause: Clause, dating: Dating) -> Event | None:
        tokens, text = sentence.tokens, self.analysis.text.text
        if clause.verb.modal == "can" and tokens[clause.first].lower in ("a", "an"):
            return None  # "An exchange can be checked on the same day": of its kind, not of one
        verb = planned_infinitive(clause) or said_to_have(clause) or denied(clause) or clause.verb
        dated = [timex.passage.span for timex in self.times.within(sentence.span)]
        place = place_of(tokens, clause.first, clause.last, self.cast, dated)
        if _is_no_verb(sentence, clause):
            return None
        if place is not None and not _is_where(sentence, clause, place):
            place = None
        where = place.name if place else None
        cast = participants(tokens, clause, verb, self.cast, "", where, text)
        together = sum(one.part is Part.ACTING for one in cast) > 1  # "Manalo and Marsudi met"
        beside = together or any(one.part is Part.RECEIVING for one in cast)
        kind = deed_of(tokens, verb, clause.first, clause.last, beside) or self._noun(
            sentence, clause, verb is clause.verb
        )
        mood = modality(sentence, number, dating.timex, self.created)
        if _habit(sentence, clause, dating, self.created) or self._is_headline(sentence, clause):
            return None
        if not _worth(clause, kind, dating, mood, len(cast), tells_a_deed(tokens, verb) or _awaits(verb)):
            return None
        span = _span(sentence, clause)
        statement = self.quotes.holding(span)
        subjects = Subjects(self.analysis, self.cast, self.times, self.told)
        cast = subjects.joined(
            participants(tokens, clause, verb, self.cast, kind, where, text), index, sentence, number
        )
        stands_in = subjects.words(index, sentence, number) or self._speaker(sentence, clause, statement)
        wording = Wording(text, sentence, clause, self.cast, place, dated, stands_in)
        words = reported(wording) or title(wording)
        if not words:
            return None
        return self._event(span, words, kind, mood, dating, place, cast, statement)

    def _speaker(self, sentence: Sentence, clause: Clause, statement: Statement | None) -> str:
        """The surname of whoever says "I" in a statement, "" elsewhere."""
        if statement is None or pronoun_of(sentence, clause) != "I" or _tells_of_me(sentence, clause):
            return ""
        speaker = self.cast.known(statement.speaker_id)
        return called(speaker.name) if speaker else ""

    def _is_headline(self, sentence: Sentence, clause: Clause) -> bool:
        """The clause stands in the quoted title of another text: our report “Envoy leaves without a deal”."""
        verb = sentence.tokens[clause.verb.head].start
        last = bisect_right(self.analysis.quoted, verb, key=lambda one: one.outer.start)
        held = [one for one in self.analysis.quoted[max(0, last - DEEPEST) : last] if verb < one.inner.end]
        for one in held:
            before = [word.lower for word in sentence.tokens if word.end <= one.outer.start][-1:]
            if before and before[0] in bag("claims", "works") and self.quotes.holding(one.inner) is None:
                return True
        return False

    def _noun(self, sentence: Sentence, clause: Clause, finite: bool) -> str:
        """A possible or future clause is classed by the noun of deeds that is its subject."""
        if not finite or clause.verb.tense not in (Tense.FUTURE, Tense.MODAL):
            return ""
        return noun_class({sentence.tokens[at].lower for at in range(clause.first, clause.verb.first)})

    def _event(
        self,
        span: Span,
        words: str,
        kind: str,
        mood: Modality,
        dating: Dating,
        place: Place | None,
        cast: tuple[Participation, ...],
        statement: Statement | None,
    ) -> Event:
        text, timex = self.analysis.text.text, dating.timex
        if statement is not None and statement.speaker_id and all(p.actor_id != statement.speaker_id for p in cast):
            cast = (*cast, Participation(statement.speaker_id, Part.SPEAKER))
        when = timex.when if timex else None
        return Event(
            id=f"{self.source_id}:e{span.start}",
            title=words,
            when=when,
            passages=(passage(self.source_id, text, span),),
            timex_id=timex.id if timex else None,
            extracted_when=when,
            event_class=kind,
            modality=mood,
            length=dating.length.value if dating.length else None,
            place=place.name.of(text) if place else "",
            participants=cast,
            in_quote=statement is not None,
            confidence=min(_score(kind, dating, place, cast, statement is not None), _surest(words)),
        )


def _tells_of_me(sentence: Sentence, clause: Clause) -> bool:
    """ "I spoke to my colleague": with a name for the one word the other would mean somebody else."""
    words = {token.lower for token in sentence.tokens[clause.verb.head : clause.last + 1]}
    return not words.isdisjoint(["my", "me", "our", "us", "we"])


def _is_no_verb(sentence: Sentence, clause: Clause) -> bool:
    """What looks like a verb is a noun in the tree: "air tests tomorrow"."""
    tree = sentence.tree
    return tree is not None and tree.tags[clause.verb.head] in _NO_VERBS and clause.verb.first == clause.verb.head


def _is_where(sentence: Sentence, clause: Clause, place: Place) -> bool:
    """The place hangs on the verb of the clause by the tree, on no other verb: "accusing them of spying at Poti"."""
    tree = sentence.tree
    if tree is None:
        return True
    at = tree.top(sentence.token_at(place.name.start), sentence.token_at(place.name.end - 1))
    heads = {group.head for group in sentence.groups}
    if any(sentence.tokens[one].lower in bag("voices", "nouns") for one in tree.above(at)):
        return False  # "from an uncle in Lyon"
    verb = next((one for one in tree.above(at) if one in heads or tree.relations[one] == "appos"), clause.verb.head)
    return verb == clause.verb.head or tree.relations[clause.verb.head] in ("cop", "aux")


def _worth(clause: Clause, kind: str, dating: Dating, mood: Modality, named: int, deed: bool) -> bool:
    """An event needs a deed, and a date of its own or somebody named; plans need some word of time."""
    if clause.verb.negated or clause.verb.tense is Tense.INFINITIVE:
        return False
    if dating.precise:
        return bool(kind) or deed or (mood is Modality.PLANNED and clause.verb.modal in ("will", "would"))
    if mood in (Modality.POSSIBLE, Modality.PLANNED):
        return bool(kind) and dating.timex is not None
    told = clause.verb.tense is Tense.PAST or (clause.verb.tense is Tense.PRESENT and clause.verb.progressive)
    return bool(kind) and named >= 1 and told and (deed or named >= 2)


def _habit(sentence: Sentence, clause: Clause, dating: Dating, created: Day | None) -> bool:
    """ "We go to press at midnight": the present of one who writes, told of no day that is to come."""
    mine = pronoun_of(sentence, clause).lower() in ("i", "we")
    simple = clause.verb.tense is Tense.PRESENT and not clause.verb.perfect and not clause.verb.progressive
    when = dating.timex.when if dating.timex else None
    ahead = when is not None and when.earliest is not None and created is not None and when.earliest > created
    return mine and simple and not ahead and planned_infinitive(clause) is None


def _awaits(verb: VerbGroup) -> bool:
    """ "The minister expects a report in December": a dated expectation is a planned event."""
    return verb.lemma in AWAITING and verb.tense is Tense.PRESENT


def _surest(words: str) -> float:
    """A title that still opens with a pronoun tells little."""
    return 0.3 if words.partition(" ")[0].lower() in PRONOUN_SUBJECTS else 1.0


def _span(sentence: Sentence, clause: Clause) -> Span:
    """The clause without the marks around it."""
    first, last, tokens = clause.first, clause.last, sentence.tokens
    while last > clause.verb.head and (
        (not tokens[last].is_word and tokens[last].text not in ")]%") or tokens[last].lower in ("and", "but", "or")
    ):
        last -= 1
    return Span(sentence.tokens[first].start, sentence.tokens[last].end)


def _score(kind: str, dating: Dating, place: Place | None, cast: Sequence[Participation], quoted: bool) -> float:
    """The order of review (people.md 4.1): date, people, class, place, not inside a quotation."""
    score = 0.35 * dating.precise + 0.1 * (dating.timex is not None and not dating.precise)
    score += min(0.25, 0.1 * sum(one.part is not Part.SPEAKER for one in cast)) + 0.2 * bool(kind)
    return round(min(0.97, score + 0.1 * (place is not None) + 0.1 * (not quoted)), 2)
