"""Which time expression dates which clause: fewest barriers, then nearest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.language.analysis import Sentence
from briefing.language.clauses import Clause, barriers
from briefing.language.lexicon import bag
from briefing.language.verb_groups import VerbGroup
from briefing.model.source import Block
from briefing.model.span import Span
from briefing.model.timex import Timex, TimexType

_TIED = 2  # barriers that the tree outweighs: it errs in one tie of seven


@dataclass(frozen=True, slots=True)
class Dating:
    """What the words of a clause say of its time; `timex` may be as vague as "recent", `length` is a duration."""

    timex: Timex | None = None
    length: Timex | None = None

    @property
    def precise(self) -> bool:
        """The expression means a place on the calendar, known or not yet known."""
        return self.timex is not None and not is_vague(self.timex)


def is_vague(timex: Timex) -> bool:
    """PAST_REF and the like: it says before or after, not when."""
    return timex.value.endswith("_REF")


class Times:
    """The time expressions of one source, found by place."""

    def __init__(self, timexes: Sequence[Timex]) -> None:
        self._timexes = sorted(timexes, key=lambda timex: timex.passage.span)
        self._starts = [timex.passage.span.start for timex in self._timexes]

    def within(self, span: Span) -> list[Timex]:
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [timex for timex in self._timexes[low:high] if timex.passage.span.end <= span.end]

    def of_block(self, block: Block) -> list[Timex]:
        return self.within(block.span)


def datings(sentence: Sentence, times: Times, spoken: Sequence[Span] = ()) -> list[Dating]:
    """One Dating for each clause of the sentence, in order. A time inside quoted words dates only what they tell.

    `spoken` are the spans of all quoted words in reading order.
    """
    quotes = _near(sentence, spoken)
    dates: list[list[tuple[bool, int, int, Timex]]] = [[] for _ in sentence.clauses]
    lengths: list[list[tuple[int, int, Timex]]] = [[] for _ in sentence.clauses]
    for timex in times.within(sentence.span) if sentence.clauses else ():
        alone = len(times.within(sentence.span)) == 1
        aside = timex.type is TimexType.SET or timex.value == "PRESENT_REF" or inserted(sentence, timex) is not None
        if aside or _of_noun(sentence, timex, alone):
            continue
        dated = _clause_of(sentence, timex, quotes)
        if dated is None:
            continue
        number, cost, distance = dated
        # "Three days after the attack" is marked as a length, and is a date as soon as the attack has one.
        if timex.type is TimexType.DURATION and timex.when is None and timex.anchor != "event":
            lengths[number].append((cost, distance, timex))
        else:
            dates[number].append((is_vague(timex), cost, distance, timex))
    found = []
    for date, length in zip(dates, lengths, strict=True):
        best = min(date, key=lambda one: one[:3], default=None)
        long = min(length, key=lambda one: one[:2], default=None)
        found.append(Dating(best[3] if best else None, long[2] if long else None))
    return _shared(sentence, found)


def inserted(sentence: Sentence, timex: Timex) -> VerbGroup | None:
    """ "Born in 1951, Kask studied", "the plant, opened in 1962, employed": the participle that has the time for
    itself, set apart by commas before the verb of its sentence."""
    tokens, at = sentence.tokens, sentence.token_at(timex.passage.span.start)
    first = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text == ","), 0)
    last = next((i for i in range(at, len(tokens)) if tokens[i].text == ","), len(tokens))
    group = next((one for one in sentence.groups if one.first == first and not one.finite and one.passive), None)
    told = any(clause.verb.first > last for clause in sentence.clauses)
    return group if told and group is not None and group.head < at else None


def _of_noun(sentence: Sentence, timex: Timex, alone: bool) -> bool:
    """ "The minutes of 6 February were approved": the date tells which minutes, not when.

    A deed's only date is that of the sentence: "He organised the crossing of 8 October".
    """
    at = sentence.token_at(timex.passage.span.start)
    words = [token.lower for token in sentence.tokens[max(0, at - 2) : at]]
    if words[-1:] == ["for"] and len(timex.value) == len("2020"):
        return words[0] in bag("function", "yearly")
    return words[-1:] == ["of"] and not (alone and words[0].endswith("ing") and words[0] != "meeting")


def _near(sentence: Sentence, spoken: Sequence[Span]) -> list[Span]:
    first = max(0, bisect_left(spoken, sentence.span) - 1)
    last = bisect_left(spoken, Span(sentence.span.end, sentence.span.end))
    return [span for span in spoken[first:last] if span.end > sentence.span.start]


def _clause_of(sentence: Sentence, timex: Timex, quotes: Sequence[Span]) -> tuple[int, int, int] | None:
    """Index of the clause, barriers and distance from its verb to the expression; None where none is in its voice."""
    at = sentence.token_at(timex.passage.span.start)
    end = max(at, sentence.token_at(timex.passage.span.end - 1))

    after, tied = _inserted(sentence, at), _tied(sentence, at, end)

    def cost(clause: Clause) -> tuple[int, int]:
        near = end if end < clause.verb.head else at
        inside = clause.first <= at <= clause.last
        if after is not None and clause is sentence.clauses[after]:
            return 9, 0
        if after is not None and clause is sentence.clauses[after - 1]:
            return 0, 0
        fewest = barriers(sentence.tokens, near, clause.verb.head) + 3 * (not inside)
        return max(0, fewest - _TIED * (clause.verb.head == tied)), abs(near - clause.verb.head)

    def voice(offset: int) -> int:
        return next((number for number, span in enumerate(quotes) if span.start <= offset < span.end), -1)

    mine = voice(timex.passage.span.start)
    ranked = [
        (*cost(clause), number)
        for number, clause in enumerate(sentence.clauses)
        if voice(sentence.tokens[clause.verb.head].start) == mine
    ]
    if not ranked:
        return None
    fewest, distance, number = min(ranked)
    return number, fewest, distance


def _tied(sentence: Sentence, first: int, last: int) -> int | None:
    """The verb on which the tokens of a time hang by the tree, None without one."""
    tree = sentence.tree
    heads = {group.head for group in sentence.groups}
    return next((at for at in tree.above(tree.top(first, last)) if at in heads), None) if tree is not None else None


def _inserted(sentence: Sentence, at: int) -> int | None:
    """ "rolled back the release, which caused the outage, at 14:20": the index of a relative clause between two commas
    that is over before the time at token `at`, which goes on with the clause before it."""
    words = sentence.tokens
    comma = next((i for i in range(at - 1, max(-1, at - 4), -1) if words[i].text == ","), None)
    for number, clause in enumerate(sentence.clauses[1:], 1):
        opens = clause.first - 2 if clause.opener else clause.first - 1
        between = comma is not None and clause.verb.head < comma and clause.first <= at <= clause.last
        if between and clause.opener in ("which", "who") and opens >= 0 and words[opens].text == ",":
            return number
    return None


def _in_which(sentence: Sentence, clause: Clause) -> bool:
    """ "a collision on 3 November, in which a tug sank": the noun's date is that of the clause."""
    at = next((i for i in range(clause.first, -1, -1) if sentence.tokens[i].lower == "which"), 0)
    return at > 0 and sentence.tokens[at - 1].lower in ("in", "during")


def _shared(sentence: Sentence, found: list[Dating]) -> list[Dating]:
    """A time that opens the sentence holds for all verbs of its subject: "On 5 May X met Y and signed Z"."""
    for number in range(1, len(found)):
        clause, before = sentence.clauses[number], found[number - 1]
        if clause.opener == "which" and _in_which(sentence, clause) and found[number].timex is None:
            found[number] = Dating(before.timex, found[number].length)
        elif clause.shared and found[number].timex is None and before.timex is not None:
            opens = sentence.token_at(before.timex.passage.span.start) < sentence.clauses[number - 1].verb.first
            if opens:
                found[number] = Dating(before.timex, found[number].length)
    return found
