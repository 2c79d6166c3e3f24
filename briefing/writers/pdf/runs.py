"""Inlines of the tree as runs: how each role looks, and which element of the structure each word belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.model.house import House, Type
from briefing.paper.numbering import Numbers
from briefing.paper.sections.sources import anchor
from briefing.paper.tree import (
    ActorName,
    Citation,
    Confidence,
    Grade,
    Inline,
    Inlines,
    Likelihood,
    Link,
    Note,
    Ref,
    Role,
    Text,
)
from briefing.paper.wording import words_of
from briefing.writers.palette import rgb
from briefing.writers.pdf import bidi
from briefing.writers.pdf.feet import FootNote
from briefing.writers.pdf.lines import lines
from briefing.writers.pdf.setting import Line, Run, alone
from briefing.writers.pdf.tags import Tag

NOTE_INDENT = 14.0
_NESTED = (Note, Ref, Citation, Link)


@dataclass(slots=True)
class Setter:
    """Turns inlines into runs and lines; collects the notes on the way, which pages then place.

    `known` are the block ids links may lead to, `measure` the width of the page's text. With `endnotes` the notes are
    kept in `ends`, to be set after all else. `pages` are the pages of blocks, known once all strips are made.
    """

    numbers: Numbers
    known: frozenset[str]
    measure: float
    lang: str
    style: House
    notes: dict[str, FootNote] = field(default_factory=dict)
    endnotes: bool = False
    ends: list[Note] = field(default_factory=list)
    pages: dict[str, int] = field(default_factory=dict)

    def ink(self, name: str) -> tuple[float, float, float]:
        return rgb(self.style.colour(name))

    def lines(
        self,
        inlines: Inlines,
        name: str,
        tag: Tag | None,
        measure: float | None = None,
        strong: bool = False,
        lang: str = "",
    ) -> list[Line]:
        """The lines of one paragraph in the type `name` of the house style."""
        return lines(self.runs(inlines, name, tag, strong), measure or self.measure, lang or self.lang)

    def block(self, inlines: Inlines, name: str, tag: Tag | None, measure: float, lang: str = "") -> list[Line]:
        """The same for a paragraph that stands by itself, from right to left where most of its letters run so."""
        runs = self.runs(inlines, name, tag)
        leftward = bidi.is_leftward("".join(run.words for run in runs))
        return lines(runs, measure, lang or self.lang, int(leftward))

    def plain(self, words: str, name: str, tag: Tag | None, measure: float) -> list[Line]:
        return self.block((Text(words),), name, tag, measure)

    def runs(self, inlines: Inlines, name: str, tag: Tag | None, strong: bool = False) -> list[Run]:
        type_ = self.style.type(name)
        out: list[Run] = []
        here = tag
        nests = tag is not None and any(isinstance(inline, _NESTED) for inline in inlines)
        for inline in inlines:
            if nests and tag is not None:
                if isinstance(inline, _NESTED):
                    here = tag
                elif here is tag:
                    here = tag.add("Span")  # an element has content of its own or other elements: so order is kept
            run = self._run(inline, type_, here, strong)
            if run.words:
                out.append(run)
        return out

    def _run(self, inline: Inline, type_: Type, tag: Tag | None, strong: bool) -> Run:
        match inline:
            case Note():
                return self._mark(inline, type_, tag)
            case Ref(to=to):
                words = self.numbers.labels.get(to, "?")
                return self._linked(words, f"#{to}" if to in self.known else "", type_, tag, "accent")
            case Citation(source_id=source_id):
                target = f"#{anchor(source_id)}" if anchor(source_id) in self.known else ""
                return self._linked(inline.words, target, type_, tag, type_.colour)
            case Link(address=address, words=words):
                return self._linked(words, address, type_, tag, "accent")
            case _:
                return self._worded(inline, type_, tag, strong)

    def _worded(self, inline: Inline, type_: Type, tag: Tag | None, strong: bool) -> Run:
        family, size, colour, weight, italic, hyphens = (
            type_.family,
            type_.size,
            type_.colour,
            600 if strong else type_.weight,
            False,
            type_.hyphens,
        )
        match inline:
            case Text(role=Role.STRONG):
                weight = 600
            case Text(role=Role.MUTED):
                colour, italic = "muted", True
            case Text(role=Role.LABEL):
                colour = "muted" if type_.colour == "ink" else type_.colour
            case Likelihood():
                italic = True
            case Confidence():
                family, size, colour, weight = "sans", size * 0.88, "accent", 600
            case ActorName() | Grade():
                hyphens = False
            case _:
                pass
        return Run(words_of(inline), family, size, self.ink(colour), tag, weight, italic, hyphens=hyphens)

    def _linked(self, words: str, target: str, type_: Type, tag: Tag | None, colour: str) -> Run:
        inner = tag.add("Link") if tag is not None and target else tag
        return Run(words, type_.family, type_.size, self.ink(colour), inner, type_.weight, target=target, hyphens=False)

    def _mark(self, note: Note, type_: Type, tag: Tag | None) -> Run:
        number = str(self.numbers.notes[note.id])
        link = tag.add("Reference").add("Link") if tag is not None else None
        if self.endnotes:
            self.ends.append(note)
        else:
            self.notes[note.id] = self._foot(note, number, tag or Tag("P"))
        return Run(
            number,
            "sans",
            type_.size * 0.98,
            self.ink("accent"),
            link,
            target=f"#{note.id}",
            note="" if self.endnotes else note.id,
            features=("sups",),
            hyphens=False,
        )

    def _foot(self, note: Note, number: str, parent: Tag) -> FootNote:
        type_ = self.style.type("note")
        element = parent.add("Note")
        element.id = note.id
        label = Run(number, "sans", type_.size, self.ink("accent"), element.add("Lbl"), 600)
        body = self.lines(note.inlines, "note", element.add("P"), self.measure - NOTE_INDENT)
        return FootNote(alone(label), tuple(body), type_.lead, type_.after)
