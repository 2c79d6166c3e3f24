"""Sources that correct an earlier one, and old texts posted again as new: questions with their passages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from briefing.crosscheck.copies import Copies
from briefing.crosscheck.remembering import Memory
from briefing.crosscheck.telling import folded
from briefing.model.dossier import Dossier, sources_of
from briefing.model.source import Source, SourceText
from briefing.model.span import Passage, Span, passage
from briefing.temporal.words import day_words

_SAYS = re.compile(
    r"\b(?:correction to|corrects? an earlier|an earlier version (?:of this (?:report|article|story) )?(?:said|stated|"
    r"misstated)|the earlier version|clarification:|corrects?:|erratum)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«„]([^”\"»“]{12,200})[”\"»“]")
_HEAD = 600  # characters at the beginning in which a correction names what it corrects
_OLD_DAYS = 60  # between two dates of one text, beyond which it looks posted again


@dataclass(frozen=True, slots=True)
class Correction:
    """`corrected` are the sources it seems to correct, their copies too; empty where the case does not hold them."""

    source_id: str
    corrected: tuple[str, ...]
    passage: Passage


@dataclass(frozen=True, slots=True)
class Repost:
    """`question` names both dates; neither is chosen."""

    source_id: str
    question: str


def corrections(dossier: Dossier, memory: Memory | None = None) -> Iterator[Correction]:
    """Sources that say of themselves that they correct another, in the order they came in, unless said already."""
    memory = memory or Memory()
    titled: dict[str, list[str]] = defaultdict(list)
    for source in sources_of(dossier):
        text = dossier.texts.get(source.id)
        titled[memory.of(("title", source.id), (source, text), partial(_title, source, text))].append(source.id)
    for source in sources_of(dossier):
        text = dossier.texts.get(source.id)
        if text is None or source.corrects:
            continue
        found = memory.of(("corrects", source.id), (text,), partial(_said, source.id, text))
        if found is not None:
            named = {_plain(match[1]) for match in _QUOTED.finditer(text.text[:_HEAD])} - {""}
            corrected = {id_ for title in named for id_ in titled.get(title, ())} - {source.id}
            yield Correction(
                source.id, tuple(sorted(corrected, key=lambda id_: (dossier.sources[id_].number, id_))), found
            )


def _said(source_id: str, text: SourceText) -> Passage | None:
    found = _SAYS.search(text.text)
    return passage(source_id, text.text, Span(found.start(), found.end())) if found else None


def reposts(dossier: Dossier, copies: Iterable[Copies] = ()) -> Iterator[Repost]:
    """Texts of which one clue says that they are much older than another does, and copies that came out much later than
    the first."""
    yield from _by_clues(dossier)
    for group in copies:
        dated = [source for id_ in group.source_ids if (source := dossier.sources[id_]).created]
        dated.sort(key=lambda source: (source.created, source.number))
        for source in dated[1:]:
            first, later = dated[0].created, source.created
            if first and later and later.ordinal - first.ordinal > _OLD_DAYS:
                said = f"{dated[0].label} printed {group.share} % of it on {day_words(first)}"
                yield Repost(source.id, f"Is {source.label} of {day_words(later)} an old text posted again? {said}.")


def _by_clues(dossier: Dossier) -> Iterator[Repost]:
    for source in sources_of(dossier):
        if source.created is not None and source.created_basis is not None and source.created_basis.value == "given":
            continue
        days = sorted(clue.day for clue in source.clues if clue.confidence >= 0.3)
        if days and days[-1].ordinal - days[0].ordinal > _OLD_DAYS:
            clues = {clue.day: clue.where for clue in source.clues}
            question = (
                f"Is {source.label} an old text posted again? {clues[days[0]].capitalize()} says {day_words(days[0])}, "
                f"{clues[days[-1]]} says {day_words(days[-1])}."
            )
            yield Repost(source.id, question)


def _title(source: Source, text: SourceText | None) -> str:
    return _plain(source.title or (text.title if text else "") or _first_line(text))


def _first_line(text: SourceText | None) -> str:
    return text.text.strip().partition("\n")[0] if text else ""


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", folded(title)))
