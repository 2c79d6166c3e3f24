"""Choosing another reading of a time expression, and going back to the first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.model.dossier import Dossier
from briefing.model.timex import Timex
from briefing.model.tree import Tree
from briefing.temporal.explain import anchor
from briefing.temporal.redate import redated
from briefing.temporal.timex3 import mod_of


@dataclass(frozen=True, slots=True)
class ChooseReading:
    """Read an expression in another way, one of rivals.rivals; all that hangs on it is dated anew. What was read first
    is kept beside it. Raises KeyError for an unknown expression."""

    timex_id: str
    tree: Tree
    core: Tree | None = None
    why: str = ""

    @property
    def label(self) -> str:
        return "Read the date in another way"

    def apply(self, dossier: Dossier) -> Dossier:
        timex = dossier.timexes[self.timex_id]
        first = (timex.tree, timex.core) if timex.extracted is None else (timex.extracted, timex.extracted_core)
        return _read(dossier, timex, (self.tree, self.core), first)


@dataclass(frozen=True, slots=True)
class RestoreReading:
    """Read an expression as it was read first. Raises KeyError for an unknown one."""

    timex_id: str

    @property
    def label(self) -> str:
        return "Go back to the date as it was read"

    def apply(self, dossier: Dossier) -> Dossier:
        timex = dossier.timexes[self.timex_id]
        if timex.extracted is None:
            return dossier
        first = (timex.extracted, timex.extracted_core)
        return _read(dossier, timex, first, first)


Meaning = tuple[Tree, Tree | None]  # tree and core


def _read(dossier: Dossier, timex: Timex, meaning: Meaning, first: Meaning) -> Dossier:
    (tree, core), (extracted, extracted_core) = meaning, first if meaning != first else (None, None)
    read = replace(
        timex,
        tree=tree,
        core=core,
        mod=mod_of(core or tree),
        anchor=anchor(tree),
        extracted=extracted,
        extracted_core=extracted_core,
    )
    return redated(dossier, dossier.put(read), ("timexes", timex.id))
