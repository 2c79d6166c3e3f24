"""How well the findings of a document agree with its annotation. The rules are those of eval/annotated's scorer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from briefing.model.actor import Actor
from briefing.model.claim import Claim, Figure
from briefing.model.event import Event
from briefing.model.findings import Findings
from briefing.model.span import Span
from briefing.model.statement import Speech, Statement
from tests.gold.form import Annotated, Mark

Found = TypeVar("Found")
Agrees = Callable[[Found, Mark], bool]


@dataclass(frozen=True, slots=True)
class Miss:
    """One disagreement, for a person to read: `kind` is what is scored, `wrong` what is wrong with it."""

    kind: str
    wrong: str
    gold: str
    found: str


@dataclass
class Score:
    """Counts by what is scored: [right, too many, missed]; and how sure the program was of what it found."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    sureness: list[tuple[str, float, bool]] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)

    def add(self, kind: str, right: int, extra: int, missed: int) -> None:
        row = self.counts.setdefault(kind, [0, 0, 0])
        self.counts[kind] = [row[0] + right, row[1] + extra, row[2] + missed]

    def f1(self, kind: str) -> float:
        right, extra, missed = self.counts.get(kind, (0, 0, 0))
        return 2 * right / max(1, 2 * right + extra + missed)

    def share(self, kind: str) -> float:
        """For what is only asked of a match: how much of it is right."""
        right, wrong, _ = self.counts.get(kind, (0, 0, 0))
        return right / max(1, right + wrong)

    def merge(self, other: Score) -> None:
        for kind, row in other.counts.items():
            self.add(kind, row[0], row[1], row[2])
        self.sureness += other.sureness
        self.misses += other.misses

    def calibration_error(self, bands: Sequence[float], kind: str = "") -> float:
        """Expected calibration error: confidence against truth in each band, `bands` being where they begin."""
        mine = [(sure, right) for one, sure, right in self.sureness if kind in ("", one)]
        error = 0.0
        for low, high in zip(bands, (*bands[1:], 2.0), strict=True):
            inside = [(sure, right) for sure, right in mine if low <= sure < high]
            error += abs(sum(sure for sure, _ in inside) - sum(right for _, right in inside))
        return error / max(1, len(mine))


def score(gold: Annotated, found: Findings) -> Score:
    judged = _Judged(gold, found)
    for part in (judged.times, judged.actors, judged.quotations, judged.reports, judged.events, judged.claims):
        part()
    return judged.score


