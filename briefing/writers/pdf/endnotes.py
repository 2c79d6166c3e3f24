"""Notes set together at the end of the paper, under the heading the tree has for them."""

from __future__ import annotations

from briefing.writers.pdf.runs import NOTE_INDENT, Setter
from briefing.writers.pdf.setting import Run, alone
from briefing.writers.pdf.strips import Draw, Strip, baseline, paragraph, under
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tags import Tag

_INDENT = NOTE_INDENT + 6  # three figures find room


def strips(setter: Setter, x: float, width: float, parent: Tag) -> list[Strip]:
    """All notes collected so far, in the order of their marks."""
    type_ = setter.style.type("note")
    out: list[Strip] = []
    for note in setter.ends:
        element = parent.add("Note")
        element.id = note.id
        number = str(setter.numbers.notes[note.id])
        label = Run(number, "sans", type_.size, setter.ink("accent"), element.add("Lbl"), 600)
        set_ = setter.lines(note.inlines, "note", element.add("P"), width - _INDENT)
        body = paragraph(set_, type_, x + _INDENT, note.id)
        out += [under(body[0], _labelled(label, x, setter)), *body[1:]]
    return out


def _labelled(label: Run, x: float, setter: Setter) -> Draw:
    line, type_ = alone(label), setter.style.type("note")

    def draw(surface: Surface, top: float) -> None:
        surface.line(line, x, baseline(type_, top))
        surface.end()

    return draw
