"""What an edit would date anew, said before it is done."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.crosscheck.headlines import headline
from briefing.edits.edit import Edit
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.source import Source
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.when import When
from briefing.temporal.window import moment
from briefing.temporal.words import short

_TABLES = ("sources", "statements", "events", "timexes")


@dataclass(frozen=True, slots=True)
class Effect:
    """One record whose date would be another; None is unknown."""

    key: Key
    title: str
    before: When | None
    after: When | None

    @property
    def words(self) -> str:
        """ "Orland sent troops: unknown → c. 2022"."""
        return f"{self.title}: {short(self.before)} → {short(self.after)}"


def effects(dossier: Dossier, edit: Edit) -> tuple[Effect, ...]:
    """All records whose date the edit changes: sources first, then statements, events and expressions.

    An expression that dates an event or a statement in the list is not named beside it.
    """
    after = edit.apply(dossier.settled())
    found = [
        Effect(key, _title(after, key), was, now)
        for table in _TABLES
        for key in sorted(key for key in after.touched if key[0] == table)
        if not _same(was := dated(dossier, key), now := dated(after, key))
    ]
    told = {after.events[effect.key[1]].timex_id for effect in found if effect.key[0] == "events"}
    told |= {after.statements[effect.key[1]].said_timex for effect in found if effect.key[0] == "statements"}
    return tuple(effect for effect in found if not (effect.key[0] == "timexes" and effect.key[1] in told))


def dated(dossier: Dossier, key: Key) -> When | None:
    """The date of any record that has one: what is worked out for a source stands in for an unknown day."""
    match dossier.get(key):
        case Event() as event:
            return event.when
        case Statement() as statement:
            return statement.said
        case Timex() as timex:
            return timex.when
        case Source() as source:
            return moment(source.created) if source.created else source.window
        case _:
            return None


def _title(dossier: Dossier, key: Key) -> str:
    timex = dossier.timexes.get(key[1]) if key[0] == "timexes" else None
    return f"“{timex.passage.exact}”" if timex else headline(dossier, key)


def _same(was: When | None, now: When | None) -> bool:
    return _bare(was) == _bare(now)


def _bare(when: When | None) -> When | None:
    """The date without its reason, which may be worded anew where no day changes."""
    return replace(when, why="", because=()) if when else None
