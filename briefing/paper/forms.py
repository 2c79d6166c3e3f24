"""Forms of citation in notes: the house's short one, and full references after Chicago, OSCOLA and ICD 206.

Tables and bracketed notes keep the short form in every one of them: it is the key to the list of sources.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from briefing.model.dossier import Dossier
from briefing.model.source import Source
from briefing.paper.rewriting import rewritten
from briefing.paper.sections.sources import HASH
from briefing.paper.tree import Block, Citation, Inline, Inlines, Note
from briefing.paper.wording import NBSP, day, printable

_SHORT_TITLE = 4  # words of a title that is named again


@dataclass(frozen=True, slots=True)
class Form:
    """`first` is a full reference, `again` one to a source that note `number` has named before."""

    key: str
    name: str
    first: Callable[[Source], str]
    again: Callable[[Source, int], str]
    endnotes: bool = False


def referred(blocks: Iterable[Block], form: Form | None, dossier: Dossier) -> list[Block]:
    """The blocks with the citations of their notes in this form; in the short one they stay as they are."""
    return list(blocks) if form is None else _Referring(form, dossier).all(blocks)


class _Referring:
    """Goes through the notes in their order and remembers where each source was named first."""

    def __init__(self, form: Form, dossier: Dossier) -> None:
        self._form, self._dossier = form, dossier
        self._named: dict[str, int] = {}
        self._number = 0

    def all(self, blocks: Iterable[Block]) -> list[Block]:
        return [rewritten(block, self._line) for block in blocks]

    def _line(self, inlines: Inlines) -> Inlines:
        return tuple(self._noted(each) if isinstance(each, Note) else each for each in inlines)

    def _noted(self, note: Note) -> Note:
        self._number += 1
        return replace(note, inlines=tuple(map(self._cited, note.inlines)))

    def _cited(self, inline: Inline) -> Inline:
        if not isinstance(inline, Citation) or inline.source_id not in self._dossier.sources:
            return inline
        source = self._dossier.sources[inline.source_id]
        before = self._named.setdefault(source.id, self._number)
        told = self._form.first(source) if before == self._number else self._form.again(source, before)
        return replace(inline, full=f"{told}, {inline.locator}" if inline.locator else told)


def _title(source: Source) -> str:
    return printable(source.title or source.name)


def _creator(source: Source) -> str:
    return printable(source.author)


def _published(source: Source) -> str:
    return day(source.created) if source.created else "n.d."


def _address(source: Source) -> str:
    return printable(source.address) if source.address.startswith(("http://", "https://")) else ""


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _chicago(source: Source) -> str:
    """Author, “Title,” Publisher, day, address. Source: notes of the Chicago Manual of Style, in outline."""
    rest = _joined(printable(source.publisher), _published(source), _address(source))
    author = f"{_creator(source)}, " if source.author else ""
    return f"{author}“{_title(source)},” {rest}"


def _chicago_again(source: Source, _: int) -> str:
    words = _title(source).split(" ")
    return _joined(_surname(source), f"“{' '.join(words[:_SHORT_TITLE]).rstrip(',;:.')}”")


def _surname(source: Source) -> str:
    return _creator(source).rpartition(" ")[2]


def _oscola(source: Source) -> str:
    """Author, ‘Title’ (Publisher, day) <address> accessed day. Source: OSCOLA 4, 3.4.8 and 3.4.9, in outline."""
    held = _joined(printable(source.publisher), _published(source))
    author = f"{_creator(source)}, " if source.author else ""
    address = f" <{_address(source)}>" if _address(source) else ""
    seen = f" accessed {day(source.accessed)}" if address and source.accessed else ""
    return f"{author}‘{_title(source)}’ ({held}){address}{seen}"


def _oscola_again(source: Source, number: int) -> str:
    return f"{_surname(source) or '‘' + _title(source) + '’'} (n{NBSP}{number})"


def _icd206(source: Source) -> str:
    """Originator, title, identifier, dates, marking and remarks, in the order of ICD 206's source references."""
    parts = (
        printable(source.publisher or source.author) or "Originator not stated",
        f"“{_title(source)}”",
        f"{source.label}, sha256{NBSP}{source.sha256[:HASH]}",
        f"published {_published(source)}" if source.created else "date not stated",
        f"accessed {day(source.accessed)}" if source.accessed else "",
        source.marking or "unmarked",
        f"reliability{NBSP}{source.grade}" if source.grade else "reliability not graded",
    )
    return "; ".join(part for part in parts if part)


def _icd206_again(source: Source, number: int) -> str:
    return f"{source.label}, as in note{NBSP}{number}"


FORMS: dict[str, Form] = {
    form.key: form
    for form in (
        Form("chicago", "Notes after Chicago", _chicago, _chicago_again),
        Form("oscola", "Notes after OSCOLA", _oscola, _oscola_again),
        Form("icd206", "Source references after ICD 206, as endnotes", _icd206, _icd206_again, endnotes=True),
    )
}
SHORT = "Short form: S1, para 3"  # what the house's own form is called
