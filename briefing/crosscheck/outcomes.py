"""An official who speaks well of what a narrator calls a failure, or the other way round: both are to be reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial

from briefing.crosscheck.copies import unquoted
from briefing.crosscheck.differences import Difference, Side
from briefing.crosscheck.headlines import shortened, speaker_name
from briefing.crosscheck.remembering import Memory
from briefing.language.lexicon import section
from briefing.model.conflict import ConflictKind
from briefing.model.dossier import Dossier, in_reading_order
from briefing.model.review import State
from briefing.model.source import BlockKind, SourceText
from briefing.model.span import Span, passage
from briefing.model.statement import Speech, Statement

_TOLD = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_WHY = "a speaker and a narrator judge what came of it differently"


def outcomes(dossier: Dossier, together: Mapping[str, Iterable[str]], memory: Memory) -> Iterator[Difference]:
    """For each quotation that judges, the first narrator who judges otherwise: at home, or in one of `together`."""
    tones = {
        statement.id: tone
        for statement in dossier.statements.values()
        if _is_official(statement)
        if (tone := memory.of(("tone", statement.id), (statement,), partial(_tone, statement.content.exact)))
    }
    for statement in in_reading_order(dossier, (dossier.statements[id_] for id_ in tones)):
        home, tone = statement.passage.source_id, -tones[statement.id]
        for source_id in (home, *sorted(set(together.get(home, ())) - {home})):
            text = dossier.texts.get(source_id)
            if text is None:
                continue
            found = memory.of(("narrated", source_id, tone), (text,), partial(_narrated, text, tone))
            if found is not None:
                said = f"{speaker_name(dossier, statement)}: “{shortened(statement.content.exact)}”"
                one = Side(("statements", statement.id), said, statement.passage)
                place = passage(source_id, text.text, found)
                other = Side(("sources", source_id), f"narrator: {shortened(place.exact)}", place)
                yield Difference(ConflictKind.OFFICIAL, "outcome", one, other, _WHY)
                break


def _is_official(statement: Statement) -> bool:
    is_kept = statement.review.state is not State.REJECTED
    return is_kept and statement.kind is Speech.DIRECT and statement.speaker_id is not None


def _narrated(text: SourceText, tone: int) -> Span | None:
    """The first sentence outside quotation marks that judges so."""
    for block in text.blocks:
        if block.kind not in _TOLD or not _tone(block.span.of(text.text)):
            continue
        for part in unquoted(text.text, block.span):
            match = _phrases(tone).search(part.casefold())
            if match and _tone(part) == tone:
                at = text.text.index(part, block.span.start) + match.start()
                start = max(text.text.rfind(". ", block.span.start, at) + 1, block.span.start)
                stop = text.text.find(". ", at, block.span.end)
                return _trimmed(text.text, start, stop + 1 if stop >= 0 else block.span.end)
    return None


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _tone(words: str) -> int:
    """1 for well, -1 for ill, 0 for neither or both."""
    said = words.casefold()
    return bool(_phrases(1).search(said)) - bool(_phrases(-1).search(said))


@lru_cache(maxsize=2)
def _phrases(tone: int) -> re.Pattern[str]:
    listed = section("outcomes", "well" if tone > 0 else "ill")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b")
