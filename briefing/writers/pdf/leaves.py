"""Strips as finished pages, one after the other, while later ones are still being set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.writers.pdf.feet import FootNote, Part
from briefing.writers.pdf.pages import Sheet, sheets
from briefing.writers.pdf.strips import Head, Strip

_AHEAD = 2600  # strips that are weighed together: some forty pages
_HELD = 8  # pages at their end that may still become others


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page to be drawn; a table that runs on from the page before has its head again. `notes` are parts of notes."""

    strips: list[Strip]
    notes: list[tuple[Part, FootNote]]
    squeeze: float

    @property
    def ends_notes(self) -> bool:
        """Whether no note that is marked here, or was begun before, runs on."""
        return not self.notes or self.notes[-1][0].last == len(self.notes[-1][1].lines)

    @property
    def is_late(self) -> bool:
        return any(strip.late for strip in self.strips)


def leaves(groups: Iterable[list[Strip]], notes: dict[str, FootNote], height: float) -> Iterator[Leaf]:
    """The pages of these strips; at least one. Notes that are on a page are taken out of `notes`."""
    waiting: list[Strip] = []
    carried: tuple[Part, ...] = ()
    before: Head | None = None
    for group in groups:
        waiting += group
        if len(waiting) < _AHEAD:
            continue
        parted = _settled(sheets(waiting, notes, height, carried, before))
        if parted:
            yield from (_leaf(sheet, waiting, notes, before) for sheet in parted)
            carried = _carried(parted, notes)
            before = waiting[parted[-1].last - 1].head
            waiting = waiting[parted[-1].last :]
    parted = sheets(waiting, notes, height, carried, before) or [Sheet(0, 0)]
    yield from (_leaf(sheet, waiting, notes, before) for sheet in parted)


def _settled(parted: list[Sheet]) -> list[Sheet]:
    """But for the last pages, which what follows may change, and so that no figure is on its way."""
    kept = parted[:-_HELD]
    while kept and kept[-1].left >= 0:
        kept.pop()
    return kept


def _leaf(sheet: Sheet, strips: list[Strip], notes: dict[str, FootNote], before: Head | None) -> Leaf:
    held = [strips[place] for place in sheet.places()]
    head = strips[sheet.first].head if sheet.first < sheet.last else None
    last = strips[sheet.first - 1].head if sheet.first else before
    if head is not None and head is last:
        held.insert(0 if sheet.top < 0 else 1, Strip(head.height, head.draw))
    return Leaf(held, [(part, notes[part.id]) for part in sheet.notes], sheet.squeeze)


def _carried(parted: list[Sheet], notes: dict[str, FootNote]) -> tuple[Part, ...]:
    """What is left of the last note of these pages; those before it are done with."""
    left: tuple[Part, ...] = ()
    for part in (part for sheet in parted for part in sheet.notes):
        whole = len(notes[part.id].lines)
        left = (Part(part.id, part.last, whole),) if part.last < whole else ()
        if not left:
            del notes[part.id]
    return left