class _Judged:
    """One document under the pen."""

    def __init__(self, gold: Annotated, found: Findings) -> None:
        self._gold, self._found, self.score = gold, found, Score()
        self._cast = {actor.id: actor for actor in found.actors}

    def times(self) -> None:
        left = self._gold.of("t")
        found = [(timex, timex.passage.span) for timex in self._found.timexes]
        pairs, extra, missed = _pairs(found, left, _overlap, lambda timex, mark: timex.value in mark.values("v"))
        self._count("times", pairs, extra, missed)
        for timex, mark in pairs:
            right = timex.value in mark.values("v")
            self._asked("time values", right, mark, timex.value)
            self._sure("times", timex.confidence, right)
        for timex in extra:
            self._sure("times", timex.confidence, False)
        right = sum(timex.value in mark.values("v") for timex, mark in pairs)
        self.score.add("times right", right, len(found) - right, len(left) - right)

    def actors(self) -> None:
        """One actor of ours serves one of theirs, so a split alias costs precision; voices without a name are free."""
        free = set(self._voices())
        used, missed = set[str](), 0
        for id_, marks in self._gold.actors().items():
            hit = next((one for one in self._found.actors if one.id not in used and _mentions(one, marks)), None)
            optional = all(mark.is_optional for mark in marks)
            if hit:
                used.add(hit.id)
                free |= {hit.id} if optional else set()
            elif not optional:
                missed += 1
                self._miss("actors", "missed", self._words(marks[0].span), id_)
        judged = [actor for actor in self._found.actors if actor.id not in free]
        for actor in judged:
            self._sure("actors", actor.confidence, actor.id in used)
            if actor.id not in used:
                self._miss("actors", "too many", "", f"{actor.name} ({actor.kind})")
        right = sum(actor.id in used for actor in judged)
        self.score.add("actors", right, len(judged) - right, missed)

    def _voices(self) -> Iterator[str]:
        names = [mark.given["by"].casefold() for mark in self._gold.marks if mark.given.get("by")]
        for actor in self._found.actors:
            if any(_same_words(actor.name, name) for name in names):
                yield actor.id

    def quotations(self) -> None:
        self._speech("quotations", "q", Speech.DIRECT)

    def reports(self) -> None:
        self._speech("reported speech", "s", Speech.INDIRECT)

    def _speech(self, kind: str, tag: str, speech: Speech) -> None:
        found = [(one, one.content.span) for one in self._found.statements if one.kind is speech]
        pairs, extra, missed = _pairs(found, self._gold.of(tag), _half_of_both, self._speaker_is_right)
        self._count(kind, pairs, extra, missed)
        for one, mark in pairs:
            if mark.is_optional:
                continue
            right = self._speaker_is_right(one, mark)
            who = self._cast[one.speaker_id].name if one.speaker_id else one.speaker_words
            self._asked(f"speaker, {kind}", right, mark, f"{who!r} for {mark.given['who'] or mark.given['by']!r}")
            self._sure(kind, one.confidence, right)
        for one in extra:
            self._sure(kind, one.confidence, False)

    def _speaker_is_right(self, one: Statement, mark: Mark) -> bool:
        actor = self._cast.get(one.speaker_id or "")
        if mark.given["who"]:
            return actor is not None and _mentions(actor, self._gold.actors()[mark.given["who"]])
        return _same_words(actor.name if actor else one.speaker_words, mark.given["by"])

    def events(self) -> None:
        found = [(event, event.passages[0].span) for event in self._found.events]
        pairs, extra, missed = _pairs(found, self._gold.of("e"), _half_of_either, _same_date)
        self._count("events", pairs, extra, missed)
        asked = [(event, mark) for event, mark in pairs if not mark.is_optional]
        for event, mark in asked:
            right = _same_date(event, mark)
            self._asked("event dates", right, mark, f"{event.when.edtf if event.when else None} for {mark.given['d']}")
            self._sure("events", event.confidence, right)
            known = {mark.given.get("st", "happened"), mark.given.get("sta", "")}
            wanted = f"{event.modality} for {mark.given.get('st', 'happened')}"
            self._asked("event modality", event.modality.value in known, mark, wanted)
        for event in extra:
            self._sure("events", event.confidence, False)
        right = sum(_same_date(event, mark) for event, mark in asked)
        self.score.add("events dated", right, len(asked) - right + len(extra), len(asked) - right + len(missed))

    def claims(self) -> None:
        found = [(one, one.passage.span) for one in self._found.claims if one.figure]
        pairs, extra, missed = _pairs(found, self._gold.of("c"), _overlap, _same_figure)
        self._count("claims", pairs, extra, missed)
        for one, mark in pairs:
            if mark.is_optional:
                continue
            right = _same_figure(one, mark)
            figure = one.figure
            self._asked("claim figures", right, mark, f"{figure.minimum}..{figure.maximum}" if figure else "")
            self._asked("claim voices", one.voice.value == mark.given["voice"], mark, one.voice.value)
            self._sure("claims", one.confidence, right)
        for one in extra:
            self._sure("claims", one.confidence, False)

    def _count(
        self, kind: str, pairs: Sequence[tuple[object, Mark]], extra: Iterable[object], missed: Sequence[Mark]
    ) -> None:
        for one in extra:
            self._miss(kind, "too many", "", self._shown(one))
        for mark in missed:
            self._miss(kind, "missed", self._words(mark.span), "")
        wanted = [mark for _, mark in pairs if not mark.is_optional]
        self.score.add(kind, len(wanted), len(list(extra)), len(missed))

    def _asked(self, kind: str, right: bool, mark: Mark, found: str) -> None:
        self.score.add(kind, int(right), int(not right), 0)
        if not right:
            self._miss(kind, "wrong", self._words(mark.span), found)

    def _miss(self, kind: str, wrong: str, gold: str, found: str) -> None:
        self.score.misses.append(Miss(kind, wrong, f"{self._gold.name}: {gold}", found))

    def _sure(self, kind: str, confidence: float, right: bool) -> None:
        self.score.sureness.append((kind, confidence, right))

    def _words(self, span: Span) -> str:
        return " ".join(span.of(self._gold.text).split())

    def _shown(self, one: object) -> str:
        match one:
            case Event(title=title):
                return f"{title} | {self._words(one.passages[0].span)}"
            case Statement(content=passage) | Claim(passage=passage):
                return self._words(passage.span)
            case _:
                return self._words(one.passage.span) if hasattr(one, "passage") else str(one)


