"""What the crosscheck finds in a case against what a careful analyst says of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from briefing.crosscheck.differences import CONTRADICTING
from briefing.crosscheck.gaps import GapKind, gaps
from briefing.crosscheck.gaps_of_the_whole import gaps_of_the_whole
from briefing.crosscheck.independent import Voices
from briefing.crosscheck.picture import Picture, picture
from briefing.edits.events import ReviewEvent
from briefing.edits.links import LinkEvents
from briefing.model.day import day_from_iso
from briefing.model.review import ACCEPTED
from tests.gold_case.case import Case


@dataclass(frozen=True, slots=True)
class Score:
    """`precision` and `recall` are 1.0 where nothing was found, or nothing was to be found."""

    found: int
    wanted: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    def __str__(self) -> str:
        counted = f"{self.right} of {self.wanted}, {self.found} found"
        return f"precision {self.precision:.2f} recall {self.recall:.2f} ({counted})"


Pairs = set[frozenset[str]]


def scores(case: Case) -> dict[str, Score]:
    """By what is scored: links, each class of difference, independent counts, gaps."""
    seen = picture(case.dossier)
    found = {
        "links": _links(case, seen),
        "conflicts": _classed(case, seen, tuple(kind.value for kind in CONTRADICTING)),
    }
    for name in ("later change", "other scope", "repeated"):
        found[name] = _classed(case, seen, (name,))
    return found | {"independent": _independent(case, seen), **_gaps(case, seen)}


def _links(case: Case, seen: Picture) -> Score:
    """Pairs over reports. A mark that nothing was found for counts as missed; a pair of two events of which the truth
    knows neither is not judged."""
    found = {frozenset(pair) for same in seen.same for pair in combinations(map(case.name, same.members), 2)}
    found = {pair for pair in found if any(name in case.wanted for name in pair)}
    events = [name for name in case.wanted if name in case.events]
    wanted = {
        frozenset((one, other))
        for one, other in combinations(events, 2)
        if _key(one) == _key(other) and _report(one) != _report(other)
    }
    return Score(len(found), len(wanted), len(found & wanted))


def _classed(case: Case, seen: Picture, kinds: tuple[str, ...]) -> Score:
    wanted = {frozenset((one, other)) for kind, one, other in case.truth.pairs if kind in kinds}
    found: Pairs = {
        frozenset((case.name(each.one.key[1]), case.name(each.other.key[1])))
        for each in seen.differences
        if each.kind.value in kinds
    }
    return Score(len(found), len(wanted), len(found & wanted))


def _independent(case: Case, seen: Picture) -> Score:
    voices, members = Voices(), defaultdict[str, list[str]](list)
    for id_, name in case.marks.items():
        if id_ in case.dossier.events:
            members[_key(name)].append(id_)
    right = 0
    for key, (reports, independent) in case.truth.independent.items():
        support = voices.of_events(case.dossier, members[key], seen.copies)
        right += (support.reports, support.independent) == (reports, independent)
    return Score(len(case.truth.independent), len(case.truth.independent), right)


def _gaps(case: Case, seen: Picture) -> dict[str, Score]:
    """As they are asked once the analyst has kept every event and linked all that was proposed.

    Places and second sources are judged on events that the truth names: the rest may well lack them too.
    """
    dossier = ReviewEvent(tuple(sorted(case.dossier.events)), ACCEPTED).apply(case.dossier)
    for same in seen.same:
        dossier = LinkEvents(same.members).apply(dossier)
    asked = defaultdict[GapKind, set[str]](set)
    for gap in (*gaps(dossier), *gaps_of_the_whole(dossier)):
        asked[gap.kind].add(gap.subject or case.name(gap.record[1]))
    truth, named = case.truth.gaps, set(case.wanted)
    return {
        "gaps: place": _score(asked[GapKind.PLACE] & {*truth["place"]}, {*truth["place"]}),
        "gaps: one source": _score(asked[GapKind.SINGLE_SOURCE] & named, {*truth["single"]}),
        "gaps: silent weeks": _windows(asked[GapKind.SILENT], truth["silent"]),
        "gaps: never quoted": _score(asked[GapKind.NEVER_QUOTED], {*truth["never_quoted"]}),
    }


def _windows(found: set[str], wanted: tuple[str, ...]) -> Score:
    """Two windows are the same where nine tenths of their days are."""
    right = sum(any(_alike(one, other) for one in found) for other in wanted)
    return Score(len(found), len(wanted), right)


def _alike(one: str, other: str) -> bool:
    (first, last), (begun, ended) = (
        [day_from_iso(day).ordinal for day in window.split("/")] for window in (one, other)
    )
    both = min(last, ended) - max(first, begun) + 1
    return both >= 0.9 * (max(last, ended) - min(first, begun) + 1)


def _score(found: set[str], wanted: set[str]) -> Score:
    return Score(len(found), len(wanted), len(found & wanted))


def _key(name: str) -> str:
    return name.partition(":")[2]


def _report(name: str) -> str:
    return name.partition(":")[0]
