"""A time expression found in a text (TIMEX3, ISO-TimeML)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.span import Passage
from briefing.model.tree import Mod, Tree
from briefing.model.when import When


class TimexType(StrEnum):
    """TIMEX3 @type."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """`tree` is what the words mean, `when` what that comes to with the anchors known today; None while unknown.

    `value` is the TIMEX3 value as far as it is resolved. `rule` names the rule that found it. `anchor` says in one
    word what the tree counts from: created, previous, speech, event or none. `core` is what the marked words mean
    without the words beside them that the tree takes in ("since", "from … to"); None where that is the tree itself.
    `value` is the core's. Where the analyst has chosen another reading, `extracted` and `extracted_core` keep what was
    read first; `extracted` is None where that still holds. `cue` are the words beside them by which the tree looks
    ahead or back ("will meet"), "" without any.
    """

    id: str
    passage: Passage
    type: TimexType
    value: str
    mod: Mod | None
    tree: Tree
    anchor: str
    when: When | None
    why: str
    rule: str
    confidence: float
    core: Tree | None = None
    extracted: Tree | None = None
    extracted_core: Tree | None = None
    cue: str = ""

    def dated(self, when: When | None, why: str, value: str) -> Timex:
        """The same expression with another date. Written out, since dataclasses.replace takes four times as long and
        every expression of every source comes through here."""
        return Timex(
            self.id,
            self.passage,
            self.type,
            value,
            self.mod,
            self.tree,
            self.anchor,
            when,
            why,
            self.rule,
            self.confidence,
            self.core,
            self.extracted,
            self.extracted_core,
            self.cue,
        )
