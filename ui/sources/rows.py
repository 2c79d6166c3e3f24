"""What a source looks like in the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from briefing.crosscheck.copies import Copies
from briefing.model.claim import Claim
from briefing.model.day import Day
from briefing.model.dossier import Dossier, Key, sources_of
from briefing.model.event import Event
from briefing.model.renditions import is_outdated
from briefing.model.source import Basis, Source
from briefing.model.statement import Statement
from briefing.temporal.words import day_words, short
from ui.widgets.certainty import sign
from ui.widgets.rowmodel import Entry
from ui.widgets.rows import Row

GroupOf = Callable[[str], Copies | None]

_BADGES = {
    "application/pdf": "PDF",
    "text/html": "HTML",
    "text/plain": "TXT",
    "text/markdown": "MD",
    "message/rfc822": "EML",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
}


def entries(
    dossier: Dossier, group_of: GroupOf = lambda _: None, findings_of: Callable[[str], int] = lambda _: 0
) -> list[Entry]:
    """One entry a source, as they came in; near-copies stand under the earliest of them. `findings_of` says how many
    findings rest on one."""
    made = []
    for source in _in_groups(dossier, group_of):
        row = _row(dossier, source, findings_of(source.id))
        group = group_of(source.id)
        if group is not None:
            row = _among_copies(row, source, group, head_of(dossier, group) == source.id)
        made.append(Entry(source.id, row, _tip(dossier, source)))
    return made


def head_of(dossier: Dossier, group: Copies) -> str:
    """The earliest of near-copies: by its day where that is known, else as they came in."""
    known = [id_ for id_ in group.source_ids if id_ in dossier.sources]
    dated = [id_ for id_ in known if dossier.sources[id_].created is not None]

    def day(id_: str) -> tuple[Day, int]:
        source = dossier.sources[id_]
        return (source.created or Day(0, 1, 1), source.number)

    return min(dated, key=day) if dated else next(iter(known), "")


def asks(source: Source) -> bool:
    """Whether its date is a question for the analyst."""
    return source.created is None


def _in_groups(dossier: Dossier, group_of: GroupOf) -> list[Source]:
    listed: dict[str, Source] = {}
    for source in sources_of(dossier):
        group = group_of(source.id)
        together = (head_of(dossier, group), *group.source_ids) if group else (source.id,)
        for id_ in together:
            if id_ in dossier.sources:
                listed.setdefault(id_, dossier.sources[id_])
    return list(listed.values())


def _among_copies(row: Row, source: Source, group: Copies, is_head: bool) -> Row:
    """The earliest says how many there are, the others how alike they are and that they do not count."""
    if not is_head:
        words = _tr("%1 % the same · counted as one").replace("%1", str(group.share))
        return replace(row, second=words, second_role="ink3", indent=22)
    count = len(group.source_ids) - 1
    words = _tr("1 near-copy") if count == 1 else _tr("%1 near-copies").replace("%1", str(count))
    day = day_words(source.created, short=True) if source.created else _tr("date unknown")
    return replace(row, second=f"{day} · {words} · {_tr('counted as one')}")


def _row(dossier: Dossier, source: Source, found: int) -> Row:
    second, role = _second(source)
    known = sign(dossier, ("sources", source.id))
    return Row(
        source.title or source.name,
        second,
        count=str(found) if found else "",
        badge=_BADGES.get(source.media_type, source.name.rpartition(".")[2].upper()),
        second_role=role,
        sign=known.icon if known.known.needs_saying else "",
        indent=22 if source.parent else 0,
    )


def _second(source: Source) -> tuple[str, str]:
    grade = [_tr("grade %1").replace("%1", source.grade)] if source.grade else []
    if source.created is None:
        clues = len(source.clues)
        words = _tr("date unknown")
        if source.window is not None:
            words = _tr("%1, worked out").replace("%1", short(source.window))
        if clues:
            words += " · " + (_tr("1 clue") if clues == 1 else _tr("%1 clues").replace("%1", str(clues)))
        return " · ".join([words, *grade]), "question"
    day = day_words(source.created, short=True)
    if source.created_basis is Basis.GIVEN:
        day = _tr("%1, set by hand").replace("%1", day)
    return " · ".join([day, *([source.publisher] if source.publisher else []), *grade]), "ink3"


def _tip(dossier: Dossier, source: Source) -> str:
    parts = [f"{source.label} · {source.name}", source.publisher, source.author, source.address]
    if source.id in dossier.texts and is_outdated(dossier.texts[source.id].reader):
        parts.append(_tr("An older reader has read it; it can be read again."))
    if source.created is not None or source.window is not None:
        parts.append(_tr("The day is %1.").replace("%1", sign(dossier, ("sources", source.id)).words))
    if source.grade:
        parts.append(_tr("Grade %1: %2").replace("%1", source.grade).replace("%2", source.grade_reason or "–"))
    return "\n".join(part for part in parts if part)


def resting_on(dossier: Dossier, key: Key) -> tuple[str, ...]:
    """The sources that an event, a statement or a claim rests on."""
    match dossier.get(key):
        case Event() as event:
            return tuple({passage.source_id for passage in event.passages})
        case Statement() | Claim() as said:
            return (said.passage.source_id,)
        case _:
            return ()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sources", text)
