"""Saying how a source tells of times, where what it names led to the wrong way."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.extraction.sureness import sure
from briefing.extraction.timexes.find import timexes
from briefing.model.dossier import Dossier
from briefing.model.statement import Speech
from briefing.model.timex import Timex
from briefing.temporal.redate import redated


@dataclass(frozen=True, slots=True)
class TellAs:
    """Read the times of a source as those of a history (True) or of news (False); None as what it names suggests.

    Every expression keeps its place, and readings that the analyst chose stay; what hangs on them is dated anew.
    Raises KeyError for an unknown source.
    """

    source_id: str
    narrative: bool | None

    @property
    def label(self) -> str:
        ways = {True: "Read the times as in a history", False: "Read the times as in news"}
        return ways[self.narrative] if self.narrative is not None else "Read the times as the source suggests"

    def apply(self, dossier: Dossier) -> Dossier:
        source = replace(dossier.sources[self.source_id], narrative=self.narrative)
        said = [dossier.statements[id_] for id_ in sorted(dossier.at("statements", self.source_id))]
        quotes = [(one.id, one.content.span) for one in said if one.kind is Speech.DIRECT]
        read = timexes(source, dossier.texts[self.source_id], quotes)
        known = [(dossier.timexes[new.id], new) for new in read if new.id in dossier.timexes]
        after = dossier.put(source, *(_read_anew(old, new) for old, new in known))
        return redated(dossier, after, ("sources", self.source_id))


def _read_anew(old: Timex, new: Timex) -> Timex:
    """The new reading; beside the analyst's own choice, where there is one."""
    if old.extracted is not None:
        return replace(old, extracted=new.tree, extracted_core=new.core)
    return replace(new, passage=old.passage, confidence=sure("times", new.confidence))