def _pairs(
    found: Sequence[tuple[Found, Span]],
    gold: Sequence[Mark],
    covers: Callable[[Span, Span], bool],
    agrees: Agrees[Found],
) -> tuple[list[tuple[Found, Mark]], list[Found], list[Mark]]:
    """Who matches whom, in reading order; of several marks the one that agrees, then the one that fits best.

    What only covers a mark that is optional is in neither list, nor is such a mark when nothing covers it.
    """
    left, pairs, extra = list(gold), list[tuple[Found, Mark]](), list[Found]()
    for one, span in found:
        hits = [mark for mark in left if covers(span, mark.span)]
        if hits:
            best = max(hits, key=lambda mark: (agrees(one, mark), not mark.is_optional, _fit(span, mark.span)))
            left.remove(best)
            pairs.append((one, best))
        elif not any(mark.is_optional and covers(span, mark.span) for mark in gold):
            extra.append(one)
    return pairs, extra, [mark for mark in left if not mark.is_optional]


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _fit(one: Span, other: Span) -> float:
    return _shared(one, other) / (max(one.end, other.end) - min(one.start, other.start))


def _overlap(one: Span, other: Span) -> bool:
    return _shared(one, other) > 0


def _half_of_both(one: Span, other: Span) -> bool:
    return _shared(one, other) * 2 >= max(one.end - one.start, other.end - other.start)


def _half_of_either(one: Span, other: Span) -> bool:
    return _shared(one, other) * 2 >= min(one.end - one.start, other.end - other.start)


def _mentions(actor: Actor, marks: Iterable[Mark]) -> bool:
    return any(_overlap(mention.span, mark.span) for mention in actor.mentions for mark in marks)


def _same_words(found: str, gold: str) -> bool:
    bare = [words.casefold().removeprefix("the ").removeprefix("a ").removeprefix("an ") for words in (found, gold)]
    return bool(bare[0]) and (bare[0] in bare[1] or bare[1] in bare[0])


def _same_date(event: Event, mark: Mark) -> bool:
    found = _plain(event.when.edtf) if event.when else ""
    return any(found == _plain(value) for value in mark.values("d"))


def _plain(edtf: str) -> str:
    return edtf.replace("?", "").replace("%", "").replace("~", "").partition("T")[0]


def _same_figure(one: Claim, mark: Mark) -> bool:
    """Both bounds where the annotation gives two; else the one it gives, as ours puts it on either side."""
    figure: Figure | None = one.figure
    given = [float(mark.given[name]) for name in ("min", "max") if mark.given.get(name)]
    ours = [float(value) for value in (figure.minimum, figure.maximum) if value is not None] if figure else []
    close = [any(abs(value - wanted) <= 0.01 * abs(wanted) for value in ours) for wanted in given]
    return bool(ours) and all(close)
