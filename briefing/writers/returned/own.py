"""The analyst's own paragraphs as slots that can be written anew, emptied, and added to."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model.outline import Outline
from briefing.paper.sections.own_words import parted

_PARAGRAPH = re.compile(r"(background|outlook|comment|indicator)-(\d+)")
_HEADS = {"background": "background", "outlook": "outlook", "comment": "comment", "indicators": "indicators"}
_TITLES = {"masthead/title": "title", "masthead/subtitle": "subtitle"}
_MARKED = re.compile(r"(TLP:[A-Z+]+) ")
_CITED_AFTER = re.compile(r"([.,;]+)\s*((?:\[S\d+[^\]]*\]\s*)+)")


def typed(words: str) -> str:
    """Printed words as they are typed: marking and citations in brackets, these before the full stop."""
    words = _MARKED.sub(r"[\1] ", words, count=1) if _MARKED.match(words) else words
    return _CITED_AFTER.sub(lambda found: f" {found[2].strip()}{found[1]} ", words).strip()


class Own:
    """Slot 0 holds what is added before the first paragraph of a field; each other one a paragraph and what follows."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        lines = [line for line in outline.indicators.splitlines() if line.strip()]
        fields = {name: parted(getattr(outline, name)) for name in ("background", "outlook", "comment")}
        self._slots = {
            name: [[], *([part] for part in parts)] for name, parts in (fields | {"indicators": lines}).items()
        }
        self._titles = {name: getattr(outline, name) for name in _TITLES.values()}

    def holds(self, unit: str) -> bool:
        """Whether the analyst wrote this unit."""
        return unit in _TITLES or self._slot(unit) is not None

    def write(self, unit: str, words: str) -> None:
        """Anew; "" takes it away."""
        if unit in _TITLES:
            self._titles[_TITLES[unit]] = words
            return
        slot = self._slot(unit)
        if slot is not None:
            slot[:1] = [typed(words)] if words else []

    def add(self, unit: str, words: str) -> bool:
        """After this unit; False where that is no place for words of the analyst."""
        slot = self._slots[_HEADS[unit]][0] if unit in _HEADS else self._slot(unit)
        if slot is None:
            return False
        slot.append(typed(words))
        return True

    @property
    def outline(self) -> Outline:
        joined = {
            name: ("\n" if name == "indicators" else "\n\n").join(part for slot in slots for part in slot)
            for name, slots in self._slots.items()
        }
        return replace(
            self._outline,
            title=self._titles["title"],
            subtitle=self._titles["subtitle"],
            background=joined["background"],
            outlook=joined["outlook"],
            comment=joined["comment"],
            indicators=joined["indicators"],
        )

    def _slot(self, unit: str) -> list[str] | None:
        found = _PARAGRAPH.fullmatch(unit)
        if found is None:
            return None
        slots = self._slots["indicators" if found[1] == "indicator" else found[1]]
        place = int(found[2])
        return slots[place] if place < len(slots) else None
