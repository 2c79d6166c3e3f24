"""Decisions as edits: one for each, whatever kind of record is decided, with a label that names the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.crosscheck.headlines import headline
from briefing.edits.actors import EditActor, ReviewActor
from briefing.edits.claims import ReviewClaim
from briefing.edits.edit import Edit
from briefing.edits.events import EditEvent, ReviewEvent, SetWhen
from briefing.edits.many import Together
from briefing.edits.statements import EditStatement, ReviewStatement, SayWhen
from briefing.edits.wording import counted, deed, titled
from briefing.model.dossier import Dossier, Key
from briefing.model.review import Review, State
from briefing.model.when import When


def reviewing(dossier: Dossier, key: Key, review: Review) -> Edit:
    """Give a record a review. Raises KeyError for a table whose records are not reviewed."""
    table, id_ = key
    edits: dict[str, Edit] = {
        "events": ReviewEvent((id_,), review),
        "statements": ReviewStatement((id_,), review),
        "claims": ReviewClaim((id_,), review),
        "actors": ReviewActor((id_,), review),
    }
    return Together(f"{deed(review)} {titled(headline(dossier, key))}", (edits[table],))


def reviewing_all(dossier: Dossier, keys: Sequence[Key], review: Review) -> Edit:
    """Give several records the same review, as one step."""
    label = f"{deed(review)} ({counted(len(keys), 'suggestion')})"
    return Together(label, tuple(reviewing(dossier, key, review) for key in keys))


def edited(dossier: Dossier, key: Key, words: str) -> Edit:
    """Give a record the analyst's words: an event its title, an actor its name, a quotation its speaker,
    a claim a note.

    Raises KeyError for another table and ValueError, when applied, for words that cannot be.
    """
    table, id_ = key
    match table:
        case "events":
            return EditEvent(id_, title=words)
        case "actors":
            return EditActor(id_, name=words)
        case "statements":
            return _spoken_by(dossier, id_, words)
        case "claims":
            review = replace(dossier.claims[id_].review, state=State.EDITED, reason=None, note=words)
            return Together(f"Note on {titled(headline(dossier, key))}", (ReviewClaim((id_,), review),))
        case _:
            raise KeyError(table)


def words_to_edit(dossier: Dossier, key: Key) -> str:
    """What `edited` would replace."""
    table, id_ = key
    match table:
        case "events":
            return dossier.events[id_].title
        case "actors":
            return dossier.actors[id_].name
        case "statements":
            statement = dossier.statements[id_]
            actor = dossier.actors.get(statement.speaker_id or "")
            return actor.name if actor else statement.speaker_words
        case _:
            return dossier.claims[id_].review.note


def dated(dossier: Dossier, key: Key, when: When | None, why: str) -> Edit:
    """Date an event, or the day on which a quotation was spoken, and accept it. Raises KeyError for other tables."""
    table, id_ = key
    if table == "events":
        return SetWhen(id_, when, why)
    if table == "statements":
        review = replace(dossier.statements[id_].review, state=State.EDITED, reason=None)
        said = SayWhen(id_, when, why)
        return Together(said.label, (said, ReviewStatement((id_,), review)))
    raise KeyError(table)


def _spoken_by(dossier: Dossier, statement_id: str, words: str) -> Edit:
    source_id = dossier.statements[statement_id].passage.source_id
    named = [a for a in dossier.actors.values() if a.name == words and a.mentions[0].source_id == source_id]
    speaker = min(named, key=lambda actor: actor.id, default=None)
    return EditStatement(statement_id, speaker.id if speaker else None, "" if speaker else words)
