"""What a source looks like in the list."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication

from briefing.model.dossier import Dossier, sources_of
from briefing.model.source import Source
from briefing.temporal.words import day_words
from ui.widgets.rowmodel import Entry
from ui.widgets.rows import Row

_BADGES = {
    "application/pdf": "PDF",
    "text/html": "HTML",
    "text/plain": "TXT",
    "text/markdown": "MD",
    "message/rfc822": "EML",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
}


def entries(dossier: Dossier) -> list[Entry]:
    """One entry a source, as they came in."""
    found = _findings(dossier)
    return [Entry(source.id, _row(source, found[source.id]), _tip(source)) for source in sources_of(dossier)]


def asks(source: Source) -> bool:
    """Whether its date is a question for the analyst."""
    return source.created is None


def _row(source: Source, found: int) -> Row:
    second, role = _second(source)
    return Row(
        source.title or source.name,
        second,
        count=str(found) if found else "",
        badge=_BADGES.get(source.media_type, source.name.rpartition(".")[2].upper()),
        second_role=role,
        indent=22 if source.parent else 0,
    )


def _second(source: Source) -> tuple[str, str]:
    grade = [_tr("grade %1").replace("%1", source.grade)] if source.grade else []
    if source.created is None:
        clues = len(source.clues)
        words = _tr("date unknown")
        if clues:
            words += " · " + (_tr("1 clue") if clues == 1 else _tr("%1 clues").replace("%1", str(clues)))
        return " · ".join([words, *grade]), "question"
    day = day_words(source.created, short=True)
    return " · ".join([day, *([source.publisher] if source.publisher else []), *grade]), "ink3"


def _tip(source: Source) -> str:
    parts = [f"{source.label} · {source.name}", source.publisher, source.author, source.address]
    if source.grade:
        parts.append(_tr("Grade %1: %2").replace("%1", source.grade).replace("%2", source.grade_reason or "–"))
    return "\n".join(part for part in parts if part)


def _findings(dossier: Dossier) -> Counter[str]:
    """How many events, statements and claims rest on each source."""
    found: Counter[str] = Counter()
    for event in dossier.events.values():
        found.update({passage.source_id for passage in event.passages})
    found.update(statement.passage.source_id for statement in dossier.statements.values())
    found.update(claim.passage.source_id for claim in dossier.claims.values())
    return found


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sources", text)
