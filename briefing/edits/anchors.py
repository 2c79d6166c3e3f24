"""What the analyst says of time: said, and taken back."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.anchor import Anchor
from briefing.model.dossier import Dossier, Key
from briefing.model.when import When
from briefing.temporal.redate import redated
from briefing.temporal.words import words


@dataclass(frozen=True, slots=True)
class SetAnchor:
    """Say when something was, or that several things were at one time; all that hangs on it is dated anew.

    Nothing is decided between anchors that contradict each other: `unknown.solved` lists them as a conflict.
    Raises KeyError for a record that is not there, ValueError for an anchor that says nothing.
    """

    anchor: Anchor

    @property
    def label(self) -> str:
        return f"Say that it was {words(self.anchor.when)}" if self.anchor.when else "Say that it was at one time"

    @property
    def why(self) -> str:
        return self.anchor.why

    def apply(self, dossier: Dossier) -> Dossier:
        anchor = self.anchor
        if len(set(anchor.about)) < (1 if anchor.when else 2):
            raise ValueError("an anchor needs a date, or two things that were at one time")
        for key in anchor.about:
            if dossier.get(key) is None:
                raise KeyError(key)
        known = dossier.anchors.get(anchor.id)
        return redated(dossier, dossier.put(anchor), *anchor.about, *(known.about if known else ()))


@dataclass(frozen=True, slots=True)
class DropAnchor:
    """Take back what was said of time: all dates are as they were without it. Raises KeyError for an unknown one."""

    anchor_id: str

    @property
    def label(self) -> str:
        return "Take back what was said of the date"

    def apply(self, dossier: Dossier) -> Dossier:
        about = dossier.anchors[self.anchor_id].about
        return redated(dossier, dossier.drop([("anchors", self.anchor_id)]), *about)


def anchor_of(dossier: Dossier, about: tuple[Key, ...], when: When | None, why: str = "") -> Anchor:
    """An anchor with an id that nobody has."""
    taken = (int(id_) for id_ in dossier.anchors)
    return Anchor(str(max(taken, default=0) + 1), about, when, why)


def anchors_about(dossier: Dossier, key: Key) -> tuple[Anchor, ...]:
    """What the analyst has said of the time of a record, in the order it was said."""
    mine = (anchor for anchor in dossier.anchors.values() if key in anchor.about)
    return tuple(sorted(mine, key=lambda anchor: int(anchor.id)))
