"""What can be done about a date, each as one edit: choose another reading, say it oneself, go back to what was read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from briefing.edits.anchors import DropAnchor, SetAnchor, anchor_of, anchors_about
from briefing.edits.dates import AsRead
from briefing.edits.edit import Edit
from briefing.edits.events import SetWhen
from briefing.edits.manner import TellAs
from briefing.edits.many import Together
from briefing.edits.readings import ChooseReading, RestoreReading
from briefing.edits.sources import DateSource
from briefing.edits.statements import SayWhen
from briefing.extraction.timexes.manner import manner
from briefing.model.dossier import Dossier, Key
from briefing.model.source import Basis, Source
from briefing.model.timex import Timex
from briefing.model.when import When
from briefing.temporal.rivals import Reading, rivals
from briefing.temporal.words import day_words, short
from ui.dates.subject import timex_of
from ui.widgets.effects import effects

_SHORT = 200_000  # characters of a text that is read anew to say what another reading of it would change


@dataclass(frozen=True, slots=True)
class Choice:
    """Another reading of a date, why it could be meant, and the edit that takes it."""

    words: str
    why: str
    edit: Edit


def choices(dossier: Dossier, key: Key) -> tuple[Choice, ...]:
    """The readings that a date could also have, the likeliest first; for a source the clues to its day."""
    source = dossier.sources.get(key[1]) if key[0] == "sources" else None
    if source is not None:
        return (*_clues(source), *_manners(dossier, source))
    timex = timex_of(dossier, key)
    return tuple(_choice(timex, reading) for reading in rivals(dossier, timex)) if timex else ()


def setting(dossier: Dossier, key: Key, when: When, reason: str) -> Edit:
    """Say when it was. What hangs on it is dated anew, and other unknown days narrow where this bounds them."""
    when = replace(when, why=reason)
    match key:
        case ("events", id_):
            return SetWhen(id_, when, reason)
        case ("statements", id_):
            return SayWhen(id_, when, reason)
        case ("sources", id_) if when.earliest is not None and when.earliest == when.latest:
            return DateSource(id_, when.earliest, Basis.GIVEN)
        case _:
            return SetAnchor(anchor_of(dossier, (key,), when, reason))


def adding(dossier: Dossier, key: Key, when: When, reason: str) -> Edit | None:
    """Say when it was beside what was read, which stays: both are counted with, and told where they contradict each
    other. None for an expression, whose date is said in no other way."""
    if key[0] == "timexes":
        return None
    return SetAnchor(anchor_of(dossier, (key,), replace(when, why=reason), reason))


def joining(dossier: Dossier, one: Key, other: Key) -> Edit:
    """Say that two things were at one time, whenever that was."""
    return SetAnchor(anchor_of(dossier, (one, other), None))


def restoring(dossier: Dossier, key: Key) -> Edit | None:
    """Go back to what was read, None where nobody has said otherwise."""
    edits: list[Edit] = [DropAnchor(anchor.id) for anchor in anchors_about(dossier, key)]
    timex = timex_of(dossier, key)
    if timex is not None and timex.extracted is not None:
        edits.append(RestoreReading(timex.id))
    source = dossier.sources.get(key[1]) if key[0] == "sources" else None
    if source is not None and source.created_basis is Basis.GIVEN:
        edits.append(DateSource(source.id, None))
    event, statement = dossier.events.get(key[1]), dossier.statements.get(key[1])
    if (event is not None and event.when_by_hand and event.passages) or (
        statement is not None and statement.said_by_hand
    ):
        edits.append(AsRead(key))
    return Together("Back to what was read", tuple(edits)) if edits else None


def _choice(timex: Timex, reading: Reading) -> Choice:
    said = short(reading.when) if reading.when else _tr("no date yet")
    return Choice(said, reading.how, ChooseReading(timex.id, reading.tree, reading.core, reading.why))


def _manners(dossier: Dossier, source: Source) -> tuple[Choice, ...]:
    """The other way to read the times of a source, as news or as a history, where that would date anything anew."""
    text = dossier.texts.get(source.id)
    if text is None:
        return ()
    chosen = manner(text, source.created).narrative if source.narrative is None else source.narrative
    edit = TellAs(source.id, not chosen)
    changed = effects(dossier, edit) if len(text.text) <= _SHORT else None  # a long text would hold the card up
    if changed == () and source.narrative is None:
        return ()
    words = _tr("Read its times as news") if chosen else _tr("Read its times as a history")
    how = _tr("days count from its own day") if chosen else _tr("months and weekdays count on from the date before")
    if changed:
        how += _tr("; changes 1 date") if len(changed) == 1 else _tr("; changes {0} dates").format(len(changed))
    return (Choice(words, how, edit),)


def _clues(source: Source) -> tuple[Choice, ...]:
    other = [clue for clue in source.clues if clue.day != source.created]
    return tuple(
        Choice(day_words(clue.day), clue.where or clue.basis.value, DateSource(source.id, clue.day, Basis.GIVEN))
        for clue in other
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("DateCard", words)
