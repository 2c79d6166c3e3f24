"""Figures of the same thing over several sources: what each counts, in order of publication, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from itertools import pairwise

from briefing.crosscheck.alike import NEAR_DAYS
from briefing.crosscheck.differences import Difference, Side
from briefing.crosscheck.remembering import Memory
from briefing.crosscheck.telling import folded, names_in
from briefing.language.lexicon import lines, section
from briefing.model.claim import Claim, Figure
from briefing.model.conflict import ConflictKind
from briefing.model.dossier import Dossier
from briefing.model.review import State
from briefing.model.source import SourceText
from briefing.model.span import Span

_ABOUT = Decimal("0.1")  # how far "about" reaches to both sides
_NEAR = 9  # words between a figure and the word that says what it counts
_SMALL = 10  # smaller numbers are told in passing, unless they count what grows
_LATER_DAYS = 1  # days between two reports, in which more may have become known


@dataclass(frozen=True, slots=True)
class Count:
    """One figure read for comparing. `low`..`high` is what it allows, None where open; `near` are the names beside it;
    `is_wide` where its words say that it counts over more than a place."""

    claim: Claim
    topic: str
    grows: bool
    value: Decimal
    low: Decimal
    high: Decimal | None
    near: frozenset[str]
    is_wide: bool
    printed: int | None
    days: tuple[int, int] | None = None  # of the event in whose words it stands

    @property
    def source_id(self) -> str:
        return self.claim.passage.source_id

    def allows(self, other: Count) -> bool:
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)


def counts(dossier: Dossier, memory: Memory) -> list[Count]:
    """All figures whose words say what they count, in order of publication."""
    found = list[Count]()
    for id_, claim in dossier.claims.items():
        if claim.figure is None or claim.review.state is State.REJECTED:
            continue
        home = claim.passage.source_id
        rests_on = claim, dossier.sources.get(home), dossier.texts.get(home), dossier.standing.get(("events", home))
        count = memory.of(("count", id_), rests_on, partial(count_of, dossier, claim))
        found += [count] if count else []
    return sorted(found, key=lambda count: (_order(dossier, count), count.claim.id))


def count_of(dossier: Dossier, claim: Claim) -> Count | None:
    """None for an opinion, a figure without a number, and one whose words do not say what it counts."""
    figure, source = claim.figure, dossier.sources.get(claim.passage.source_id)
    text = dossier.texts.get(claim.passage.source_id)
    if figure is None or source is None or text is None:
        return None
    value = figure.minimum if figure.minimum is not None else figure.maximum
    sentence = sentence_around(text, claim.passage.span)
    topic = topic_of(figure, sentence, claim.passage.exact)
    if value is None or not topic or (value < _SMALL and topic not in _growing()):
        return None
    low, high = _reach(figure, value)
    near = names_in(sentence)
    day = source.created.ordinal if source.created else None
    return Count(
        claim, topic, topic in _growing(), value, low, high, near, _is_wide(sentence), day, _days(dossier, claim)
    )


def same_counts(found: Sequence[Count], together: Mapping[str, frozenset[str]]) -> list[tuple[Count, ...]]:
    """Counts of one thing: of one topic, by sources that `together` says tell one event, or beside the same name."""
    groups: list[list[Count]] = []
    by_source: dict[tuple[str, str], int] = {}  # topic and source: the first group it is in
    by_name: dict[tuple[str, str], int] = {}
    for count in found:
        others = sorted(together.get(count.source_id, frozenset()) - {count.source_id})
        keys = [by_source.get((count.topic, id_)) for id_ in others]
        keys += [by_name.get((count.topic, name)) for name in sorted(count.near)] if count.grows else []
        number = next((key for key in keys if key is not None and _is_new(count, groups[key])), len(groups))
        if number == len(groups):
            groups.append([])
        groups[number].append(count)
        by_source.setdefault((count.topic, count.source_id), number)
        for name in count.near:
            by_name.setdefault((count.topic, name), number)
    return [tuple(group) for group in groups if len(group) > 1]


def _is_new(count: Count, group: Sequence[Count]) -> bool:
    """A source gives one number for one thing, or one for the place and one for the country; and what was counted at
    another time is another thing."""
    return not any(
        (other.source_id == count.source_id and other.is_wide == count.is_wide) or _far(count.days, other.days)
        for other in group
    )


def _far(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    return one is not None and other is not None and max(one[0] - other[1], other[0] - one[1]) > NEAR_DAYS


def _days(dossier: Dossier, claim: Claim) -> tuple[int, int] | None:
    """The window of the event that is told in the words of the claim."""
    where = claim.passage
    for id_ in dossier.at("events", where.source_id):
        event = dossier.events[id_]
        if any(p.source_id == where.source_id and p.span.overlaps(where.span) for p in event.passages):
            if event.when is None or event.when.earliest is None or event.when.latest is None:
                continue
            return event.when.earliest.ordinal, event.when.latest.ordinal
    return None


def between_counts(group: Sequence[Count], voice_of: Mapping[str, str]) -> Iterator[Difference]:
    """Step by step in order of publication; what one voice repeats is left out, figures that do not grow meet all."""
    ones = _one_a_voice(group, voice_of)
    pairs = pairwise(ones) if ones and ones[0].grows else ((a, b) for n, b in enumerate(ones) for a in ones[:n])
    for one, other in pairs:
        kind, why = _kind(one, other)
        if kind is not None:
            yield Difference(kind, one.topic, _side(one), _side(other), why)


def topic_of(figure: Figure, sentence: str, exact: str) -> str:
    """The topic whose words stand nearest to the figure; "" if none does."""
    said = folded(f"{figure.of} {figure.unit}").split()
    direct = next((topic for word in said if (topic := _topics().get(word))), "")
    if direct:
        return direct
    words, at = folded(sentence).replace(",", " ").split(), folded(sentence).find(folded(exact))
    before = len(folded(sentence)[: max(0, at)].split())
    # A word farther off tells of something else in the sentence.
    near = [
        (abs(place - before), topic)
        for place, word in enumerate(words)
        if (topic := _topics().get(word.strip(".;:”“")))
    ]
    return min(near)[1] if near and min(near)[0] <= _NEAR else ""


def sentence_around(text: SourceText, span: Span) -> str:
    """From the last full stop before the figure to the next one after it, inside its block."""
    block = next((block.span for block in text.blocks if block.span.holds(span)), span)
    before, after = text.text[block.start : span.start], text.text[span.end : block.end]
    start = max((before.rfind(stop) for stop in (". ", "! ", "? ", "\n")), default=-1)
    ends = [at for stop in (". ", "! ", "? ", "\n") if (at := after.find(stop)) >= 0]
    return text.text[block.start + start + 1 : span.end + (min(ends) if ends else len(after))].strip()


def _kind(one: Count, other: Count) -> tuple[ConflictKind | None, str]:
    """`one` was printed first."""
    if one.is_wide != other.is_wide and one.value != other.value:
        return ConflictKind.SCOPE, "they count over different areas or times"
    if one.value == other.value:
        return ConflictKind.REPEATED, "both give the same number"
    later = one.printed is not None and other.printed is not None and other.printed - one.printed >= _LATER_DAYS
    if one.grows and later:
        return ConflictKind.LATER, "the later report knows more"
    if one.allows(other):
        return None, ""
    return ConflictKind.CONFLICT, "the two numbers cannot both be right"


def _one_a_voice(group: Sequence[Count], voice_of: Mapping[str, str]) -> list[Count]:
    firsts: dict[tuple[str, bool], Count] = {}
    for count in group:
        firsts.setdefault((voice_of.get(count.source_id, count.source_id), count.is_wide), count)
    return list(firsts.values())


def _side(count: Count) -> Side:
    return Side(("claims", count.claim.id), " ".join(count.claim.passage.exact.split()), count.claim.passage)


def _reach(figure: Figure, value: Decimal) -> tuple[Decimal, Decimal | None]:
    low = figure.minimum if figure.minimum is not None else Decimal(0)
    high = figure.maximum
    if figure.hedge and high is not None and low == high:
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    return low, high


def _order(dossier: Dossier, count: Count) -> tuple[int, int, int]:
    source = dossier.sources[count.source_id]
    return count.printed or 0, source.number, count.claim.passage.span.start


def _is_wide(sentence: str) -> bool:
    return not _wider().isdisjoint(folded(sentence).replace(",", " ").replace(".", " ").split())


@lru_cache(maxsize=1)
def _topics() -> dict[str, str]:
    found: dict[str, str] = {}
    for head, words in _headed():
        for word in words:
            found.setdefault(word, head.split()[0])
    return found


@lru_cache(maxsize=1)
def _growing() -> frozenset[str]:
    return frozenset(head.split()[0] for head, _ in _headed() if head.endswith(" grows"))


@lru_cache(maxsize=1)
def _wider() -> frozenset[str]:
    return frozenset(section("topics", "wider")[0].split())


def _headed() -> Iterable[tuple[str, list[str]]]:
    for line in lines("topics"):
        head, divider, words = line.partition(" | ")
        if divider:
            yield head, words.split()
