"""How many of the reports of an event know of it by themselves: copies, rewrites and shared quotations count once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.crosscheck.copies import Copies, unquoted
from briefing.crosscheck.telling import folded, ideas_in, names_in
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.linked import told
from briefing.model.source import BlockKind, SourceText

_ASIDE = (BlockKind.FURNITURE, BlockKind.QUOTED)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_REWRITTEN = 0.6  # of what two texts tell, both tell it, in names and in ideas; reports of one event share under 0.45
_FEWEST = 12  # words that tell something; a shorter text is alike by chance
_MOST = 60  # sources compared with one another; of more, copies alone are folded


@dataclass(frozen=True, slots=True)
class Support:
    """`voices` are the sources that count as one each, in the order they came in."""

    reports: int
    voices: tuple[tuple[str, ...], ...]

    @property
    def independent(self) -> int:
        return len(self.voices)

    @property
    def words(self) -> str:
        """ "5 reports, 4 independent"; "1 report" where there is one."""
        if self.reports < 2:
            return f"{self.reports} report{'' if self.reports == 1 else 's'}"
        return f"{self.reports} reports, {self.independent} independent"


@dataclass(frozen=True, slots=True)
class Gist:
    """What a text tells outside its quotations: names and numbers, and ideas."""

    facts: frozenset[str]
    ideas: frozenset[str]


class Voices:
    """Remembers what texts tell, so that each is read once; asked with the near-copies as they are now."""

    def __init__(self) -> None:
        self._gists: dict[str, tuple[SourceText, Gist]] = {}
        self._rewrites: dict[tuple[str, str], bool] = {}

    def support(self, dossier: Dossier, event_id: str, copies: Iterable[Copies] = ()) -> Support:
        """The reports of an event and of all it is linked with. A copy tells nothing of its own, so it is found among
        them without `copies` too; those know also the ones that hang together through a third."""
        return self.of_events(dossier, told(dossier, event_id), copies)

    def of_events(self, dossier: Dossier, event_ids: Sequence[str], copies: Iterable[Copies]) -> Support:
        """The reports of these events taken together, whether linked or only proposed."""
        events = [dossier.events[id_] for id_ in event_ids]
        found = {passage.source_id for event in events for passage in event.passages}
        ordered = sorted(
            found, key=lambda id_: (dossier.sources[id_].number, id_) if id_ in dossier.sources else (0, id_)
        )
        group_of = {id_: number for number, group in enumerate(copies) for id_ in group.source_ids}
        said = _said(events)
        voices: list[list[str]] = []
        for id_ in ordered:
            mine = next((voice for voice in voices if self._same(dossier, voice, id_, group_of, said)), None)
            if mine is None:
                voices.append([id_])
            else:
                mine.append(id_)
        return Support(len(ordered), tuple(map(tuple, voices)))

    def _same(
        self, dossier: Dossier, voice: list[str], id_: str, group_of: Mapping[str, int], said: Mapping[str, str]
    ) -> bool:
        if any(group_of.get(other, -1) == group_of.get(id_, -2) for other in voice):
            return True
        if id_ in said and any(said.get(other) == said[id_] for other in voice):
            return True
        return len(voice) < _MOST and any(self._rewritten(dossier, other, id_) for other in voice)

    def _rewritten(self, dossier: Dossier, one: str, other: str) -> bool:
        first, second = dossier.sources.get(one), dossier.sources.get(other)
        if first is None or second is None or other in first.apart_from or one in second.apart_from:
            return False
        mine, yours = self._gist(dossier, one), self._gist(dossier, other)
        pair = (min(one, other), max(one, other))
        if pair not in self._rewrites:
            self._rewrites[pair] = is_rewrite(mine, yours)
        return self._rewrites[pair]

    def _gist(self, dossier: Dossier, id_: str) -> Gist:
        text, known = dossier.texts.get(id_), self._gists.get(id_)
        if known is None or known[0] is not text:
            self._rewrites = {pair: same for pair, same in self._rewrites.items() if id_ not in pair}
            if text is None:
                return Gist(frozenset(), frozenset())
            known = self._gists[id_] = (text, gist(text))
        return known[1]


def is_rewrite(one: Gist, other: Gist) -> bool:
    """Whether two texts tell the same things in other words: neither has much of its own."""
    if min(len(one.facts) + len(one.ideas), len(other.facts) + len(other.ideas)) < _FEWEST:
        return False
    return _in_both(one.facts, other.facts) >= _REWRITTEN and _in_both(one.ideas, other.ideas) >= _REWRITTEN


def gist(text: SourceText) -> Gist:
    """What the source's own text tells outside quotation marks."""
    facts, ideas = set[str](), set[str]()
    for block in text.blocks:
        if block.kind in _ASIDE:
            continue
        said = " ".join(unquoted(text.text, block.span))
        names = names_in(said)
        facts |= names | set(_NUMBER.findall(said))
        ideas |= ideas_in(said, names)
    return Gist(frozenset(facts), frozenset(ideas))


def _in_both(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def _said(events: Sequence[Event]) -> dict[str, str]:
    """By source the quoted words it has the event from, where it has it from nothing else."""
    found: dict[str, str] = {}
    for event in events:
        if event.in_quote:
            for passage in event.passages:
                found[passage.source_id] = folded(passage.exact)
    plain = {passage.source_id for event in events if not event.in_quote for passage in event.passages}
    return {id_: words for id_, words in found.items() if id_ not in plain}
